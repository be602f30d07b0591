import type { BoxItem, ItemRole, RuleItem, TextItem } from './paged-document';

/** A line of text that is set but not placed: x from the left edge of the column, y from the top of the line. */
export interface SetLine {
  readonly height: number;
  /** What of the height is air below the letters, from line spacing above single: it may hang over the page's end. */
  readonly airBelow: number;
  readonly texts: readonly SetText[];
  /** Indexes of the footnotes that the line refers to: they must stand on the same page. */
  readonly footnotes: readonly number[];
}

export type SetText = Omit<TextItem, 'kind' | 'role' | 'group'>;

/** A paragraph set in a column. */
export interface SetParagraph {
  readonly lines: readonly SetLine[];
  readonly spaceBefore: number;
  readonly spaceAfter: number;
  readonly keepWithNext: boolean;
  readonly keepLines: boolean;
  readonly role: ItemRole;
  /** Printed below the last line and inside spaceAfter: x from the left edge of the column, y from the last line's bottom. */
  readonly ruleBelow: Omit<RuleItem, 'kind'> | null;
  /** Around all lines, from the top of the first. */
  readonly box: Omit<BoxItem, 'kind'> | null;
}

export function heightOfLines(lines: readonly SetLine[]): number {
  let height = 0;
  for (const line of lines) height += line.height;
  return height;
}
