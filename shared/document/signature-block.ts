import type { PlanMetadata } from '../plan/plan';
import { formParagraph, plainParagraph, sizeOf, type FormContext } from './form-paragraph';
import { fixedTexts, inCapitals, recipientLines } from './form-text';
import type { ColumnsBlock, DocumentBlock, ParagraphBlock } from './plan-document';

/** Height left for signature and stamp between position and name. */
const signatureRoomPt = 72;
const recipientsShare = 0.48;

/** The text and who signs it: the last paragraph goes with the signature, which never stands alone on a page (II.7). */
export function signedBlocks(
  blocks: readonly DocumentBlock[],
  metadata: PlanMetadata,
  context: FormContext,
): readonly DocumentBlock[] {
  const signature = signatureBlocks(metadata, context);
  const last = blocks.at(-1);
  if (signature.length === 0 || last?.kind !== 'paragraph') return [...blocks, ...signature];
  return [...blocks.slice(0, -1), { ...last, keepWithNext: true }, ...signature];
}

/** «Nơi nhận» beside who signs (II.7, II.9); nothing for a plan that says neither. */
export function signatureBlocks(
  metadata: PlanMetadata,
  context: FormContext,
): readonly ColumnsBlock[] {
  const left = recipientParagraphs(metadata, context);
  const right = signerParagraphs(metadata, context);
  if (left.length === 0 && right.length === 0) return [];
  const leftWidth = Math.round(context.textWidthMm * recipientsShare);
  const filled = (paragraphs: readonly ParagraphBlock[]): readonly ParagraphBlock[] =>
    paragraphs.length > 0 ? paragraphs : [room(context, 0)];
  return [
    {
      kind: 'columns',
      role: 'signature',
      columns: [
        { widthMm: leftWidth, paragraphs: filled(left) },
        { widthMm: context.textWidthMm - leftWidth, paragraphs: filled(right) },
      ],
    },
  ];
}

function recipientParagraphs(
  { recipients }: PlanMetadata,
  context: FormContext,
): readonly ParagraphBlock[] {
  if (recipients.length === 0) return [];
  return [
    formParagraph(context, 'recipientsLabel', fixedTexts.recipients, { spaceBeforePt: 6 }),
    ...recipientLines(recipients).map((line) => formParagraph(context, 'recipients', line)),
  ];
}

function signerParagraphs(metadata: PlanMetadata, context: FormContext): readonly ParagraphBlock[] {
  const { signingAuthority, signerPosition, signerName } = metadata;
  const titles = [signingAuthority, signerPosition]
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (titles.length === 0 && signerName === '') return [];
  return [
    ...titles.map((line, index) =>
      formParagraph(context, 'signingAuthority', inCapitals(line), {
        keepWithNext: true,
        ...(index === 0 && { spaceBeforePt: 6 }),
      }),
    ),
    room(context, signatureRoomPt - sizeOf(context, 'bodyText')),
    ...(signerName === '' ? [] : [formParagraph(context, 'signerName', signerName)]),
  ];
}

function room(context: FormContext, spaceBeforePt: number): ParagraphBlock {
  return plainParagraph('signatureRoom', '', {
    sizePt: sizeOf(context, 'bodyText'),
    alignment: 'center',
    spaceBeforePt,
    keepWithNext: true,
  });
}
