import { visibleText } from '../text/normalise';
import { newId } from '../ids';
import type { PlanNode } from '../plan/plan';
import type { Change, Command } from './change';

/**
 * What an intent gives back: the command to run, or null when there is nothing to do (the text is the same, the row is
 * the first already). Intents are pure; they throw AppError('not-found') for rows and columns that are gone.
 */
export type Edit = Command | null;

export function editOf(label: string, changes: readonly Change[]): Edit {
  return changes.length === 0 ? null : { id: newId(), label, changes };
}

export function moveNode(node: PlanNode, after: Pick<PlanNode, 'parentId' | 'orderKey'>): Change {
  return {
    kind: 'move-node',
    nodeId: node.id,
    before: { parentId: node.parentId, orderKey: node.orderKey },
    after: { parentId: after.parentId, orderKey: after.orderKey },
  };
}

/**
 * Text from a keyboard or clipboard as plans keep it: what a reader of files would find in it, so that a no-break blank
 * or a zero-width character pasted from a web page does not make a written file differ from the plan.
 */
export function typedText(text: string): string {
  return visibleText(text);
}

/** For labels: a text short enough for a menu. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 40 ? `${line.slice(0, 39).trimEnd()}…` : line;
}
