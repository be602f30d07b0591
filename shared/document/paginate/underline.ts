import type { RuleItem, TextItem } from './paged-document';

/** The line under a text, as thick and deep as the font says (post table of Times New Roman: -0.109 and 0.049 em). */
export function underlineOf({ x, y, width, sizePt }: TextItem): RuleItem {
  const at = y + 0.109 * sizePt;
  return { kind: 'rule', x1: x, x2: x + width, y1: at, y2: at, thicknessPt: 0.049 * sizePt };
}
