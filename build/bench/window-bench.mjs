// @ts-check
// What the window computes for edits of a long plan, beside drawing it.

import { bundleJobs } from './bundle-jobs.mjs';
import { measure } from './measure.mjs';

/** @typedef {{ best: number, middle: number, worst: number, idle: number, slice: number }} Times */

const NAMES = /** @type {const} */ ({
  open: 'a plan opened',
  type: 'a cell typed',
  insert: 'a row inserted',
  'insert undone': 'a row inserted, undone',
  delete: 'a row deleted',
  'delete undone': 'a row deleted, undone',
  move: 'a row moved',
  level: 'an objective demoted',
  merge: 'two cells merged',
  paste: '500 rows pasted as new ones',
  'paste undone': '500 rows pasted, undone',
  filter: 'one more letter in the filter',
  compare: 'two versions compared, 500 rows changed',
  'compare by meaning': 'two plans compared by meaning',
});

/**
 * @param {number} size rows
 * @returns {Promise<import('./table.mjs').Row[]>}
 */
export async function benchWindow(size) {
  const program = await bundleJobs('window-jobs');
  const { stdout, peakMegabytes } = await measure(process.execPath, [program, String(size)]);
  /** @type {Readonly<Record<string, Times>>} */
  const times = JSON.parse(stdout);
  const table = `${size.toLocaleString('en')} rows computed`;
  return Object.entries(NAMES).flatMap(([key, what]) => {
    const each = times[key];
    return each === undefined ? [] : [rowOf(`${table}: ${what}`, each, peakMegabytes)];
  });
}

/**
 * @param {string} what
 * @param {Times} times
 * @param {number | null} peakMegabytes
 */
function rowOf(what, { best, middle, worst, idle, slice }, peakMegabytes) {
  const later = idle === 0 ? '' : `; ${idle.toFixed(0)} ms when idle, at most ${slice.toFixed(0)}`;
  const remark = `best ${best.toFixed(0)} ms, worst ${worst.toFixed(0)} ms${later}`;
  return { what, milliseconds: middle, peakMegabytes, remark };
}
