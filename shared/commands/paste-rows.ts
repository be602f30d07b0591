import type { ClipboardSlot } from '../clipboard/clipboard-table';
import { newId } from '../ids';
import type { ColumnId, NodeId } from '../ids';
import { levelsOf } from '../plan/layout';
import type { Column, RowLevel } from '../plan/layout';
import type { Cell, RowNode } from '../plan/plan';
import { pathOf, requireNode, requireRange } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { keysIn, slotBeside, slotInside } from '../plan/slot';
import type { Slot } from '../plan/slot';
import { isHeading, levelRank } from '../plan/tree';
import type { Change } from './change';
import { editKeepingPrinted } from './keep-printed';
import type { AddedRows } from './paste-places';

/**
 * New rows for texts that found no row of the table.
 *
 * A row starts a new objective (task, activity) when it has a text of its own in a column of that level; a blank or a
 * covered cell there means, as on paper, that the one above goes on. Levels that the block has no columns for go on, too.
 * The first row below a heading always starts all levels.
 */
export function pastedRows(
  index: PlanIndex,
  { afterId, rows }: AddedRows,
  columnIds: readonly ColumnId[],
): readonly Change[] {
  const start = startOf(index, afterId);
  const made = new RowMaker(index, columnIds, start.path).make(rows);
  const nodes = withKeys(made, start);
  return editKeepingPrinted(index, '', [{ kind: 'insert-nodes', nodes }])?.changes ?? [];
}

interface Start {
  /** The nodes of the row above, from the top level down; empty below a heading. */
  readonly path: readonly RowNode[];
  /** Where new nodes go, by the node that they follow or lie in. */
  readonly slotOf: (node: MadeNode) => Slot;
}

function startOf(index: PlanIndex, afterId: NodeId | null): Start {
  if (afterId === null || isHeading(requireNode(index, afterId))) {
    return { path: [], slotOf: () => slotInside(index, afterId, 'start') };
  }
  const row = index.rows[requireRange(index, afterId).last];
  const path = row?.kind === 'task' ? pathOf(index, row) : [];
  return {
    path,
    slotOf: ({ kind }) => {
      const beside = path.find((node) => levelRank(node.kind) >= levelRank(kind)) ?? path.at(-1);
      if (beside === undefined) throw new Error(`Row ${afterId} has no node`);
      return slotBeside(index, beside.id, 'after');
    },
  };
}

/** A node without its place among siblings; `parent` is null where that is given by the row above. */
interface MadeNode {
  readonly id: NodeId;
  readonly kind: RowLevel;
  readonly parent: MadeNode | null;
  readonly cells: RowNode['cells'];
}

class RowMaker {
  private readonly levels: readonly RowLevel[];
  private readonly open = new Map<RowLevel, MadeNode>();
  private readonly made: MadeNode[] = [];
  /** Columns in which the row above can be continued. */
  private hasRowAbove: boolean;

  constructor(
    private readonly index: PlanIndex,
    private readonly columnIds: readonly ColumnId[],
    above: readonly RowNode[],
  ) {
    this.levels = levelsOf(index.plan.layout);
    this.hasRowAbove = above.length > 0;
  }

  make(rows: readonly (readonly ClipboardSlot[])[]): readonly MadeNode[] {
    for (const slots of rows) this.makeRow(slots);
    return this.made;
  }

  private makeRow(slots: readonly ClipboardSlot[]): void {
    const first = this.firstLevel(slots);
    const chain: MadeNode[] = [];
    for (const level of this.levels.slice(first)) {
      const parent = chain.at(-1) ?? this.openParent(level);
      const node = { id: newId<'node'>(), kind: level, parent, cells: {} };
      chain.push(node);
    }
    const filled = this.fill(chain, slots);
    for (const node of filled) this.open.set(node.kind, node);
    this.made.push(...filled);
    this.hasRowAbove = true;
  }

  /** Place in `levels` from which on the row needs nodes of its own. */
  private firstLevel(slots: readonly ClipboardSlot[]): number {
    if (!this.hasRowAbove) return 0;
    const leaf = this.levels.length - 1;
    const started = this.levels.findIndex((level) =>
      slots.some(({ text, from }, place) => {
        const column = this.columnAt(place);
        return column?.level === level && from === 'own' && text !== '';
      }),
    );
    return started === -1 ? leaf : Math.min(started, leaf);
  }

  private openParent(level: RowLevel): MadeNode | null {
    const above = this.levels[this.levels.indexOf(level) - 1];
    return above === undefined ? null : (this.open.get(above) ?? null);
  }

  private fill(chain: readonly MadeNode[], slots: readonly ClipboardSlot[]): readonly MadeNode[] {
    const cells = new Map<MadeNode, Record<ColumnId, Cell>>();
    slots.forEach((slot, place) => {
      const column = this.columnAt(place);
      if (column === undefined) return;
      const holder = this.holderIn(chain, column);
      if (holder === null) return;
      const continues = slot.from === 'above' && this.hasRowAbove;
      if (slot.text === '' && !continues) return;
      const own = cells.get(holder) ?? {};
      own[column.id] = continues ? { text: '', continues } : { text: slot.text, continues: false };
      cells.set(holder, own);
    });
    // The chain's nodes point at their parents, so they are made anew from the top down.
    const filled: MadeNode[] = [];
    for (const node of chain) {
      const parent = filled.at(-1) ?? node.parent;
      filled.push({ ...node, parent, cells: cells.get(node) ?? {} });
    }
    return filled;
  }

  private holderIn(chain: readonly MadeNode[], column: Column): MadeNode | null {
    const rank = levelRank(column.level);
    const isAbove = chain[0] !== undefined && levelRank(chain[0].kind) > rank;
    // A level that goes on belongs to a row above; only what is made here can be written.
    if (isAbove && this.levels.includes(column.level)) return null;
    return chain.find(({ kind }) => levelRank(kind) >= rank) ?? chain.at(-1) ?? null;
  }

  private columnAt(place: number) {
    const id = this.columnIds[place];
    return this.index.plan.layout.columns.find((column) => column.id === id);
  }
}

/** Gives nodes their parents and order keys; siblings that are made together are spread over one slot. */
function withKeys(made: readonly MadeNode[], start: Start): readonly RowNode[] {
  const siblings = new Map<string, MadeNode[]>();
  for (const node of made) {
    const key = node.parent === null ? `beside ${node.kind}` : node.parent.id;
    siblings.set(key, [...(siblings.get(key) ?? []), node]);
  }
  const places = new Map<NodeId, { readonly parentId: NodeId | null; readonly orderKey: string }>();
  for (const list of siblings.values()) {
    const [first] = list;
    if (first === undefined) continue;
    const slot =
      first.parent === null
        ? start.slotOf(first)
        : { parentId: first.parent.id, previousKey: null, nextKey: null };
    const keys = keysIn(slot, list.length);
    list.forEach((node, place) => {
      places.set(node.id, { parentId: slot.parentId, orderKey: keys[place] ?? '' });
    });
  }
  return made.flatMap(({ id, kind, cells }) => {
    const place = places.get(id);
    return place === undefined ? [] : [{ id, kind, cells, ...place }];
  });
}
