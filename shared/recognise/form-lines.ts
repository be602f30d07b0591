import { decidingAuthority, issuedWithLine } from '../document/form-text';
import type { BodyBlock } from '../plan/body';
import type { PlanMetadata } from '../plan/plan';
import { foldText } from '../text/normalise';

/**
 * The text without the line that the form makes of the metadata in the very same words: who decides above the articles
 * of a decision, «(Ban hành kèm theo …)» above the plan. A line in other words stays as the office wrote it.
 */
export function withoutFormLine(
  blocks: readonly BodyBlock[],
  part: 'body' | 'decision',
  metadata: PlanMetadata,
): readonly BodyBlock[] {
  const [first] = blocks;
  const line = part === 'decision' ? decidingAuthority(metadata) : issuedWithLine(metadata);
  return first?.kind === 'paragraph' && foldText(first.text) === foldText(line)
    ? blocks.slice(1)
    : blocks;
}
