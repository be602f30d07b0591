import type { DocumentAlignment } from '../../../../shared/document/appendix-document';
import type { CellRun } from '../../../../shared/document/cell-runs';

/** A worksheet ready to be written: positions, values, looks and heights decided. Rows and columns count from 0. */
export interface SheetModel {
  readonly name: string;
  readonly columnWidthsMm: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly merges: readonly SheetRange[];
  /** Rows of the table header: repeated on each printed page, and the last of the rows that stay when scrolling. */
  readonly headerRows: { readonly first: number; readonly last: number };
  /** Last row that the filter of the header is about; sums below it stay where they are. */
  readonly lastFilteredRow: number;
}

export interface SheetRow {
  readonly heightPt: number;
  readonly cells: readonly SheetCell[];
}

export interface SheetCell {
  readonly column: number;
  readonly value: SheetValue;
  readonly look: CellLook;
}

export type SheetValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'runs'; readonly runs: readonly CellRun[] }
  | { readonly kind: 'number'; readonly number: number };

export interface CellLook {
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: DocumentAlignment;
  readonly vertical: 'top' | 'center';
  readonly bordered: boolean;
  /** Number format code in the form of the file («#,##0»); "General" for text and plain numbers. */
  readonly numberFormat: string;
  /** Text that would be taken for a formula if it were typed again. */
  readonly quotePrefix: boolean;
  /** Background as RRGGBB; none where it is left out. */
  readonly fill?: string;
  /** Can be typed in where the sheet is protected. */
  readonly unlocked?: boolean;
  /** Colour of the text as RRGGBB; black where it is left out. */
  readonly color?: string;
}

export interface SheetRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** «A1» of row 0, column 0. */
export function cellReference(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

export function rangeReference(range: SheetRange): string {
  const first = cellReference(range.firstRow, range.firstColumn);
  return `${first}:${cellReference(range.lastRow, range.lastColumn)}`;
}

function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
