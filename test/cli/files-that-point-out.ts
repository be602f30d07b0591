import {
  cell,
  docxOf,
  relationships,
  row,
  run,
  table,
  textCell,
  wordPart,
  xlsxOf,
  zipOf,
} from '../electron/office/read/office-file';
import { pdfOf } from '../electron/safety/pdf-file';

/**
 * Files that ask their reader to fetch something, in every way that their format knows. `file` is the address of a file
 * beside them, `site` that of a server that is up.
 */
export interface Targets {
  readonly file: string;
  readonly site: string;
}

export type PointingFile = readonly [name: string, bytes: (targets: Targets) => Uint8Array];

const labels = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'];
const values = ['1', 'Rà soát thủ tục hành chính', 'Phòng Nội vụ', 'Quý I/2026'];

export const filesThatPointOut: readonly PointingFile[] = [
  ['văn bản.docx', wordDocument],
  ['bảng tính.xlsx', workbook],
  ['văn bản.odt', openDocument],
  ['trang.html', webPage],
  ['văn bản.rtf', richText],
  ['bản in.pdf', printedPage],
  [
    'số liệu.csv',
    ({ site }) => text(`${labels.join(',')}\n1,"=WEBSERVICE(""${site}"")",Công an,Quý I\n`),
  ],
];

