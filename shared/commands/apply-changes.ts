import { AppError } from '../app-error';
import { assertNever } from '../assert-never';
import type { ColumnId, NodeId } from '../ids';
import { emptyCell } from '../plan/plan';
import type { BodyBlock, Cell, Plan, PlanNode } from '../plan/plan';
import type { RewrittenNode } from '../plan/carry-index';
import { positionsOf, sharePositions } from '../plan/node-positions';
import { carryPlanIndex } from '../plan/plan-index';
import { inTreeOrder, isHeading, isRow } from '../plan/tree';
import type { Change, NodePosition } from './change';
import { sameValue } from './same-value';

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;

/**
 * The plan while changes run over it. Nodes keep their place in the map when they are replaced; while only texts change,
 * the map holds what was rewritten and `unchanged` finds the rest.
 */
interface Draft {
  readonly unchanged: (id: NodeId) => PlanNode | undefined;
  readonly nodes: Map<NodeId, PlanNode>;
  plan: Plan;
  restructured: boolean;
}

/**
 * The plan after `changes`, in order; the given plan is not touched. Nodes come out in tree order when any were
 * inserted, deleted or moved. Linear in the number of nodes and changes (plus the sorting of siblings).
 *
 * Throws AppError('stale-plan') and does nothing when a change does not fit: its `before` is not what the plan holds,
 * a node is missing or already there, or nodes would hang on nothing.
 */
export function applyChanges(plan: Plan, changes: readonly Change[]): Plan {
  if (changes.every(isTextChange)) return withTexts(plan, changes);
  const draft: Draft = {
    unchanged: () => undefined,
    nodes: new Map(plan.nodes.map((node) => [node.id, node])),
    plan,
    restructured: false,
  };
  for (const change of changes) applyChange(draft, change);
  if (changes.every((change) => !touchesNodes(change))) return draft.plan;
  if (!draft.restructured) return { ...draft.plan, nodes: [...draft.nodes.values()] };
  const nodes = inTreeOrder(draft.nodes.values());
  if (nodes.length !== draft.nodes.size) throw stalePlan();
  return { ...draft.plan, nodes };
}

function isTextChange({ kind }: Change): boolean {
  return kind === 'set-cell' || kind === 'set-heading';
}

/** Typing, pasting, filling: neither the tree nor what is known about it has to be built anew. */
function withTexts(plan: Plan, changes: readonly Change[]): Plan {
  const positions = positionsOf(plan.nodes);
  const unchanged = (id: NodeId) => plan.nodes[positions.get(id) ?? -1];
  const draft: Draft = { unchanged, nodes: new Map(), plan, restructured: false };
  for (const change of changes) applyChange(draft, change);
  const nodes = [...plan.nodes];
  const rewritten = new Map<NodeId, RewrittenNode>();
  for (const [id, after] of draft.nodes) {
    const before = unchanged(id);
    if (before === undefined) continue;
    nodes[positions.get(id) ?? -1] = after;
    rewritten.set(id, { before, after });
  }
  const changed = { ...plan, nodes };
  sharePositions(plan.nodes, nodes);
  carryPlanIndex(plan, changed, rewritten);
  return changed;
}

function touchesNodes(change: Change): boolean {
  return !['set-metadata', 'set-appendix', 'set-layout', 'splice-body'].includes(change.kind);
}

function applyChange(draft: Draft, change: Change): void {
  switch (change.kind) {
    case 'set-cell':
      setCell(draft, change);
      return;
    case 'set-heading':
      setHeading(draft, change);
      return;
    case 'insert-nodes':
      insertNodes(draft, change.nodes);
      return;
    case 'delete-nodes':
      deleteNodes(draft, change.nodes);
      return;
    case 'move-node':
      moveNode(draft, change);
      return;
    case 'set-metadata':
      requireMatch(draft.plan.metadata, change.before);
      draft.plan = { ...draft.plan, metadata: { ...draft.plan.metadata, ...change.after } };
      return;
    case 'set-appendix':
      requireMatch(draft.plan.appendix, change.before);
      draft.plan = { ...draft.plan, appendix: { ...draft.plan.appendix, ...change.after } };
      return;
    case 'set-layout':
      requireSame(draft.plan.layout, change.before);
      draft.plan = { ...draft.plan, layout: change.after };
      return;
    case 'splice-body':
      draft.plan = { ...draft.plan, [change.part]: spliced(draft.plan[change.part], change) };
      return;
    default:
      assertNever(change);
  }
}

