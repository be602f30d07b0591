// @ts-check
// LibreOffice opening a file and saving it in another format, as a row of the results.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { measure } from './measure.mjs';

/** @typedef {import('./table.mjs').Row} Row */

/**
 * @typedef {object} Conversion
 * @property {string} folder where it keeps its profile and what it saves
 * @property {string} source
 * @property {string} target an extension
 * @property {number} limitSeconds it is ended then: one very long Word table takes it many minutes
 * @property {string} remark of a row that was finished
 */

/**
 * @param {string} what
 * @param {Conversion} conversion
 * @returns {Promise<Row>}
 */
export async function benchLibreOffice(what, { folder, source, target, limitSeconds, remark }) {
  const out = join(folder, 'saved-by-libreoffice');
  await mkdir(out, { recursive: true });
  // A profile of its own: an office that someone has open must neither help nor hinder.
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  const args = ['--headless', profile, '--convert-to', target, '--outdir', out, source];
  try {
    const { seconds, peakMegabytes, gaveUp } = await measure('soffice', args, { limitSeconds });
    const milliseconds = seconds * 1000;
    return { what, milliseconds, peakMegabytes, remark: gaveUp ? 'not finished, ended' : remark };
  } catch {
    return { what, milliseconds: null, remark: 'not installed, or failed' };
  }
}
