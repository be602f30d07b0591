import type { ColumnId, NodeId } from '../ids';
import type { TableCell } from '../plan/table-view';
import { cleanText } from '../text/normalise';
import type { BaseSide } from './base-side';
import { compareTitles } from './compare-titles';
import {
  baseRowOf,
  isOwnRow,
  proposalHead,
  type CellFindings,
  type ComparisonContext,
} from './comparison-context';
import { groupBy } from './group-by';
import type { RowMatch } from './match-rows';
import type { BaseRow, CellProposal, RenumberedRow } from './merge-types';
import type { RowFacts } from './row-facts';
import { formOf, sameForm } from './same-form';
import { differenceOf } from './same-value';

/** A cell of the base as one submission has it. */
interface SeenCell {
  readonly base: RowFacts;
  readonly source: RowFacts;
  readonly before: string;
  readonly after: string;
  readonly difference: 'change' | 'number';
}

/**
 * What a submission has otherwise in the rows that it shares with the base. A merged cell of the base is one value: said
 * otherwise in all of its rows that the file has, it is one change; said otherwise in some, a change of those rows.
 *
 * @param covered cells that need no change of their own, because a move brings them (row and column of the base).
 */
export function compareCells(
  context: ComparisonContext,
  covered: (row: RowFacts, columnId: ColumnId) => boolean,
): CellFindings {
  const proposals: CellProposal[] = [];
  const renumbered: RenumberedRow[] = [];
  let formOnly = 0;
  for (const columnId of context.source.ownColumn.keys()) {
    for (const span of spansOf(context, columnId)) {
      const { seen, read, form } = seenCells(context, columnId, span);
      formOnly += form;
      const open = seen.filter(({ base }) => !covered(base, columnId));
      for (const same of groupBy(
        open,
        ({ difference, after }) => `${difference}|${formOf(after)}`,
      ).values()) {
        const rows = same.length === read ? span : same.map(({ base }) => base);
        const [first] = same;
        if (first === undefined) continue;
        const place = placeOf(rows);
        if (first.difference === 'change')
          proposals.push(cellProposal(context, columnId, first, rows));
        else if (place !== null) renumbered.push(renumbering(context, columnId, first, place));
      }
    }
  }
  const titles = compareTitles(context);
  return {
    proposals: [...proposals, ...titles.proposals],
    renumbered: [...renumbered, ...titles.renumbered],
    formOnly: formOnly + titles.formOnly,
  };
}

interface SeenSpan {
  readonly seen: readonly SeenCell[];
  /** Rows of the span that the file has and that say something. */
  readonly read: number;
  readonly form: number;
}

/** The rows of the base by the cell that they print: one entry per merged cell. */
function spansOf(
  { side }: ComparisonContext,
  columnId: ColumnId,
): readonly (readonly RowFacts[])[] {
  const ofSide = knownSpans.get(side) ?? new Map<ColumnId, readonly (readonly RowFacts[])[]>();
  knownSpans.set(side, ofSide);
  const known = ofSide.get(columnId);
  if (known !== undefined) return known;
  const owner = (row: RowFacts): NodeId => row.view.cells[columnId]?.ownerId ?? row.id;
  const spans = [...groupBy(side.facts.rows, owner).values()];
  ofSide.set(columnId, spans);
  return spans;
}

const knownSpans = new WeakMap<BaseSide, Map<ColumnId, readonly (readonly RowFacts[])[]>>();

function seenCells(
  context: ComparisonContext,
  columnId: ColumnId,
  span: readonly RowFacts[],
): SeenSpan {
  const role = context.side.parts.roleOf.get(columnId) ?? 'custom';
  let form = 0;
  let read = 0;
  const seen: SeenCell[] = [];
  for (const base of span) {
    const match = context.matchOfBase.get(base);
    if (match === undefined) continue;
    const before = base.texts.get(columnId) ?? '';
    const theirs = match.source.texts.get(columnId) ?? '';
    if (theirs === before) {
      read += 1;
      continue;
    }
    if (isSharedBlank(context, columnId, match, span)) continue;
    read += 1;
    const after = cleanText(theirs);
    const difference =
      role === 'number' ? numberDifference(before, after) : differenceOf(before, after, role);
    if (difference === 'form') form += 1;
    if (difference === 'change' || difference === 'number') {
      seen.push({ base, source: match.source, before, after, difference });
    }
  }
  return { seen, read, form };
}

function numberDifference(before: string, after: string): 'none' | 'number' {
  return sameForm(before, after) ? 'none' : 'number';
}

/**
 * A blank that stands for the value above: below the top of a merged cell of the base, where the file has no merge but
 * the value above; or the other way round, where the file merged a blank of the base with the value above it.
 */
function isSharedBlank(
  context: ComparisonContext,
  columnId: ColumnId,
  { base, source }: RowMatch,
  span: readonly RowFacts[],
): boolean {
  const own = context.source.ownColumn.get(columnId);
  const theirs: TableCell | undefined = own === undefined ? undefined : source.view.cells[own];
  const ours = base.view.cells[columnId];
  if (theirs === undefined || ours === undefined) return true;
  if (ours.mergedFromAbove && theirs.text === '') {
    return span.some((row) => {
      const text = context.matchOfBase.get(row)?.source.texts.get(columnId) ?? '';
      return row !== base && text !== '';
    });
  }
  if (!theirs.mergedFromAbove || ours.text !== '') return false;
  const above = context.side.facts.rows[base.order - 1]?.texts.get(columnId) ?? '';
  return sameForm(above, theirs.text);
}

function placeOf(rows: readonly RowFacts[]): readonly [BaseRow, ...BaseRow[]] | null {
  const [first, ...others] = rows.map(baseRowOf);
  return first === undefined ? null : [first, ...others];
}

function cellProposal(
  context: ComparisonContext,
  columnId: ColumnId,
  seen: SeenCell,
  rows: readonly RowFacts[],
): CellProposal {
  const [target, ...alsoRows] = placeOf(rows) ?? [baseRowOf(seen.base)];
  return {
    ...proposalHead(context, ['change', target.nodeId, columnId, formOf(seen.after)]),
    kind: 'change',
    inScope: rows.some((row) => isOwnRow(context, row)),
    sourceRow: seen.source.row,
    target,
    columnId,
    alsoRows,
    before: seen.before,
    after: seen.after,
  };
}

function renumbering(
  { submission }: ComparisonContext,
  columnId: ColumnId,
  { before, after }: Pick<SeenCell, 'before' | 'after'>,
  [target, ...alsoRows]: readonly [BaseRow, ...BaseRow[]],
): RenumberedRow {
  return { submissionId: submission.id, target, columnId, alsoRows, before, after };
}
