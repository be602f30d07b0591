import type { ColumnId, NodeId } from '../ids';
import { finished, type Steps } from '../steps';
import { columnByRole } from './layout';
import type { Layout } from './layout';
import type { HeadingNode, Plan, PlanNode, RowNode } from './plan';
import type { RowRange } from './plan-index-types';
import type { HeadingRow, TableCell, TableRow, TableView, TaskRow } from './table-view';
import { childrenByParent, holderOf, isHeading, isRow } from './tree';
import type { ChildrenByParent } from './tree';

/**
 * The appendix as printed. Linear in the number of nodes times columns.
 *
 * A cell is drawn as part of the one above in two cases:
 *
 *   by the tree   the row shares the node of the column's level with the row above (an objective over its tasks)
 *   by the cell   the node's cell says `continues`
 *
 * What a cell can continue is a matter of the printed table, not of parents: the row above it, whatever node that
 * belongs to, as long as no heading row stands between. A heading row runs across the table, so it ends the spans of
 * all columns. In the number column alone the heading has a cell of its own; a number directly below may continue that
 * one (an office that merges TT «2» over a group row and the rows under it). Then the heading node owns the number.
 *
 * A cell that says `continues` where nothing can be continued stands for itself, with its own text.
 */
export function tableViewOf(plan: Plan): TableView {
  return { rows: printedRowsOf(plan.layout, childrenByParent(plan.nodes)) };
}

/** Rows of a table before it was changed that are still the same, to be taken over as they are. */
export interface KeptRows {
  readonly rows: readonly TableRow[];
  /**
   * Where the rows of a heading (the first of the range alone) or of a row node of the top level stood; null where they are
   * to be made. No merged cell may reach from rows that are kept to rows that are made.
   */
  readonly rangeOf: (node: PlanNode) => RowRange | null;
}

/** The rows of tableViewOf, from a tree that is known already. */
export function printedRowsOf(
  layout: Layout,
  children: ChildrenByParent,
  kept: KeptRows | null = null,
): readonly TableRow[] {
  return finished(new ViewBuilder(layout, children, kept).build());
}

/** The same in steps. */
export function printedRowsInSteps(
  layout: Layout,
  children: ChildrenByParent,
): Steps<readonly TableRow[]> {
  return new ViewBuilder(layout, children, null).build();
}

/** Headings and row nodes of the top level between two interruptions. */
const stepLength = 64;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** The span that the next row of a column could continue. */
interface OpenSpan {
  /** What stands at its top and counts its rows. */
  readonly top: Mutable<TableCell> | Mutable<HeadingRow>;
  /** The cell of each further row of the span; one object serves all of them. */
  readonly covered: TableCell;
}

class ViewBuilder {
  private readonly rows: TableRow[] = [];
  private nodesAdded = 0;
  private readonly numberColumn: ColumnId | undefined;
  private readonly openSpans = new Map<ColumnId, OpenSpan>();
  /** The node that held each column's cell in the row before. */
  private readonly lastHolders = new Map<ColumnId, NodeId>();

  constructor(
    private readonly layout: Layout,
    private readonly children: ChildrenByParent,
    private readonly kept: KeptRows | null,
  ) {
    this.numberColumn = columnByRole(layout, 'number')?.id;
  }

  *build(): Steps<readonly TableRow[]> {
    yield* this.addChildren(null, 0);
    return this.rows;
  }

  private *addChildren(parentId: NodeId | null, depth: number): Steps<void> {
    for (const node of this.children.get(parentId) ?? []) {
      if (!this.keep(node)) {
        if (isHeading(node)) this.addHeadingRow(node, depth);
        else this.addRows([node]);
      }
      if (isHeading(node)) yield* this.addChildren(node.id, depth + 1);
      this.nodesAdded += 1;
      if (this.nodesAdded % stepLength === 0) yield;
    }
  }

  private keep(node: PlanNode): boolean {
    const range = this.kept?.rangeOf(node) ?? null;
    if (this.kept === null || range === null) return false;
    const last = isHeading(node) ? range.first : range.last;
    for (let place = range.first; place <= last; place += 1) {
      const row = this.kept.rows[place];
      if (row !== undefined) this.rows.push(row);
    }
    return true;
  }

  private addHeadingRow(node: HeadingNode, depth: number): void {
    const { id, kind, number, title } = node;
    const row = { kind, id, depth, number, title, numberRowSpan: 1 };
    this.rows.push(row);
    this.openSpans.clear();
    if (this.numberColumn !== undefined) {
      this.openSpans.set(this.numberColumn, { top: row, covered: coveredCell(number, id) });
    }
  }

  /** @param path row nodes from the top level down to the one whose leaves are to be added. */
  private addRows(path: readonly RowNode[]): void {
    const node = path.at(-1);
    if (node === undefined) return;
    const below = (this.children.get(node.id) ?? []).filter(isRow);
    if (below.length === 0) this.rows.push(this.taskRow(node, path));
    for (const child of below) this.addRows([...path, child]);
  }

  private taskRow(leaf: RowNode, path: readonly RowNode[]): TaskRow {
    const cells: Record<ColumnId, TableCell> = {};
    for (const column of this.layout.columns) {
      const holder = holderOf(path, column);
      const byTree = this.lastHolders.get(column.id) === holder.id;
      cells[column.id] = this.cellOf(holder, column.id, byTree);
      this.lastHolders.set(column.id, holder.id);
    }
    return { kind: 'task', id: leaf.id, path: path.map((node) => node.id), cells };
  }

  private cellOf(holder: RowNode, columnId: ColumnId, byTree: boolean): TableCell {
    const cell = holder.cells[columnId];
    const above = this.openSpans.get(columnId);
    if (above !== undefined && (byTree || cell?.continues === true)) {
      if ('numberRowSpan' in above.top) above.top.numberRowSpan += 1;
      else above.top.rowSpan += 1;
      return above.covered;
    }
    const text = cell?.text ?? '';
    const top = { text, ownerId: holder.id, mergedFromAbove: false, rowSpan: 1 };
    this.openSpans.set(columnId, { top, covered: coveredCell(text, holder.id) });
    return top;
  }
}

function coveredCell(text: string, ownerId: NodeId): TableCell {
  return { text, ownerId, mergedFromAbove: true, rowSpan: 0 };
}
