import { partsOfDecision } from '../../shared/document/decision-blocks';
import { inCapitals } from '../../shared/document/form-text';
import { issuedWithNote } from '../../shared/document/plan-blocks';
import type { DocumentBlock } from '../../shared/document/plan-document';
import { planDocumentOf } from '../../shared/document/plan-document-of';
import type { PrintOptions } from '../../shared/document/print-options';
import type { BodyPart } from '../../shared/plan/body';
import type { Plan } from '../../shared/plan/plan';

/** What the form prints before and after the text of a part. */
export interface FormAroundText {
  readonly before: readonly DocumentBlock[];
  readonly after: readonly DocumentBlock[];
}

/** Made by the very code that makes the Word file, from the plan without its texts. */
export function formAroundText(plan: Plan, part: BodyPart, options: PrintOptions): FormAroundText {
  const empty: Plan = { ...plan, body: [], decision: [], nodes: [] };
  const { sections } = planDocumentOf(empty, { ...options, parts: 'text' });
  const wanted = part === 'decision' ? 'decision' : 'plan';
  const blocks = sections.find((section) => section.part === wanted)?.blocks ?? [];
  const end = blocks.findIndex((block) => block.kind === 'columns' && block.role === 'signature');
  const before = end < 0 ? blocks : blocks.slice(0, end);
  return {
    before: before.filter((block) => !isInText(block, plan, part)),
    after: end < 0 ? [] : blocks.slice(end),
  };
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
