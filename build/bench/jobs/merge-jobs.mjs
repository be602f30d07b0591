// @ts-check
// Merging submissions: merge-jobs rounds COUNT | scale SUBMISSIONS ROWS | long ROWS
//   | write SUBMISSIONS ROWS FOLDER (makes the files) | files ROWS FOLDER (reads and merges them, as the worker does)
// Prints one line of JSON. The rounds are those of the tests (test/shared/merge/random-rounds.ts), more of them.

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
// @ts-expect-error daff ships no types; what is used of it is typed below.
import daff from 'daff';
import { departmentWorkbook } from '../../../electron/office/write/round/department-workbook';
import { writeWorkbook } from '../../../electron/office/write/round/write-workbook';
import { runMergeRoundJob } from '../../../electron/worker/merge-round-job';
import { runReceiveFileJob } from '../../../electron/worker/receive-file-job';
import { compareSubmission } from '../../../shared/merge/compare-submission';
import { boardOf, mergeSubmissions } from '../../../shared/merge/merge-submissions';
import { planIndexOf } from '../../../shared/plan/plan-index';
import { found, randomRound, wrongRows } from '../../../test/shared/merge/random-rounds';

/** @typedef {import('../../../test/shared/merge/random-rounds').Round} Round */
/** @typedef {import('../../../shared/plan/plan').Plan} Plan */

/**
 * What is used of daff, which has no types.
 * @typedef {object} Daff
 * @property {new () => object} CompareFlags
 * @property {new (rows: readonly (readonly string[])[]) => object} TableView
 * @property {(local: object, remote: object, flags: object) => { align: () => DaffAlignment }} compareTables
 *
 * @typedef {{ toOrder: () => { getList: () => readonly { l: number, r: number }[] } }} DaffAlignment
 */
const engine = /** @type {Daff} */ (/** @type {unknown} */ (daff));

const [job = '', ...args] = process.argv.slice(2);
const numbers = args.map(Number);
const fileIds = {
  roundId: /** @type {never} */ ('round'),
  versionId: /** @type {never} */ ('version'),
};

/**
 * The printed table as texts, as a program without our model sees it.
 * @param {Plan} plan
 */
function tableOf(plan) {
  const { columns } = plan.layout;
  return planIndexOf(plan).rows.map((row) =>
    row.kind === 'task'
      ? columns.map(({ id }) => (row.cells[id]?.text ?? '').normalize('NFC'))
      : [row.number, row.title, ...columns.slice(2).map(() => '')],
  );
}

/**
 * Rows that daff pairs with another row than the one they were, and that differ beyond their number: edits that it would
 * put to a wrong row.
 * @param {Round} round
 */
function daffRound({ base, submission, origins }) {
  const header = base.layout.columns.map(({ label }) => label);
  const [ours, theirs] = [tableOf(base), tableOf(submission.plan)];
  const start = performance.now();
  const flags = new engine.CompareFlags();
  const [local, remote] = [ours, theirs].map((rows) => new engine.TableView([header, ...rows]));
  if (local === undefined || remote === undefined) throw new Error('No tables');
  const alignment = engine.compareTables(local, remote, flags).align();
  const pairs = alignment.toOrder().getList();
  const milliseconds = performance.now() - start;
  let wrong = 0;
  let right = 0;
  for (const { l, r } of pairs) {
    if (l < 1 || r < 1) continue;
    const isSame = origins[r - 1] === l - 1;
    if (isSame) right += 1;
    const differs = (ours[l - 1] ?? []).some(
      (cell, place) => place > 0 && cell !== theirs[r - 1]?.[place],
    );
    if (!isSame && differs) wrong += 1;
  }
  return { milliseconds, wrong, right };
}

/** @param {number} count */
function rounds(count) {
  const sum = { right: 0, told: 0, real: 0, wrong: 0, doubts: 0, milliseconds: 0, cells: 0 };
  const passports = { right: 0, told: 0, real: 0, wrong: 0 };
  const beside = { wrong: 0, milliseconds: 0 };
  for (let seed = 1; seed <= count; seed += 1) {
    const round = randomRound(seed, 20 + (seed % 60), 2 + (seed % 14));
    const start = performance.now();
    const comparison = compareSubmission(round.base, round.submission);
    sum.milliseconds += performance.now() - start;
    sum.cells += planIndexOf(round.base).rows.length * round.base.layout.columns.length;
    sum.doubts += comparison.doubts.length;
    for (const [total, each] of /** @type {const} */ ([
      [sum, comparison],
      [passports, compareSubmission(round.base, round.withPassports)],
    ])) {
      const words = found(each);
      total.told += words.length;
      total.real += round.truth.length;
      total.right += words.filter((word) => round.truth.includes(word)).length;
      total.wrong += wrongRows(each, round);
    }
    const other = daffRound(round);
    beside.wrong += other.wrong;
    beside.milliseconds += other.milliseconds;
  }
  return { sum, passports, daff: beside };
}

