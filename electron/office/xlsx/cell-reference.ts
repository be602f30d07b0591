import { documentLimits } from '../limits';

/** A cell position: 0-based column, 1-based row as Excel counts. */
export interface CellReference {
  readonly column: number;
  readonly row: number;
}

/** A rectangle of cells, both ends included. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** "B12" → column 1, row 12; "$" marks are ignored. undefined for anything outside a sheet. */
export function parseCellReference(text: string): CellReference | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text);
  if (match === null) return undefined;
  const column = columnIndex(match[1] ?? '');
  const row = Number(match[2]);
  const isInside = column < documentLimits.columns && row >= 1 && row <= documentLimits.rows;
  return isInside ? { column, row } : undefined;
}

/** "A1:C3" in any order of its corners; a single cell is a range too. */
export function parseCellRange(text: string): CellRange | undefined {
  const [first = '', second = first] = text.split(':');
  const one = parseCellReference(first);
  const other = parseCellReference(second);
  if (one === undefined || other === undefined) return undefined;
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

/** "A" → 0, "Z" → 25, "AA" → 26. */
function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + (letter.charCodeAt(0) - 64);
  return index - 1;
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let rest = column + 1;
  let letters = '';
  while (rest > 0) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
    rest = Math.floor((rest - 1) / 26);
  }
  return letters;
}
