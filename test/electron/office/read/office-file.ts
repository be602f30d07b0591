import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync, type Zippable } from 'fflate';
import type {
  RawCell,
  RawDocument,
  RawNote,
  RawParagraph,
  RawTable,
} from '../../../../shared/raw/raw-document';
import { readDocument } from '../../../../electron/office/read-document';

/** Small office files made in the tests themselves, and what is read from them. */

export type Parts = Readonly<Record<string, string | Uint8Array>>;

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const base = 'http://schemas.openxmlformats.org';

export const wordNamespaces =
  `xmlns:w="${base}/wordprocessingml/2006/main" ` +
  `xmlns:r="${base}/officeDocument/2006/relationships" ` +
  `xmlns:mc="${base}/markup-compatibility/2006" ` +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  `xmlns:wp="${base}/drawingml/2006/wordprocessingDrawing" ` +
  `xmlns:a="${base}/drawingml/2006/main" xmlns:pic="${base}/drawingml/2006/picture" ` +
  `xmlns:m="${base}/officeDocument/2006/math" ` +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

export const sheetNamespaces = `xmlns="${base}/spreadsheetml/2006/main" xmlns:r="${base}/officeDocument/2006/relationships"`;

/** Writes bytes to a new file, hands over its path, and removes it again. */
export async function withFileOf<T>(
  bytes: Uint8Array,
  use: (path: string) => Promise<T>,
  name = 'phu-luc.bin',
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'phu-luc-read-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function readBytes(bytes: Uint8Array, name?: string): Promise<RawDocument> {
  return withFileOf(bytes, (path) => readDocument(path), name);
}

export function zipOf(parts: Parts): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    entries[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(entries, { level: 6 });
}

export function relationships(
  ...links: readonly (readonly [id: string, type: string, target: string, mode?: 'External'])[]
): string {
  const items = links.map(
    ([id, type, target, mode]) =>
      `<Relationship Id="${id}" Type="${base}/officeDocument/2006/relationships/${type}" ` +
      `Target="${target}"${mode === undefined ? '' : ` TargetMode="${mode}"`}/>`,
  );
  return `${xml}<Relationships xmlns="${base}/package/2006/relationships">${items.join('')}</Relationships>`;
}

function contentTypes(main: string, type: string): string {
  return (
    `${xml}<Types xmlns="${base}/package/2006/content-types">` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/${main}" ContentType="${type}"/></Types>`
  );
}

const documentLinks: Readonly<Record<string, string>> = {
  'word/styles.xml': 'styles',
  'word/numbering.xml': 'numbering',
  'word/footnotes.xml': 'footnotes',
  'word/endnotes.xml': 'endnotes',
  'word/comments.xml': 'comments',
  'word/header1.xml': 'header',
  'word/footer1.xml': 'footer',
  'word/settings.xml': 'settings',
};

/** A .docx whose body is this XML. Other parts by name; the usual ones are linked to the document. */
export function docxOf(body: string, parts: Parts = {}): Uint8Array {
  const links = Object.keys(parts).flatMap((name, index) => {
    const type = documentLinks[name];
    return type === undefined ? [] : [[`rId${index}`, type, `/${name}`] as const];
  });
  return zipOf({
    '[Content_Types].xml': contentTypes(
      'word/document.xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
    ),
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': `${xml}<w:document ${wordNamespaces}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(...links),
    ...parts,
  });
}

/** A part of a Word file with the usual namespaces: wordPart('w:styles', '…'). */
export function wordPart(root: string, content: string): string {
  return `${xml}<${root} ${wordNamespaces}>${content}</${root}>`;
}

/** An .xlsx with one sheet per entry; each is the content of x:worksheet. */
export function xlsxOf(
  sheets: Readonly<Record<string, string>>,
  parts: Parts = {},
  options: { readonly workbook?: string; readonly sheetState?: string } = {},
): Uint8Array {
  const names = Object.keys(sheets);
  const state = options.sheetState === undefined ? '' : ` state="${options.sheetState}"`;
  const list = names.map(
    (name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="s${index}"${state}/>`,
  );
  const links = [
    ...names.map((_, index) => [`s${index}`, 'worksheet', `sheet${index}.xml`] as const),
    ...Object.keys(parts).flatMap((name) => {
      const type = { 'xl/styles.xml': 'styles', 'xl/sharedStrings.xml': 'sharedStrings' }[name];
      return type === undefined ? [] : [[`p-${type}`, type, `/${name}`] as const];
    }),
  ];
  return zipOf({
    '[Content_Types].xml': contentTypes(
      'xl/workbook.xml',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    ),
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${xml}<workbook ${sheetNamespaces}>${options.workbook ?? ''}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(...links),
    ...Object.fromEntries(
      names.map((name, index) => [`xl/sheet${index}.xml`, sheetPart(sheets[name] ?? '')]),
    ),
    ...parts,
  });
}

function sheetPart(content: string): string {
  return `${xml}<worksheet ${sheetNamespaces}>${content}</worksheet>`;
}

export function stylesPart(content: string): string {
  return `${xml}<styleSheet ${sheetNamespaces}>${content}</styleSheet>`;
}

export function sharedStringsPart(content: string): string {
  return `${xml}<sst ${sheetNamespaces}>${content}</sst>`;
}

/** <w:p> with one run; `properties` is the content of w:pPr. */
export function paragraph(text: string, properties = ''): string {
  const head = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${head}${run(text)}</w:p>`;
}

export function run(text: string, properties = ''): string {
  const head = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${head}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** <w:tc>; `content` is text or XML blocks. */
export function cell(content: string, properties = ''): string {
  const head = properties === '' ? '' : `<w:tcPr>${properties}</w:tcPr>`;
  return `<w:tc>${head}${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
}

export function row(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

export function table(...rows: readonly string[]): string {
  return `<w:tbl>${rows.join('')}</w:tbl>`;
}

/** A cell with an inline string. */
export function textCell(reference: string, text: string): string {
  return `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
}

export function onlyTable(document: RawDocument): RawTable {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  if (tables.length !== 1) throw new Error(`${tables.length} tables`);
  return tables[0]!;
}

export function paragraphsOf(document: RawDocument): readonly RawParagraph[] {
  return document.blocks.filter((block) => block.kind === 'paragraph');
}

export function textsOf(document: RawDocument): readonly string[] {
  return paragraphsOf(document).map(({ text }) => text);
}

/** The texts of a table row by row; positions without a cell are left out. */
export function cellTexts({ rows }: RawTable): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map(({ text }) => text));
}

/** "column+columnSpan×rowSpan text" of every cell, to compare the shape of a table at a glance. */
export function shapeOf({ rows }: RawTable): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map(shapeOfCell));
}

function shapeOfCell({ column, columnSpan, rowSpan, text }: RawCell): string {
  return `${column}+${columnSpan}×${rowSpan} ${text}`.trim();
}

export function notesOf(document: RawDocument, code: RawNote['code']): readonly RawNote[] {
  return document.notes.filter((note) => note.code === code);
}
