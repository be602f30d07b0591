import type { CellContent } from '../document/cell-runs';

/** A table of texts with a title: what records and replies consist of, in Word and in Excel. */
export interface RecordTable {
  readonly sheetName: string;
  /** A record is a numbered document with a signature; an attachment (a table of changes) goes with one. */
  readonly form: 'record' | 'attachment';
  /** First rows of a workbook: the agency and quốc hiệu. A text document makes its own (letterhead-blocks.ts). */
  readonly letterhead?: Letterhead;
  readonly titleLines: readonly string[];
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly RecordRow[];
  readonly closingLines: readonly string[];
}

/** Line by line, the same number of lines on both sides. */
export interface Letterhead {
  readonly left: readonly LetterheadLine[];
  readonly right: readonly LetterheadLine[];
  /** Columns of the table that the left side is as wide as. */
  readonly leftColumns: number;
}

export interface LetterheadLine {
  readonly text: string;
  readonly bold: boolean;
}

export interface RecordColumn {
  readonly label: string;
  readonly widthMm: number;
  readonly alignment: 'left' | 'center';
}

/** heading: one text across the table. */
export type RecordRow =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly CellContent[] };
