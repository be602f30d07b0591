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
  /** For the core properties of the file. */
  readonly properties: { readonly title: string; readonly subject: string };
}

export interface PageSetup {
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

export interface TextLine {
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
  readonly columns: readonly DocumentColumn[];
  /** Header rows, repeated on every page. */
  readonly rows: readonly DocumentRow[];
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
 */
export interface DocumentRow {
  readonly kind: 'header' | 'heading' | 'task' | 'closing';
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
  /** The value as a number, for formats that store numbers: funding in triệu đồng, whole TT numbers. */
  readonly number?: number;
}
