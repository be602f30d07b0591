import type {
  DocumentAlignment,
  DocumentProperties,
  DocumentTable,
  PageSetup,
} from './appendix-document';
import type { CellContent } from './cell-runs';
import type { FormElementId } from './nd30';

/**
 * A whole document as it is printed, with no file format in mind: what the Word writer, the page maker (preview, PDF,
 * printing) and the checklist of an export all read. Made from a Plan by plan-document-of.ts, which alone applies the
 * rules of Nghị định 30/2020/NĐ-CP (nd30.ts). Lengths are millimetres, sizes and spacings points.
 *
 *   plan        section 1 upright: letterhead, type, trích yếu, căn cứ, text, nơi nhận and signature
 *               section 2: the appendix, landscape unless chosen otherwise
 *   decision    section 1: the decision with number, date and signature; section 2: the plan it issues, without them;
 *               section 3: the appendix
 *
 * Every section starts on a new page; whether its pages count from 1 anew is said in its page setup.
 */
export interface PlanDocument {
  /** Times New Roman. */
  readonly fontFamily: string;
  readonly properties: DocumentProperties;
  /** Set large and grey across every page, «DỰ THẢO»; "" for none. */
  readonly watermark: string;
  readonly sections: readonly DocumentSection[];
  /** In the order of their references; the number of a footnote is its index + 1. */
  readonly footnotes: readonly DocumentFootnote[];
}

export interface DocumentSection {
  readonly part: 'decision' | 'plan' | 'appendix';
  readonly page: PageSetup;
  readonly blocks: readonly DocumentBlock[];
}

export type DocumentBlock = ParagraphBlock | ColumnsBlock | TableBlock | TextTableBlock;

/**
 * What a paragraph is decides its named style. Elements of the form have the form's ids; the rest are parts of the
 * text that the form does not name.
 */
export type ParagraphRole =
  FormElementId | 'appendixNote' | 'closing' | 'signatureRoom' | 'mark' | 'lineBelow';

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly role: ParagraphRole;
  readonly runs: readonly TextRun[];
  readonly sizePt: number;
  readonly alignment: DocumentAlignment;
  readonly firstLineIndentMm: number;
  readonly leftIndentMm: number;
  readonly rightIndentMm: number;
  readonly spaceBeforePt: number;
  readonly spaceAfterPt: number;
  /** Multiple of single spacing. */
  readonly lineSpacing: number;
  readonly keepWithNext: boolean;
  readonly keepLinesTogether: boolean;
  /** Solid line under the paragraph, centred on its text, of this length; absent for none. */
  readonly lineBelowMm?: number;
  /** A box around the text: marks of urgency and circulation. */
  readonly boxed?: boolean;
  /** The paragraph's number as a real list number of the file format; its text does not repeat it. */
  readonly number?: ListNumber;
}

/** The label is what is printed; a writer whose format counts by itself checks that it would print the same. */
export interface ListNumber {
  readonly label: string;
  readonly level: number;
}

export interface TextRun {
  /** "\n" is a line break inside the paragraph, "\t" a tab. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly position: 'normal' | 'superscript' | 'subscript';
  /** The run is a reference to this footnote (index into PlanDocument.footnotes); its text is "". */
  readonly footnote?: number;
}

export interface DocumentFootnote {
  readonly sizePt: number;
  readonly runs: readonly TextRun[];
}

/** Paragraphs side by side without borders: the letterhead, and nơi nhận beside the signature. */
export interface ColumnsBlock {
  readonly kind: 'columns';
  readonly role: 'letterhead' | 'signature';
  readonly columns: readonly {
    readonly widthMm: number;
    readonly paragraphs: readonly ParagraphBlock[];
  }[];
}

/** The appendix table, or one of several where each area has a table of its own. */
export interface TableBlock {
  readonly kind: 'table';
  readonly table: DocumentTable;
}

/** A table in the text, with single borders; its first row is repeated where it is a header. */
export interface TextTableBlock {
  readonly kind: 'text-table';
  readonly sizePt: number;
  readonly header: boolean;
  readonly columnWidthsMm: readonly number[];
  /** Of each column; left where absent. */
  readonly alignments?: readonly DocumentAlignment[];
  /** Centred where absent. */
  readonly verticalAlignment?: 'top' | 'center';
  /** Only tables of changes, which the page maker does not show, have looks within a cell. */
  readonly rows: readonly (readonly CellContent[])[];
}
