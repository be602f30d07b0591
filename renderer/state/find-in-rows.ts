import { textFinder, type FindOptions } from '../../shared/commands/find-text';
import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';

export interface FoundCell {
  readonly nodeId: NodeId;
  readonly columnId: ColumnId;
  readonly field: 'cell' | 'number' | 'title';
}

/** Where to look: rows and columns of a selection; absent for the whole table. */
export interface FindScope {
  readonly rowIds: ReadonlySet<NodeId>;
  readonly columnIds: ReadonlySet<ColumnId>;
}

/** What the words are looked for with when nothing else is said. */
export const defaultFind: Omit<FindOptions, 'words'> = {
  matchCase: false,
  diacritics: 'auto',
  wholeCell: false,
};

/** Cells that hold the words, top to bottom; see shared/commands/find-text.ts. */
export function findInRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  words: string,
  options: Omit<FindOptions, 'words'> = defaultFind,
  scope: FindScope | null = null,
): readonly FoundCell[] {
  const find = textFinder({ ...options, words });
  if (find === null) return [];
  const matches = (text: string) => text !== '' && find(text).length > 0;
  const inScope = rows.filter(({ id }) => scope === null || scope.rowIds.has(id));
  return inScope.flatMap((row) =>
    cellsOf(row, columns)
      .filter(({ cell }) => scope === null || scope.columnIds.has(cell.columnId))
      .filter(({ text }) => matches(text))
      .map(({ cell }) => cell),
  );
}

interface CellWithText {
  readonly cell: FoundCell;
  readonly text: string;
}

function cellsOf(row: TableRow, columns: readonly Column[]): readonly CellWithText[] {
  const nodeId = row.id;
  if (row.kind === 'task') {
    return columns.flatMap(({ id }): readonly CellWithText[] => {
      const cell = row.cells[id];
      if (cell === undefined || cell.mergedFromAbove) return [];
      return [{ cell: { nodeId, columnId: id, field: 'cell' }, text: cell.text }];
    });
  }
  const [first, second] = columns;
  if (first === undefined) return [];
  const title = { nodeId, columnId: (second ?? first).id, field: 'title' } as const;
  const titled = { cell: title, text: row.title };
  if (second === undefined) return [titled];
  return [{ cell: { nodeId, columnId: first.id, field: 'number' }, text: row.number }, titled];
}
