import type { RawBlock, RawDocument, RawPlace, RawTable } from '../raw/raw-document';
import { cleanText, foldWithoutDiacritics } from '../text/normalise';
import { splitLeadingNumber } from '../text/numbering';
import { roleOfLabel } from './column-roles';
import { linesOf } from './document-texts';
import { isDocumentType } from './letterhead';

/** A printed line at the head of a document. */
export interface HeadLine {
  readonly text: string;
  readonly place: RawPlace;
  /** 0-based row and column of the cell it stands in; null outside tables. */
  readonly row: number | null;
  readonly column: number | null;
}

/** Lines that a head has at most, counted from where it starts. */
const longestHead = 15;
/** Lines above quốc hiệu or the word «Phụ lục» that can still belong to the head. */
const linesAbove = 3;
/** Longer lines are text. */
const longestLine = 200;

/**
 * The heads of a document, each as its lines from the top down: of the document or sheet itself, of each further
 * letterhead (the plan behind a decision), of each appendix. A head ends above the type of the document («KẾ HOẠCH»),
 * «Kính gửi», a numbered heading, a paragraph of text, or a table of more than a letterhead.
 */
export function headsOf({ blocks }: RawDocument): readonly (readonly HeadLine[])[] {
  const stretches = stretchesOf(blocks);
  return stretches.flatMap(({ lines, opensPart }) => headsOfStretch(lines, opensPart));
}

/** Lines between two ends of a head. */
interface Stretch {
  readonly lines: HeadLine[];
  /** Starts at the top of the document or of a sheet. */
  readonly opensPart: boolean;
}

function stretchesOf(blocks: readonly RawBlock[]): readonly Stretch[] {
  const stretches: Stretch[] = [{ lines: [], opensPart: true }];
  const startStretch = (opensPart: boolean): void => {
    stretches.push({ lines: [], opensPart });
  };
  for (const block of blocks) {
    if (block.kind === 'table' && block.sheet !== undefined) startStretch(true);
    const { lines, ends } = linesOfBlock(block);
    for (const line of lines) {
      if (endsHead(line.text)) startStretch(false);
      else stretches.at(-1)?.lines.push(line);
    }
    if (ends) startStretch(false);
  }
  return stretches.filter(({ lines }) => lines.length > 0);
}

/** The lines of a block that may be part of a head, and whether something else follows in it. */
function linesOfBlock(block: RawBlock): { readonly lines: HeadLine[]; readonly ends: boolean } {
  if (block.kind === 'table') return linesOfTable(block);
  const { place, text } = block;
  if (text.length > longestLine * 4) return { lines: [], ends: true };
  const lines = linesOf(cleanText(text));
  return {
    lines: lines.map((line) => ({ text: line, place, row: null, column: null })),
    ends: false,
  };
}

/** A letterhead has two or three texts side by side; a row of labels or of four values starts a table of its own. */
function linesOfTable({ rows, place }: RawTable): ReturnType<typeof linesOfBlock> {
  const lines: HeadLine[] = [];
  for (const [row, { cells }] of rows.entries()) {
    const texts = cells.map(({ text, column }) => ({
      text: text.slice(0, longestLine * 4),
      column,
    }));
    const filled = texts.filter(({ text }) => text.trim() !== '');
    if (row >= longestHead || filled.length > 3 || isLabelRow(filled.map(({ text }) => text)))
      return { lines, ends: true };
    for (const { text, column } of filled)
      for (const line of linesOf(cleanText(text))) lines.push({ text: line, place, row, column });
  }
  return { lines, ends: false };
}

function isLabelRow(labels: readonly string[]): boolean {
  const roles = labels
    .map(roleOfLabel)
    .filter(({ confidence }) => confidence >= 0.5)
    .map(({ role }) => role);
  return roles.includes('number') || new Set(roles).size >= 2;
}

function endsHead(line: string): boolean {
  return (
    line.length > longestLine ||
    isDocumentType(line) ||
    splitLeadingNumber(line) !== null ||
    /^kinh gui\b/.test(foldWithoutDiacritics(line))
  );
}

/** The lines near the starts of heads in a stretch; one head where they touch. */
function headsOfStretch(
  lines: readonly HeadLine[],
  opensPart: boolean,
): readonly (readonly HeadLine[])[] {
  const starts = lines.flatMap(({ text }, index) => (startsHead(text) ? [index] : []));
  if (opensPart) starts.unshift(0);
  const heads: HeadLine[][] = [];
  let taken = -1;
  for (const start of starts) {
    const from = Math.max(0, start - linesAbove);
    const to = Math.min(lines.length, start + longestHead);
    if (from > taken) heads.push([]);
    heads.at(-1)?.push(...lines.slice(Math.max(from, taken), to));
    taken = Math.max(taken, to);
  }
  return heads;
}

function startsHead(line: string): boolean {
  if (line.length > 80) return false;
  const folded = foldWithoutDiacritics(line);
  return (
    folded.startsWith('cong hoa xa hoi chu nghia') ||
    /^phu luc(?: so)?(?: [\divxlc]{1,6})?[.:]?$/.test(folded)
  );
}
