import { assertNever } from '../assert-never';
import type { Change } from '../commands/change';
import type { NodeId } from '../ids';
import type { Cell, PlanNode } from '../plan/plan';
import { isHeading } from '../plan/tree';

/**
 * What a command did to the texts of each node, in a form that answers «what did this cell say before» without reading
 * the command again:
 *
 *   before   texts of the node before the command; null where it was not there
 *   after    texts of the node after the command; null where it is gone
 *
 * Of an edited node only the touched cells are listed, of one that came or went all that are not empty. A cell that is
 * in one of the two and not in the other was empty there. Moves leave no trace: they change no text.
 */
export interface NodeTrace {
  readonly before: TracedTexts | null;
  readonly after: TracedTexts | null;
}

/** By column id, or 'number' and 'title' of a heading. null: the cell continues the one above. */
export type TracedTexts = Readonly<Record<string, string | null>>;

interface OpenTrace {
  before: Record<string, string | null> | null;
  /** Everything that the node said before is in `before`. */
  beforeIsWhole: boolean;
  after: Record<string, string | null> | null;
}

/** Linear in the size of the changes. */
export function nodeTracesOf(changes: readonly Change[]): ReadonlyMap<NodeId, NodeTrace> {
  const traces = new Map<NodeId, OpenTrace>();
  for (const change of changes) addTrace(traces, change);
  return traces;
}

function addTrace(traces: Map<NodeId, OpenTrace>, change: Change): void {
  switch (change.kind) {
    case 'set-cell':
      write(traces, change.nodeId, change.columnId, traced(change.before), traced(change.after));
      return;
    case 'set-heading':
      write(traces, change.nodeId, change.field, change.before, change.after);
      return;
    case 'insert-nodes':
      for (const node of change.nodes) insert(traces, node);
      return;
    case 'delete-nodes':
      for (const node of change.nodes) remove(traces, node);
      return;
    case 'move-node':
    case 'set-metadata':
    case 'set-appendix':
    case 'set-layout':
    case 'splice-body':
      return;
    default:
      assertNever(change);
  }
}

function write(
  traces: Map<NodeId, OpenTrace>,
  nodeId: NodeId,
  key: string,
  before: string | null,
  after: string | null,
): void {
  const known = traces.get(nodeId);
  if (known?.after == null) {
    traces.set(nodeId, {
      before: { [key]: before },
      beforeIsWhole: false,
      after: { [key]: after },
    });
    return;
  }
  known.after[key] = after;
  if (known.before !== null && !known.beforeIsWhole && !(key in known.before)) {
    known.before[key] = before;
  }
}

function insert(traces: Map<NodeId, OpenTrace>, node: PlanNode): void {
  const known = traces.get(node.id);
  const after = tracedTexts(node);
  if (known === undefined) traces.set(node.id, { before: null, beforeIsWhole: true, after });
  else known.after = after;
}

function remove(traces: Map<NodeId, OpenTrace>, node: PlanNode): void {
  const known = traces.get(node.id);
  if (known === undefined) {
    traces.set(node.id, { before: tracedTexts(node), beforeIsWhole: true, after: null });
    return;
  }
  // What was written before the node went is not what the command found: keep that, and add what it did not touch.
  if (known.before !== null && !known.beforeIsWhole) {
    known.before = { ...tracedTexts(node), ...known.before };
    known.beforeIsWhole = true;
  }
  known.after = null;
}

/** All texts of a node that are not empty. */
export function tracedTexts(node: PlanNode): Record<string, string | null> {
  if (isHeading(node)) return { number: node.number, title: node.title };
  const texts: Record<string, string | null> = {};
  for (const [columnId, cell] of Object.entries(node.cells)) {
    if (cell.continues || cell.text !== '') texts[columnId] = traced(cell);
  }
  return texts;
}

function traced(cell: Cell): string | null {
  return cell.continues ? null : cell.text;
}
