// @ts-check
// What Word and Excel files have in common. The made-up files are written here without the app's own writers: what the
// readers are measured on must not be what the writers happen to write.

import { strToU8, zipSync } from 'fflate';

/**
 * @typedef {import('../../shared/inspect/inspect-json').InspectAppendix} InspectAppendix
 * @typedef {import('../../shared/inspect/inspect-json').InspectRow} InspectRow
 */

export const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** @param {string} text */
export function escapeXml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * @param {string} main the path of the main part
 * @param {Record<string, string>} types content type of each part
 * @param {Record<string, string>} parts
 */
export function officePackage(main, types, parts) {
  const overrides = Object.entries(types).map(
    ([path, type]) => `<Override PartName="/${path}" ContentType="${type}"/>`,
  );
  const files = {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': relationships([['officeDocument', main]]),
    ...parts,
  };
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
  );
}

/** @param {readonly (readonly [type: string, target: string])[]} targets */
export function relationships(targets) {
  const items = targets.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `${XML}<Relationships xmlns="${PACKAGE}/relationships">${items.join('')}</Relationships>`;
}

/**
 * A printed row as cells: heading rows are a number and one text across.
 * @param {InspectAppendix} appendix
 * @param {InspectRow} row
 */
export function printed({ columns }, row) {
  if (row.kind !== 'task') return [row.no, row.text];
  return columns.map((label, index) => (index === 0 ? row.no : (row.cells[label] ?? '')));
}

/**
 * @param {InspectRow | undefined} row
 * @param {string} label
 */
export function continues(row, label) {
  return row?.kind === 'task' && row.merged_from_above.includes(label);
}
