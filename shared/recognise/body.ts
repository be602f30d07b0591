import { headingLook } from '../body/heading-look';
import { articleOfText, HeadingReader, type HeadingParts } from '../body/heading-of-text';
import { carryMarks, marksField, shiftMarks, sliceMarks } from '../body/marks';
import type { RawDocument, RawParagraph } from '../raw/raw-document';
import type { BodyBlock, BodyPart, InlineMark } from '../plan/body';
import type { Ledger } from './account';
import { textOfParagraph } from './choose-tables';
import { anchoredCells, filledCells, type Grid } from './grid';
import type { LeadIn } from './legal-bases';

/** Texts of a document by part, and the paragraphs that they were made of. */
export interface RecognisedBody extends Readonly<Record<BodyPart, readonly BodyBlock[]>> {
  readonly sources: BodySources;
}

/** Paragraphs of the texts, each with the number of its footnotes that came along: its last ones. */
export type BodySources = ReadonlyMap<RawParagraph, number>;

/**
 * The rest of the document in order: headings by their numbers, paragraphs, and tables that are no appendix. What
 * stands before the block at `planStart` is the text of the decision. Of the paragraph of the last căn cứ the lead-in
 * is text.
 */
export function readBody(
  raw: RawDocument,
  grids: ReadonlyMap<number, Grid>,
  appendixTables: ReadonlySet<number>,
  { planStart, leadIn }: { readonly planStart: number; readonly leadIn: LeadIn | null },
  ledger: Ledger,
): RecognisedBody {
  const parts: Record<BodyPart, BodyBlock[]> = { decision: [], body: [] };
  const sources = new Map<RawParagraph, number>();
  const headings = { decision: new HeadingReader(), body: new HeadingReader() };
  raw.blocks.forEach((block, index) => {
    const part = index < planStart ? 'decision' : 'body';
    if (block.kind === 'paragraph') {
      if (block === leadIn?.paragraph) {
        const lead = leadInBlock(leadIn);
        sources.set(block, footnotesOf(lead));
        parts[part].push(lead);
        return;
      }
      const text = textOfParagraph(block);
      if (text === '' || block.place.part !== 'body' || ledger.isSettled(block)) return;
      ledger.use(block);
      // By itself it ends an appendix: a mark of the form, which is set anew in print.
      if (text === './.') return;
      sources.set(block, Infinity);
      const article = part === 'decision' ? articleOfText(text) : null;
      if (article !== null) headings[part].takeArticle(article);
      const found = article ?? headings[part].read(text, block.bold === true, block.outlineLevel);
      parts[part].push(found === null ? paragraphOf(block, text) : heading(block, text, found));
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

function leadInBlock({ paragraph, text }: LeadIn): BodyBlock {
  const whole = textOfParagraph(paragraph);
  const marks = sliceMarks(marksOf(paragraph, whole), whole.length - text.length, whole.length);
  return { kind: 'paragraph', text, ...marksField(marks) };
}

function footnotesOf(block: BodyBlock): number {
  const marks = block.kind === 'table' ? [] : (block.marks ?? []);
  return marks.filter(({ kind }) => kind === 'footnote').length;
}

/** The heading with the marks of its text; bold that the form gives it anyway is no mark. */
function heading(paragraph: RawParagraph, whole: string, parts: HeadingParts): BodyBlock {
  const from = whole.length - parts.text.length;
  const byForm = headingLook(parts).textBold;
  const marks = sliceMarks(marksOf(paragraph, whole), from, whole.length).filter(
    ({ kind }) => !(byForm && kind === 'bold'),
  );
  return { kind: 'heading', ...parts, ...marksField(marks) };
}
