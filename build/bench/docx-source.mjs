// @ts-check
// The made-up appendix as a Word file.

import { continues, escapeXml, officePackage, printed, XML } from './office-package.mjs';

/** @typedef {import('../../shared/inspect/inspect-json').InspectAppendix} InspectAppendix */

/**
 * @param {InspectAppendix} appendix
 * @returns {Uint8Array} a .docx: a landscape page with one table, merged as Word merges
 */
export function docxOf(appendix) {
  const { columns, rows } = appendix;
  const paragraphs = [appendix.label, appendix.title, appendix.subtitle].map((text) =>
    paragraph(text ?? ''),
  );
  const head = `<w:tr><w:trPr><w:tblHeader/></w:trPr>${columns.map((label) => wordCell(label)).join('')}</w:tr>`;
  const table = rows.map((_, index) => `<w:tr>${wordRow(appendix, index)}</w:tr>`).join('');
  const grid = columns.map(() => '<w:gridCol w:w="1800"/>').join('');
  const section =
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="720" w:footer="720" w:gutter="0"/></w:sectPr>';
  const document = `${XML}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs.join('')}<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${table}</w:tbl>${paragraph('')}${section}</w:body></w:document>`;
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  return officePackage(
    'word/document.xml',
    { 'word/document.xml': type },
    { 'word/document.xml': document },
  );
}

/**
 * @param {InspectAppendix} appendix
 * @param {number} index
 */
function wordRow(appendix, index) {
  const { columns, rows } = appendix;
  const row = rows[index];
  if (row === undefined) return '';
  const [number = '', ...texts] = printed(appendix, row);
  if (row.kind !== 'task') {
    const across = `<w:gridSpan w:val="${columns.length - 1}"/>`;
    return wordCell(number) + wordCell(texts[0] ?? '', across);
  }
  const next = rows[index + 1];
  return [number, ...texts]
    .map((text, column) => {
      const label = columns[column] ?? '';
      if (continues(row, label)) return wordCell('', '<w:vMerge/>');
      return wordCell(text, continues(next, label) ? '<w:vMerge w:val="restart"/>' : '');
    })
    .join('');
}

/** @param {string} text */
function paragraph(text) {
  return `<w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;
}

/**
 * @param {string} text
 * @param {string} [merge]
 */
function wordCell(text, merge = '') {
  return `<w:tc><w:tcPr><w:tcW w:w="1800" w:type="dxa"/>${merge}</w:tcPr>${paragraph(text)}</w:tc>`;
}
