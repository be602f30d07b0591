import {
  Badge,
  Button,
  Label,
  Input,
  makeStyles,
  mergeClasses,
  Select,
  Spinner,
  Text,
  Subtitle1,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useId, useState } from 'react';
import type { PlanId } from '../../shared/ids';
import { tableViewOf } from '../../shared/plan/table-view-of';
import type { Plan } from '../../shared/plan/plan';
import {
  acceptImport,
  acceptImportInto,
  discardImport,
  type ImportPreviewState,
} from '../state/import-flow';
import { library, refreshLibrary } from '../state/library';
import { useStore } from '../ui/use-store';
import { sureEnough } from './doubts';
import { StepBack } from './step-back';
import { importTexts } from './texts';

/** A laptop at 150 %: room for the tables counts most, and the report has the same figures. */
const lowWindow = '@media (max-height: 640px)';

const useStyles = makeStyles({
  bar: {
    display: 'grid',
    gap: '6px',
    padding: '8px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px 16px' },
  title: {
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    flexShrink: 1,
    minWidth: 0,
  },
  field: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexGrow: 1,
    flexBasis: '140px',
    maxWidth: '760px',
  },
  input: { flexGrow: 1, minWidth: 0 },
  label: { whiteSpace: 'nowrap' },
  choice: { display: 'flex', alignItems: 'center', gap: '8px', whiteSpace: 'nowrap' },
  target: { maxWidth: '190px' },
  buttons: { display: 'flex', gap: '8px', marginInlineStart: 'auto' },
  muted: { color: tokens.colorNeutralForeground3 },
  account: { [lowWindow]: { display: 'none' } },
});

type Target = 'new' | 'replace' | 'append';

const targets: readonly Target[] = ['new', 'replace', 'append'];

interface PreviewProps {
  readonly flow: ImportPreviewState;
  readonly planIndex: number;
  readonly onPlanIndex: (index: number) => void;
}

/** File name, confidence, where the table goes, and the buttons that end the preview. */
export function PreviewBar(props: PreviewProps) {
  const styles = useStyles();
  const { flow, planIndex } = props;
  const { plans, report } = flow.preview.recognition;
  const plan = plans[planIndex];
  const form = useTarget(plan);
  const canAccept = plan !== undefined && form.isComplete && !flow.accepting && !flow.correcting;
  return (
    <header className={styles.bar}>
      <div className={styles.line}>
        <Subtitle1 as="h1" className={styles.title}>
          {importTexts.preview(flow.preview.fileName)}
        </Subtitle1>
        {plan !== undefined && <Confidence value={report.confidence} />}
        <CommentCount flow={flow} planIndex={planIndex} />
        <Text className={mergeClasses(styles.muted, styles.account)} size={200} aria-live="polite">
          {importTexts.account(report.used, report.ignored, report.unplaced)}
        </Text>
        <StepBack flow={flow} />
      </div>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (canAccept) form.accept(planIndex);
        }}
      >
        {plans.length > 1 && (
          <AppendixChoice plans={plans} chosen={planIndex} onChoose={props.onPlanIndex} />
        )}
        {plan !== undefined && <TargetFields form={form} />}
        <div className={styles.buttons}>
          <Button appearance="primary" type="submit" disabled={!canAccept}>
            {flow.accepting ? <Spinner size="tiny" /> : importTexts.accept[form.target]}
          </Button>
          <Button onClick={() => void discardImport()} disabled={flow.accepting}>
            {importTexts.cancel}
          </Button>
        </div>
      </form>
    </header>
  );
}

type TargetForm = ReturnType<typeof useTarget>;

