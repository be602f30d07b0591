import type { RawCell, RawDocument, RawParagraph } from '../raw/raw-document';
import type { AppendixTexts } from '../plan/plan';
import { foldWithoutDiacritics } from '../text/normalise';
import { splitLeadingNumber } from '../text/numbering';
import type { Ledger } from './account';
import { textOfParagraph, type AppendixTables } from './choose-tables';
import { anchoredCells } from './grid';
import { isCapitals } from './heading-rows';

/** A line above the table, and where it comes from. */
export interface TitleLine {
  readonly text: string;
  readonly source: RawParagraph | RawCell;
}

const longestTitle = 400;

/**
 * The lines that belong to the table: in a workbook the rows above the header, in a text the centred, bold or
 * capital lines right above the table, up to the text before (the signature, a page of another orientation).
 */
export function titleLinesOf(
  raw: RawDocument,
  { parts: [first] }: AppendixTables,
  isTaken: (source: RawCell | RawParagraph) => boolean,
): readonly TitleLine[] {
  const inTable = linesAboveHeader(first.grid, first.header?.rows[0] ?? 0);
  if (first.grid.table.sheet !== undefined) return inTable.filter((line) => !isTaken(line.source));
  const headings = new Set(first.headingsBefore.map((heading) => heading.source));
  const above: TitleLine[] = [];
  for (let index = first.grid.blockIndex - 1; index >= 0; index -= 1) {
    const block = raw.blocks[index];
    if (block?.kind !== 'paragraph') break;
    const text = textOfParagraph(block);
    if (text === '' || headings.has(block) || isAddress(text)) continue;
    if (isTaken(block) || !isTitleLine(block, text, above)) break;
    if ((block.landscape ?? false) !== (first.grid.table.landscape ?? false)) break;
    above.unshift({ text, source: block });
  }
  return [...above, ...inTable];
}

function linesAboveHeader(
  grid: AppendixTables['parts'][0]['grid'],
  headerRow: number,
): readonly TitleLine[] {
  return grid.rows.slice(0, headerRow).flatMap((_cells, row) =>
    anchoredCells(grid, row)
      .filter((cell) => cell.text !== '')
      .map((cell) => ({ text: cell.text, source: cell.raw })),
  );
}

function isTitleLine(paragraph: RawParagraph, text: string, below: readonly TitleLine[]): boolean {
  if (text.length > longestTitle || text.endsWith('./.')) return false;
  if (isLabel(text) || isSubtitle(text) || isUnitLine(text)) return true;
  // «II. NHIỆM VỤ» is a heading of the text, even right above the table.
  if (splitLeadingNumber(text) !== null) return false;
  // The first half of a bracket that the line below closes.
  if (text.startsWith('(') && /\)\.?$/.test(below[0]?.text ?? '')) return true;
  const stressed = paragraph.alignment === 'center' || paragraph.bold === true || isCapitals(text);
  return stressed && !/^[-+•]/.test(text);
}

/** Sorts title lines into label, title and subtitle, and tells the ledger. */
export function appendixTextsOf(
  lines: readonly TitleLine[],
  footer: readonly string[],
  ledger: Ledger,
): AppendixTexts {
  const parts = { label: [] as string[], title: [] as string[], subtitle: [] as string[] };
  for (const { text, source } of lines) {
    ledger.use(source);
    for (const line of text.split('\n')) sortLine(line, parts);
  }
  return {
    label: parts.label.join(' '),
    title: parts.title.join(' '),
    subtitle: parts.subtitle.join('\n'),
    footer: footer.join('\n'),
  };
}

function sortLine(
  line: string,
  parts: { readonly label: string[]; readonly title: string[]; readonly subtitle: string[] },
): void {
  const open = parts.subtitle.at(-1);
  if (open !== undefined && unclosed(open))
    parts.subtitle[parts.subtitle.length - 1] = `${open} ${line}`;
  else if (parts.label.length === 0 && isLabel(line)) parts.label.push(line);
  else if (isSubtitle(line) || isUnitLine(line) || line.startsWith('(')) parts.subtitle.push(line);
  else splitLabel(line, parts);
}

/** «Phụ lục II: NHIỆM VỤ CỤ THỂ» is a label and a title on one line. */
function splitLabel(
  line: string,
  parts: { readonly label: string[]; readonly title: string[] },
): void {
  const match =
    /^((?:phụ lục|phụ biểu|biểu)(?: số)?(?: [\dIVXLC]{1,5})?)\s*[:.–-]\s*(\S.*)$/iu.exec(line);
  if (match?.[1] === undefined || match[2] === undefined || parts.label.length > 0) {
    parts.title.push(line);
    return;
  }
  parts.label.push(match[1]);
  parts.title.push(match[2]);
}

function unclosed(text: string): boolean {
  return text.startsWith('(') && !text.includes(')');
}

/** «Phụ lục», «PHỤ LỤC I», «Phụ lục số 02», «Biểu 1», «Mẫu số 03». */
function isLabel(text: string): boolean {
  return /^(?:phu luc|phu bieu|bieu|bieu mau|mau)(?: so)?(?:[: ]{0,2}[\divxlc]{1,5}(?:[./-][\da-z]{1,6}){0,3})?[:.]?$/.test(
    foldWithoutDiacritics(text),
  );
}

function isSubtitle(text: string): boolean {
  return /^\(?(?:ban hanh )?(?:kem theo|dinh kem)/.test(foldWithoutDiacritics(text));
}

/** «Kính gửi: Phòng Nội vụ» stands between title and table of a letter. */
function isAddress(text: string): boolean {
  return foldWithoutDiacritics(text).startsWith('kinh gui');
}

function isUnitLine(text: string): boolean {
  return /^\(?(?:don vi tinh|dvt)\b/.test(foldWithoutDiacritics(text));
}
