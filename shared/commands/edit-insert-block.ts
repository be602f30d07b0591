import type { ClipboardTable } from '../clipboard/clipboard-table';
import type { CopiedShape } from '../clipboard/copied-shape';
import type { NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { pathOf, planIndexOf, requireNode, requireRange } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import type { TaskRow } from '../plan/table-view';
import { isHeading } from '../plan/tree';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import { editOf, typedText } from './edit-command';
import { moveHeadingTo } from './edit-move-headings';
import { newRows, withOrigin } from './edit-paste';
import type { Pasted, PasteTarget } from './edit-paste';
import { fittedRows } from './paste-columns';
import { pastedHeading } from './paste-headings';
import type { AddedRows } from './paste-places';

/**
 * A copied block as new rows above the target's first row, as Excel's «Insert Copied Cells» does: nothing is written over.
 * Rows inserted between two tasks of an objective are tasks of it where they name the same objective or none; any other
 * objective follows that one. Areas and groups of the block stay areas and groups (paste-sections.ts).
 */
export function insertBlock(
  plan: Plan,
  target: PasteTarget,
  block: ClipboardTable,
  shape: CopiedShape | null,
): Pasted {
  const clean = {
    rows: block.rows.map((row) => row.map((slot) => ({ ...slot, text: typedText(slot.text) }))),
  };
  const isWhole = shape?.isWhole === true;
  const fitted = isWhole
    ? fittedRows(plan.layout, target, clean, shape)
    : { target, block: clean, columnsLeftOut: [] };
  const columnIds = fitted.target.columnsRight;
  const index = planIndexOf(plan);
  const gap = gapAbove(index, target.rowsBelow[0] ?? null, () =>
    fitted.block.rows.some((slots) => pastedHeading(index, slots, columnIds)?.kind === 'area'),
  );
  const rows = joining(index, gap, fitted.block.rows, columnIds);
  const changes: Change[] = [];
  let current = plan;
  for (const made of newRows(plan, { afterId: gap.afterId, rows }, columnIds, shape?.rows ?? [])) {
    if (made.length === 0) continue;
    changes.push(...made);
    current = applyChanges(current, made);
  }
  if (gap.afterId === null) {
    changes.push(...toTheTop(current, changes, target.rowsBelow[0]));
  }
  const leftOut = rows.flatMap((row) => row.slice(columnIds.length)).filter(hasText).length;
  const label = rows.length === 1 ? 'Chèn 1 dòng' : `Chèn ${rows.length} dòng`;
  return {
    edit: withOrigin(editOf(label, changes), 'pasted'),
    leftOut,
    columnsLeftOut: fitted.columnsLeftOut,
  };
}

/** Areas that were made at the end of the plan, brought before its first row. */
function toTheTop(
  plan: Plan,
  made: readonly Change[],
  beforeId: NodeId | undefined,
): readonly Change[] {
  const areas = made
    .flatMap((change) => (change.kind === 'insert-nodes' ? change.nodes : []))
    .filter((node) => node.parentId === null && isHeading(node));
  const moves: Change[] = [];
  let current = plan;
  if (beforeId === undefined) return moves;
  for (const { id } of areas) {
    const moved = moveHeadingTo(current, id, beforeId, 'before')?.changes ?? [];
    moves.push(...moved);
    current = applyChanges(current, moved);
  }
  return moves;
}

interface Gap {
  /** The row or heading printed above; for rows above the very first heading that heading itself. */
  readonly afterId: NodeId | null;
  /** The row below, if it is a task row. */
  readonly belowId: NodeId | null;
}

function gapAbove(index: PlanIndex, beforeId: NodeId | null, bringsArea: () => boolean): Gap {
  if (beforeId === null) return { afterId: index.rows.at(-1)?.id ?? null, belowId: null };
  const place = requireRange(index, beforeId).first;
  const below = isHeading(requireNode(index, beforeId)) ? null : beforeId;
  const above = index.rows[place - 1]?.id;
  if (above !== undefined) return { afterId: above, belowId: below };
  return { afterId: below === null && !bringsArea() ? beforeId : null, belowId: below };
}

/** A row that names what goes on through the gap (the objective around it), or nothing there, goes on with it. */
function joining(
  index: PlanIndex,
  { afterId, belowId }: Gap,
  rows: AddedRows['rows'],
  columnIds: PasteTarget['columnsRight'],
): AddedRows['rows'] {
  const around = levelsThrough(index, taskRowAt(index, afterId), taskRowAt(index, belowId));
  const inLevels = around.map((columns) =>
    columns.flatMap(({ id, role, text }) => {
      const place = columnIds.indexOf(id);
      return place === -1 ? [] : [{ place, text, isNumber: role === 'number' }];
    }),
  );
  return rows.map((slots) => {
    const joined = inLevels.filter((places) =>
      places.every(({ place, text, isNumber }) => {
        const own = slots[place]?.text ?? '';
        return isNumber || own === '' || own === text;
      }),
    );
    const blank = new Set(joined.flatMap((places) => places.map(({ place }) => place)));
    return slots.map((slot, place) => (blank.has(place) ? { text: '', from: 'own' } : slot));
  });
}

/** The columns of each level whose node covers both rows, with what they say there. */
function levelsThrough(index: PlanIndex, above: TaskRow | null, below: TaskRow | null) {
  if (above === null || below === null) return [];
  const shared = pathOf(index, above).filter(({ id }) => below.path.includes(id));
  return shared.map(({ kind }) =>
    index.plan.layout.columns
      .filter(({ level }) => level === kind)
      .map(({ id, role }) => ({ id, role, text: above.cells[id]?.text ?? '' })),
  );
}

function taskRowAt(index: PlanIndex, id: NodeId | null): TaskRow | null {
  const row = id === null ? undefined : index.rows[requireRange(index, id).last];
  return row?.kind === 'task' ? row : null;
}

function hasText({ text }: { readonly text: string }): boolean {
  return text !== '';
}
