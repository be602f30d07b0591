import type { RowClassRules } from 'ag-grid-community';
import type { TableRow } from '../../shared/plan/table-view';

/** How a row or cell of the preview is marked. */
export type RowMark = 'doubtful' | 'lost' | 'selected';

/** Class names of rows: by their kind, and as they are marked. */
export function rowClassRules(
  markOf: (row: TableRow) => RowMark | undefined,
): RowClassRules<TableRow> {
  const isMarked =
    (mark: RowMark) =>
    ({ data }: { readonly data: TableRow | undefined }) =>
      data !== undefined && markOf(data) === mark;
  return {
    'row-area': ({ data }) => data?.kind === 'area',
    'row-group': ({ data }) => data?.kind === 'group',
    'row-doubtful': isMarked('doubtful'),
    'row-lost': isMarked('lost'),
    'row-selected': isMarked('selected'),
  };
}
