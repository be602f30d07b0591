import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { foldText, foldWithoutDiacritics } from '../../shared/text/normalise';

export interface FoundCell {
  readonly nodeId: NodeId;
  readonly columnId: ColumnId;
}

/**
 * Cells that hold the words, top to bottom. Upper and lower case are one; diacritics count only if the words have any,
 * so «ke hoach» finds «kế hoạch» and «kế» does not find «kể».
 */
export function findInRows(
  rows: readonly TableRow[],
  columns: readonly Column[],
  words: string,
): readonly FoundCell[] {
  const matches = matcherOf(words);
  if (matches === null) return [];
  const found: FoundCell[] = [];
  for (const row of rows) {
    if (row.kind !== 'task') {
      const [number, title] = [columns[0], columns[1] ?? columns[0]];
      if (number !== undefined && number !== title && matches(row.number)) {
        found.push({ nodeId: row.id, columnId: number.id });
      }
      if (title !== undefined && matches(row.title)) {
        found.push({ nodeId: row.id, columnId: title.id });
      }
      continue;
    }
    for (const column of columns) {
      const cell = row.cells[column.id];
      if (cell !== undefined && !cell.mergedFromAbove && matches(cell.text)) {
        found.push({ nodeId: row.id, columnId: column.id });
      }
    }
  }
  return found;
}

function matcherOf(words: string): ((text: string) => boolean) | null {
  const wanted = foldText(words);
  if (wanted === '') return null;
  const plain = foldWithoutDiacritics(words);
  return plain === wanted
    ? (text) => foldWithoutDiacritics(text).includes(plain)
    : (text) => foldText(text).includes(wanted);
}
