import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { typedText } from '../../shared/commands/edit-command';
import type { Layout } from '../../shared/plan/layout';
import type { Plan } from '../../shared/plan/plan';
import { applyLayout, layoutsOpen } from '../state/layouts';
import { openedPlan } from '../state/open-plan';
import { printOptions } from '../state/print-options';
import { storeStatus } from '../state/store-status';
import { DialogFrame } from '../ui/dialog-frame';
import { useStore } from '../ui/use-store';
import { ColumnTable } from './column-table';
import { LayoutChoices } from './layout-choices';
import { MoreColumns, NumbersAndSums, SwitchReport, Widths } from './layout-details';
import { useLayoutWork } from './layout-work';
import { SaveLayoutForm } from './save-layout-form';
import { layoutTexts } from './texts';
import { textWidthMm } from './text-width';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: '250px minmax(0, 1fr)',
    gap: '20px',
    overflow: 'hidden',
  },
  choices: {
    overflowY: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingInlineEnd: '8px',
  },
  work: { overflowY: 'auto', display: 'grid', gap: '12px', alignContent: 'start', padding: '2px' },
});

/** «Mẫu cột…»: mounted with the window, open while layoutsOpen says so and a plan is open. */
export function LayoutsDialog() {
  const open = useStore(layoutsOpen);
  const plan = useStore(openedPlan)?.plan;
  if (!open || plan === undefined) return null;
  return <OpenDialog key={plan.id} plan={plan} />;
}

function OpenDialog({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const work = useLayoutWork(plan);
  const options = useStore(printOptions);
  const readOnly = useStore(storeStatus).kind === 'read-only';
  const [saving, setSaving] = useState(false);
  const close = () => layoutsOpen.set(false);
  const sound = work.problems.length === 0;
  const apply = () => {
    if (applyLayout(withTypedLabels(work.draft), work.numbering, work.sums)) close();
  };
  return (
    <DialogFrame
      title={layoutTexts.title}
      size="window"
      contentClassName={styles.content}
      onClose={close}
      testId="layouts-dialog"
      actions={
        saving ? (
          <SaveLayoutForm work={work} onClose={() => setSaving(false)} />
        ) : (
          <>
            <Button disabled={!sound || readOnly} onClick={() => setSaving(true)}>
              {layoutTexts.saveAs}
            </Button>
            <Button onClick={close}>{layoutTexts.cancel}</Button>
            <Button
              appearance="primary"
              disabled={!sound || !work.isChanged || readOnly}
              onClick={apply}
            >
              {layoutTexts.apply}
            </Button>
          </>
        )
      }
    >
      <div className={styles.choices}>
        <LayoutChoices work={work} planId={plan.id} />
      </div>
      <div className={styles.work}>
        <ColumnTable work={work} />
        <MoreColumns work={work} />
        <Widths work={work} textWidthMm={textWidthMm(options)} />
        <NumbersAndSums work={work} />
        <SwitchReport work={work} />
      </div>
    </DialogFrame>
  );
}

/** Labels as plans keep them; blanks at the ends of a header are never wanted. */
function withTypedLabels(layout: Layout): Layout {
  const columns = layout.columns.map((column) => ({
    ...column,
    label: typedText(column.label).trim(),
  }));
  return { ...layout, columns };
}
