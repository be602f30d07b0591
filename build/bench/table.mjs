// @ts-check
// Results as a table for people.

/**
 * @typedef {object} Row
 * @property {string} what
 * @property {number | null} milliseconds
 * @property {number | null} [peakMegabytes]
 * @property {string} [remark]
 */

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function tableOf(rows) {
  const lines = rows.map(({ what, milliseconds, peakMegabytes = null, remark = '' }) => [
    what,
    milliseconds === null ? '' : duration(milliseconds),
    peakMegabytes === null ? '' : `${Math.round(peakMegabytes)} MB`,
    remark,
  ]);
  const all = [['', 'time', 'peak memory', ''], ...lines];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...all.map((line) => (line[column] ?? '').length)),
  );
  return all
    .map(([what = '', time = '', memory = '', remark = '']) =>
      `${what.padEnd(widths[0] ?? 0)}  ${time.padStart(widths[1] ?? 0)}  ${memory.padStart(widths[2] ?? 0)}  ${remark}`.trimEnd(),
    )
    .join('\n');
}

/** @param {number} milliseconds */
function duration(milliseconds) {
  if (milliseconds >= 1000) return `${(milliseconds / 1000).toFixed(2)} s`;
  return `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`;
}
