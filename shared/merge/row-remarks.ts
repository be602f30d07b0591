import { commentInWords } from '../history/comments';
import type { NodeId } from '../ids';
import { foldText } from '../text/normalise';
import { baseRowOf, type ComparisonContext } from './comparison-context';
import type { AddedRow, ProposalId, RowRemark, Submission } from './merge-types';
import type { HeadingFacts, PlanFacts, RowFacts } from './row-facts';
import { texts } from './texts';

/** What stands beside a row of the submission and has no cell in the base. */
type Beside = AddedRow['unplaced'];

/** Which rows of the submission are new to the base; their comments go with them (AddedRow.unplaced). */
interface NewRows {
  readonly addedId: (id: NodeId) => ProposalId | undefined;
}

/**
 * Texts of the submission's own columns beside rows of the base, a merged one once, and its comments; in the order of the
 * file. A comment on a row that is neither in the base nor new stands with the row above it.
 */
export function rowRemarks(context: ComparisonContext, places: NewRows): readonly RowRemark[] {
  return [...columnRemarks(context), ...commentRemarks(context, places)].sort(
    (a, b) => a.sourceRow - b.sourceRow,
  );
}

function columnRemarks({ matches, pairing }: ComparisonContext): readonly RowRemark[] {
  return [...matches.pairs.values()].flatMap(({ base, source }) =>
    pairing.extra.flatMap(({ source: column, label }): readonly RowRemark[] => {
      const cell = source.view.cells[column];
      if (cell === undefined || cell.mergedFromAbove || foldText(cell.text) === '') return [];
      return [{ target: baseRowOf(base), sourceRow: source.row, label, text: cell.text }];
    }),
  );
}

function commentRemarks(
  { comments, source, matches, headings, side }: ComparisonContext,
  places: NewRows,
): readonly RowRemark[] {
  if (comments.size === 0) return [];
  let above: RowFacts | HeadingFacts | undefined = side.facts.headings[0] ?? side.facts.rows[0];
  return source.index.rows.flatMap(({ id }, sourceRow): readonly RowRemark[] => {
    const facts = source.rowById.get(id);
    const pair = facts === undefined ? undefined : matches.pairs.get(facts);
    const base = pair?.base ?? headings.get(id);
    if (base === undefined && places.addedId(id) !== undefined) return [];
    above = base ?? above;
    if (above === undefined) return [];
    const target = baseRowOf(above);
    return (comments.get(id) ?? []).map((beside) => ({ target, sourceRow, ...beside }));
  });
}

/** The comments of a submission by the printed row in which their cell begins. */
export function commentsByRow(
  { plan, comments = [] }: Submission,
  { index }: PlanFacts,
): ComparisonContext['comments'] {
  const byRow = new Map<NodeId, Beside[number][]>();
  for (const comment of comments) {
    const row = index.rows[index.ranges.get(comment.nodeId)?.first ?? -1];
    if (row === undefined) continue;
    const column = plan.layout.columns.find(({ id }) => id === comment.columnId);
    const label = column === undefined ? texts.commentOnHeading : texts.commentOn(column.label);
    const beside = { label, text: commentInWords(comment) };
    byRow.set(row.id, [...(byRow.get(row.id) ?? []), beside]);
  }
  return byRow;
}
