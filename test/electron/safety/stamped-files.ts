import { relationships, textCell, xlsxOf, zipOf } from '../office/read/office-file';

const oasis = 'urn:oasis:names:tc:opendocument:xmlns';

/** An .odt with `drawing` anchored in its first paragraph. */
export function odtOf(drawing: string): Uint8Array {
  const namespaces = ['office', 'text', 'table'].map(
    (name) => `xmlns:${name}="${oasis}:${name}:1.0"`,
  );
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      `<?xml version="1.0"?><office:document-content ${namespaces.join(' ')} xmlns:draw="${oasis}:drawing:1.0">` +
      `<office:body><office:text><text:p>UBND XÃ${drawing}</text:p><text:p>KẾ HOẠCH</text:p></office:text></office:body>` +
      '</office:document-content>',
  });
}

/** A workbook of one sheet with these words in a text box above its table. */
export function sheetWithBox(words: string): Uint8Array {
  const main = 'http://schemas.openxmlformats.org/drawingml/2006';
  const drawing =
    `<xdr:wsDr xmlns:xdr="${main}/spreadsheetDrawing" xmlns:a="${main}/main"><xdr:twoCellAnchor>` +
    `<xdr:sp><xdr:txBody><a:p><a:r><a:t>${words}</a:t></a:r></a:p></xdr:txBody></xdr:sp>` +
    '</xdr:twoCellAnchor></xdr:wsDr>';
  const cells = textCell('A1', 'TT') + textCell('B1', 'Nhiệm vụ') + textCell('C1', 'Chủ trì');
  return xlsxOf(
    { S: `<sheetData><row r="1">${cells}</row></sheetData>` },
    {
      'xl/_rels/sheet0.xml.rels': relationships(['a', 'drawing', 'drawing.xml']),
      'xl/drawing.xml': drawing,
    },
  );
}