/**
 * Submissions of one base, made and compared one after the other, as they are read from files.
 * @param {number} submissions
 * @param {number} rows
 */
function scale(submissions, rows) {
  const { base } = randomRound(1, rows, 0);
  const all = [];
  const comparisons = [];
  let milliseconds = 0;
  for (let count = 0; count < submissions; count += 1) {
    const { submission } = randomRound(1, rows, 1 + (count % 12), count);
    const fileName = `${count}.xlsx`;
    const named = { ...submission, fileName, id: /** @type {never} */ (fileName) };
    const start = performance.now();
    comparisons.push(compareSubmission(base, named));
    milliseconds += performance.now() - start;
    // A board needs no plan any more.
    all.push({ ...named, plan: base });
  }
  const start = performance.now();
  const board = boardOf(base, all, comparisons);
  milliseconds += performance.now() - start;
  return { milliseconds, items: board.items.length, proposals: board.proposals.length };
}

/** @param {number} rows */
function long(rows) {
  const { base, submission } = randomRound(7, rows, 60);
  const start = performance.now();
  mergeSubmissions(base, [submission]);
  return { milliseconds: performance.now() - start };
}

/**
 * The answers of departments as .xlsx, as Excel would save what the app sent: edited, every second one with passports.
 * @param {number} submissions
 * @param {number} rows
 * @param {string} folder
 */
async function writeFiles(submissions, rows, folder) {
  for (let count = 0; count < submissions; count += 1) {
    const { submission, withPassports } = randomRound(1, rows, 1 + (count % 12), count);
    const { passports } = withPassports;
    const isMarked = count % 2 === 0;
    /** Rows of the base have its ids, new ones their own. */
    const idOf = (/** @type {import('../../../shared/ids').NodeId} */ id) =>
      passports?.get(id) ?? /** @type {typeof id} */ (`own-${id}`);
    const nodes = submission.plan.nodes.map((node) => ({
      ...node,
      id: idOf(node.id),
      parentId: node.parentId === null ? null : idOf(node.parentId),
    }));
    const plan = { ...submission.plan, nodes };
    const mark = { ...fileIds, planId: plan.id, department: `Phòng số ${count}` };
    if (!isMarked) mark.versionId = /** @type {never} */ ('another');
    const file = {
      plan,
      mark,
      sentRows: /** @type {const} */ ('all-rows'),
      ownRows: new Set(),
      deadline: '',
      agencies: [],
    };
    await writeWorkbook(departmentWorkbook(file), join(folder, `${count}.xlsx`));
  }
  return {};
}

/**
 * The worker's own jobs, one file after the other, then the board.
 * @param {number} rows
 * @param {string} folder
 */
async function mergeFiles(rows, folder) {
  const { base } = randomRound(1, rows, 0);
  const context = { signal: new AbortController().signal, onProgress: () => undefined };
  const names = readdirSync(folder);
  const departments = names.map((_name, count) => ({
    department: `Phòng số ${count}`,
    aliases: [],
    sentRowIds: [],
  }));
  const submissions = [];
  const start = performance.now();
  for (const fileName of names) {
    const submissionId = /** @type {never} */ (fileName);
    const input = { path: join(folder, fileName), submissionId, base, ...fileIds, departments };
    const { outcome } = await runReceiveFileJob(input, context);
    if (outcome.kind !== 'read') throw new Error(`${fileName} was not read.`);
    submissions.push({
      submissionId,
      fileName,
      department: outcome.department,
      baseVersionId: outcome.baseVersionId,
      scope: /** @type {const} */ ('whole'),
      sentRowIds: null,
      content: outcome.content,
    });
  }
  const received = performance.now();
  const board = JSON.parse(await runMergeRoundJob({ base, submissions, rulings: [] }, context));
  const end = performance.now();
  return {
    milliseconds: end - start,
    reading: received - start,
    items: board.items.length,
    proposals: board.proposals.length,
  };
}

const [first = 0, second = 0] = numbers;
const folder = args.at(-1) ?? '';

/** @returns {object | Promise<object>} */
function result() {
  if (job === 'rounds') return rounds(first);
  if (job === 'scale') return scale(first, second);
  if (job === 'write') return writeFiles(first, second, folder);
  return job === 'files' ? mergeFiles(first, folder) : long(first);
}

void Promise.resolve(result()).then((found) => console.log(JSON.stringify(found)));
