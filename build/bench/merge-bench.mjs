// @ts-check
// Merging what departments send back: how often it is right, beside daff, and how it grows.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleJobs } from './bundle-jobs.mjs';
import { measure } from './measure.mjs';

const ROUNDS = 1_000;
const SCALES = /** @type {const} */ ([
  [200, 100],
  [3_321, 100],
]);
const LONG = 3_000;

/** @returns {Promise<import('./table.mjs').Row[]>} */
export async function benchMerge() {
  const program = await bundleJobs('merge-jobs');
  /** @type {import('./table.mjs').Row[]} */
  const rows = [...(await roundRows(program))];
  for (const [submissions, size] of SCALES) {
    const { stdout, peakMegabytes } = await run(program, 'scale', submissions, size);
    const { milliseconds, items, proposals } = JSON.parse(stdout);
    rows.push({
      what: `merge ${submissions} submissions of ${size} rows`,
      milliseconds,
      peakMegabytes,
      remark: `${proposals} proposals, ${items} to decide`,
    });
  }
  rows.push(await fileRow(program, 200, 100), await fileRow(program, 1, LONG));
  const { stdout, peakMegabytes } = await run(program, 'long', LONG);
  const { milliseconds } = JSON.parse(stdout);
  return [...rows, { what: `merge one submission of ${LONG} rows`, milliseconds, peakMegabytes }];
}

/**
 * From the files on disk to the board, as the app's worker does it.
 * @param {string} program
 * @param {number} submissions
 * @param {number} size
 */
async function fileRow(program, submissions, size) {
  const folder = await mkdtemp(join(tmpdir(), 'phu-luc-bench-'));
  try {
    await run(program, 'write', submissions, size, folder);
    const { stdout, peakMegabytes } = await run(program, 'files', size, folder);
    const { milliseconds, reading, proposals } = JSON.parse(stdout);
    return {
      what: `read and merge ${submissions} .xlsx of ${size} rows`,
      milliseconds,
      peakMegabytes,
      remark: `${proposals} proposals; reading ${Math.round(reading)} ms of it`,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @param {string} program */
async function roundRows(program) {
  const { stdout } = await run(program, 'rounds', ROUNDS);
  const { sum, passports, daff } = JSON.parse(stdout);
  return [
    {
      what: `compare ${ROUNDS} random submissions, by meaning`,
      milliseconds: sum.milliseconds,
      remark: `${quality(sum)}; ${sum.doubts} asked; ${perCell(sum.milliseconds, sum.cells)}`,
    },
    { what: '  the same with passports', milliseconds: null, remark: quality(passports) },
    {
      what: '  the same by daff (pairs rows only)',
      milliseconds: daff.milliseconds,
      remark: `${daff.wrong} wrong rows; ${perCell(daff.milliseconds, sum.cells)}`,
    },
  ];
}

/** @param {{ right: number, told: number, real: number, wrong: number }} figures */
function quality({ right, told, real, wrong }) {
  const percent = (/** @type {number} */ share) => `${(share * 100).toFixed(2)} %`;
  return `precision ${percent(right / told)}, recall ${percent(right / real)} of ${real} edits, ${wrong} wrong rows`;
}

/** @param {number} milliseconds @param {number} cells */
function perCell(milliseconds, cells) {
  return `${((milliseconds * 1000) / cells).toFixed(1)} µs a cell`;
}

/** @param {string} program @param {string} job @param {...(number | string)} words */
function run(program, job, ...words) {
  return measure(process.execPath, [program, job, ...words.map(String)]);
}
