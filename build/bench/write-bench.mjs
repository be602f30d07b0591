// @ts-check
// Writing a long appendix as .docx, .xlsx and .pdf, beside libraries that write the same rows and LibreOffice, which
// opens the written file and saves it in the same format (it has no other way to get the content).

import { join } from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { bundleJobs } from './bundle-jobs.mjs';
import { benchLibreOffice } from './libreoffice.mjs';
import { measure } from './measure.mjs';

/** @typedef {import('./table.mjs').Row} Row */

const LIBREOFFICE_LIMIT_SECONDS = 180;

/** What stands beside ours for each format, and what LibreOffice turns into what. */
const ways = /** @type {const} */ ([
  { format: 'docx', library: 'docx', source: 'docx' },
  { format: 'xlsx', library: 'exceljs', source: 'xlsx' },
  { format: 'pdf', library: null, source: 'docx' },
]);

/**
 * @param {string} folder for the files
 * @param {number} size rows
 * @returns {Promise<Row[]>}
 */
export async function benchWriting(folder, size) {
  const program = await bundleJobs('file-jobs');
  const others = inRoot('build', 'bench', 'jobs', 'other-writers.mjs');
  /** @type {Row[]} */
  const rows = [];
  for (const { format, library, source } of ways) {
    const what = `write ${size.toLocaleString('en')} rows as .${format}`;
    const ours = join(folder, `ours.${format}`);
    rows.push(await writing(`${what}: ours`, [program, 'write', ours, String(size)]));
    if (library !== null) {
      const target = join(folder, `${library}.${format}`);
      rows.push(await writing(`${what}: ${library}`, [others, library, target, String(size)]));
    }
    rows.push(
      await benchLibreOffice(`${what}: LibreOffice`, {
        folder,
        source: join(folder, `ours.${source}`),
        target: format,
        limitSeconds: LIBREOFFICE_LIMIT_SECONDS,
        remark: 'reading included',
      }),
    );
  }
  return rows;
}

/**
 * @param {string} what
 * @param {readonly string[]} args
 * @returns {Promise<Row>}
 */
async function writing(what, args) {
  try {
    const { stdout, peakMegabytes } = await measure(process.execPath, [...args]);
    /** @type {{ write: number }} */
    const { write } = JSON.parse(stdout);
    return { what, milliseconds: write, peakMegabytes };
  } catch {
    return { what, milliseconds: null, remark: 'failed' };
  }
}
