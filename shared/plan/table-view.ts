import type { ColumnId, NodeId } from '../ids';

/**
 * The appendix as printed: one entry per printed row, in order. The grid, the writers and `inspect` all draw from
 * this view; see table-view-of.ts for how it is derived from the tree.
 */
export interface TableView {
  readonly rows: readonly TableRow[];
}

export type TableRow = HeadingRow | TaskRow;

export interface HeadingRow {
  readonly kind: 'area' | 'group';
  readonly id: NodeId;
  /** Nesting of the heading: 0 for an area, 1 for a group in it, … */
  readonly depth: number;
  readonly number: string;
  readonly title: string;
  /**
   * Rows that the number cell covers, this one included: more than 1 where the numbers of the rows directly below
   * continue it (a TT merged over a group row and its tasks).
   */
  readonly numberRowSpan: number;
}

export interface TaskRow {
  readonly kind: 'task';
  /** The leaf node: its id is the row's id. */
  readonly id: NodeId;
  /** The nodes of this row from the top level down; the leaf is last. */
  readonly path: readonly NodeId[];
  readonly cells: Readonly<Record<ColumnId, TableCell>>;
}

export interface TableCell {
  /** The full value, repeated from the owner where the cell is part of a span. */
  readonly text: string;
  /** The node an edit of this cell writes to. For a cell inside a span: the node that owns the span's text. */
  readonly ownerId: NodeId;
  /** This cell is drawn as part of the one above: by the tree (objective over its tasks) or by Cell.continues. */
  readonly mergedFromAbove: boolean;
  /** Rows that the span starting here covers, 1 or more; 0 when mergedFromAbove. */
  readonly rowSpan: number;
}
