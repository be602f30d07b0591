import { foldText } from '../text/normalise';
import { filledColumns, ownTexts, type BodyRow, type ColumnSet } from './body-rows';
import { continuationEvidence } from './continuing-text';

/** Values that a continuation row would go on with: the nearest text above in each column, under the same heading. */
export interface RowAbove {
  readonly texts: readonly string[];
}

export interface ContinuationContext {
  readonly set: ColumnSet;
  readonly usuallyFilled: readonly boolean[];
  /** The row follows a header typed again, or begins a further table: the place where rows are cut in two. */
  readonly cut: boolean;
}

/**
 * How sure the row is the rest of the row above, cut in two by hand at a page break; 0 when it is not.
 *
 * Needed at all: no number of its own (or the same one typed again). Then evidence is added up cell by cell (see
 * continuing-text.ts), and each column that tasks always fill and this row leaves blank counts for it. A row that
 * fills every value column that the row above fills is hardly a rest. Away from a page break only a row of which every
 * cell goes on in small letters is believed.
 */
export function readContinuation(
  row: BodyRow,
  above: RowAbove,
  { set, usuallyFilled, cut }: ContinuationContext,
): number {
  const texts = ownTexts(row);
  const number = texts[set.number] ?? '';
  if (number !== '' && !sameNumber(number, above.texts[set.number] ?? '')) return 0;
  const filled = filledColumns(row).filter((column) => column !== set.number);
  if (filled.length === 0 || row.view.slots.some((slot) => slot.span > 1)) return 0;
  const evidence = filled.map((column) =>
    continuationEvidence(above.texts[column] ?? '', texts[column] ?? ''),
  );
  const expected = valueColumns(set).filter((column) => usuallyFilled[column] === true);
  const blank = expected.filter((column) => isOpen(row, column)).length;
  if (!cut) return mayContinueAnywhere(evidence, blank) ? 0.6 : 0;
  const values = valueColumns(set).filter((column) => (above.texts[column] ?? '') !== '');
  // Two cells that go on in the middle of a sentence cannot be chance, however full the row is.
  const complete =
    values.length > 0 &&
    !values.some((column) => isOpen(row, column)) &&
    evidence.filter((each) => each >= 2).length < 2;
  const sum =
    evidence.reduce((total, each) => total + each, 0) + (complete ? -3 : Math.min(3, blank));
  if (sum <= 0) return 0;
  return sum >= 3 ? 0.95 : 0.7;
}

function sameNumber(a: string, b: string): boolean {
  return a === b || (a.length <= b.length * 2 && foldText(a) === foldText(b));
}

/** Blank here and not covered from above. */
function isOpen(row: BodyRow, column: number): boolean {
  const slot = row.view.slots[column];
  return slot === undefined || (slot.text === '' && slot.covering === null);
}

function mayContinueAnywhere(evidence: readonly number[], blank: number): boolean {
  return blank >= 2 && evidence.every((each) => each >= 2);
}

/** Columns of values, as opposed to number, objective and task. */
export function valueColumns(set: ColumnSet): readonly number[] {
  return set.columns.flatMap((_column, index) =>
    index === set.number || index === set.objective || index === set.task || index === set.activity
      ? []
      : [index],
  );
}
