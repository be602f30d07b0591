import { Button, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { rowCheckKinds, type RowCheck, type RowCheckKind } from '../../shared/view/row-checks';
import { appendixView } from '../state/appendix-view';
import { requestFocus } from '../state/grid-focus';
import { preferences, setChecksMarked } from '../state/preferences';
import { rowChecks } from '../state/row-checks';
import { useStore } from '../ui/use-store';
import { VirtualList } from '../ui/virtual-list';
import { checkHint } from './check-texts';
import { insightTexts } from './texts';

const useStyles = makeStyles({
  panel: {
    width: '320px',
    flexShrink: 0,
    display: 'grid',
    gridTemplateRows: 'auto auto auto minmax(0, 1fr)',
    gap: '6px',
    padding: '8px 0 0 10px',
    minHeight: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': { width: '250px' },
  },
  head: { display: 'flex', justifyContent: 'space-between', alignItems: 'center' },
  kinds: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
  line: {
    display: 'block',
    width: '100%',
    height: '100%',
    padding: '4px 6px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'start',
    cursor: 'pointer',
    overflow: 'hidden',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  place: { color: tokens.colorNeutralForeground3, display: 'block' },
});

/** Everything in the table that may want a second look, by kind, with the way there. */
export function CheckPanel({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const checks = useStore(rowChecks);
  const { checksMarked } = useStore(preferences);
  const [kind, setKind] = useState<RowCheckKind | null>(null);
  const shown = kind === null ? checks : checks.filter((check) => check.kind === kind);
  return (
    <aside className={styles.panel} aria-label={insightTexts.checks} data-region="checks">
      <div className={styles.head}>
        <Text weight="semibold">{insightTexts.checks}</Text>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={insightTexts.checksClose}
          onClick={onClose}
        />
      </div>
      <Switch
        label={insightTexts.marks}
        checked={checksMarked}
        onChange={(_event, { checked }) => setChecksMarked(checked)}
      />
      <div className={styles.kinds}>
        {rowCheckKinds.map((each) => (
          <KindButton
            key={each}
            kind={each}
            count={checks.filter((check) => check.kind === each).length}
            chosen={each === kind}
            onChoose={() => setKind(each === kind ? null : each)}
          />
        ))}
      </div>
      {shown.length === 0 ? (
        <Text size={200}>{insightTexts.checksNone}</Text>
      ) : (
        <VirtualList items={shown} lineHeight={58} ariaLabel={insightTexts.checks}>
          {(check) => <CheckLine check={check} />}
        </VirtualList>
      )}
    </aside>
  );
}

function KindButton(props: {
  readonly kind: RowCheckKind;
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}) {
  if (props.count === 0) return null;
  return (
    <Button
      size="small"
      appearance={props.chosen ? 'primary' : 'secondary'}
      aria-pressed={props.chosen}
      onClick={props.onChoose}
    >
      {insightTexts.chosen(insightTexts.kinds[props.kind], props.count)}
    </Button>
  );
}

function CheckLine({ check }: { readonly check: RowCheck }) {
  const styles = useStyles();
  const rows = useStore(appendixView)?.rows ?? [];
  const number = rows.findIndex(({ id }) => id === check.rowId) + 1;
  return (
    <button
      type="button"
      className={styles.line}
      title={checkHint(check)}
      onClick={() => requestFocus({ nodeId: check.rowId, columnId: check.columnId })}
    >
      <span className={styles.place}>{insightTexts.place(number)}</span>
      {checkHint(check)}
    </button>
  );
}
