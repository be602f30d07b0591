import type { InlineMark } from '../plan/body';

/**
 * A RawDocument is what a file says, with no opinion about what it means: paragraphs and tables in reading order.
 * Readers in electron/office make it; shared/recognise gives it meaning.
 *
 * Tables are anchored grids: a merged area is one RawCell at its top-left position with columnSpan and rowSpan;
 * the positions it covers hold no cell. A position without a cell and not covered is empty in the source
 * (for example a row that Word starts with gridBefore). rows[r].cells is sorted by column.
 *
 * Text is NFC; legacy encodings are decoded by the reader, run by run, because only it still knows the font.
 * Soft line breaks and paragraph ends inside a cell are both "\n". Nothing is trimmed or joined here.
 */
export interface RawDocument {
  readonly format: RawFormat;
  /** The program that wrote the file, as it says itself ("Microsoft Excel", "LibreOffice/7.4…"), if it does. */
  readonly producer?: string;
  readonly blocks: readonly RawBlock[];
  /** What the reader saw and could not put into blocks, or changed on the way. Never dropped in silence. */
  readonly notes: readonly RawNote[];
}

export type RawFormat =
  'docx' | 'xlsx' | 'doc' | 'xls' | 'odt' | 'ods' | 'pdf' | 'rtf' | 'html' | 'csv' | 'txt' | 'json';

export type RawBlock = RawParagraph | RawTable;

export interface RawParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly place: RawPlace;
  readonly alignment?: RawAlignment;
  /** Whether all visible text of the paragraph has this look. */
  readonly bold?: boolean;
  readonly italic?: boolean;
  /**
   * Looks of parts of the text, and the footnotes in it; positions count UTF-16 units of `text`. A look that `bold` or
   * `italic` says of the whole is not repeated.
   */
  readonly marks?: readonly InlineMark[];
  /** Automatic numbering as it would be printed ("1.", "a)"); not part of text. */
  readonly numberLabel?: string;
  /** 1-based outline level from style or paragraph properties. */
  readonly outlineLevel?: number;
  /** Whether the page this stands on is landscape (from its section). */
  readonly landscape?: boolean;
}

export interface RawTable {
  readonly kind: 'table';
  readonly place: RawPlace;
  /** Number of grid columns. */
  readonly columnCount: number;
  /** Width of each grid column in millimetres, where the file says. */
  readonly columnWidthsMm?: readonly number[];
  readonly rows: readonly RawRow[];
  readonly landscape?: boolean;
  /** Sheet name, for tables that come from a workbook. One sheet is one table. */
  readonly sheet?: string;
  /** The sheet is hidden in the workbook. */
  readonly hidden?: boolean;
}

export interface RawRow {
  readonly cells: readonly RawCell[];
  /** 1-based row number as the source counts (Excel's row number; the row of the Word table). */
  readonly sourceRow: number;
  /** The file marks this row as a header repeated on every page. */
  readonly repeatedHeader?: boolean;
  readonly hidden?: boolean;
  /** First row of the table on a further page, where the file knows pages (PDF): it may be the rest of the row above. */
  readonly startsPage?: boolean;
  /** Beside startsPage: the page before ended with a whole row, so what follows (below a repeated header) is no rest. */
  readonly followsWholeRow?: boolean;
}

export interface RawCell {
  /** 0-based grid column of the top-left corner. */
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
  readonly alignment?: RawAlignment;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Automatic numbering of the cell's first paragraph, as printed; not part of text. */
  readonly numberLabel?: string;
  /** The number itself where the source stores one; text then holds it as displayed in Vietnam (1.500,25). */
  readonly number?: number;
}

export type RawAlignment = 'left' | 'center' | 'right' | 'justify';

/** Where in the source something stands; printed in reports through describePlace(). */
export interface RawPlace {
  /** "body", "header", "footer", "footnote", "comment", "textbox", or a sheet name in sheet. */
  readonly part: 'body' | 'header' | 'footer' | 'footnote' | 'comment' | 'textbox' | 'sheet';
  readonly sheet?: string;
  /** 0-based index of the paragraph or table within its part. */
  readonly index: number;
}

/** A fact about reading that the import report must list. `text` quotes the source where there is any. */
export interface RawNote {
  readonly code: RawNoteCode;
  readonly place: RawPlace;
  readonly text: string;
  /** Cell position inside a table, 0-based. */
  readonly row?: number;
  readonly column?: number;
  /** Of a comment: who said `text`, and what was answered. */
  readonly comment?: RawComment;
}

/** What belongs to a comment beside its words: of Word, a note or thread of Excel, an annotation of OpenDocument. */
export interface RawComment {
  /** "" where the file does not say. */
  readonly author: string;
  /** ISO date or time as the file has it, with or without a zone; null where it has none. */
  readonly date: string | null;
  readonly resolved: boolean;
  /** The oldest first. */
  readonly replies: readonly RawReply[];
}

export interface RawReply {
  readonly author: string;
  readonly date: string | null;
  readonly text: string;
}

export type RawNoteCode =
  | 'header-footer-text'
  | 'footnote'
  | 'comment'
  | 'text-box'
  | 'tracked-deletion'
  | 'tracked-insertion'
  | 'nested-table'
  | 'image'
  | 'embedded-object'
  | 'external-link'
  | 'hidden-row'
  | 'hidden-column'
  | 'hidden-sheet'
  | 'formula-without-value'
  /** Text that the file marks as not printed. */
  | 'hidden-text'
  /** Text in a position that a merged area covers: Word and Excel keep it but do not show it. */
  | 'covered-cell-text'
  /** A character of a symbol font without a known Unicode equivalent; text names font and code. */
  | 'unknown-symbol'
  /** Text of a sheet without font names was taken for TCVN3 or VNI and decoded; text is an example as it was. */
  | 'decoded-legacy-text'
  /** Text of a sheet without font names may be TCVN3 or VNI; it was left as it is. */
  | 'doubtful-legacy-text'
  | 'unreadable-part';
