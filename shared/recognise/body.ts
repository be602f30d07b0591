import { headingLook } from '../body/heading-look';
import { carryMarks, marksField, shiftMarks, sliceMarks } from '../body/marks';
import type { RawDocument, RawParagraph } from '../raw/raw-document';
import type { BodyBlock, BodyPart, InlineMark } from '../plan/body';
import { splitLeadingNumber, type NumberLabel } from '../text/numbering';
import type { Ledger } from './account';
import { textOfParagraph } from './choose-tables';
import { anchoredCells, filledCells, type Grid } from './grid';
import { isCapitals } from './heading-rows';

/** Texts of a document by part, and the paragraphs that they were made of. */
export interface RecognisedBody extends Readonly<Record<BodyPart, readonly BodyBlock[]>> {
  readonly sources: ReadonlySet<RawParagraph>;
}

/**
 * The rest of the document in order: headings by their numbers, paragraphs, and tables that are no appendix. What
 * stands before the block at `planStart` is the text of the decision.
 */
export function readBody(
  raw: RawDocument,
  grids: ReadonlyMap<number, Grid>,
  appendixTables: ReadonlySet<number>,
  planStart: number,
  ledger: Ledger,
): RecognisedBody {
  const parts: Record<BodyPart, BodyBlock[]> = { decision: [], body: [] };
  const sources = new Set<RawParagraph>();
  const schemes: Record<BodyPart, string[]> = { decision: [], body: [] };
  raw.blocks.forEach((block, index) => {
    const part = index < planStart ? 'decision' : 'body';
    if (block.kind === 'paragraph') {
      const text = textOfParagraph(block);
      if (text === '' || block.place.part !== 'body' || ledger.isSettled(block)) return;
      ledger.use(block);
      sources.add(block);
      parts[part].push(
        (part === 'decision' ? articleOf(block, text) : null) ??
          headingOf(block, text, schemes[part]) ??
          paragraphOf(block, text),
      );
      return;
    }
    const grid = grids.get(index);
    if (grid === undefined || appendixTables.has(index) || block.sheet !== undefined) return;
    const rows = openRows(grid, ledger);
    if (rows.length > 0) parts[part].push({ kind: 'table', rows, ...headerOf(grid) });
  });
  return { ...parts, sources };
}

/** The first row of the text table is a header where the file repeats it on every page. */
function headerOf(grid: Grid): { readonly header?: boolean } {
  return grid.table.rows[0]?.repeatedHeader === true ? { header: true } : {};
}

/** Rows that still hold an unsettled text, with all their texts. */
function openRows(grid: Grid, ledger: Ledger): readonly (readonly string[])[] {
  return grid.rows.flatMap((_cells, row) => {
    const open = filledCells(grid, row).filter((cell) => !ledger.isSettled(cell.raw));
    if (open.length === 0) return [];
    ledger.use(...open.map((cell) => cell.raw));
    return [anchoredCells(grid, row).map((cell) => cell.text)];
  });
}

/** Marks of the paragraph in its clean text, the number label in front included. */
function marksOf(paragraph: RawParagraph, text: string): readonly InlineMark[] {
  const label = paragraph.numberLabel ?? '';
  const before = label === '' ? '' : `${label} `;
  const source = before + paragraph.text;
  const whole = { from: before.length, to: source.length };
  return carryMarks(source, text, [
    ...shiftMarks(paragraph.marks ?? [], before.length),
    ...(paragraph.bold === true ? [{ kind: 'bold', ...whole } as const] : []),
    ...(paragraph.italic === true ? [{ kind: 'italic', ...whole } as const] : []),
  ]);
}

/** Justified is what the form has; «left» is what many programs write where nobody chose anything. */
function paragraphOf(paragraph: RawParagraph, text: string): BodyBlock {
  const { alignment } = paragraph;
  return {
    kind: 'paragraph',
    text,
    ...marksField(marksOf(paragraph, text)),
    ...(alignment === 'center' || alignment === 'right' ? { alignment } : {}),
  };
}

/** «Điều 1. Ban hành kèm theo …»: an article of a decision, whatever its length. */
function articleOf(paragraph: RawParagraph, text: string): BodyBlock | null {
  const match = /^(điều\s+\d+[a-zđ]?\s*[.:])\s*(\S[^]*)$/iu.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return null;
  return heading(paragraph, text, { level: 1, number: match[1], text: match[2] });
}

/** A sentence under a number is a paragraph; a heading is short and has no full stop, or is stressed. */
const longestHeading = 200;

function headingOf(paragraph: RawParagraph, text: string, schemes: string[]): BodyBlock | null {
  if (text.length > longestHeading) return null;
  const { outlineLevel } = paragraph;
  const leading = splitLeadingNumber(text);
  if (leading === null)
    return outlineLevel === undefined
      ? null
      : heading(paragraph, text, { level: outlineLevel, number: '', text });
  const bold = paragraph.bold === true;
  const stressed = bold || isCapitals(leading.rest) || outlineLevel !== undefined;
  if (!stressed && /[.;,]$/.test(leading.rest)) return null;
  const level = levelOf(leading.label, schemes);
  return heading(paragraph, text, { level, number: leading.written, text: leading.rest });
}

/** The heading with the marks of its text; bold that the form gives it anyway is no mark. */
function heading(
  paragraph: RawParagraph,
  whole: string,
  parts: { readonly level: number; readonly number: string; readonly text: string },
): BodyBlock {
  const from = whole.length - parts.text.length;
  const byForm = headingLook(parts).textBold;
  const marks = sliceMarks(marksOf(paragraph, whole), from, whole.length).filter(
    ({ kind }) => !(byForm && kind === 'bold'),
  );
  return { kind: 'heading', ...parts, ...marksField(marks) };
}

/** A numbering scheme met for the first time nests inside the ones open; one met before closes those below it. */
function levelOf(label: NumberLabel, schemes: string[]): number {
  const scheme = `${label.style} ${label.numbers.length}`;
  const known = schemes.indexOf(scheme);
  if (label.style === 'roman') schemes.length = 0;
  else if (known >= 0) schemes.length = known;
  schemes.push(scheme);
  return schemes.length;
}