function wordDocument({ file, site }: Targets): Uint8Array {
  const field = (code: string) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r>` +
    `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('kết quả cũ')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const codes = [
    `INCLUDEPICTURE "${file}" \\d`,
    `INCLUDETEXT "${file}"`,
    `LINK Excel.Sheet.12 "${file}" "S!R1C1" \\a`,
    `DDEAUTO cmd "/c calc" "x"`,
    `DATABASE \\c "DSN=x" \\s "${site}"`,
    `HYPERLINK "${site}"`,
  ];
  const linked = ['p1', 'p2'].map(
    (id) =>
      `<w:p><w:r><w:drawing><pic:pic><a:blip r:link="${id}"/></pic:pic></w:drawing></w:r></w:p>`,
  );
  const body =
    codes.map((code) => field(code.replace(/"/g, '&quot;'))).join('') +
    linked.join('') +
    '<w:altChunk r:id="c1"/><w:subDoc r:id="s1"/>' +
    `<w:p><w:hyperlink r:id="h1">${run('xem')}</w:hyperlink></w:p>` +
    table(row(...labels.map((label) => cell(label))), row(...values.map((value) => cell(value))));
  return docxOf(body, {
    'word/_rels/document.xml.rels': relationships(
      ['p1', 'image', file, 'External'],
      ['p2', 'image', `${site}/a.png`, 'External'],
      ['c1', 'aFChunk', `${site}/a.html`, 'External'],
      ['s1', 'subDocument', file, 'External'],
      ['h1', 'hyperlink', site, 'External'],
      ['n1', 'numbering', file, 'External'],
      ['set', 'settings', '/word/settings.xml'],
    ),
    'word/settings.xml': wordPart(
      'w:settings',
      '<w:attachedTemplate r:id="t1"/><w:mailMerge><w:dataSource r:id="d1"/></w:mailMerge>',
    ),
    'word/_rels/settings.xml.rels': relationships(
      ['t1', 'attachedTemplate', `${site}/mau.dotm`, 'External'],
      ['d1', 'mailMergeSource', file, 'External'],
    ),
  });
}

function workbook({ file, site }: Targets): Uint8Array {
  const cells = (number: number, texts: readonly string[]) =>
    `<row r="${number}">${texts.map((each, index) => textCell(`${'ABCD'[index] ?? ''}${number}`, each)).join('')}</row>`;
  const formulas = `<row r="3"><c r="B3" t="str"><f>WEBSERVICE("${site}")</f><v>Công khai</v></c><c r="C3" t="str"><f>[1]S!A1</f><v>Công an</v></c><c r="D3" t="str"><f>cmd|'/c calc'!A0</f><v>Quý II</v></c></row>`;
  return xlsxOf(
    {
      S: `<sheetData>${cells(1, labels)}${cells(2, values)}${formulas}</sheetData><hyperlinks><hyperlink ref="A1" r:id="h"/></hyperlinks><drawing r:id="g"/>`,
    },
    {
      'xl/_rels/workbook.xml.rels': relationships(
        ['s0', 'worksheet', 'sheet0.xml'],
        ['e', 'externalLink', 'externalLinks/externalLink1.xml'],
        ['c', 'connections', 'connections.xml'],
        ['t', 'sharedStrings', file, 'External'],
      ),
      'xl/externalLinks/externalLink1.xml': '<externalLink><externalBook r:id="x"/></externalLink>',
      'xl/externalLinks/_rels/externalLink1.xml.rels': relationships([
        'x',
        'externalLinkPath',
        file,
        'External',
      ]),
      'xl/connections.xml': `<connections><connection><webPr url="${site}"/></connection></connections>`,
      'xl/_rels/sheet0.xml.rels': relationships(
        ['h', 'hyperlink', site, 'External'],
        ['g', 'drawing', `${site}/drawing.xml`, 'External'],
        ['k', 'comments', file, 'External'],
      ),
    },
  );
}

function openDocument({ file, site }: Targets): Uint8Array {
  const oasis = 'urn:oasis:names:tc:opendocument:xmlns';
  const names = ['office', 'text', 'table'].map((name) => `xmlns:${name}="${oasis}:${name}:1.0"`);
  const cells = (texts: readonly string[]) =>
    `<table:table-row>${texts.map((each) => `<table:table-cell><text:p>${each}</text:p></table:table-cell>`).join('')}</table:table-row>`;
  const content =
    `<text:p><draw:frame><draw:image xlink:href="${site}/a.png"/></draw:frame></text:p>` +
    `<text:p><draw:frame><draw:object-ole xlink:href="${file}"/></draw:frame></text:p>` +
    `<text:section text:name="s"><text:section-source xlink:href="${file}"/><text:p>cũ</text:p></text:section>` +
    `<text:p><text:a xlink:href="${site}">xem</text:a></text:p>` +
    `<table:table><table:table-source xlink:href="${file}"/>${cells(labels)}${cells(values)}</table:table>`;
  const open = `<?xml version="1.0"?><office:document-content ${names.join(' ')} xmlns:draw="${oasis}:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink">`;
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `${open}<office:body><office:text>${content}</office:text></office:body></office:document-content>`,
    'meta.xml': `<?xml version="1.0"?><office:document-meta xmlns:office="${oasis}:office:1.0" xmlns:meta="${oasis}:meta:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:meta><meta:template xlink:href="${site}/mau.ott"/></office:meta></office:document-meta>`,
  });
}

function webPage({ file, site }: Targets): Uint8Array {
  const cells = (tag: string, texts: readonly string[]) =>
    `<tr>${texts.map((each) => `<${tag}>${each}</${tag}>`).join('')}</tr>`;
  return text(
    `<html><head><meta charset="utf-8"><base href="${site}/"><link rel="stylesheet" href="${site}/a.css">` +
      `<style>@import url("${site}/b.css"); td { background: url("${file}") }</style><script src="${site}/a.js"></script></head>` +
      `<body background="${site}/c.png"><img src="${file}"><img src="${site}/a.png"><iframe src="${file}"></iframe>` +
      `<object data="${file}"></object><a href="${site}">xem</a>` +
      `<table>${cells('th', labels)}${cells('td', values)}</table></body></html>`,
  );
}

function richText({ file, site }: Targets): Uint8Array {
  const escaped = (each: string) =>
    [...each].map((letter) => (letter < '\x80' ? letter : `\\u${letter.charCodeAt(0)}?`)).join('');
  const cells = (texts: readonly string[]) =>
    `\\trowd${texts.map((_, index) => `\\cellx${(index + 1) * 2000}`).join('')} ` +
    `${texts.map((each) => `\\intbl ${escaped(each)}\\cell `).join('')}\\row\n`;
  const field = (code: string) => `{\\field{\\*\\fldinst ${code}}{\\fldrslt x}}\\par\n`;
  return text(
    `{\\rtf1\\ansi{\\*\\template ${site}/mau.dotm}${field(`INCLUDEPICTURE "${file}"`)}${field(`LINK Word.Document.12 "${file}"`)}` +
      `{\\object\\objautlink{\\*\\objclass Word.Document.12}{\\*\\objdata 00}{\\result x}}\\par\n${cells(labels)}${cells(values)}\\pard\\par}`,
  );
}

/** One page of text whose catalogue, annotations and streams lead elsewhere (ISO 32000-1, 7.11, 12.6.4). */
function printedPage({ file, site }: Targets): Uint8Array {
  const lines = Array.from(
    { length: 4 },
    (_, index) => `(Ke hoach cai cach hanh chinh ${index}) Tj 0 -20 Td`,
  );
  const content = `BT /F1 12 Tf 72 700 Td ${lines.join(' ')} ET /X1 Do`;
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /Launch /F (${file}) >> /AA << /WC << /S /URI /URI (${site}) >> >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R] /Resources << /Font << /F1 5 0 R >> /XObject << /X1 7 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>`,
    `<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /GoToR /F (${file}) /D [0 /Fit] >> >>`,
    `<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /F << /FS /URL /F (${site}/a.jpg) >> /Length 0 >>\nstream\n\nendstream`,
  ];
  return pdfOf(objects);
}

function text(content: string): Uint8Array {
  return Buffer.from(content, 'utf8');
}
