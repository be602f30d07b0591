import { foldText } from '../text/normalise';
import { baseRowOf, type ComparisonContext } from './comparison-context';
import type { RowRemark } from './merge-types';

/** Texts of the submission's own columns beside rows of the base, in the order of the file; a merged one once. */
export function rowRemarks({ matches, pairing }: ComparisonContext): readonly RowRemark[] {
  return [...matches.pairs.values()]
    .sort((a, b) => a.source.row - b.source.row)
    .flatMap(({ base, source }) =>
      pairing.extra.flatMap(({ source: column, label }): readonly RowRemark[] => {
        const cell = source.view.cells[column];
        if (cell === undefined || cell.mergedFromAbove || foldText(cell.text) === '') return [];
        return [{ target: baseRowOf(base), sourceRow: source.row, label, text: cell.text }];
      }),
    );
}
