/**
 * The written part of a document: what stands before the appendix. Text is plain; how it is set stands beside it as
 * marks, so that recognition, comparison and search see words alone.
 *
 *   heading     «I. MỤC TIÊU», «1. Yêu cầu», «a) …», «Điều 1. …»: a number of its own and a text
 *   paragraph   running text; an item of a list keeps its dash in the text, as offices type it
 *   table       a table in the text that is not the appendix
 */
export type BodyBlock = BodyHeading | BodyParagraph | BodyTable;

export interface BodyHeading {
  readonly kind: 'heading';
  /** 1 for I., 2 for 1., 3 for 1.1. or a) … as recognised; 1 for «Điều» in a decision. */
  readonly level: number;
  /** As printed, with its punctuation: "I.", "1.", "a)", "Điều 1."; "" for a heading without a number. */
  readonly number: string;
  readonly text: string;
  readonly marks?: readonly InlineMark[];
}

export interface BodyParagraph {
  readonly kind: 'paragraph';
  /** "\n" is a line break inside the paragraph. */
  readonly text: string;
  readonly marks?: readonly InlineMark[];
  /** Absent where the form decides (justified). */
  readonly alignment?: BodyAlignment;
}

/** Its first row is a header where it says so. Rows may differ in length; "\n" divides paragraphs of a cell. */
export interface BodyTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly string[])[];
  readonly header?: boolean;
}

export type BodyAlignment = 'left' | 'center' | 'right' | 'justify';

/**
 * A stretch of the text, or a point in it. Positions count UTF-16 code units of `text`; from < to ≤ text.length. Marks
 * of one kind do not overlap and are sorted; a footnote stands behind the character before `at` and is numbered by its
 * order in the document.
 */
export type InlineMark =
  | { readonly kind: InlineStyle; readonly from: number; readonly to: number }
  | { readonly kind: 'footnote'; readonly at: number; readonly text: string };

export const inlineStyles = ['bold', 'italic', 'underline', 'superscript', 'subscript'] as const;

export type InlineStyle = (typeof inlineStyles)[number];

/** The two texts of a document: that of the plan, and that of the decision that issues it. */
export type BodyPart = 'body' | 'decision';
