import type { RawDocument, RawParagraph } from '../raw/raw-document';
import { cleanText, foldText } from '../text/normalise';
import { numberLabelReadings, splitLeadingNumber } from '../text/numbering';
import type { ParagraphHeading, TablePart } from './body-rows';
import { findHeader, headerOfChosenRows, type Header } from './find-header';
import { filledCells, gridOf, type Grid } from './grid';
import { isCapitals } from './heading-rows';
import { lastWhere } from './last-index';
import { correctionsOfTable, type RecognitionCorrections } from './recognition-corrections';

/** The tables of one appendix, in order; the first has a header. */
export interface AppendixTables {
  readonly parts: readonly [TablePart, ...TablePart[]];
  readonly header: Header;
}

export interface ChosenTables {
  readonly appendices: readonly AppendixTables[];
  /** Tables with an appendix header that were left aside, and why (hidden sheet, much weaker header). */
  readonly aside: readonly { readonly grid: Grid; readonly reason: 'hidden' | 'weaker' }[];
  /** Every table of the document, by block index. */
  readonly grids: ReadonlyMap<number, Grid>;
}

interface Candidate {
  readonly grid: Grid;
  readonly header: Header;
  /** The user said where the header is: then no other table can be the better one. */
  readonly isGiven: boolean;
}

/** A header that names far fewer roles than the best one belongs to a table of the text. */
const weakestShare = 0.6;

/**
 * The appendices of a document. Tables whose header names the columns of a plan are appendices; neighbours with the
 * same columns, or without a header but with the same grid, are one appendix typed as several tables. Hidden sheets
 * count only where no visible one qualifies.
 */
export function chooseTables(
  raw: RawDocument,
  corrections: RecognitionCorrections = {},
): ChosenTables {
  const grids = new Map<number, Grid>();
  raw.blocks.forEach((block, index) => {
    if (block.kind === 'table') grids.set(index, gridOf(block, index, raw.format));
  });
  const candidates = candidatesOf(grids, corrections);
  const visible = candidates.filter(({ grid }) => grid.table.hidden !== true);
  const eligible = visible.length > 0 ? visible : candidates;
  const best = Math.max(0, ...eligible.map(({ header }) => header.score));
  const accepted = eligible.filter(
    ({ header, isGiven }) => isGiven || header.score >= best * weakestShare,
  );
  const groups = groupParts(raw, grids, accepted);
  // The user's word is about one appendix: tables that look like another version of it stay out.
  const appendices = corrections.tableIndex === undefined ? groups : groups.slice(0, 1);
  const aside = candidates
    .filter((candidate) => !accepted.includes(candidate))
    .map((candidate) => ({
      grid: candidate.grid,
      reason: eligible.includes(candidate) ? ('weaker' as const) : ('hidden' as const),
    }));
  return { appendices, aside, grids };
}

function candidatesOf(
  grids: ReadonlyMap<number, Grid>,
  corrections: RecognitionCorrections,
): readonly Candidate[] {
  const { tableIndex } = corrections;
  const chosen = tableIndex === undefined ? undefined : grids.get(tableIndex);
  if (chosen !== undefined) return candidatesAround(chosen, grids, corrections);
  let first = true;
  return [...grids.values()].flatMap((grid) => {
    const found = findHeader(grid);
    const { headerRows } = correctionsOfTable(
      corrections,
      grid.blockIndex,
      first && found !== null,
    );
    if (found !== null) first = false;
    const isGiven = headerRows !== undefined && headerRows.length > 0;
    const header = isGiven ? headerOfChosenRows(grid, headerRows) : found;
    return header === null ? [] : [{ grid, header, isGiven }];
  });
}

/** The table that the user chose, whatever its labels say, and those below it that go on with the same columns. */
function candidatesAround(
  chosen: Grid,
  grids: ReadonlyMap<number, Grid>,
  corrections: RecognitionCorrections,
): readonly Candidate[] {
  const { headerRows } = correctionsOfTable(corrections, chosen.blockIndex, true);
  const header = headerRows?.length
    ? headerOfChosenRows(chosen, headerRows)
    : (findHeader(chosen) ?? headerOfChosenRows(chosen, [firstFilledRow(chosen)]));
  const labels = labelsOf(header);
  const further = [...grids.values()].flatMap((grid) => {
    if (grid.blockIndex <= chosen.blockIndex) return [];
    const own = grid.table.hidden === chosen.table.hidden ? findHeader(grid) : null;
    return own !== null && labelsOf(own) === labels ? [{ grid, header: own, isGiven: false }] : [];
  });
  return [{ grid: chosen, header, isGiven: true }, ...further];
}

function labelsOf(header: Header): string {
  return header.columns.map(({ label }) => foldText(label)).join('|');
}

/** The first row with two filled cells: where the labels of a table stand that no rule knows. */
export function firstFilledRow(grid: Grid): number {
  const row = grid.rows.findIndex((_cells, index) => filledCells(grid, index).length >= 2);
  return Math.max(0, row);
}

