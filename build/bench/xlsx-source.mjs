// @ts-check
// The made-up appendix as an Excel workbook.

import {
  continues,
  escapeXml,
  OFFICE,
  officePackage,
  printed,
  relationships,
  XML,
} from './office-package.mjs';

/** @typedef {import('../../shared/inspect/inspect-json').InspectAppendix} InspectAppendix */

const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
/** Rows above the column heads: label, title, subtitle. */
const HEAD_ROWS = 3;

/**
 * @param {InspectAppendix} appendix
 * @returns {Uint8Array} a .xlsx: one sheet with shared strings and merged cells, as Excel stores them
 */
export function xlsxOf(appendix) {
  const { columns, rows } = appendix;
  const lines = [
    [appendix.label ?? ''],
    [appendix.title ?? ''],
    [appendix.subtitle ?? ''],
    columns,
    ...rows.map((row) => printed(appendix, row)),
  ];
  const strings = new SharedStrings();
  const data = lines.map((texts, index) => sheetRow(texts, index + 1, strings)).join('');
  const merges = mergesOf(appendix).map((reference) => `<mergeCell ref="${reference}"/>`);
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  return officePackage(
    'xl/workbook.xml',
    {
      'xl/workbook.xml': `${type}.sheet.main+xml`,
      'xl/worksheets/sheet1.xml': `${type}.worksheet+xml`,
      'xl/sharedStrings.xml': `${type}.sharedStrings+xml`,
    },
    {
      'xl/workbook.xml': `${XML}<workbook xmlns="${SPREADSHEET}" xmlns:r="${OFFICE}"><sheets><sheet name="Phụ lục" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relationships([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
      'xl/worksheets/sheet1.xml': `${XML}<worksheet xmlns="${SPREADSHEET}"><sheetData>${data}</sheetData><mergeCells count="${merges.length}">${merges.join('')}</mergeCells></worksheet>`,
      'xl/sharedStrings.xml': strings.xml(),
    },
  );
}

class SharedStrings {
  /** @type {Map<string, number>} */
  #indexes = new Map();

  /** @param {string} text */
  indexOf(text) {
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    this.#indexes.set(text, this.#indexes.size);
    return this.#indexes.size - 1;
  }

  xml() {
    const items = [...this.#indexes.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`,
    );
    return `${XML}<sst xmlns="${SPREADSHEET}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** @param {number} index 0-based, below 26 */
function columnName(index) {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}

/**
 * @param {readonly string[]} texts
 * @param {number} number 1-based
 * @param {SharedStrings} strings
 */
function sheetRow(texts, number, strings) {
  const cells = texts.map((text, index) => {
    const place = `${columnName(index)}${number}`;
    if (text === '') return '';
    const isAmount = index === texts.length - 1 && /^\d+$/.test(text);
    return isAmount
      ? `<c r="${place}"><v>${text}</v></c>`
      : `<c r="${place}" t="s"><v>${strings.indexOf(text)}</v></c>`;
  });
  return `<row r="${number}">${cells.join('')}</row>`;
}

/** @param {InspectAppendix} appendix */
function mergesOf({ columns, rows }) {
  const last = columnName(columns.length - 1);
  const across = [1, 2, 3].map((row) => `A${row}:${last}${row}`);
  const first = HEAD_ROWS + 2;
  const inside = rows.flatMap((row, index) => {
    const number = first + index;
    if (row.kind !== 'task') return [`B${number}:${last}${number}`];
    return columns.flatMap((label, column) => {
      if (continues(row, label)) return [];
      let end = index + 1;
      while (continues(rows[end], label)) end++;
      const name = columnName(column);
      return end - index > 1 ? [`${name}${number}:${name}${first + end - 1}`] : [];
    });
  });
  return [...across, ...inside];
}
