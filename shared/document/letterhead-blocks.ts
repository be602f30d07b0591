import type { PlanMetadata } from '../plan/plan';
import { agencyLines, lineBelowMm } from './fitted-lines';
import { formParagraph, plainParagraph, sizeOf, type FormContext } from './form-paragraph';
import { fixedTexts, inCapitals, numberLine, placeAndDateLine } from './form-text';
import type { ColumnsBlock, ParagraphBlock } from './plan-document';
import { textWidthMm } from './text-metrics';

/** Air right of the issuer and around quốc hiệu, so that neither touches the other nor breaks in another program. */
const airMm = 3;
const afterLetterheadPt = 12;

/**
 * The head of a document: agency and number left, quốc hiệu and date right. Rows of the same two columns: the number and
 * the date stand on one line whatever the names above take (II.4). A plan behind a decision has the first row only.
 */
export function letterheadBlocks(
  metadata: PlanMetadata,
  context: FormContext,
  numbered: boolean,
): readonly ColumnsBlock[] {
  const widths = columnWidths(context);
  const rows = [
    row(widths, agencyParagraphs(metadata, context, widths.left), mottoParagraphs(context)),
  ];
  if (numbered) {
    rows.push(
      row(widths, [numberParagraph(metadata, context)], [dateParagraph(metadata, context)]),
    );
    const marks = markParagraphs(metadata, context, widths.left);
    if (marks.length > 0) rows.push(row(widths, marks, [emptyParagraph(context)]));
  }
  return rows.map((block, index) =>
    index === rows.length - 1 ? withSpaceAfter(block, afterLetterheadPt) : block,
  );
}

interface Widths {
  readonly left: number;
  readonly right: number;
}

function columnWidths(context: FormContext): Widths {
  const look = { sizePt: sizeOf(context, 'nationalName'), bold: true };
  const right = Math.round(textWidthMm(fixedTexts.nationalName, look) + airMm);
  return { left: context.textWidthMm - right, right };
}

function row(
  widths: Widths,
  left: readonly ParagraphBlock[],
  right: readonly ParagraphBlock[],
): ColumnsBlock {
  return {
    kind: 'columns',
    role: 'letterhead',
    columns: [
      { widthMm: widths.left, paragraphs: left },
      { widthMm: widths.right, paragraphs: right },
    ],
  };
}

/** A document without an issuer keeps the room: the officer sees what is missing. */
function agencyParagraphs(
  metadata: PlanMetadata,
  context: FormContext,
  widthMm: number,
): readonly ParagraphBlock[] {
  const paragraphs: ParagraphBlock[] = [];
  const room = widthMm - airMm;
  if (metadata.superior !== '') {
    const look = { sizePt: sizeOf(context, 'superiorAgency') };
    const text = agencyLines(metadata.superior, room, look).join('\n');
    paragraphs.push(formParagraph(context, 'superiorAgency', text));
  }
  const look = { sizePt: sizeOf(context, 'issuingAgency'), bold: true };
  const lines = agencyLines(metadata.issuer, room, look);
  const share = context.form.elements.issuingAgency.lineBelow;
  paragraphs.push(
    formParagraph(context, 'issuingAgency', lines.join('\n'), {
      ...(share && lines.length > 0 && { lineBelowMm: lineBelowMm(lines, look, share) }),
    }),
  );
  return paragraphs;
}

function mottoParagraphs(context: FormContext): readonly ParagraphBlock[] {
  const look = { sizePt: sizeOf(context, 'nationalMotto'), bold: true };
  const share = context.form.elements.nationalMotto.lineBelow;
  return [
    formParagraph(context, 'nationalName', fixedTexts.nationalName),
    formParagraph(context, 'nationalMotto', fixedTexts.nationalMotto, {
      ...(share && { lineBelowMm: lineBelowMm([fixedTexts.nationalMotto], look, share) }),
    }),
  ];
}

function numberParagraph(metadata: PlanMetadata, context: FormContext): ParagraphBlock {
  return formParagraph(context, 'number', numberLine(metadata), { spaceBeforePt: 6 });
}

function dateParagraph(metadata: PlanMetadata, context: FormContext): ParagraphBlock {
  return formParagraph(context, 'placeAndDate', placeAndDateLine(metadata), { spaceBeforePt: 6 });
}

/** Marks of urgency and circulation in boxes as wide as their words, below the number (II.8.b, II.8.c). */
function markParagraphs(
  metadata: PlanMetadata,
  context: FormContext,
  widthMm: number,
): readonly ParagraphBlock[] {
  const sizePt = sizeOf(context, 'documentType');
  return [metadata.urgency, metadata.circulation]
    .filter((mark) => mark !== '')
    .map((mark) => {
      const text = inCapitals(mark);
      const box = textWidthMm(text, { sizePt, bold: true }) + 2 * airMm;
      const indent = Math.max(0, Math.round((widthMm - box) * 5) / 10);
      return plainParagraph('mark', text, {
        sizePt,
        alignment: 'center',
        bold: true,
        boxed: true,
        leftIndentMm: indent,
        rightIndentMm: indent,
        spaceBeforePt: 8,
      });
    });
}

function emptyParagraph(context: FormContext): ParagraphBlock {
  return plainParagraph('signatureRoom', '', {
    sizePt: sizeOf(context, 'bodyText'),
    alignment: 'center',
  });
}

function withSpaceAfter(block: ColumnsBlock, points: number): ColumnsBlock {
  const columns = block.columns.map(({ widthMm, paragraphs }) => ({
    widthMm,
    paragraphs: paragraphs.map((paragraph, index) =>
      index === paragraphs.length - 1 ? { ...paragraph, spaceAfterPt: points } : paragraph,
    ),
  }));
  return { ...block, columns };
}
