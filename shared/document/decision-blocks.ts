import type { BodyBlock } from '../plan/body';
import type { Plan } from '../plan/plan';
import { foldWithoutDiacritics } from '../text/normalise';
import { bodyBlocks, textSpacing } from './body-blocks';
import { formParagraph, type FormContext } from './form-paragraph';
import { decidingAuthority, fixedTexts, legalBasisLines, subjectsOf } from './form-text';
import { letterheadBlocks } from './letterhead-blocks';
import type { DocumentBlock, ParagraphBlock } from './plan-document';
import { signedBlocks } from './signature-block';
import { titleBlocks } from './title-blocks';

/**
 * The decision that issues a plan (mẫu 1.1, 1.2 of Phụ lục III): who decides, căn cứ, «QUYẾT ĐỊNH:», articles, nơi nhận
 * and signature. Lines that the plan has of its own are used and not set twice.
 */
export function decisionBlocks(plan: Plan, context: FormContext): readonly DocumentBlock[] {
  const { metadata } = plan;
  const { authority, decides, articles } = partsOfDecision(plan.decision);
  const deciding = authority === '' ? decidingAuthority(metadata) : authority;
  return [
    ...letterheadBlocks(metadata, context, true),
    ...titleBlocks(fixedTexts.decision, subjectsOf(metadata).decision, context),
    ...(deciding === '' ? [] : [statement(deciding, context)]),
    ...legalBases(metadata.legalBases, context),
    statement(decides === '' ? fixedTexts.decides : decides, context),
    ...signedBlocks(bodyBlocks(articles, context), metadata, context),
  ];
}

export function legalBases(
  bases: readonly string[],
  context: FormContext,
): readonly ParagraphBlock[] {
  return legalBasisLines(bases).map((line) =>
    formParagraph(context, 'legalBasis', line, textSpacing(context)),
  );
}

/** Capitals in the middle, bold: the deciding authority, «QUYẾT ĐỊNH:». */
function statement(text: string, context: FormContext): ParagraphBlock {
  return formParagraph(context, 'documentType', text, {
    spaceBeforePt: 6,
    spaceAfterPt: 6,
    keepWithNext: true,
  });
}

interface PartsOfDecision {
  readonly authority: string;
  readonly decides: string;
  readonly articles: readonly BodyBlock[];
}

/** The lines in capitals before the first article: an authority, then «QUYẾT ĐỊNH:». */
export function partsOfDecision(blocks: readonly BodyBlock[]): PartsOfDecision {
  const first = blocks.findIndex((block) => block.kind !== 'paragraph' || !isStatement(block.text));
  const count = first < 0 ? blocks.length : first;
  const lines = blocks
    .slice(0, count)
    .flatMap((block) => (block.kind === 'table' ? [] : block.text));
  return {
    authority: lines.filter((line) => !isDecides(line)).join('\n'),
    decides: lines.find(isDecides) ?? '',
    articles: blocks.slice(count),
  };
}

/** «CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ» above the căn cứ: who decides, in the office's own words. */
export function isAuthorityLine(text: string): boolean {
  return isStatement(text) && !isDecides(text);
}

function isStatement(text: string): boolean {
  const isInCapitals = text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text);
  return isInCapitals && text.length <= 120;
}

function isDecides(text: string): boolean {
  return /^quyet dinh ?:?$/.test(foldWithoutDiacritics(text));
}
