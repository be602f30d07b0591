import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircleRegular,
  ErrorCircleFilled,
  LockClosedRegular,
} from '@fluentui/react-icons';
import { useMemo } from 'react';
import { columnByRole } from '../../shared/plan/layout';
import { formatAmount } from '../../shared/text/funding';
import { selectedFunding } from '../../shared/view/selected-funding';
import { cellMeaning } from '../insight/cell-meaning';
import type { AppendixView } from '../state/appendix-view';
import { gridPosition } from '../state/grid-focus';
import { insight } from '../state/insight';
import type { SaveState } from '../state/open-plan';
import { shownProposals } from '../state/plan-proposals';
import { proposalsOfCell, proposalWords } from '../state/proposal-words';
import { formatClock } from '../ui/format';
import { useStore } from '../ui/use-store';
import { appTexts } from './texts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '20px',
    height: '26px',
    padding: '0 12px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    // Fluent's text wraps by itself.
    '& > span': { whiteSpace: 'nowrap' },
  },
  saving: {
    marginInlineStart: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    minWidth: 0,
  },
  failed: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  message: { overflow: 'hidden', textOverflow: 'ellipsis' },
  meaning: { overflow: 'hidden', textOverflow: 'ellipsis', minWidth: 0 },
  note: {
    color: tokens.colorNeutralForeground3,
    '@media (max-width: 1200px)': { display: 'none' },
  },
});

export function StatusBar(props: {
  readonly view: AppendixView;
  readonly saving: SaveState;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const { rows, totals } = props.view;
  const { rowIds, rowId, cellCount } = useStore(gridPosition);
  const index = rows.findIndex((row) => row.id === rowId);
  const uncounted = (totals.funding?.words ?? 0) + (totals.funding?.doubtful ?? 0);
  return (
    <footer className={styles.bar} aria-label={appTexts.statusBar}>
      <Text size={200} data-testid="task-count">
        {appTexts.tasks(totals.tasks)}
      </Text>
      {totals.funding !== null && (
        <Text size={200} data-testid="funding-sum">
          {appTexts.funding(formatAmount(totals.funding.millions))}
        </Text>
      )}
      {uncounted > 0 && (
        <Text size={200} className={styles.note}>
          {appTexts.fundingUncounted(uncounted)}
        </Text>
      )}
      {index >= 0 && <Text size={200}>{appTexts.position(index + 1, rows.length)}</Text>}
      {cellCount > 1 && <Text size={200}>{appTexts.selected(rowIds.length, cellCount)}</Text>}
      <OfSelection view={props.view} />
      <ProposedAtCursor />
      <SavedState saving={props.saving} readOnly={props.readOnly} />
    </footer>
  );
}

/** What the cursor's cell means; of several cells, what their money comes to. */
function OfSelection({ view }: { readonly view: AppendixView }) {
  const styles = useStyles();
  const position = useStore(gridPosition);
  const known = useStore(insight);
  const text = useMemo(() => {
    if (known === null) return '';
    const { rowId, columnId, cellCount } = position;
    const { columns } = view.plan.layout;
    if (cellCount > 1) {
      const funding = columnByRole(view.plan.layout, 'funding')?.id ?? null;
      const sum = selectedFunding(view.rows, position.cells(), funding, known.meaningOf);
      if (sum === null) return '';
      return appTexts.selectedFunding(
        sum.amounts,
        formatAmount(sum.millions),
        formatAmount(sum.average),
      );
    }
    const row = view.rows.find(({ id }) => id === rowId);
    const column = columns.find(({ id }) => id === columnId);
    return row?.kind === 'task' && column !== undefined ? cellMeaning(row, column, known) : '';
  }, [position, known, view]);
  if (text === '') return null;
  return (
    <Text size={200} className={styles.meaning} title={text} data-testid="cell-meaning">
      {text}
    </Text>
  );
}

/** Who proposed what the cursor's cell says, or what waits there, while the table shows it. */
function ProposedAtCursor() {
  const styles = useStyles();
  const { rowId, columnId, cellCount } = useStore(gridPosition);
  const shown = useStore(shownProposals);
  if (shown.kind !== 'known' || rowId === null || columnId === null || cellCount > 1) return null;
  const text = proposalsOfCell(shown, rowId, columnId)
    .map((item) => proposalWords(item, shown.proposals))
    .join('; ');
  if (text === '') return null;
  return (
    <Text
      size={200}
      className={styles.meaning}
      title={text}
      role="status"
      data-testid="cell-proposed"
    >
      {text}
    </Text>
  );
}

function SavedState({
  saving,
  readOnly,
}: {
  readonly saving: SaveState;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const failed = saving.kind === 'failed';
  const text = readOnly ? appTexts.readOnly : savedText(saving);
  return (
    <div
      role="status"
      className={mergeClasses(styles.saving, failed && styles.failed)}
      data-testid="save-state"
      data-state={saving.kind}
      title={text}
    >
      {readOnly && <LockClosedRegular aria-hidden />}
      {!readOnly && saving.kind === 'saved' && <CheckmarkCircleRegular aria-hidden />}
      {failed && <ErrorCircleFilled aria-hidden />}
      <Text size={200} className={styles.message}>
        {text}
      </Text>
    </div>
  );
}

function savedText(saving: SaveState): string {
  switch (saving.kind) {
    case 'saved':
      return saving.at === null ? appTexts.saved : appTexts.savedAt(formatClock(saving.at));
    case 'saving':
      return appTexts.saving;
    case 'failed':
      return appTexts.notSaved(saving.message);
  }
}
