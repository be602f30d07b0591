import { applyChanges } from '../../shared/commands/apply-changes';
import type { Command } from '../../shared/commands/change';
import {
  addActivityAfter,
  addObjectiveAfter,
  addTaskAfter,
} from '../../shared/commands/edit-add-rows';
import { setCellTexts, setHeading } from '../../shared/commands/edit-cells';
import { addHeading } from '../../shared/commands/edit-headings';
import {
  deleteHeading,
  deleteHeadingOnly,
  deleteRows,
} from '../../shared/commands/edit-delete-rows';
import { moveRows } from '../../shared/commands/edit-move-rows';
import { mergeCells, mergeDropsText, printedTogether } from '../../shared/commands/edit-merges';
import { renumber } from '../../shared/commands/edit-renumber';
import { followNumbers } from '../../shared/commands/follow-numbers';
import { splitCell } from '../../shared/commands/edit-spans';
import { newId, type ColumnId, type NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import { planIndexOf } from '../../shared/plan/plan-index';
import type { Plan } from '../../shared/plan/plan';
import type { TableRow } from '../../shared/plan/table-view';
import { gridPosition, requestFocus } from './grid-focus';
import { notify, notifyError } from './notices';
import { execute, openedPlan } from './open-plan';
import { preferences } from './preferences';
import { deletionQuestion, largeDeletion } from './row-deletion';
import { storeStatus } from './store-status';
import { stateTexts } from './texts';

/**
 * What the user can do to the open plan, from wherever it is asked: toolbar, keyboard, context menu. Each action is one
 * command, so one step to undo, and leaves the cursor where the work goes on.
 */
export interface TypedText {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
  /** A cell of a printed row, or the number or title of a heading. */
  readonly field: 'cell' | 'number' | 'title';
  readonly text: string;
}

/** An intent of shared/commands, waiting for its plan. */
export type Intent = (plan: Plan) => Command | null;

export function setTexts(texts: readonly TypedText[]): void {
  const cells = texts.filter(({ field }) => field === 'cell');
  const headings = texts.flatMap(({ rowId, field, text }): Intent[] =>
    field === 'cell' ? [] : [(plan) => setHeading(plan, rowId, field, text)],
  );
  run([...(cells.length === 0 ? [] : [(plan: Plan) => setCellTexts(plan, cells)]), ...headings]);
}

export function clearCells(cells: readonly Omit<TypedText, 'text'>[]): void {
  setTexts(cells.map((cell) => ({ ...cell, text: '' })));
}

export function addTask(): void {
  focusNew(run([(plan) => addTaskAfter(plan, gridPosition.get().rowId)]));
}

export function addObjective(): void {
  focusNew(run([(plan) => addObjectiveAfter(plan, gridPosition.get().rowId)]));
}

export function addActivity(): void {
  focusNew(run([(plan) => addActivityAfter(plan, gridPosition.get().rowId)]));
}

export function addArea(): void {
  focusNew(run([(plan) => addHeading(plan, gridPosition.get().rowId, 'after', { kind: 'area' })]));
}

export function addGroup(): void {
  focusNew(run([(plan) => addHeading(plan, gridPosition.get().rowId, 'after', { kind: 'group' })]));
}

/** Deletes the selected rows; asks first where one cell stands for many rows. */
export function deleteSelectedRows(): void {
  const plan = openedPlan.get()?.plan;
  if (plan === undefined || storeStatus.get().kind === 'read-only') return;
  const large = largeDeletion(plan, gridPosition.get());
  if (large === null) {
    deleteRowsNow();
    return;
  }
  const isHeading = large.kind === 'area' || large.kind === 'group';
  deletionQuestion.set({
    ...large,
    deleteAll: isHeading
      ? () => void run([(current) => deleteHeading(current, large.id)])
      : deleteRowsNow,
    keepRows: isHeading ? deleteRowsNow : null,
  });
}

/** Of a heading only its own row goes, unless all below it is selected too. */
function deleteRowsNow(): void {
  const ids = new Set(gridPosition.get().rowIds);
  const chosen = planRows().filter((row) => ids.has(row.id));
  const headings = chosen.filter((row) => row.kind !== 'task').map((row) => row.id);
  const tasks = chosen.filter((row) => row.kind === 'task').map((row) => row.id);
  run([
    ...(tasks.length === 0 ? [] : [(plan: Plan) => deleteRows(plan, tasks)]),
    // From the innermost out: what a heading leaves behind moves to the one before it.
    ...headings.reverse().map(
      (id): Intent =>
        (plan) =>
          deleteHeadingOnly(plan, id),
    ),
  ]);
}

export function moveSelectedRows(direction: 'up' | 'down'): void {
  run([(plan) => moveRows(plan, gridPosition.get().rowIds, direction)]);
}

/** Counts all numbers anew; says so when they were right already. */
export function renumberAll(): void {
  if (run([renumber]) === null && storeStatus.get().kind !== 'read-only') {
    notify({ intent: 'info', title: stateTexts.numbersRight });
  }
}

/** Draws the selected cells of each column as one. The text at the top stays; asks before another one goes. */
export function mergeSelectedCells(): void {
  const plan = openedPlan.get()?.plan;
  if (plan === undefined || storeStatus.get().kind === 'read-only') return;
  const { rowIds } = gridPosition.get();
  const cells = gridPosition.get().cells();
  const below = cells.filter(({ rowId }) => rowId !== cells[0]?.rowId);
  if (below.length > 0 && !printedTogether(plan, rowIds)) {
    notify({ intent: 'info', title: stateTexts.mergeHiddenBetween });
    return;
  }
  const merge = () => run([(current) => mergeCells(current, below)]);
  if (mergeDropsText(plan, below)) {
    const action = { label: stateTexts.mergeAnyway, run: () => void merge() };
    notify({ intent: 'warning', title: stateTexts.mergeDropsText, action });
  } else if (merge() === null) {
    notify({ intent: 'info', title: stateTexts.mergeWhat });
  }
}

/** Makes each merged cell of the selection stand for itself in each of the rows that it covers. */
export function splitSelectedCell(): void {
  if (openedPlan.get() === null || storeStatus.get().kind === 'read-only') return;
  const { rowIds, columnIds } = gridPosition.get();
  const ids = new Set(rowIds);
  const splits = planRows().flatMap((row): Intent[] => {
    if (row.kind !== 'task' || !ids.has(row.id)) return [];
    const merged = columnIds.filter((id) => row.cells[id]?.mergedFromAbove === true);
    return merged.map((columnId) => (plan) => splitCell(plan, row.id, columnId));
  });
  if (run(splits) === null) notify({ intent: 'info', title: stateTexts.splitWhat });
}

/** New printed widths of the columns. */
export function setColumns(columns: readonly Column[], label: string): void {
  run([
    ({ layout }) => ({
      id: newId(),
      label,
      changes: [{ kind: 'set-layout', before: layout, after: { ...layout, columns } }],
    }),
  ]);
}

function planRows(): readonly TableRow[] {
  const plan = openedPlan.get()?.plan;
  return plan === undefined ? [] : planIndexOf(plan).rows;
}

/**
 * Runs intents one after the other, each on the plan that the one before it left, as one command. Numbers follow in the
 * same command unless the officer has switched that off. Null when there was nothing to do.
 */
export function run(intents: readonly Intent[]): Command | null {
  const open = openedPlan.get();
  if (open === null || storeStatus.get().kind === 'read-only') return null;
  try {
    const command = compose(open.plan, intents);
    if (command !== null) void execute(command);
    requestFocus({ nodeId: null });
    return command;
  } catch (error) {
    notifyError(stateTexts.editFailed, error);
    return null;
  }
}

function compose(start: Plan, intents: readonly Intent[]): Command | null {
  let plan = start;
  const commands: Command[] = [];
  intents.forEach((intent, index) => {
    const command = intent(plan);
    if (command === null) return;
    commands.push(command);
    if (index < intents.length - 1) plan = applyChanges(plan, command.changes);
  });
  const [first] = commands;
  if (first === undefined) return null;
  const changes = commands.flatMap((command) => command.changes);
  const numbers = preferences.get().numbersFollow ? followNumbers(start, changes) : [];
  return { ...first, changes: [...changes, ...numbers] };
}

/** Puts the cursor into the first cell to fill in of what was just added. */
export function focusNew(command: Command | null): void {
  const plan = openedPlan.get()?.plan;
  const added = command?.changes.flatMap((change) =>
    change.kind === 'insert-nodes' ? change.nodes : [],
  );
  const top = added?.[0];
  const row = added?.at(-1);
  if (plan === undefined || top === undefined || row === undefined) return;
  const column = plan.layout.columns.find(
    ({ level, role }) => level === top.kind && role !== 'number',
  );
  requestFocus({ nodeId: row.id, ...(column === undefined ? {} : { columnId: column.id }) });
}
