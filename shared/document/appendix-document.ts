/**
 * The appendix as a document, with no file format in mind: what electron/office writers print.
 * Lengths are millimetres, sizes points. Made from a Plan by appendix-document-of.ts, which alone knows the rules
 * of Nghị định 30/2020/NĐ-CP (shared/document/nd30.ts).
 */
export interface AppendixDocument {
  readonly page: PageSetup;
  /** Name of the font family for all text: Times New Roman. */
  readonly fontFamily: string;
  /** Lines above the table: label, title, subtitle. */
  readonly titleLines: readonly TextLine[];
  readonly table: DocumentTable;
  /** Lines below the table. */
  readonly closingLines: readonly TextLine[];
  readonly properties: DocumentProperties;
}

/** For the core properties of the file. No name of a person or machine ever stands here. */
export interface DocumentProperties {
  readonly title: string;
  readonly subject: string;
  /** The issuing agency, or "". */
  readonly author: string;
}

/** Page numbers are Arabic from 1, centred in the header, and not shown on the first page. */
export interface PageSetup {
  readonly pageNumberSizePt: number;
  readonly orientation: 'landscape' | 'portrait';
  readonly widthMm: number;
  readonly heightMm: number;
  readonly marginsMm: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** What a line is; a writer gives each role a named style. */
export type TextLineRole = 'label' | 'title' | 'subtitle' | 'closing';

export interface TextLine {
  readonly role: TextLineRole;
  /** "\n" is a line break inside the paragraph. */
  readonly text: string;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly alignment: DocumentAlignment;
  readonly spaceAfterPt: number;
}

export type DocumentAlignment = 'left' | 'center' | 'right' | 'justify';

export interface DocumentTable {
  readonly sizePt: number;
  /** Room between a cell's left or right border and its text. */
  readonly cellPaddingMm: number;
  readonly columns: readonly DocumentColumn[];
  /** All rows in printed order. Those of kind header come first and are repeated on every page. */
  readonly rows: readonly DocumentRow[];
  /** A cell over several rows says its text again on each page that it runs over; on pages of our own making only. */
  readonly repeatSpannedCells?: boolean;
}

export interface DocumentColumn {
  readonly label: string;
  /** Widths of all columns sum to the text width of the page. */
  readonly widthMm: number;
  readonly alignment: DocumentAlignment;
}

/**
 * header   the column labels
 * heading  an area or group: number cell, then one cell across the rest
 * task     one cell per column; rowSpan 0 marks a position covered by the cell above
 * closing  the total row
 *
 * The cells of a row stand in column order and cover every column once. A cell that spans rows has the same column and
 * columnSpan as the covered positions below it. The number cell of a heading may span task rows: their number cells
 * then continue it.
 */
export interface DocumentRow {
  readonly kind: 'header' | 'heading' | 'task' | 'closing';
  /** The row stays on one page with the next: a heading with what it heads, a short objective with its tasks. */
  readonly keepWithNext: boolean;
  readonly cells: readonly DocumentCell[];
}

export interface DocumentCell {
  readonly column: number;
  readonly columnSpan: number;
  /** 1 or more at the top of a vertical merge, 0 for a covered position. */
  readonly rowSpan: number;
  /** "\n" separates paragraphs. "" for covered positions. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly alignment: DocumentAlignment;
  readonly verticalAlignment: 'top' | 'center';
  /** The value as a number, for formats that store numbers: funding in the unit of its column, whole TT numbers. */
  readonly number?: number;
  /** Text that travels with the cell and is neither shown nor printed; writers without hidden text leave it out. */
  readonly hiddenText?: string;
  /** Background as RRGGBB; none where it is left out. */
  readonly fill?: string;
}
