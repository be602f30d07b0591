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

/**
 * "B12" → column 1, row 12; "$" marks are ignored. undefined for anything outside a sheet. Read letter by letter,
 * because it runs for every cell of a sheet.
 */
export function parseCellReference(text: string): CellReference | undefined {
  let column = 0;
  let row = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const letter = (code | 0x20) - 0x60;
    if (code >= 0x30 && code <= 0x39 && column > 0) row = row * 10 + (code - 0x30);
    else if (letter >= 1 && letter <= 26 && row === 0) column = column * 26 + letter;
    else if (code !== dollar) return undefined;
    if (column > documentLimits.columns || row > documentLimits.rows) return undefined;
  }
  return column > 0 && row > 0 ? { column: column - 1, row } : undefined;
}

const dollar = 0x24;

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
