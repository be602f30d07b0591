import { newId, type ColumnId, type NodeId } from '../ids';
import { columnByRole, leafLevelOf, levelsOf, type Column, type RowLevel } from '../plan/layout';
import type { Layout } from '../plan/layout';
import type { Cell, Plan, RowNode } from '../plan/plan';
import { levelRank } from '../plan/tree';
import { rowOrderKeys } from './row-order-keys';
import { looseColumnsOf, wholeRowsOf, type WholeRow } from './whole-rows';

/**
 * The row nodes of a plan under another layout: the same printed rows in the same places, with the nodes that the
 * layout's levels ask for. Headings stay.
 *
 * Rows share a node of a level when every column of that level is drawn as one over them; so nothing that was printed
 * twice becomes one, and no text is lost. Where no column of a level has been there before, rows share what they
 * shared. Nodes keep their identity where their kind goes on, and rows theirs where it does not.
 */
export function rebuildRows(plan: Plan, layout: Layout): readonly RowNode[] {
  const builder = new RowBuilder(plan, layout);
  for (const row of wholeRowsOf(plan)) builder.add(row);
  return builder.finish();
}

class RowBuilder {
  private readonly nodes: RowNode[] = [];
  private readonly levels: readonly RowLevel[];
  private readonly columnsOf: ReadonlyMap<RowLevel, readonly Column[]>;
  private readonly known: ReadonlySet<ColumnId>;
  private readonly shown: ReadonlySet<ColumnId>;
  private readonly numberColumn: ColumnId | undefined;
  private readonly claimed = new Set<NodeId>();
  /** Of nodes directly below a heading or the root: the old node whose place among the headings they take. */
  private readonly gaps = new Map<NodeId, NodeId>();
  private open: readonly RowNode[] = [];
  private above: WholeRow | null = null;

  constructor(
    private readonly plan: Plan,
    layout: Layout,
  ) {
    const loose = looseColumnsOf({ ...plan, layout: withAll(plan.layout, layout) });
    this.levels = levelsOf(layout);
    this.columnsOf = columnsByLevel(layout, loose);
    this.shown = new Set(layout.columns.map(({ id }) => id));
    this.numberColumn = columnByRole(layout, 'number')?.id;
    const before = [...plan.layout.columns, ...(plan.layout.hidden ?? []), ...looseColumnsOf(plan)];
    this.known = new Set(before.map(({ id }) => id));
  }

  add(row: WholeRow): void {
    const parentId = row.path[0]?.parentId ?? null;
    const kept = this.open.slice(0, this.keptLevels(row, parentId));
    const path = [...kept];
    for (const level of this.levels.slice(kept.length)) {
      const node: RowNode = {
        id: this.identityFor(level, row),
        kind: level,
        parentId: path.at(-1)?.id ?? parentId,
        orderKey: '',
        cells: this.cellsOf(level, row),
      };
      this.nodes.push(node);
      const [top] = row.path;
      if (path.length === 0 && top !== undefined) this.gaps.set(node.id, top.id);
      path.push(node);
    }
    this.open = path;
    this.above = row;
  }

  finish(): readonly RowNode[] {
    const keys = rowOrderKeys(this.plan.nodes, this.nodes, this.gaps);
    return this.nodes.map((node) => ({ ...node, orderKey: keys.get(node.id) ?? '' }));
  }

  /** How many nodes of the open path the row shares, from the top; never the leaf. */
  private keptLevels(row: WholeRow, parentId: NodeId | null): number {
    const top = this.open[0];
    if (row.startsSection || top?.parentId !== parentId) return 0;
    const leaf = this.levels.at(-1);
    const differs = this.open.findIndex(({ kind }) => kind === leaf || !this.shares(kind, row));
    return differs === -1 ? this.open.length : differs;
  }

  private shares(level: RowLevel, row: WholeRow): boolean {
    const before = (this.columnsOf.get(level) ?? []).filter(({ id }) => this.known.has(id));
    if (before.length > 0) return before.every(({ id }) => this.joins(id, row));
    const rank = levelRank(level);
    const nodeOf = ({ path }: WholeRow) => path.find(({ kind }) => levelRank(kind) >= rank);
    const own = nodeOf(row);
    return own !== undefined && this.above !== null && own === nodeOf(this.above);
  }

  /** Only a number may go on from the heading above it; a hidden one remembers that it did. */
  private joins(columnId: ColumnId, row: WholeRow): boolean {
    if (row.cells.get(columnId)?.continues !== true) return false;
    return !row.startsSection || columnId === this.numberColumn || !this.shown.has(columnId);
  }

  private identityFor(level: RowLevel, { path }: WholeRow): NodeId {
    const sameKind = path.find(({ kind }) => kind === level);
    const leaf = level === this.levels.at(-1) ? path.at(-1) : undefined;
    const free = [sameKind, leaf].find((node) => node !== undefined && !this.claimed.has(node.id));
    const id = free?.id ?? newId<'node'>();
    this.claimed.add(id);
    return id;
  }

  private cellsOf(level: RowLevel, row: WholeRow): RowNode['cells'] {
    const cells: Record<ColumnId, Cell> = {};
    for (const { id } of this.columnsOf.get(level) ?? []) {
      const text = row.cells.get(id)?.text ?? '';
      const continues = this.joins(id, row);
      if (continues) cells[id] = { text: this.shown.has(id) ? '' : text, continues };
      else if (text !== '') cells[id] = { text, continues };
    }
    return cells;
  }
}

function withAll(before: Layout, after: Layout): Layout {
  const all = [...(after.hidden ?? []), ...before.columns, ...(before.hidden ?? [])];
  return { ...after, hidden: all };
}

/** Each column by the level whose nodes hold its cells: its own or, where rows have none of it, the next below. */
function columnsByLevel(
  layout: Layout,
  loose: readonly Column[],
): ReadonlyMap<RowLevel, readonly Column[]> {
  const levels = levelsOf(layout);
  const columns = new Map<RowLevel, Column[]>(levels.map((level) => [level, []]));
  for (const column of [...layout.columns, ...(layout.hidden ?? []), ...loose]) {
    const rank = levelRank(column.level);
    const level = levels.find((each) => levelRank(each) >= rank) ?? leafLevelOf(layout);
    columns.get(level)?.push(column);
  }
  return columns;
}
