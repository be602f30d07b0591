import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { RemarkMark } from '../../../shared/round/round-types';
import { mergeBoard, refusedDecisions, showBoard, type ShownBoard } from '../../state/round-board';
import { ledger, roundWork } from '../../state/round';
import { useStore } from '../../ui/use-store';
import { boardEntries } from './board-entries';
import { boardFactsOf, decisionsByItem } from './board-facts';
import { boardTargets, countKinds, filterTargets, isOpen, noFilter } from './board-filter';
import { pageTexts } from '../texts';
import { BoardList } from './board-list';
import { boardColumns } from './board-styles';
import { BoardToolbar } from './board-toolbar';
import { BulkDialog } from './bulk-dialog';
import { boardTexts } from './texts';

const useStyles = makeStyles({
  page: { height: '100%', display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr) auto' },
  head: {
    display: 'grid',
    gridTemplateColumns: boardColumns,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    borderLeft: '3px solid transparent',
    fontWeight: tokens.fontWeightSemibold,
    // The list below has a scroll bar; the columns of both must meet.
    overflowY: 'scroll',
    scrollbarGutter: 'stable',
    scrollbarColor: 'transparent transparent',
  },
  headCell: { padding: '4px 8px' },
  empty: { padding: '32px', display: 'grid', gap: '8px', justifyItems: 'start' },
  keys: {
    padding: '4px 12px',
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
  },
});

/** The merge board of the round that is looked at: read from disk when shown, computed anew when files came in. */
export function BoardPage({ readOnly }: { readonly readOnly: boolean }) {
  const styles = useStyles();
  const shown = useStore(mergeBoard);
  const current = useStore(ledger);
  const working = useStore(roundWork).kind === 'running';
  const roundId = current?.round.roundId;
  const wanted = `${roundId ?? ''}\n${filesInForce(current)}`;
  const asked = useRef('');
  useEffect(() => {
    // One long job at a time; when the one under way has ended, this runs again.
    if (working || asked.current === wanted) return;
    asked.current = wanted;
    void showBoard();
  }, [wanted, working]);
  if (shown === null || shown.roundId !== roundId) {
    return working ? null : <NotMerged />;
  }
  if (isEmpty(shown)) {
    return (
      <div className={styles.empty}>
        <Text weight="semibold">{boardTexts.nothingProposed}</Text>
        <Text>{boardTexts.nothingProposedHint}</Text>
      </div>
    );
  }
  const scopeMatters = (current?.round.recipientCount ?? 0) > 0;
  return <Board shown={shown} readOnly={readOnly} scopeMatters={scopeMatters} />;
}

function isEmpty({ board, rulings }: ShownBoard): boolean {
  const isSilent = board.submissions.every(({ remarks }) => remarks.length === 0);
  return isSilent && board.items.length + board.doubts.length + rulings.length === 0;
}

/** Merging was cancelled or failed. */
function NotMerged() {
  const styles = useStyles();
  return (
    <div className={styles.empty}>
      <Text>{pageTexts.notMerged}</Text>
      <Button onClick={() => void showBoard()}>{pageTexts.again}</Button>
    </div>
  );
}

/** Which submissions count: another list is another board. */
function filesInForce(current: ReturnType<typeof ledger.get>): string {
  const entries = current?.recipients.flatMap(({ submissions }) => submissions) ?? [];
  return entries
    .filter(({ state }) => state === 'in-force')
    .map(({ submissionId, department }) => `${submissionId} ${department}`)
    .sort()
    .join('\n');
}

function Board(props: {
  readonly shown: ShownBoard;
  readonly readOnly: boolean;
  readonly scopeMatters: boolean;
}) {
  const styles = useStyles();
  const { shown, readOnly, scopeMatters } = props;
  const [filter, setFilter] = useState(noFilter);
  const [bulkOpen, setBulkOpen] = useState(false);
  const refusals = useRefusals();
  const { base, board, rulings } = shown;
  const facts = useMemo(
    () => boardFactsOf({ base, board, rulings }, scopeMatters),
    [base, board, rulings, scopeMatters],
  );
  const targets = useMemo(() => boardTargets(facts), [facts]);
  const decisions = useMemo(() => decisionsByItem(shown.decisions), [shown.decisions]);
  const marks = useMemo(
    () => new Map<string, RemarkMark>(shown.remarkMarks.map((mark) => [mark.remarkId, mark])),
    [shown.remarkMarks],
  );
  const settled = useMemo(
    () => new Set<string>([...decisions.keys(), ...marks.keys()]),
    [decisions, marks],
  );
  const visible = useMemo(
    () => filterTargets(facts, settled, targets, filter),
    [facts, settled, targets, filter],
  );
  const entries = useMemo(() => boardEntries(facts, visible), [facts, visible]);
  const counts = useMemo(
    () => countKinds(facts, settled, targets, filter),
    [facts, settled, targets, filter],
  );
  const open = targets.filter((target) => isOpen(settled, target)).length;
  return (
    <div className={mergeClasses(styles.page)} data-testid="merge-board">
      <BoardToolbar
        facts={facts}
        filter={filter}
        counts={counts}
        open={open}
        total={targets.length}
        readOnly={readOnly}
        onFilter={setFilter}
        onBulk={() => setBulkOpen(true)}
      />
      <BoardHead />
      {visible.length === 0 ? (
        <div className={styles.empty}>
          <Text>{boardTexts.nothingShown}</Text>
          <Button onClick={() => setFilter(noFilter)}>{boardTexts.showAll}</Button>
        </div>
      ) : (
        <BoardList
          facts={facts}
          entries={entries}
          visible={visible}
          decisions={decisions}
          marks={marks}
          settled={settled}
          refusals={refusals}
          readOnly={readOnly}
        />
      )}
      <div className={styles.keys}>{boardTexts.keys}</div>
      {bulkOpen && (
        <BulkDialog
          facts={facts}
          settled={settled}
          shown={visible}
          isFiltered={visible.length < targets.length}
          onClose={() => setBulkOpen(false)}
        />
      )}
    </div>
  );
}

function BoardHead() {
  const styles = useStyles();
  const { column, base, proposals, result } = boardTexts.head;
  return (
    <div className={styles.head} aria-hidden="true">
      {[column, base, proposals, result].map((label) => (
        <span key={label} className={styles.headCell}>
          {label}
        </span>
      ))}
    </div>
  );
}

function useRefusals(): ReadonlyMap<string, string> {
  const refused = useStore(refusedDecisions);
  return useMemo(
    () => new Map<string, string>(refused.map(({ itemId, reason }) => [itemId, reason])),
    [refused],
  );
}
