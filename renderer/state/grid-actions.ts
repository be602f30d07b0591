import type { ClipboardTable } from '../../shared/clipboard/clipboard-table';
import type { CopiedShape } from '../../shared/clipboard/copied-shape';
import { addTaskAfter, addTasks } from '../../shared/commands/edit-add-rows';
import { fillCells, type Fill } from '../../shared/commands/edit-fill';
import { insertBlock } from '../../shared/commands/edit-insert-block';
import { changeLevel } from '../../shared/commands/edit-level';
import { moveCutCells, moveCutRows, type CutCell } from '../../shared/commands/edit-move-cut';
import { moveRowsTo } from '../../shared/commands/edit-move-rows';
import { pasteBlock, type Pasted, type PasteTarget } from '../../shared/commands/edit-paste';
import { replaceInCells, type ReplaceCell } from '../../shared/commands/edit-replace';
import type { FindOptions } from '../../shared/commands/find-text';
import type { Command } from '../../shared/commands/change';
import type { NodeId } from '../../shared/ids';
import type { Plan } from '../../shared/plan/plan';
import { gridPosition, requestFocus } from './grid-focus';
import { notify } from './notices';
import { openedPlan } from './open-plan';
import { focusNew, run } from './plan-actions';
import { gridActionTexts } from './grid-action-texts';

/** What the grid's hands do to the open plan; each is one step to undo. See plan-actions.ts. */

type Pasting = PasteTarget & {
  readonly block: ClipboardTable;
  readonly shape: CopiedShape | null;
};

export function pasteTable({ block, shape, ...target }: Pasting): void {
  paste((plan) => pasteBlock(plan, target, block, shape));
}

/** Puts copied rows above the selected ones. */
export function insertCopiedRows({ block, shape, ...target }: Pasting): void {
  const command = paste((plan) => insertBlock(plan, target, block, shape));
  const added = command?.changes.flatMap((change) =>
    change.kind === 'insert-nodes' ? change.nodes : [],
  );
  const first = added?.[0];
  if (first !== undefined) requestFocus({ nodeId: first.id });
}

/** Moves rows that were cut above the selected ones; says so where they cannot go there. */
export function moveCutRowsTo(rowIds: readonly NodeId[], { rowsBelow }: Pasting): void {
  const [beforeId] = rowsBelow;
  const [first] = rowIds;
  if (beforeId === undefined || first === undefined) return;
  const command = run([(plan) => moveCutRows(plan, rowIds, beforeId)]);
  if (command === null) notify({ intent: 'info', title: gridActionTexts.cutStays });
  else requestFocus({ nodeId: first });
}

export function moveCutCellsTo(
  cells: readonly CutCell[],
  { block, shape, ...target }: Pasting,
): void {
  paste((plan) => moveCutCells(plan, cells, target, block, shape));
}

/** Runs a paste as one command and names what found no place. */
function paste(intent: (plan: Plan) => Pasted): Command | null {
  let left: Pick<Pasted, 'leftOut' | 'columnsLeftOut'> = { leftOut: 0, columnsLeftOut: [] };
  const command = run([
    (plan) => {
      const pasted = intent(plan);
      left = pasted;
      return pasted.edit;
    },
  ]);
  const { leftOut, columnsLeftOut } = left;
  if (leftOut > 0) notify({ intent: 'warning', title: gridActionTexts.pasteLeftOut(leftOut) });
  if (columnsLeftOut.length > 0) {
    notify({ intent: 'warning', title: gridActionTexts.pasteNoColumn(columnsLeftOut) });
  }
  return command;
}

export function fillRange(fill: Fill): void {
  run([(plan) => fillCells(plan, fill)]);
}

/** As many new tasks as rows are selected; one beside a single cell, over however many rows it reaches. */
export function addTasksBeside(side: 'before' | 'after'): void {
  const { rowIds, rowId, cellCount } = gridPosition.get();
  const selected = cellCount === 1 && rowId !== null ? [rowId] : rowIds;
  const anchor = (side === 'before' ? selected[0] : selected.at(-1)) ?? null;
  const count = Math.max(1, selected.length);
  focusNew(
    run([
      (plan) => (anchor === null ? addTaskAfter(plan, null) : addTasks(plan, anchor, side, count)),
    ]),
  );
}

export function moveRowsBeside(
  rowIds: readonly NodeId[],
  place: { readonly rowId: NodeId; readonly side: 'before' | 'after' },
): void {
  run([(plan) => moveRowsTo(plan, rowIds, place.rowId, place.side)]);
}

/** Promotes or demotes what the cursor's column stands for in each selected row; says so where there is no such step. */
export function changeSelectedLevel(direction: 'promote' | 'demote'): void {
  const { rowIds, columnId } = gridPosition.get();
  if (columnId === null || openedPlan.get() === null) return;
  const command = run(rowIds.map((id) => (plan) => changeLevel(plan, id, columnId, direction)));
  if (command === null) notify({ intent: 'info', title: gridActionTexts.noLevel[direction] });
}

/** Replaces in the given cells; gives how many places were replaced. */
export function replaceText(
  cells: readonly ReplaceCell[],
  options: FindOptions,
  replacement: string,
): { readonly places: number; readonly cells: number } {
  let count = { places: 0, cells: 0 };
  const command: Command | null = run([
    (plan) => {
      const { edit, ...replaced } = replaceInCells(plan, cells, options, replacement);
      count = replaced;
      return edit;
    },
  ]);
  return command === null ? { places: 0, cells: 0 } : count;
}
