import type { Look } from './font-measure';

/** A stretch of text in one look, as the line breaker sees it. */
export interface Span {
  readonly text: string;
  readonly look: Look;
  readonly underline: boolean;
  /** Raised (above 0) or lowered (below 0) from the base line, in points. */
  readonly risePt: number;
  /** The footnote that the span refers to. */
  readonly footnote?: number;
}

/** A part of one span. */
export interface Fragment {
  readonly span: Span;
  readonly text: string;
  /** Without what a justified line adds to its blanks. */
  readonly width: number;
  /** From the left edge of the line. */
  readonly x: number;
}

/** A broken line; `fragments` end without the blanks that hang over the edge. */
export interface Line {
  readonly fragments: readonly Fragment[];
  /** Of the fragments, from the line's own start. */
  readonly width: number;
  /** Blanks that take part in justifying: those after the last tab. */
  readonly stretchable: number;
  /** A blank hung over the edge: the line was wrapped between words. */
  readonly blankAfter: boolean;
  /** How the line ended: by lack of room, by "\n", or with the paragraph. */
  readonly end: 'wrapped' | 'break' | 'paragraph';
}

/** Where a line may begin and end, in points from the left edge of the column. */
export interface LineRoom {
  readonly firstStart: number;
  readonly start: number;
  readonly end: number;
}
