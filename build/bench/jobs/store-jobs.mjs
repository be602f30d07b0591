// @ts-check
// The library with a plan of so many rows, inside the Electron runtime: store-jobs FOLDER ROWS
// Prints one line of JSON: milliseconds by name.

import { join } from 'node:path';
import { executeCommand, undo } from '../../../electron/store/history';
import { loadPlan } from '../../../electron/store/load-plan';
import { openLibrary } from '../../../electron/store/open-library';
import { savePlan } from '../../../electron/store/save-plan';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { setCellText } from '../../../shared/commands/edit-cells';
import { planFromAppendix } from '../../../shared/inspect/plan-from-appendix';
import { appendixOf } from '../content.mjs';

const EDITS = 100;

const [folder = '', rows = ''] = process.argv.slice(2);
const library = openLibrary(join(folder, 'thu-vien.sqlite'));
const plan = planFromAppendix(appendixOf(Number(rows)), { roleOf: () => 'custom' });

/** @param {() => void} work @returns {number} milliseconds */
function time(work) {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/**
 * Each edit is on the disk before the next begins.
 * @returns {number} milliseconds of one edit in the library, without what the window does
 */
function meanEdit() {
  const column = plan.layout.columns.at(-1)?.id;
  const row = plan.nodes.find((node) => node.kind === 'task')?.id;
  if (column === undefined || row === undefined) throw new Error('The plan has no task.');
  let current = plan;
  let revision = 0;
  let total = 0;
  for (let count = 0; count < EDITS; count++) {
    const command = setCellText(current, row, column, `Sửa lần ${count}`);
    if (command === null) throw new Error('The edit changes nothing.');
    total += time(() => {
      ({ revision } = executeCommand(library.writer, plan.id, revision, command));
    });
    current = applyChanges(current, command.changes);
  }
  return total / EDITS;
}

const create = time(() => savePlan(library.writer, plan));
const load = time(() => loadPlan(library.reader, plan.id));
const edit = meanEdit();
const takeBack = time(() => undo(library.writer, plan.id));
library.close();
console.log(JSON.stringify({ create, load, edit, undo: takeBack }));
