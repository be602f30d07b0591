// @ts-check
// Other libraries writing the same appendix, one for each process, so that each has its own peak of memory:
//   other-writers docx FILE.docx ROWS     exceljs FILE.xlsx ROWS
// The same cells, spans and repeated header as ours; neither proves its file nor fits heights.
// Prints one line of JSON: milliseconds by name.

import { writeFile } from 'node:fs/promises';
import { appendixOf } from '../content.mjs';

/** @typedef {import('../../../shared/inspect/inspect-json').InspectAppendix} InspectAppendix */

/** @type {Readonly<Record<string, (path: string, appendix: InspectAppendix) => Promise<void>>>} */
const writers = { docx: writeWithDocx, exceljs: writeWithExceljs };

/**
 * @param {string} path
 * @param {InspectAppendix} appendix
 */
async function writeWithDocx(path, appendix) {
  const docx = await import('docx');
  const columns = appendix.columns;
  /** @param {string} text @param {object} [options] */
  const cell = (text, options) =>
    new docx.TableCell({
      children: text
        .split('\n')
        .map(
          (line) => new docx.Paragraph({ children: [new docx.TextRun({ text: line, size: 24 })] }),
        ),
      ...options,
    });
  const header = new docx.TableRow({
    tableHeader: true,
    children: columns.map((label) => cell(label)),
  });
  const rows = gridOf(appendix).map(
    (row) =>
      new docx.TableRow({
        cantSplit: true,
        children:
          row.kind === 'heading'
            ? [
                cell(row.texts[0] ?? ''),
                cell(row.texts[1] ?? '', { columnSpan: columns.length - 1 }),
              ]
            : row.texts.map((text, index) =>
                cell(text, {
                  verticalMerge: row.merged[index]
                    ? docx.VerticalMergeType.CONTINUE
                    : docx.VerticalMergeType.RESTART,
                }),
              ),
      }),
  );
  const table = new docx.Table({ rows: [header, ...rows] });
  const document = new docx.Document({ sections: [{ children: [table] }] });
  await writeFile(path, await docx.Packer.toBuffer(document));
}

/**
 * @param {string} path
 * @param {InspectAppendix} appendix
 */
async function writeWithExceljs(path, appendix) {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: path, useStyles: true });
  const sheet = workbook.addWorksheet('Phụ lục');
  sheet.addRow(appendix.columns).commit();
  for (const { texts } of gridOf(appendix)) {
    const row = sheet.addRow(texts);
    row.eachCell((cell) => {
      cell.font = { name: 'Times New Roman', size: 12 };
      cell.alignment = { wrapText: true, vertical: 'middle' };
      cell.border = { top: { style: 'thin' }, left: { style: 'thin' } };
    });
    row.commit();
  }
  await workbook.commit();
}

/**
 * @param {InspectAppendix} appendix
 * @returns {readonly { kind: 'heading' | 'task', texts: readonly string[], merged: readonly boolean[] }[]}
 */
function gridOf({ columns, rows }) {
  const others = columns.slice(1);
  return rows.map((row) => {
    if (row.kind !== 'task') return { kind: 'heading', texts: [row.no, row.text], merged: [] };
    const merged = columns.map((column) => row.merged_from_above.includes(column));
    const texts = [row.no, ...others.map((column) => row.cells[column] ?? '')];
    return {
      kind: 'task',
      texts: texts.map((text, index) => (merged[index] ? '' : text)),
      merged,
    };
  });
}

const [name = '', path = '', rows = ''] = process.argv.slice(2);
const appendix = appendixOf(Number(rows));
const start = performance.now();
await writers[name]?.(path, appendix);
console.log(JSON.stringify({ write: performance.now() - start }));
