// @ts-check
// What the window computes when the table of a long plan changes, without drawing it: window-jobs ROWS
// The command, the plan and its index, the numbers, the shown rows, outline and sums, by the app's own state modules; and
// what they leave for idle moments (checks, sums of headings), in slices as the window gives them.
// Prints one line of JSON: by name { best, middle, worst, idle, slice }, milliseconds; slice is the longest that idle work took.

import { followOpenPlan } from '../../../renderer/state/appendix-view';
import { followHeadingTotals } from '../../../renderer/state/heading-totals';
import { followInsight } from '../../../renderer/state/insight';
import { openedPlan } from '../../../renderer/state/open-plan';
import { run } from '../../../renderer/state/plan-actions';
import { followRowChecks } from '../../../renderer/state/row-checks';
import { changeFilter, followRowView, showEverything } from '../../../renderer/state/row-filter';
import { tableOfTexts } from '../../../shared/clipboard/clipboard-table';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges } from '../../../shared/commands/change';
import { addTaskAfter } from '../../../shared/commands/edit-add-rows';
import { setCellText } from '../../../shared/commands/edit-cells';
import { deleteRows } from '../../../shared/commands/edit-delete-rows';
import { changeLevel } from '../../../shared/commands/edit-level';
import { mergeCells } from '../../../shared/commands/edit-merges';
import { moveRows } from '../../../shared/commands/edit-move-rows';
import { pasteBlock } from '../../../shared/commands/edit-paste';
import { comparePlansInDetail } from '../../../shared/history/compare-plans';
import { newId } from '../../../shared/ids';
import { planFromAppendix } from '../../../shared/inspect/plan-from-appendix';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { appendixOf } from '../content.mjs';

/** @typedef {import('../../../shared/plan/plan').Plan} Plan */
/** @typedef {import('../../../shared/commands/change').Command} Command */
/** @typedef {{ best: number, middle: number, worst: number, idle: number, slice: number }} Times */

const RUNS = 7;
const PASTED_ROWS = 500;
const CHANGED_ROWS = 500;

/** What waits for an idle moment: the window's requestIdleCallback, without a window. */
const waiting = /** @type {(() => void)[]} */ ([]);

const reply = JSON.stringify({
  ok: true,
  value: { revision: 1, undoLabel: null, redoLabel: null },
});
Object.assign(globalThis, {
  window: { phuLuc: { invoke: () => Promise.resolve(reply), on: () => () => undefined } },
  requestIdleCallback: (/** @type {() => void} */ work) => waiting.push(work),
});

/** @param {() => void} work @returns {number} milliseconds */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** @returns {{ idle: number, slice: number }} */
function workIdle() {
  const slices = [0];
  for (let work = waiting.shift(); work !== undefined; work = waiting.shift()) {
    slices.push(time(work));
  }
  return { idle: slices.reduce((sum, each) => sum + each), slice: Math.max(...slices) };
}

