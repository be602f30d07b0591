import { cleanText } from '../../../../shared/text/normalise';
import type { RawDocument, RawTable } from '../../../../shared/raw/raw-document';

export function largestTable(document: RawDocument): RawTable {
  const tables = document.blocks.filter((block) => block.kind === 'table');
  return tables.reduce((best, table) => (table.rows.length > best.rows.length ? table : best));
}

/** Non-empty cells with their place and span, free of the blanks in which producers differ. */
export function cellsOf({ rows }: RawTable): readonly string[] {
  return rows.flatMap(({ cells }, row) =>
    cells
      .map((cell) => ({ ...cell, text: cleanText(cell.text).replace(/\s+/gu, ' ') }))
      .filter(({ text }) => text !== '')
      .map(
        ({ column, columnSpan, rowSpan, text }) =>
          `${row}/${column} ${columnSpan}×${rowSpan} ${text}`,
      ),
  );
}
