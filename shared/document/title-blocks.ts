import { evenWidthMm, lineBelowMm, wrap } from './fitted-lines';
import { formParagraph, sizeOf, type FormContext } from './form-paragraph';
import type { FormElementId } from './nd30';
import type { ParagraphBlock } from './plan-document';

/** Longest share of the text width that a trích yếu takes: it stands as a block in the middle. */
const titleShare = 0.88;

/** «KẾ HOẠCH» and what it is about, with the line below (II.5). */
export function titleBlocks(
  type: string,
  subject: string,
  context: FormContext,
): readonly ParagraphBlock[] {
  const title = formParagraph(context, 'documentType', type, { keepWithNext: true });
  if (subject === '') return [{ ...title, spaceAfterPt: 12 }];
  const share = context.form.elements.subject.lineBelow;
  const look = { sizePt: sizeOf(context, 'subject'), bold: true };
  const width = evenWidthMm(subject, context.textWidthMm * titleShare, look);
  const lines = subject.split('\n').flatMap((line) => wrap(line, width, look));
  return [
    title,
    centredBlock(context, 'subject', subject, {
      keepWithNext: true,
      spaceAfterPt: 12,
      ...(share && { lineBelowMm: lineBelowMm(lines, look, share) }),
    }),
  ];
}

/** Centred text whose lines are about as long as each other, by indents on both sides. */
export function centredBlock(
  context: FormContext,
  id: FormElementId,
  text: string,
  settings: Parameters<typeof formParagraph>[3] = {},
  textWidthMm: number = context.textWidthMm,
): ParagraphBlock {
  const { bold, italic } = context.form.elements[id];
  const look = { sizePt: sizeOf(context, id), bold, italic };
  const widest = textWidthMm * titleShare;
  // A little more than measured: another program must not break a line earlier.
  const width = Math.min(widest, evenWidthMm(text, widest, look) + 3);
  const indent = Math.round((textWidthMm - width) * 5) / 10;
  return formParagraph(context, id, text, {
    leftIndentMm: indent,
    rightIndentMm: indent,
    ...settings,
  });
}