function groupParts(
  raw: RawDocument,
  grids: ReadonlyMap<number, Grid>,
  accepted: readonly Candidate[],
): readonly AppendixTables[] {
  const headers = new Map(accepted.map(({ grid, header }) => [grid, header]));
  const groups: { parts: [TablePart, ...TablePart[]]; header: Header }[] = [];
  let previousTable = -1;
  for (const [index, grid] of grids) {
    const header = headers.get(grid) ?? null;
    const group = groups.at(-1);
    const last = group?.parts.at(-1);
    const between = betweenTables(raw, previousTable, index);
    if (group !== undefined && last?.grid.blockIndex === previousTable && between !== null) {
      const extents = extentsIfSame(group.header, last, grid, header);
      if (extents !== null) {
        group.parts.push({ grid, header, extents, headingsBefore: between });
        previousTable = index;
        continue;
      }
    }
    if (header !== null)
      groups.push({
        header,
        parts: [{ grid, header, extents: header.columns, headingsBefore: [] }],
      });
    previousTable = index;
  }
  return groups.map((group) => withFirstHeading(raw, group));
}

/** Where the columns of the appendix lie in a further table, or null when it is another table. */
function extentsIfSame(
  first: Header,
  last: TablePart,
  grid: Grid,
  header: Header | null,
): TablePart['extents'] | null {
  if (grid.table.sheet !== last.grid.table.sheet && !goesOnInNextSheet(last.grid, grid))
    return null;
  if (header !== null) {
    return sameLabels(first, header) ? header.columns : null;
  }
  const sameGrid = grid.table.columnCount === last.grid.table.columnCount;
  const wide = grid.table.columnCount >= 4 && first.columns.length >= 4;
  return sameGrid && wide && grid.table.sheet === undefined ? last.extents : null;
}

/** A header typed again may differ in a word or two. */
function sameLabels(a: Header, b: Header): boolean {
  const same = a.columns.filter(
    ({ label }, index) => foldText(label) === foldText(b.columns[index]?.label ?? ''),
  );
  return a.columns.length === b.columns.length && same.length >= a.columns.length * 0.6;
}

/** Sheets with one area each go on; two sheets with the same areas are two versions of the appendix. */
function goesOnInNextSheet(a: Grid, b: Grid): boolean {
  const [before, after] = [areaNumbers(a), areaNumbers(b)];
  return before.size > 0 && after.size > 0 && ![...after].some((number) => before.has(number));
}

function areaNumbers(grid: Grid): ReadonlySet<string> {
  const numbers = new Set<string>();
  grid.rows.forEach((_cells, row) => {
    const text = filledCells(grid, row)[0]?.text ?? '';
    const written = splitLeadingNumber(text)?.written ?? text;
    const label = numberLabelReadings(written)[0];
    if (label?.style === 'roman') numbers.add(String(label.numbers[0]));
  });
  return numbers;
}

/** Headings between two tables; null when something else stands there, so that they are two tables. */
function betweenTables(
  raw: RawDocument,
  after: number,
  before: number,
): readonly ParagraphHeading[] | null {
  const headings: ParagraphHeading[] = [];
  for (const block of raw.blocks.slice(after + 1, before)) {
    if (block.kind !== 'paragraph') return null;
    const text = textOfParagraph(block);
    if (text === '') continue;
    if (!isHeadingText(text, block)) return null;
    headings.push({ source: block, text });
  }
  return headings;
}

/** The first table's own heading stands above it like the others'. */
function withFirstHeading(
  raw: RawDocument,
  group: { readonly parts: [TablePart, ...TablePart[]]; readonly header: Header },
): AppendixTables {
  const [first, ...further] = group.parts;
  if (!further.some((part) => part.headingsBefore.length > 0)) return group;
  const above = lastWhere(
    raw.blocks.slice(0, first.grid.blockIndex),
    (block) => block.kind === 'table' || textOfParagraph(block) !== '',
  );
  if (above?.kind !== 'paragraph') return group;
  const text = textOfParagraph(above);
  if (splitLeadingNumber(text) === null || !isHeadingText(text, above)) return group;
  const headed = { ...first, headingsBefore: [{ source: above, text }] };
  return { ...group, parts: [headed, ...further] };
}

function isHeadingText(text: string, paragraph: RawParagraph): boolean {
  if (text.length > 200 || /^(?:phụ lục|biểu|mẫu)(?: |$)/iu.test(text)) return false;
  const numbered = splitLeadingNumber(text);
  if (numbered !== null) return numbered.label.style !== 'letter';
  return paragraph.bold === true || isCapitals(text);
}

/** Clean text with the automatic number label in front. */
export function textOfParagraph(paragraph: RawParagraph): string {
  const label = paragraph.numberLabel ?? '';
  return cleanText(label === '' ? paragraph.text : `${label} ${paragraph.text}`);
}
