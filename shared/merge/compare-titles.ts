import { cleanText } from '../text/normalise';
import {
  type CellFindings,
  baseRowOf,
  proposalHead,
  type ComparisonContext,
} from './comparison-context';
import { titleColumn, type CellProposal, type RenumberedRow } from './merge-types';
import { keyOf, type HeadingFacts } from './row-facts';
import { formOf, sameForm, sameFormInAnyCase } from './same-form';

/**
 * Areas and groups that a submission names otherwise. Capitals are a style there. A file of own rows often shortens
 * titles; there a title that only begins like the base's is no edit.
 */
export function compareTitles(context: ComparisonContext): CellFindings {
  const proposals: CellProposal[] = [];
  const renumbered: RenumberedRow[] = [];
  let formOnly = 0;
  for (const heading of context.source.headings) {
    const base = context.headings.get(heading.id);
    if (base === undefined) continue;
    if (!sameForm(base.view.number, heading.view.number)) {
      renumbered.push({
        submissionId: context.submission.id,
        target: baseRowOf(base),
        columnId: titleColumn,
        alsoRows: [],
        before: base.view.number,
        after: cleanText(heading.view.number),
      });
    }
    if (isReworded(context, base, heading)) proposals.push(titleProposal(context, base, heading));
    else if (base.view.title !== heading.view.title) formOnly += 1;
  }
  return { proposals, renumbered, formOnly };
}

function isReworded(
  context: ComparisonContext,
  base: HeadingFacts,
  heading: HeadingFacts,
): boolean {
  const [before, after] = [base.view.title, heading.view.title];
  if (sameFormInAnyCase(before, after)) return false;
  if (context.scope === 'whole') return true;
  const [a, b] = [keyOf(before), keyOf(after)];
  return !a.startsWith(b) && !b.startsWith(a) && !a.endsWith(b) && !b.endsWith(a);
}

function titleProposal(
  context: ComparisonContext,
  base: HeadingFacts,
  heading: HeadingFacts,
): CellProposal {
  const after = cleanText(heading.view.title);
  return {
    ...proposalHead(context, ['change', base.id, titleColumn, formOf(after)]),
    kind: 'change',
    inScope: false,
    sourceRow: heading.row,
    target: baseRowOf(base),
    columnId: titleColumn,
    alsoRows: [],
    before: base.view.title,
    after,
  };
}
