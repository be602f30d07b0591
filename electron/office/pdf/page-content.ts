/** What a page shows, in PDF points from the lower left corner; x grows to the right, y upwards. */
export interface PageContent {
  /** 1-based. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly runs: readonly TextRun[];
  readonly rulings: readonly Ruling[];
  readonly imageCount: number;
}

/** Text that one operator paints, on one baseline. */
export interface TextRun {
  /** With the blanks that were painted, a trailing one too: it tells a wrapped line from a broken word. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly font: string;
}

/** A straight line of a table, or the edge of a filled box. */
export interface Ruling {
  readonly direction: 'horizontal' | 'vertical';
  /** y of a horizontal line, x of a vertical one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
}
