import { newId } from '../ids';
import type { ColumnId, NodeId } from '../ids';
import { columnByRole, leafLevelOf, levelsOf } from './layout';
import type { Layout, RowLevel } from './layout';
import { GroupNesting } from './group-nesting';
import { orderKeysBetween } from './order-key';
import type { Cell, HeadingNode, PlanNode, RowNode } from './plan';

/** A row as printed: a heading across the table, or one cell per column. */
export type PrintedRow = PrintedHeading | PrintedTask;

export interface PrintedHeading {
  readonly kind: 'area' | 'group';
  readonly number: string;
  readonly title: string;
  /** 0 for an area, 1 for a group in it…; derived from the numbering where the caller does not know (group-nesting.ts). */
  readonly depth?: number;
}

export interface PrintedTask {
  readonly kind: 'task';
  /** By column id. A missing cell is empty. */
  readonly cells: Readonly<Record<ColumnId, PrintedCell>>;
}

export interface PrintedCell {
  /** For a cell that continues: "" or the value above, repeated. */
  readonly text: string;
  readonly continues: boolean;
}

/**
 * The tree behind printed rows, with fresh ids and order keys, in tree order.
 *
 * A row belongs to the objective (task) of the row above when all cells of the columns of that level continue it;
 * otherwise it starts a new one. Columns of that level that continue although another does not (a new objective text
 * beside a merged number) keep that in the cell. So tableViewOf gives back the same rows: same texts, same spans.
 *
 * Two readings are refused, so that no text is lost: a cell that continues where nothing stands above it (first row,
 * below a heading; only a number may continue the heading's), and one that continues but says something else than the
 * value above. Both stand for themselves.
 */
export function buildNodes(layout: Layout, rows: readonly PrintedRow[]): readonly PlanNode[] {
  const builder = new TreeBuilder(layout);
  for (const row of rows) {
    if (row.kind === 'task') builder.addTask(row);
    else builder.addHeading(row);
  }
  return builder.finish();
}

class TreeBuilder {
  private readonly nodes: PlanNode[] = [];
  private readonly nesting = new GroupNesting<NodeId>();
  private readonly levels: readonly RowLevel[];
  private readonly leafLevel: RowLevel;
  private readonly numberColumn: ColumnId | undefined;
  /** The value above, for the columns where there is one to continue. */
  private readonly valuesAbove = new Map<ColumnId, string>();
  /** The open objective and task, to which the next row may belong. */
  private openPath: readonly RowNode[] = [];

  constructor(private readonly layout: Layout) {
    this.levels = levelsOf(layout);
    this.leafLevel = leafLevelOf(layout);
    this.numberColumn = columnByRole(layout, 'number')?.id;
  }

  addHeading(row: PrintedHeading): void {
    const { kind, number, title } = row;
    const id = newId<'node'>();
    const parentId = this.nesting.enter(row, id);
    const node: HeadingNode = { id, kind, parentId, orderKey: '', number, title };
    this.nodes.push(node);
    this.openPath = [];
    this.valuesAbove.clear();
    if (this.numberColumn !== undefined) this.valuesAbove.set(this.numberColumn, number);
  }

  addTask(row: PrintedTask): void {
    const cells = this.acceptedCells(row);
    const parentId = this.nesting.parentOfRow(this.ownNumber(cells));
    const kept = this.openPath.slice(0, this.keptLevels(cells));
    const path = [...kept];
    for (const level of this.levels.slice(kept.length)) {
      const node: RowNode = {
        id: newId(),
        kind: level,
        parentId: path.at(-1)?.id ?? parentId,
        orderKey: '',
        cells: this.cellsOfLevel(cells, level),
      };
      this.nodes.push(node);
      path.push(node);
    }
    this.openPath = path;
  }

  /** Order keys are given at the end, when it is known how many siblings share a parent. */
  finish(): readonly PlanNode[] {
    const counts = new Map<NodeId | null, number>();
    for (const { parentId } of this.nodes) counts.set(parentId, (counts.get(parentId) ?? 0) + 1);
    const keys = new Map(
      [...counts].map(([parentId, count]) => [
        parentId,
        orderKeysBetween(null, null, count)[Symbol.iterator](),
      ]),
    );
    return this.nodes.map((node) => {
      const orderKey: string | undefined = keys.get(node.parentId)?.next().value;
      return { ...node, orderKey: orderKey ?? '' };
    });
  }

  private acceptedCells(row: PrintedTask): ReadonlyMap<ColumnId, Cell> {
    const accepted = new Map<ColumnId, Cell>();
    for (const { id } of this.layout.columns) {
      const { text, continues } = row.cells[id] ?? { text: '', continues: false };
      const above = this.valuesAbove.get(id);
      const joins = continues && above !== undefined && (text === '' || text === above);
      accepted.set(id, joins ? { text: '', continues: true } : { text, continues: false });
      if (!joins) this.valuesAbove.set(id, text);
    }
    return accepted;
  }

  /** How many nodes of the open path, from the top, the row shares with the row above. Never the leaf. */
  private keptLevels(cells: ReadonlyMap<ColumnId, Cell>): number {
    const shared = this.openPath.findIndex(
      ({ kind }) =>
        kind === this.leafLevel ||
        this.layout.columns.some(
          ({ id, level }) => level === kind && cells.get(id)?.continues !== true,
        ),
    );
    return shared === -1 ? this.openPath.length : shared;
  }

  private ownNumber(cells: ReadonlyMap<ColumnId, Cell>): string | null {
    const cell = this.numberColumn === undefined ? undefined : cells.get(this.numberColumn);
    return cell === undefined || cell.continues ? null : cell.text;
  }

  private cellsOfLevel(cells: ReadonlyMap<ColumnId, Cell>, level: RowLevel): RowNode['cells'] {
    const columns = this.layout.columns.filter((column) => column.level === level);
    const entries = columns.map(({ id }) => [id, cells.get(id)] as const);
    return Object.fromEntries(
      entries.filter(([, cell]) => cell !== undefined && (cell.continues || cell.text !== '')),
    ) as RowNode['cells'];
  }
}
