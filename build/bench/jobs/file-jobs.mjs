// @ts-check
// The file work of the app, one job for each process, so that each has its own peak of memory:
//   file-jobs read FILE           write FILE ROWS
// Prints one line of JSON: milliseconds by name.

import { writeDocument } from '../../../electron/office/write-document';
import { readDocument } from '../../../electron/office/read-document';
import { planFromAppendix } from '../../../shared/inspect/plan-from-appendix';
import { recognise } from '../../../shared/recognise/recognise';
import { appendixOf } from '../content.mjs';

/** @param {string} path */
async function read(path) {
  const start = performance.now();
  const raw = await readDocument(path);
  const middle = performance.now();
  const { plans } = recognise(raw);
  const end = performance.now();
  const nodes = plans.reduce((count, plan) => count + plan.nodes.length, 0);
  return { read: middle - start, recognise: end - middle, nodes };
}

/**
 * @param {string} path
 * @param {number} rows
 */
async function write(path, rows) {
  const plan = planFromAppendix(appendixOf(rows), { roleOf: () => 'custom' });
  const start = performance.now();
  await writeDocument(plan, formatOf(path), path);
  return { write: performance.now() - start };
}

/** @param {string} path */
function formatOf(path) {
  if (path.endsWith('.pdf')) return 'pdf';
  return path.endsWith('.docx') ? 'docx' : 'xlsx';
}

async function main() {
  const [job, path = '', rows = ''] = process.argv.slice(2);
  const times = job === 'read' ? await read(path) : await write(path, Number(rows));
  console.log(JSON.stringify(times));
}

void main();