function spliced(
  blocks: readonly BodyBlock[],
  { at, before, after }: ChangeOf<'splice-body'>,
): readonly BodyBlock[] {
  requireSame(blocks.slice(at, at + before.length), before);
  if (at > blocks.length) throw stalePlan();
  return [...blocks.slice(0, at), ...after, ...blocks.slice(at + before.length)];
}

function setCell(draft: Draft, change: ChangeOf<'set-cell'>): void {
  const node = nodeOf(draft, change.nodeId);
  if (!isRow(node)) throw stalePlan();
  requireSame(node.cells[change.columnId] ?? emptyCell, change.before);
  draft.nodes.set(node.id, { ...node, cells: withCell(node.cells, change.columnId, change.after) });
}

/** An empty cell is the same as none: leaving it out keeps undo exact and plans small. */
function withCell(
  cells: Readonly<Record<ColumnId, Cell>>,
  columnId: ColumnId,
  cell: Cell,
): Readonly<Record<ColumnId, Cell>> {
  if (!sameValue(cell, emptyCell)) return { ...cells, [columnId]: cell };
  return Object.fromEntries(Object.entries(cells).filter(([id]) => id !== columnId));
}

function withoutEmptyCells(node: PlanNode): PlanNode {
  if (!isRow(node)) return node;
  const kept = Object.entries(node.cells).filter(([, cell]) => !sameValue(cell, emptyCell));
  return kept.length === Object.keys(node.cells).length
    ? node
    : { ...node, cells: Object.fromEntries(kept) };
}

function setHeading(draft: Draft, change: ChangeOf<'set-heading'>): void {
  const node = nodeOf(draft, change.nodeId);
  if (!isHeading(node)) throw stalePlan();
  requireSame(node[change.field], change.before);
  draft.nodes.set(node.id, { ...node, [change.field]: change.after });
}

function insertNodes(draft: Draft, nodes: readonly PlanNode[]): void {
  for (const node of nodes) {
    if (draft.nodes.has(node.id)) throw stalePlan();
    if (node.parentId !== null) nodeOf(draft, node.parentId);
    draft.nodes.set(node.id, withoutEmptyCells(node));
  }
  draft.restructured = true;
}

function deleteNodes(draft: Draft, nodes: readonly PlanNode[]): void {
  for (const node of nodes) {
    requireSame(nodeOf(draft, node.id), withoutEmptyCells(node));
    draft.nodes.delete(node.id);
  }
  draft.restructured = true;
}

function moveNode(draft: Draft, change: ChangeOf<'move-node'>): void {
  const node = nodeOf(draft, change.nodeId);
  const current: NodePosition = { parentId: node.parentId, orderKey: node.orderKey };
  requireSame(current, change.before);
  requireOutside(draft, change.after.parentId, node.id);
  draft.nodes.set(node.id, { ...node, ...change.after });
  draft.restructured = true;
}

/** A node must not become its own ancestor. */
function requireOutside(draft: Draft, parentId: NodeId | null, nodeId: NodeId): void {
  for (let id = parentId; id !== null; id = nodeOf(draft, id).parentId) {
    if (id === nodeId) throw stalePlan();
  }
}

function nodeOf(draft: Draft, id: NodeId): PlanNode {
  const node = draft.nodes.get(id) ?? draft.unchanged(id);
  if (node === undefined) throw stalePlan();
  return node;
}

function requireMatch(current: object, before: object): void {
  const values = current as Readonly<Record<string, unknown>>;
  for (const [key, value] of Object.entries(before)) requireSame(values[key], value);
}

function requireSame(current: unknown, before: unknown): void {
  if (!sameValue(current, before)) throw stalePlan();
}

function stalePlan(): AppError {
  return new AppError(
    'stale-plan',
    'Kế hoạch đã thay đổi so với lúc bạn thực hiện thao tác này nên thao tác chưa được áp dụng. Vui lòng mở lại kế hoạch rồi thực hiện lại.',
  );
}
