import type { ColumnId } from '../../../shared/ids';
import type { RoundBoard } from '../../../shared/ipc/rounds';
import type {
  BoardProposal,
  DoubtfulPair,
  MergeItem,
  MergeItemId,
  ProposalId,
} from '../../../shared/merge/merge-types';
import type { Column } from '../../../shared/plan/layout';
import type { TableRow } from '../../../shared/plan/table-view';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { boardRemarks, type BoardRemark } from '../../../shared/round/board-remarks';
import type { DecisionRecord, RulingRecord } from '../../../shared/round/round-types';

/** The parts of a board by their ids: what every line of it is read from. */
export interface BoardFacts {
  readonly board: RoundBoard['board'];
  readonly columns: readonly Column[];
  readonly columnById: ReadonlyMap<ColumnId, Column>;
  /** Printed rows of the base. */
  readonly rows: readonly TableRow[];
  readonly proposals: ReadonlyMap<ProposalId, BoardProposal>;
  readonly items: ReadonlyMap<MergeItemId, MergeItem>;
  readonly doubts: ReadonlyMap<MergeItemId, DoubtfulPair>;
  /** Names of those who proposed something or may have, in the order of the board. */
  readonly departments: readonly string[];
  readonly remarks: readonly BoardRemark[];
  readonly answered: readonly AnsweredPair[];
}

/** A doubtful pair that was answered, and the printed row of the base that it was asked about; -1: not known. */
export interface AnsweredPair {
  readonly ruling: RulingRecord;
  readonly row: number;
}

export type DecisionsByItem = ReadonlyMap<MergeItemId, DecisionRecord>;

/**
 * @param scopeMatters nobody was sent rows of their own where plans are united: then nothing is out of scope.
 */
export function boardFactsOf(
  {
    base,
    board: found,
    rulings = [],
  }: Pick<RoundBoard, 'base' | 'board'> & Partial<Pick<RoundBoard, 'rulings'>>,
  scopeMatters: boolean,
): BoardFacts {
  const board = scopeMatters
    ? found
    : { ...found, items: found.items.map((item) => ({ ...item, inScope: true })) };
  const { columns } = base.layout;
  const { rows } = tableViewOf(base);
  const names = board.submissions.map(({ department, fileName }) => department || fileName);
  return {
    board,
    columns,
    columnById: new Map(columns.map((column) => [column.id, column])),
    rows,
    proposals: new Map(board.proposals.map((each) => [each.proposal.id, each])),
    items: new Map(board.items.map((item) => [item.id, item])),
    doubts: new Map(board.doubts.map((doubt) => [doubt.id, doubt])),
    departments: [...new Set(names)],
    remarks: boardRemarks(board),
    answered: answeredPairs(board, rulings, rows),
  };
}

/** Answers about files that no longer count are not shown. */
function answeredPairs(
  { submissions }: RoundBoard['board'],
  rulings: readonly RulingRecord[],
  rows: readonly TableRow[],
): readonly AnsweredPair[] {
  const counting = new Set(submissions.map(({ submissionId }) => submissionId));
  return rulings
    .filter(({ submissionId }) => counting.has(submissionId))
    .map((ruling) => {
      const { asked, baseId } = ruling;
      return { ruling, row: asked?.doubt.base.row ?? rows.findIndex(({ id }) => id === baseId) };
    });
}

export function decisionsByItem(decisions: readonly DecisionRecord[]): DecisionsByItem {
  return new Map(decisions.map((record) => [record.itemId, record]));
}

/** Who proposed an item, each once, in the order of the board. */
export function proposersOf(
  { proposals }: BoardFacts,
  proposalIds: readonly ProposalId[],
): readonly string[] {
  return [...new Set(proposalIds.flatMap((id) => proposals.get(id)?.proposal.department ?? []))];
}

/** The submission's department, or its file's name where that is not known. */
export function submitterOf({ board }: BoardFacts, submissionId: string): string {
  const found = board.submissions.find((each) => each.submissionId === submissionId);
  return found === undefined ? '' : found.department || found.fileName;
}
