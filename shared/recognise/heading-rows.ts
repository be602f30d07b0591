import {
  formatNumberLabel,
  isNextNumberLabel,
  parseNumberLabel,
  splitLeadingNumber,
  type NumberLabel,
} from '../text/numbering';
import { filledColumns, ownTexts, type BodyRow, type ColumnSet } from './body-rows';

/** A row read as the heading of an area or group. */
export interface HeadingReading {
  readonly number: string;
  readonly title: string;
  readonly confidence: number;
  /** 0 for an area, 1 for a group in it, …; settled when all headings are known (heading-levels.ts). */
  readonly depth: number;
}

/** What stands around the row, to tell a heading from a task that is not filled in yet. */
export interface HeadingContext {
  /** The next row that holds anything but a header. */
  readonly next: BodyRow | undefined;
  /** Number of the last task above, under the same heading or not. */
  readonly lastTaskNumber: string;
}

/**
 * The row as a heading, or null. Three forms occur:
 *
 *   one cell across the table           «I. CÔNG TÁC CHỈ ĐẠO» merged over all columns, or number and merged title
 *   words in the first column only      «II | Cải cách thủ tục hành chính | | | |», nothing merged
 *   everything in the number column     «I. Cải cách thể chế» typed into column A, nothing merged
 *
 * The first is sure. In the others the number decides: Roman numerals and capitals number headings; a plain number
 * does when the rows below are its children («1» over «1.1»), have no number of their own, or count from 1 again.
 */
export function readHeading(
  row: BodyRow,
  set: ColumnSet,
  context: HeadingContext,
): HeadingReading | null {
  if (row.paragraph !== null) return fromText(row.paragraph.text, 0.85);
  const filled = filledColumns(row).filter((column) => column !== set.number);
  const numberText = row.view.slots[set.number]?.text ?? '';
  const only = filled[0];
  if (filled.length > 1 || row.view.outside.length > 0) return null;
  if (only === undefined) return inNumberColumn(row, set, numberText);
  if (isCoveredElsewhere(row, set, only)) return null;
  const title = ownTexts(row)[only] ?? '';
  if (spansTable(row, set, only)) return numbered(numberText, title, 0.97);
  if (only !== set.firstText) return null;
  const confidence = loneTextConfidence(row, set, { numberText, title, ...context });
  return confidence < 0.5 ? null : numbered(numberText, title, confidence);
}

/** A cell that takes most columns: a heading even if a value column beside it was left unmerged. */
function spansTable(row: BodyRow, set: ColumnSet, column: number): boolean {
  const span = row.view.slots[column]?.span ?? 1;
  return span >= 2 && span * 2 > set.columns.length;
}

/** A vertical merge reaching in from above makes the row part of a task, the number column's excepted. */
function isCoveredElsewhere(row: BodyRow, set: ColumnSet, own: number): boolean {
  return row.view.slots.some(
    (slot, column) => column !== own && column !== set.number && slot.covering !== null,
  );
}

function inNumberColumn(row: BodyRow, set: ColumnSet, text: string): HeadingReading | null {
  if (text === '' || isCoveredElsewhere(row, set, set.number)) return null;
  const span = row.view.slots[set.number]?.span ?? 1;
  if (span >= 2) return fromText(text, 0.97);
  const reading = fromText(text, 0.9);
  return reading.number === '' && !looksLikeTitle(row, set.number) ? null : reading;
}

function numbered(number: string, title: string, confidence: number): HeadingReading {
  return number === '' ? fromText(title, confidence) : { number, title, confidence, depth: 0 };
}

/**
 * Takes the number off the front of a title. The mark between them («I. CẢI CÁCH», «A) …») only separates the two, so
 * it goes; a number in a cell of its own is kept as written.
 */
function fromText(text: string, confidence: number): HeadingReading {
  const leading = splitLeadingNumber(text);
  if (leading !== null && leading.label.style !== 'letter') {
    const number = formatNumberLabel({ ...leading.label, opening: '', closing: '' });
    return { number, title: leading.rest, confidence, depth: 0 };
  }
  const bare = /^([IVXLC]+|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*) +(?=\p{Lu})/u.exec(text);
  if (bare?.[1] !== undefined && parseNumberLabel(bare[1]) !== null)
    return { number: bare[1], title: text.slice(bare[0].length), confidence, depth: 0 };
  return { number: '', title: text, confidence, depth: 0 };
}

interface LoneText extends HeadingContext {
  readonly numberText: string;
  readonly title: string;
}

function loneTextConfidence(row: BodyRow, set: ColumnSet, lone: LoneText): number {
  const stressed = looksLikeTitle(row, set.firstText);
  if (/^[\p{Ll},;.)]/u.test(lone.title)) return 0;
  const number = lone.numberText === '' ? fromText(lone.title, 0).number : lone.numberText;
  const label = parseNumberLabel(number);
  if (label === null) return number === '' && stressed ? 0.8 : 0.3;
  if (label.style !== 'arabic') return 0.95;
  return Math.min(0.95, arabicConfidence(label, set, lone) + (stressed ? 0.2 : 0));
}

function arabicConfidence(label: NumberLabel, set: ColumnSet, lone: LoneText): number {
  const { next } = lone;
  if (next === undefined) return 0.3;
  const nextText = next.view.slots[set.number]?.text ?? '';
  const nextLabel = parseNumberLabel(nextText);
  if (nextLabel !== null && isChild(label, nextLabel)) return 0.95;
  if (nextLabel === null) return nextText === '' && hasStatement(next, set) ? 0.8 : 0.5;
  if (isNextNumberLabel(label, nextLabel)) return followsTask(label, lone) ? 0.3 : 0.45;
  return nextLabel.numbers.at(-1) === 1 ? 0.9 : 0.55;
}

function isChild(parent: NumberLabel, label: NumberLabel): boolean {
  return (
    label.numbers.length > parent.numbers.length &&
    parent.numbers.every((value, index) => label.numbers[index] === value)
  );
}

function followsTask(label: NumberLabel, { lastTaskNumber }: LoneText): boolean {
  const last = parseNumberLabel(lastTaskNumber);
  return last !== null && isNextNumberLabel(last, label);
}

function hasStatement(row: BodyRow, set: ColumnSet): boolean {
  const texts = ownTexts(row);
  return [set.objective, set.task, set.activity].some((column) => (texts[column] ?? '') !== '');
}

/** Bold or all in capitals. */
function looksLikeTitle(row: BodyRow, column: number): boolean {
  const cells = row.view.slots[column]?.cells.filter((cell) => cell.text !== '') ?? [];
  return cells.length > 0 && cells.every((cell) => cell.raw.bold === true || isCapitals(cell.text));
}

export function isCapitals(text: string): boolean {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase();
}