/** Where the table goes: a new plan by name, or one of the library. */
function useTarget(plan: Plan | undefined) {
  const plansOfLibrary = useStore(library) ?? [];
  useEffect(() => void refreshLibrary(), []);
  const [wanted, setTarget] = useState<Target>('new');
  const [typedName, setName] = useState<string | null>(null);
  const [chosenPlan, setPlan] = useState<PlanId | null>(null);
  const target = plansOfLibrary.length === 0 ? 'new' : wanted;
  const name = typedName ?? plan?.metadata.name ?? '';
  const planId = chosenPlan ?? plansOfLibrary[0]?.planId ?? null;
  return {
    target,
    setTarget,
    name,
    setName,
    planId,
    setPlan,
    plans: plansOfLibrary,
    isComplete: target === 'new' ? name.trim() !== '' : planId !== null,
    accept: (planIndex: number) => {
      if (target === 'new') void acceptImport(planIndex, name.trim());
      else if (planId !== null) void acceptImportInto(planIndex, planId, target);
    },
  };
}

function TargetFields({ form }: { readonly form: TargetForm }) {
  const styles = useStyles();
  const [targetId, fieldId] = [useId(), useId()];
  const { target } = form;
  return (
    <>
      <div className={styles.choice}>
        <Label htmlFor={targetId}>{importTexts.target}</Label>
        <Select
          id={targetId}
          className={styles.target}
          value={target}
          onChange={(_event, { value }) =>
            form.setTarget(targets.find((each) => each === value) ?? 'new')
          }
        >
          {targets.map((each) => (
            <option key={each} value={each} disabled={each !== 'new' && form.plans.length === 0}>
              {importTexts.targets[each]}
            </option>
          ))}
        </Select>
      </div>
      <div className={styles.field}>
        <Label htmlFor={fieldId} className={styles.label}>
          {target === 'new' ? importTexts.name : importTexts.targetPlan}
        </Label>
        {target === 'new' ? (
          <Input
            id={fieldId}
            className={styles.input}
            autoFocus
            value={form.name}
            maxLength={500}
            onChange={(_event, { value }) => form.setName(value)}
          />
        ) : (
          <Select
            id={fieldId}
            className={styles.input}
            title={importTexts.targetHint[target]}
            value={form.planId ?? ''}
            onChange={(_event, { value }) =>
              form.setPlan(form.plans.find(({ planId }) => planId === value)?.planId ?? null)
            }
          >
            {form.plans.map(({ planId, name }) => (
              <option key={planId} value={planId}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </div>
      {target !== 'new' && (
        <Text size={200} className={styles.muted}>
          {importTexts.targetHint[target]}
        </Text>
      )}
    </>
  );
}

/** What stands beside the text is easily forgotten: it is counted where the officer decides. */
function CommentCount({ flow, planIndex }: Pick<PreviewProps, 'flow' | 'planIndex'>) {
  const { recognition, source } = flow.preview;
  const all = source.notes.filter(({ comment }) => comment !== undefined).length;
  if (all === 0) return null;
  const placed = recognition.comments?.[planIndex]?.length ?? 0;
  return (
    <Badge appearance="tint" color="informative" title={importTexts.commentsHint}>
      {importTexts.comments(placed, all - placed)}
    </Badge>
  );
}

function Confidence({ value }: { readonly value: number }) {
  return (
    <Badge appearance="tint" color={value < sureEnough ? 'warning' : 'success'}>
      {importTexts.confidence(Math.floor(value * 100))}
    </Badge>
  );
}

function AppendixChoice(props: {
  readonly plans: readonly Plan[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}) {
  const id = useId();
  return (
    <>
      <Label htmlFor={id}>{importTexts.appendix}</Label>
      <Select
        id={id}
        value={String(props.chosen)}
        onChange={(_event, { value }) => props.onChoose(Number(value))}
      >
        {props.plans.map((plan, index) => (
          <option key={plan.id} value={index}>
            {importTexts.appendixChoice(index, plan.appendix.title, taskRows(plan))}
          </option>
        ))}
      </Select>
    </>
  );
}

function taskRows(plan: Plan): number {
  return tableViewOf(plan).rows.filter((row) => row.kind === 'task').length;
}
