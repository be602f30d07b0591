import type { Change, Command } from '../commands/change';
import { editOf, moveNode, type Edit } from '../commands/edit-command';
import { sameValue } from '../commands/same-value';
import type { ColumnId, NodeId } from '../ids';
import type { BodyPart } from '../plan/body';
import {
  emptyCell,
  type AppendixTexts,
  type Plan,
  type PlanMetadata,
  type PlanNode,
} from '../plan/plan';
import { isHeading } from '../plan/tree';

/** A command made from an earlier state says so: the history of each cell tells where the value came from. */
export function restored(edit: Edit, versionName: string): Edit {
  return edit === null ? null : { ...edit, origin: { kind: 'restored', versionName } };
}

/**
 * Takes a plan back to an earlier state of it, whole, as one step. Only its name in the library stays. null where
 * nothing differs.
 */
export function restorePlanTo(plan: Plan, earlier: Plan, versionName: string): Command | null {
  const { name } = plan.metadata;
  const changes: readonly Change[] = [
    ...layoutChanges(plan, earlier),
    ...nodeChanges(plan.nodes, earlier.nodes),
    ...fieldChanges(plan.metadata, { ...earlier.metadata, name }),
    ...appendixChanges(plan.appendix, earlier.appendix),
    ...bodyChanges(plan, earlier, 'body'),
    ...bodyChanges(plan, earlier, 'decision'),
  ];
  return restored(editOf(`Khôi phục «${versionName}»`, changes), versionName);
}

function layoutChanges({ layout }: Plan, earlier: Plan): readonly Change[] {
  if (sameValue(layout, earlier.layout)) return [];
  return [{ kind: 'set-layout', before: layout, after: earlier.layout }];
}

/**
 * The order lets every step stand on what is there: missing nodes come in, then nodes go to their places from the top
 * down (so no node ever goes below itself), then what should not be there goes, and texts are set last.
 */
function nodeChanges(now: readonly PlanNode[], wanted: readonly PlanNode[]): readonly Change[] {
  const current = new Map(now.map((node) => [node.id, node]));
  const target = new Map(wanted.map((node) => [node.id, node]));
  if (wanted.some((node) => current.get(node.id) !== undefined && changesKind(node, current))) {
    return replaceAll(now, wanted);
  }
  const missing = wanted.filter(({ id }) => !current.has(id));
  const surplus = now.filter(({ id }) => !target.has(id));
  const kept = wanted.flatMap((node) => {
    const own = current.get(node.id);
    return own === undefined ? [] : [{ own, node }];
  });
  return [
    ...(missing.length === 0 ? [] : [{ kind: 'insert-nodes' as const, nodes: missing }]),
    ...kept
      .filter(({ own, node }) => own.parentId !== node.parentId || own.orderKey !== node.orderKey)
      .map(({ own, node }) => moveNode(own, node)),
    ...(surplus.length === 0 ? [] : [{ kind: 'delete-nodes' as const, nodes: surplus }]),
    ...kept.flatMap(({ own, node }) => textChanges(own, node)),
  ];
}

function changesKind(node: PlanNode, current: ReadonlyMap<NodeId, PlanNode>): boolean {
  return current.get(node.id)?.kind !== node.kind;
}

function replaceAll(now: readonly PlanNode[], wanted: readonly PlanNode[]): readonly Change[] {
  return [
    { kind: 'delete-nodes', nodes: now },
    { kind: 'insert-nodes', nodes: wanted },
  ];
}

/** The changes that give a node the texts of another state of it; both are of one kind. */
export function textChanges(own: PlanNode, wanted: PlanNode): readonly Change[] {
  if (isHeading(own) && isHeading(wanted)) {
    return (['number', 'title'] as const).flatMap((field) => {
      const [before, after] = [own[field], wanted[field]];
      return before === after
        ? []
        : [{ kind: 'set-heading' as const, nodeId: own.id, field, before, after }];
    });
  }
  if (isHeading(own) || isHeading(wanted)) return [];
  const columnIds = new Set([...Object.keys(own.cells), ...Object.keys(wanted.cells)]);
  return [...columnIds].flatMap((key) => {
    const columnId = key as ColumnId;
    const before = own.cells[columnId] ?? emptyCell;
    const after = wanted.cells[columnId] ?? emptyCell;
    if (sameValue(before, after)) return [];
    return [{ kind: 'set-cell' as const, nodeId: own.id, columnId, before, after }];
  });
}

function fieldChanges(now: PlanMetadata, wanted: PlanMetadata): readonly Change[] {
  const [before, after] = differing(now, wanted);
  return Object.keys(after).length === 0 ? [] : [{ kind: 'set-metadata', before, after }];
}

function appendixChanges(now: AppendixTexts, wanted: AppendixTexts): readonly Change[] {
  const [before, after] = differing(now, wanted);
  return Object.keys(after).length === 0 ? [] : [{ kind: 'set-appendix', before, after }];
}

function differing<T extends object>(now: T, wanted: T): readonly [Partial<T>, Partial<T>] {
  const keys = (Object.keys(wanted) as (keyof T)[]).filter(
    (key) => !sameValue(now[key], wanted[key]),
  );
  const pick = (from: T): Partial<T> =>
    Object.fromEntries(keys.map((key) => [key, from[key]])) as Partial<T>;
  return [pick(now), pick(wanted)];
}

function bodyChanges(plan: Plan, earlier: Plan, part: BodyPart): readonly Change[] {
  const [before, after] = [plan[part], earlier[part]];
  if (sameValue(before, after)) return [];
  return [{ kind: 'splice-body', part, at: 0, before, after }];
}
