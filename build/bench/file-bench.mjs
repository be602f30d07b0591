// @ts-check
// Reading and writing files, beside LibreOffice on the same files.

import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inRoot } from '../lib/paths.mjs';
import { bundleJobs } from './bundle-jobs.mjs';
import { appendixOf } from './content.mjs';
import { docxOf } from './docx-source.mjs';
import { benchLibreOffice } from './libreoffice.mjs';
import { measure } from './measure.mjs';
import { xlsxOf } from './xlsx-source.mjs';

/** @typedef {import('./table.mjs').Row} Row */

const LIBREOFFICE_LIMIT_SECONDS = 90;

const formats = /** @type {const} */ ({
  docx: { write: docxOf, libreOfficeTarget: 'odt', library: 'mammoth' },
  xlsx: { write: xlsxOf, libreOfficeTarget: 'ods', library: 'exceljs' },
});

/**
 * @param {string} folder for the files
 * @param {readonly number[]} sizes numbers of rows
 * @returns {Promise<Row[]>}
 */
export async function benchFiles(folder, sizes) {
  const program = await bundleJobs('file-jobs');
  /** @type {Row[]} */
  const rows = [];
  for (const size of sizes) {
    for (const format of /** @type {const} */ (['docx', 'xlsx'])) {
      const source = join(folder, `${size}.${format}`);
      await writeFile(source, formats[format].write(appendixOf(size)));
      rows.push(...(await benchOurs(program, source, size, format)));
      for (const reader of ['floor', formats[format].library]) {
        rows.push(await benchReader(source, nameOf(size, format), reader));
      }
      const target = formats[format].libreOfficeTarget;
      rows.push(
        await benchLibreOffice(`${nameOf(size, format)}: LibreOffice to .${target}`, {
          folder,
          source,
          target,
          limitSeconds: LIBREOFFICE_LIMIT_SECONDS,
          remark: '',
        }),
      );
    }
  }
  return rows;
}

/**
 * @param {number} size
 * @param {string} format
 */
function nameOf(size, format) {
  return `${size.toLocaleString('en')} rows .${format}`;
}

/**
 * @param {string} program
 * @param {string} source
 * @param {number} size
 * @param {'docx' | 'xlsx'} format
 * @returns {Promise<Row[]>}
 */
async function benchOurs(program, source, size, format) {
  const name = nameOf(size, format);
  const reading = await measure(process.execPath, [program, 'read', source]);
  /** @type {{ read: number, recognise: number, nodes: number }} */
  const read = JSON.parse(reading.stdout);
  const target = `${source}-written.${format}`;
  const writing = await measure(process.execPath, [program, 'write', target, String(size)]);
  /** @type {{ write: number }} */
  const write = JSON.parse(writing.stdout);
  return [
    {
      what: `${name}: read and recognise`,
      milliseconds: read.read + read.recognise,
      peakMegabytes: reading.peakMegabytes,
      remark: `read ${Math.round(read.read)} ms, recognise ${Math.round(read.recognise)} ms; ${read.nodes} nodes`,
    },
    {
      what: `${name}: write`,
      milliseconds: write.write,
      peakMegabytes: writing.peakMegabytes,
    },
  ];
}

const readerNames = new Map([
  ['floor', 'the floor: unzip and one pass over the tags'],
  ['mammoth', 'mammoth'],
  ['exceljs', 'exceljs'],
]);

/**
 * Another reader on the same file; it only reads, it recognises nothing.
 * @param {string} source
 * @param {string} name
 * @param {string} reader
 * @returns {Promise<Row>}
 */
async function benchReader(source, name, reader) {
  const what = `${name}: ${readerNames.get(reader) ?? reader}`;
  const program = inRoot('build', 'bench', 'jobs', 'other-readers.mjs');
  try {
    const { stdout, peakMegabytes } = await measure(process.execPath, [program, reader, source]);
    /** @type {{ read: number }} */
    const { read } = JSON.parse(stdout);
    return { what, milliseconds: read, peakMegabytes };
  } catch {
    return { what, milliseconds: null, remark: 'failed' };
  }
}
