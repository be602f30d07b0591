import type { DocumentProperties } from '../appendix-document';

/**
 * A document cut into pages, with every line of text, rule and box in its place: what the preview shows, the printer
 * prints and the PDF holds. Lengths are points; x grows to the right and y downwards from the page's upper left corner.
 */
export interface PagedDocument {
  readonly properties: DocumentProperties;
  readonly watermark: string;
  readonly pages: readonly Page[];
  /** Headings of the text and the titles, in reading order, for the outline of a PDF and for moving about. */
  readonly outline: readonly OutlineEntry[];
  /** Where each row of each appendix table begins, in printed order; a row that is split is named once. */
  readonly rows: readonly RowPlace[];
}

export interface Page {
  readonly widthPt: number;
  readonly heightPt: number;
  /** Index of the section in the PlanDocument. */
  readonly section: number;
  /** Counted from 1 in each section that counts anew, also where it is not printed. */
  readonly number: number;
  readonly items: readonly PageItem[];
}

export type PageItem = TextItem | RuleItem | BoxItem;

/** What a piece of text belongs to, for readers that cannot see: a PDF is tagged by it. */
export type ItemRole = 'heading' | 'text' | 'cell' | 'header-cell' | 'note' | 'artifact';

/** Text on one base line in one look. */
export interface TextItem {
  readonly kind: 'text';
  readonly x: number;
  /** Of the base line. */
  readonly y: number;
  readonly text: string;
  readonly width: number;
  readonly sizePt: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  /** Added to each blank of the text, so that the line is as long as its column. */
  readonly wordSpacing: number;
  readonly role: ItemRole;
  /** A blank follows at which the line was wrapped: it takes no room, but who copies or reads aloud must have it. */
  readonly blankAfter?: boolean;
  /** Items with the same number are of one paragraph or cell and stand one after another. */
  readonly group: number;
}

/** A straight line. */
export interface RuleItem {
  readonly kind: 'rule';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thicknessPt: number;
}

/** The outline of a rectangle. */
export interface BoxItem {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly thicknessPt: number;
}

export interface OutlineEntry {
  readonly text: string;
  /** 0 for titles, then deeper. */
  readonly level: number;
  /** Index of the page. */
  readonly page: number;
  readonly y: number;
}

export interface RowPlace {
  /** Index of the section, of the block in it, and of the row in the block's table. */
  readonly section: number;
  readonly block: number;
  readonly row: number;
  readonly page: number;
  readonly y: number;
  readonly height: number;
}
