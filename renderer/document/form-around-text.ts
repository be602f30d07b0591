import { partsOfDecision } from '../../shared/document/decision-blocks';
import { fixedTexts, inCapitals } from '../../shared/document/form-text';
import { issuedWithNote } from '../../shared/document/plan-blocks';
import type { DocumentBlock, ParagraphBlock } from '../../shared/document/plan-document';
import { planDocumentOf } from '../../shared/document/plan-document-of';
import type { PrintOptions } from '../../shared/document/print-options';
import type { BodyPart } from '../../shared/plan/body';
import type { Plan } from '../../shared/plan/plan';

/** What the form prints around the text of a part. */
export interface FormAroundText {
  readonly before: readonly DocumentBlock[];
  /** Below the line of the text that says who decides: căn cứ and «QUYẾT ĐỊNH:». */
  readonly within: readonly DocumentBlock[];
  readonly after: readonly DocumentBlock[];
}

/** Made by the very code that makes the Word file, from the plan without its texts. */
export function formAroundText(plan: Plan, part: BodyPart, options: PrintOptions): FormAroundText {
  const empty: Plan = { ...plan, body: [], decision: [], nodes: [] };
  const { sections } = planDocumentOf(empty, { ...options, parts: 'text' });
  const wanted = part === 'decision' ? 'decision' : 'plan';
  const blocks = sections.find((section) => section.part === wanted)?.blocks ?? [];
  const end = blocks.findIndex((block) => block.kind === 'columns' && block.role === 'signature');
  const before = (end < 0 ? blocks : blocks.slice(0, end)).filter(
    (block) => !isInText(block, plan, part),
  );
  const ownAuthority = part === 'decision' && partsOfDecision(plan.decision).authority !== '';
  const first = ownAuthority ? before.findIndex(isBelowAuthority) : -1;
  return {
    before: first < 0 ? before : before.slice(0, first),
    within: first < 0 ? [] : before.slice(first),
    after: end < 0 ? [] : blocks.slice(end),
  };
}

function isBelowAuthority(block: DocumentBlock): boolean {
  return block.kind === 'paragraph' && (block.role === 'legalBasis' || isDecidesLine(block));
}

function isDecidesLine({ role, runs }: ParagraphBlock): boolean {
  return role === 'documentType' && runs.map((run) => run.text).join('') === fixedTexts.decides;
}

/** A line of the form that the office has written into the text itself is shown there. */
function isInText(block: DocumentBlock, plan: Plan, part: BodyPart): boolean {
  if (block.kind !== 'paragraph') return false;
  if (part === 'body') return block.role === 'issuedWith' && issuedWithNote(plan.body).note !== '';
  const text = block.runs.map((run) => run.text).join('');
  const isAuthority = text === inCapitals(text) && !/^QUYẾT ĐỊNH:?$/.test(text);
  return (
    block.role === 'documentType' && isAuthority && partsOfDecision(plan.decision).authority !== ''
  );
}
