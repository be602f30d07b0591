import { assertNever } from '../assert-never';
import { articleLabel, headingLook, headingRank, type HeadingRank } from '../body/heading-look';
import type { BodyBlock, BodyHeading, BodyParagraph, BodyTable, InlineMark } from '../plan/body';
import { parseNumberLabel } from '../text/numbering';
import { fitColumnWidths } from './column-widths';
import { formParagraph, plainParagraph, sizeOf, textRun, type FormContext } from './form-paragraph';
import { fixedTexts, withDocumentEnd } from './form-text';
import { inlineRuns } from './inline-runs';
import type { FormElementId } from './nd30';
import type { DocumentBlock, ListNumber, ParagraphBlock, TextTableBlock } from './plan-document';
import { textWidthMm, widestPieceMm } from './text-metrics';

/** The text of a plan or the articles of a decision, in the form of II.6; its last words end with «./.». */
export function bodyBlocks(
  body: readonly BodyBlock[],
  context: FormContext,
): readonly DocumentBlock[] {
  return withEndMark(body).map((block): DocumentBlock => {
    switch (block.kind) {
      case 'heading':
        return headingBlock(block, context);
      case 'paragraph':
        return paragraphBlock(block, context);
      case 'table':
        return textTable(block, context);
      default:
        return assertNever(block);
    }
  });
}

/** Nothing is added below a table or to an empty text: the mark ends words. */
export function withEndMark(body: readonly BodyBlock[]): readonly BodyBlock[] {
  const last = body.at(-1);
  if (last === undefined) return body;
  if (last.kind === 'table') return [...body, { kind: 'paragraph', text: fixedTexts.end }];
  const text = withDocumentEnd(last.text);
  const marks = last.marks?.map((mark) => withinText(mark, text.length));
  return [...body.slice(0, -1), { ...last, text, ...(marks && { marks }) }];
}

/** The end mark may stand where a mark reached over a full stop. */
function withinText(mark: InlineMark, length: number): InlineMark {
  return mark.kind === 'footnote'
    ? { ...mark, at: Math.min(mark.at, length) }
    : { ...mark, from: Math.min(mark.from, length), to: Math.min(mark.to, length) };
}

function paragraphBlock(block: BodyParagraph, context: FormContext): ParagraphBlock {
  const { alignment = 'justify' } = block;
  const base = { bold: false, italic: false };
  return formParagraph(
    context,
    'bodyText',
    inlineRuns(block.text, block.marks ?? [], base, context),
    {
      ...textSpacing(context),
      alignment,
      firstLineIndentMm:
        alignment === 'center' || alignment === 'right'
          ? 0
          : context.form.body.firstLineIndentMm.default,
    },
  );
}

/** Indent, line spacing and the room between paragraphs of running text. */
export function textSpacing(context: FormContext) {
  return {
    firstLineIndentMm: context.form.body.firstLineIndentMm.default,
    spaceAfterPt: context.form.body.spaceBetweenParagraphsPt.default,
    lineSpacing: context.options.lineSpacing,
  };
}

/**
 * «I.» and «A.» are parts, «Điều 1.» an article with the word and number bold before its text; «1.» and «1.1.» are bold
 * where they have a title and regular where they open a sentence; «a)» is a point.
 */
function headingBlock(block: BodyHeading, context: FormContext): ParagraphBlock {
  const rank = headingRank(block);
  const role = roleOfRank[rank];
  const look = context.form.elements[role];
  const runIn = rank === 'article' && !headingLook(block).textBold;
  const base = { bold: look.bold && !runIn, italic: look.italic };
  const number = listNumberOf(block);
  const label = number === undefined && block.number !== '' ? `${block.number} ` : '';
  return formParagraph(
    context,
    role,
    [
      ...(label === '' ? [] : [textRun(label, { bold: look.bold, italic: look.italic })]),
      ...inlineRuns(block.text, block.marks ?? [], base, context),
    ],
    {
      ...textSpacing(context),
      alignment: 'justify',
      keepWithNext: role === 'partHeading' || (role === 'sectionHeading' && look.bold),
      ...(number && { number }),
    },
  );
}

const roleOfRank: Readonly<Record<HeadingRank, FormElementId>> = {
  article: 'article',
  part: 'partHeading',
  section: 'sectionHeading',
  point: 'pointHeading',
};

/** Labels that word processors count; letters are not among them, as none counts «a b c d đ e». */
function listNumberOf({ number }: BodyHeading): ListNumber | undefined {
  if (articleLabel.test(number)) return { label: number, level: 0 };
  const label = parseNumberLabel(number);
  if (label?.opening !== '' || label.paddedTo > 0) return undefined;
  const [, ...further] = label.numbers;
  if (label.style === 'roman' && further.length === 0) return { label: number, level: 0 };
  if (label.style !== 'arabic' || further.length > 3) return undefined;
  return { label: number, level: 1 + further.length };
}

function textTable(block: BodyTable, context: FormContext): TextTableBlock {
  const sizePt = context.options.tableSizePt;
  const count = Math.max(1, ...block.rows.map((row) => row.length));
  const columns = Array.from({ length: count }, (_, column) => {
    const texts = block.rows.map((row) => row[column] ?? '');
    const look = { sizePt, bold: block.header === true };
    const longest = Math.max(0, ...texts.map((text) => textWidthMm(text, look)));
    const word = Math.max(0, ...texts.map((text) => widestPieceMm(text, look)));
    // A long text takes more lines rather than all the width.
    return { wanted: Math.sqrt(longest + 1), minimum: Math.min(word, 40) + 4 };
  });
  return {
    kind: 'text-table',
    sizePt,
    header: block.header === true,
    columnWidthsMm: fitColumnWidths(
      columns.map(({ wanted }) => wanted),
      columns.map(({ minimum }) => minimum),
      context.textWidthMm,
    ),
    rows: block.rows,
  };
}

/** An empty line of the given height, between blocks that touch. */
export function gap(context: FormContext, spaceBeforePt: number): ParagraphBlock {
  return plainParagraph('signatureRoom', '', {
    sizePt: sizeOf(context, 'bodyText'),
    alignment: 'center',
    spaceBeforePt,
  });
}
