import type { BodyBlock } from '../plan/body';
import type { Plan } from '../plan/plan';
import { foldWithoutDiacritics } from '../text/normalise';
import { bodyBlocks } from './body-blocks';
import { legalBases } from './decision-blocks';
import type { FormContext } from './form-paragraph';
import { fixedTexts, issuedWithLine, subjectsOf } from './form-text';
import { letterheadBlocks } from './letterhead-blocks';
import type { DocumentBlock, ParagraphBlock } from './plan-document';
import { signedBlocks } from './signature-block';
import { centredBlock, titleBlocks } from './title-blocks';

/** A plan that stands by itself (mẫu 1.4 of Phụ lục III). */
export function ownPlanBlocks(plan: Plan, context: FormContext): readonly DocumentBlock[] {
  const { metadata } = plan;
  return [
    ...letterheadBlocks(metadata, context, true),
    ...titleBlocks(fixedTexts.plan, metadata.subject, context),
    ...legalBases(metadata.legalBases, context),
    ...signedBlocks(bodyBlocks(plan.body, context), metadata, context),
  ];
}

/**
 * A plan that a decision issues: agency and quốc hiệu again, but no number, date or signature; below its title the
 * decision that it belongs to. A note that the plan has of its own stays as written.
 */
export function issuedPlanBlocks(plan: Plan, context: FormContext): readonly DocumentBlock[] {
  const { metadata } = plan;
  const { note, rest } = issuedWithNote(plan.body);
  const line = note === '' ? issuedWithLine(metadata) : note;
  const title = titleBlocks(fixedTexts.plan, subjectsOf(metadata).plan, context);
  // The line below the title goes below the note, which belongs to it.
  const lineBelowMm = title.at(-1)?.lineBelowMm;
  return [
    ...letterheadBlocks(metadata, context, false),
    ...title.map(withoutLine),
    centredBlock(context, 'issuedWith', line, {
      spaceAfterPt: 12,
      ...(lineBelowMm !== undefined && { lineBelowMm }),
    }),
    ...bodyBlocks(rest, context),
  ];
}

function withoutLine(block: ParagraphBlock): ParagraphBlock {
  const copy: { -readonly [K in keyof ParagraphBlock]: ParagraphBlock[K] } = {
    ...block,
    spaceAfterPt: 0,
  };
  delete copy.lineBelowMm;
  return copy;
}

/** «(Ban hành kèm theo Quyết định số …)» at the head of the text. */
export function issuedWithNote(body: readonly BodyBlock[]): {
  readonly note: string;
  readonly rest: readonly BodyBlock[];
} {
  const first = body[0];
  const isNote =
    first?.kind === 'paragraph' &&
    /^\(?\s*(?:ban hanh )?kem theo/.test(foldWithoutDiacritics(first.text));
  return isNote ? { note: first.text, rest: body.slice(1) } : { note: '', rest: body };
}
