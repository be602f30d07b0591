import type { ColumnId, NodeId } from '../ids';
import type { Column } from '../plan/layout';
import type { BodyBlock } from '../plan/body';
import type { TableRow } from '../plan/table-view';

/** Everything in which two states of a plan, or two plans, differ. `before` is the earlier or left one. */
export interface PlanComparison {
  /** The rows of the later plan in printed order, with those that went away where they stood. */
  readonly rows: readonly ComparedRow[];
  /** The columns of the later plan, then those that went away. */
  readonly columns: readonly ComparedColumn[];
  /** Facts and texts around the table that differ, in the order of the form. */
  readonly fields: readonly FieldDifference[];
  /** Text of the plan, then of the decision. */
  readonly blocks: readonly BlockDifference[];
  readonly counts: ComparisonCounts;
  /**
   * ids: rows that are one row in two states of a plan. meaning: rows that say alike and have ids of their own, so that
   * a row of the earlier plan cannot be put back beside its pair.
   */
  readonly pairedBy: 'ids' | 'meaning';
}

export interface ComparisonCounts {
  readonly added: number;
  readonly deleted: number;
  readonly moved: number;
  /** Rows with other words, numbers apart; and how many cells they differ in. */
  readonly changed: number;
  readonly cells: number;
  /** Rows of which only the number differs. */
  readonly renumbered: number;
  readonly fields: number;
  readonly blocks: number;
}

/**
 * same        alike, or only in a cell that an earlier row shows already
 * renumbered  only the number differs
 * changed     words differ
 * added, deleted
 */
export type RowChange = 'same' | 'renumbered' | 'changed' | 'added' | 'deleted';

export interface ComparedRow {
  readonly change: RowChange;
  /** It stands elsewhere; alone or besides another change. */
  readonly moved: boolean;
  readonly before: TableRow | null;
  readonly after: TableRow | null;
  /** Cells that differ, in column order. Of an added or deleted row: none, all of it is new or gone. */
  readonly cells: readonly CellDifference[];
}

export interface ComparedColumn {
  /** The column in either plan; null where it has none. */
  readonly before: Column | null;
  readonly after: Column | null;
}

export interface CellDifference {
  /** Column of the later plan, or of the earlier one where that column went away; 'number' or 'title' of a heading. */
  readonly columnId: ColumnId;
  readonly before: string;
  readonly after: string;
  /** Only its number: counted apart, since numbers change with every row that comes or goes. */
  readonly isNumber: boolean;
  /** The cell covers several rows and was listed with the first of them. */
  readonly repeated: boolean;
  /** The node that holds the cell in the later plan. */
  readonly ownerId: NodeId;
}

export interface FieldDifference {
  /** Vietnamese name of the fact: «Trích yếu». */
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface BlockDifference {
  readonly part: 'body' | 'decision';
  /** null: it was added, or it is gone. */
  readonly before: BodyBlock | null;
  readonly after: BodyBlock | null;
  /** The words of both; "" where there is none. Of a table its cells, one line each. */
  readonly beforeText: string;
  readonly afterText: string;
}