/** @param {readonly number[]} values */
function middleOf(values) {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * @param {(run: number) => void} work
 * @param {(run: number) => void} [after] not timed
 * @returns {Times}
 */
function timeRuns(work, after = () => undefined, runs = RUNS) {
  const times = [];
  const idle = [];
  const slices = [];
  for (let count = 0; count < runs; count += 1) {
    times.push(time(() => work(count)));
    const rest = workIdle();
    idle.push(rest.idle);
    slices.push(rest.slice);
    after(count);
    workIdle();
  }
  return {
    best: Math.min(...times),
    middle: middleOf(times),
    worst: Math.max(...times),
    idle: middleOf(idle),
    slice: Math.max(...slices),
  };
}

/** @param {Plan} plan */
function show(plan) {
  const saving = /** @type {const} */ ({ kind: 'saved', at: null });
  openedPlan.set({ plan, revision: 1, undoLabel: null, redoLabel: null, saving });
}

function shown() {
  const plan = openedPlan.get()?.plan;
  if (plan === undefined) throw new Error('No plan is open.');
  return plan;
}

/** @param {number} count different places all over the table */
function taskAt(count) {
  const rows = planIndexOf(shown()).rows.filter(({ kind }) => kind === 'task');
  const row = rows[Math.floor(rows.length * (0.05 + (count % 9) * 0.1))];
  if (row?.kind !== 'task') throw new Error('The plan has no task.');
  return row;
}

/**
 * An edit and its undo, both as the window takes them in.
 * @param {(plan: Plan, row: ReturnType<typeof taskAt>) => Command | null} intent
 * @returns {{ edit: Times, undo: Times }}
 */
function timeEdit(intent) {
  /** @type {Command[]} */
  const commands = [];
  const start = shown();
  const takeBack = (/** @type {number} */ count) => {
    const changes = invertChanges(commands[count]?.changes ?? []);
    show(applyChanges(shown(), changes));
  };
  const rows = Array.from({ length: RUNS }, (_, count) => taskAt(count));
  const edit = timeRuns((count) => {
    const row = rows[count];
    const command = row === undefined ? null : run([(plan) => intent(plan, row)]);
    if (command === null) throw new Error('Nothing was edited.');
    commands.push(command);
  });
  const undo = timeRuns((count) => takeBack(RUNS - 1 - count));
  show(start);
  workIdle();
  return { edit, undo };
}

/** @param {string} text */
function filterBy(text) {
  changeFilter({ words: text });
}

/** @param {Plan} plan with every n-th row saying something else */
function editedCopy(plan) {
  const column = plan.layout.columns[3]?.id;
  const tasks = planIndexOf(plan).rows.filter(({ kind }) => kind === 'task');
  const step = Math.floor(tasks.length / CHANGED_ROWS);
  let edited = plan;
  for (let at = 0; at < tasks.length && column !== undefined; at += step) {
    const row = tasks[at];
    if (row === undefined) continue;
    const command = setCellText(edited, row.id, column, `Sửa ở dòng ${at}`);
    if (command !== null) edited = applyChanges(edited, command.changes);
  }
  return edited;
}

/** @param {Plan} plan the same words under other ids, as from another file @returns {Plan} */
function stranger(plan) {
  const ids = new Map(plan.nodes.map(({ id }) => [id, newId()]));
  const idOf = (/** @type {never} */ id) => /** @type {never} */ (ids.get(id) ?? null);
  const nodes = plan.nodes.map((node) => ({
    ...node,
    id: idOf(/** @type {never} */ (node.id)),
    parentId: node.parentId === null ? null : idOf(/** @type {never} */ (node.parentId)),
  }));
  return { ...plan, id: newId(), nodes };
}

const size = Number(process.argv[2] ?? '10000');
const plan = planFromAppendix(appendixOf(size), { roleOf: () => 'custom' });
const stops = [
  followOpenPlan(),
  followInsight(),
  followRowView(),
  followRowChecks(),
  followHeadingTotals(),
];
const open = timeRuns(() => show(plan), undefined, 1);
const pasted = tableOfTexts(
  Array.from({ length: PASTED_ROWS }, (_, row) =>
    plan.layout.columns.map((column, at) =>
      at === 0 ? String(row + 1) : `${column.label} dán ${row}`,
    ),
  ),
);
const columnIds = plan.layout.columns.map(({ id }) => id);
const [, objectiveColumn, taskColumn, , , , timeColumn] = columnIds;
if (objectiveColumn === undefined || taskColumn === undefined || timeColumn === undefined) {
  throw new Error('The plan lacks columns.');
}
/** @type {Record<string, Times>} */
const results = { open };
/** @type {Record<string, Parameters<typeof timeEdit>[0]>} */
const edits = {
  type: (now, row) => setCellText(now, row.id, taskColumn, `gõ ${row.id}`),
  insert: (now, row) => addTaskAfter(now, row.id),
  delete: (now, row) => deleteRows(now, [row.id]),
  move: (now, row) => moveRows(now, [row.id], 'down'),
  level: (now, row) => changeLevel(now, row.path[0] ?? row.id, objectiveColumn, 'demote'),
  merge: (now, row) => mergeCells(now, [{ rowId: row.id, columnId: timeColumn }]),
  paste: (now) => {
    const last = planIndexOf(now).rows.at(-1)?.id ?? now.nodes[0]?.id;
    if (last === undefined) return null;
    const target = {
      range: { rowIds: [last], columnIds: columnIds.slice(0, 1) },
      rowsBelow: [last],
      columnsRight: columnIds,
    };
    return pasteBlock(now, target, pasted).edit;
  },
};
for (const [name, intent] of Object.entries(edits)) {
  const { edit, undo } = timeEdit(intent);
  results[name] = edit;
  results[`${name} undone`] = undo;
}
results['filter'] = timeRuns((count) => filterBy('rà soát thủ tục'.slice(0, 2 + count)));
showEverything();
workIdle();
const edited = editedCopy(plan);
results['compare'] = timeRuns(() => comparePlansInDetail({ ...plan }, { ...edited }), undefined, 3);
const other = stranger(edited);
results['compare by meaning'] = timeRuns(
  () => comparePlansInDetail({ ...plan }, { ...other }),
  undefined,
  1,
);
for (const stop of stops) stop();
console.log(JSON.stringify(results));
