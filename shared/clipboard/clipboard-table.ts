import { parseTsv } from './tsv';

/**
 * A table on the clipboard, whoever put it there: a rectangle of slots. A slot that a merged cell covers says from where;
 * the text stands in the slot where the merged cell starts.
 *
 *   own     a cell starts here
 *   above   covered by a cell that starts in a row above (rowspan)
 *   left    covered by a cell that starts further left in this row (colspan)
 */
export interface ClipboardSlot {
  readonly text: string;
  readonly from: 'own' | 'above' | 'left';
}

export interface ClipboardTable {
  /** Rows of equal length; at least one slot in all. */
  readonly rows: readonly (readonly ClipboardSlot[])[];
}

/** The table that text/plain holds: tabs between cells, lines as rows. Null for no text. */
export function tableOfText(text: string): ClipboardTable | null {
  if (text === '') return null;
  return tableOfTexts(parseTsv(text));
}

/** A table without merged cells; short rows are filled up with empty cells. */
export function tableOfTexts(rows: readonly (readonly string[])[]): ClipboardTable {
  const width = Math.max(1, ...rows.map((cells) => cells.length));
  return {
    rows: rows.map((cells) =>
      Array.from({ length: width }, (_, column) => ({
        text: cells[column] ?? '',
        from: 'own' as const,
      })),
    ),
  };
}

export function widthOf(table: ClipboardTable): number {
  return table.rows[0]?.length ?? 0;
}

/** The only cell of a table that is one cell; null for larger tables. */
export function onlyText(table: ClipboardTable): string | null {
  const [first, second] = table.rows;
  if (first === undefined || second !== undefined || first.length !== 1) return null;
  return first[0]?.text ?? null;
}
