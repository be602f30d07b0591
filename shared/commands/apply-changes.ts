import { AppError } from '../app-error';
import { assertNever } from '../assert-never';
import type { ColumnId, NodeId } from '../ids';
import { emptyCell } from '../plan/plan';
import type { BodyBlock, Cell, Plan, PlanNode } from '../plan/plan';
import { carryTree } from '../plan/carry-tree';
import { positionsOf, sharePositions } from '../plan/node-positions';
import { carryChanged, carryRewritten, carryUnchanged, knownPlanIndex } from '../plan/plan-index';
import type { ChangedNodes, PlanIndex, PlanTree } from '../plan/plan-index-types';
import { childrenByParent, isHeading, isRow, subtreeNodes } from '../plan/tree';
import type { Change, NodePosition } from './change';
import { sameValue } from './same-value';

type ChangeOf<Kind extends Change['kind']> = Extract<Change, { readonly kind: Kind }>;

/** The plan while changes run over it. */
interface Draft {
  plan: Plan;
  readonly nodes: DraftNodes;
}

/** The nodes of a plan as they are now, of which only the changed ones are held. */
class DraftNodes {
  /** null: deleted. */
  readonly changed = new Map<NodeId, PlanNode | null>();
  restructured = false;

  constructor(private readonly before: (id: NodeId) => PlanNode | undefined) {}

  get(id: NodeId): PlanNode | null {
    const changed = this.changed.get(id);
    return changed === undefined ? (this.before(id) ?? null) : changed;
  }

  set(node: PlanNode): void {
    this.changed.set(node.id, node);
  }

  delete(id: NodeId): void {
    // What came and went between leaves no trace.
    if (this.before(id) === undefined) this.changed.delete(id);
    else this.changed.set(id, null);
  }
}

/**
 * The plan after `changes`, in order; the given plan is not touched. Nodes come out in tree order when any were
 * inserted, deleted or moved. Where the plan's index is known, the new one's is carried over, and what is done is linear
 * in the rows that the changes reach, but for copies of lists; else in the number of nodes and changes.
 *
 * Throws AppError('stale-plan') and does nothing when a change does not fit: its `before` is not what the plan holds,
 * a node is missing or already there, or nodes would hang on nothing.
 */
export function applyChanges(plan: Plan, changes: readonly Change[]): Plan {
  if (lastStep?.plan === plan && startsWith(changes, lastStep.changes)) {
    return afterChanges(lastStep.after, changes.slice(lastStep.changes.length));
  }
  const after = afterChanges(plan, changes);
  // A copy: who looks ahead may go on with its own list.
  if (knownPlanIndex(plan) !== null) keepForNow({ plan, changes: [...changes], after });
  return after;
}

interface Step {
  readonly plan: Plan;
  readonly changes: readonly Change[];
  readonly after: Plan;
}

/**
 * An edit looks ahead at what its first changes do (spans to repair, numbers to count) before all of it is applied: these
 * are not applied again. Forgotten as soon as the edit is done, so that no plan is held here.
 */
let lastStep: Step | null = null;

function keepForNow(step: Step): void {
  lastStep = step;
  void Promise.resolve().then(() => {
    if (lastStep === step) lastStep = null;
  });
}

function startsWith(changes: readonly Change[], first: readonly Change[]): boolean {
  return first.length <= changes.length && first.every((change, at) => change === changes[at]);
}

function afterChanges(plan: Plan, changes: readonly Change[]): Plan {
  const known = knownPlanIndex(plan);
  const before = (id: NodeId): PlanNode | undefined =>
    known === null ? plan.nodes[positionsOf(plan.nodes).get(id) ?? -1] : known.nodes.get(id);
  const draft: Draft = { plan, nodes: new DraftNodes(before) };
  for (const change of changes) applyChange(draft, change);
  if (draft.nodes.changed.size === 0) return withSameNodes(plan, draft);
  return draft.nodes.restructured ? restructured(plan, draft, known) : rewritten(plan, draft);
}

function withSameNodes(plan: Plan, draft: Draft): Plan {
  carryUnchanged(plan, draft.plan);
  return draft.plan;
}

/** Typing, pasting, filling: neither the tree nor what is known about it has to be built anew. */
function rewritten(plan: Plan, draft: Draft): Plan {
  const positions = positionsOf(plan.nodes);
  const nodes = [...plan.nodes];
  const { changed } = draft.nodes;
  for (const [id, node] of changed) {
    if (node !== null) nodes[positions.get(id) ?? -1] = node;
  }
  const after = { ...draft.plan, nodes };
  sharePositions(plan.nodes, nodes);
  carryRewritten(plan, after, changed);
  return after;
}

function restructured(plan: Plan, draft: Draft, known: PlanIndex | null): Plan {
  const { changed } = draft.nodes;
  const tree = known === null ? treeOf(plan, changed) : carryTree(known, changed);
  const nodes = subtreeNodes(tree.children, null);
  if (nodes.length !== tree.nodes.size) throw stalePlan();
  const after = { ...draft.plan, nodes };
  if (known !== null) carryChanged(known, after, tree, changed);
  return after;
}

function treeOf(plan: Plan, changed: ChangedNodes): PlanTree {
  const nodes = new Map(plan.nodes.map((node) => [node.id, node]));
  for (const [id, node] of changed) {
    if (node === null) nodes.delete(id);
    else nodes.set(id, node);
  }
  return { nodes, children: childrenByParent(nodes.values()) };
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
  draft.nodes.set({ ...node, cells: withCell(node.cells, change.columnId, change.after) });
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
  draft.nodes.set({ ...node, [change.field]: change.after });
}

function insertNodes(draft: Draft, nodes: readonly PlanNode[]): void {
  for (const node of nodes) {
    if (draft.nodes.get(node.id) !== null) throw stalePlan();
    if (node.parentId !== null) nodeOf(draft, node.parentId);
    draft.nodes.set(withoutEmptyCells(node));
  }
  draft.nodes.restructured = true;
}

function deleteNodes(draft: Draft, nodes: readonly PlanNode[]): void {
  for (const node of nodes) {
    requireSame(nodeOf(draft, node.id), withoutEmptyCells(node));
    draft.nodes.delete(node.id);
  }
  draft.nodes.restructured = true;
}

function moveNode(draft: Draft, change: ChangeOf<'move-node'>): void {
  const node = nodeOf(draft, change.nodeId);
  const current: NodePosition = { parentId: node.parentId, orderKey: node.orderKey };
  requireSame(current, change.before);
  requireOutside(draft, change.after.parentId, node.id);
  draft.nodes.set({ ...node, ...change.after });
  draft.nodes.restructured = true;
}

/** A node must not become its own ancestor. */
function requireOutside(draft: Draft, parentId: NodeId | null, nodeId: NodeId): void {
  for (let id = parentId; id !== null; id = nodeOf(draft, id).parentId) {
    if (id === nodeId) throw stalePlan();
  }
}

function nodeOf(draft: Draft, id: NodeId): PlanNode {
  const node = draft.nodes.get(id);
  if (node === null) throw stalePlan();
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
