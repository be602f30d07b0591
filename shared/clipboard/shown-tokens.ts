import { htmlTokens, type HtmlAttributes, type HtmlToken } from './html-tokens';

/**
 * What a reader of the copied text sees: without hidden runs and tracked deletions (<del>), and without the comments that
 * Word writes as «[NV1]» into the line and as a list at the end.
 */
export function* shownTokens(html: string): Generator<HtmlToken> {
  let passing: { readonly name: string; depth: number } | null = null;
  for (const token of htmlTokens(html)) {
    if (passing !== null) {
      if (token.kind === 'text') continue;
      const isOver = passing.name !== 'div' && structure.has(token.name);
      if (token.name === passing.name) passing.depth += token.kind === 'open' ? 1 : -1;
      if (passing.depth > 0 && !isOver) continue;
      passing = null;
      if (!isOver) continue;
    }
    if (token.kind === 'open' && isPassedOver(token.name, token.attributes)) {
      passing = { name: token.name, depth: 1 };
    } else yield token;
  }
}

/** A deletion that is never closed must not swallow the cells that follow. */
const structure = new Set(['td', 'th', 'tr', 'table']);

function isPassedOver(name: string, attributes: HtmlAttributes): boolean {
  if (name === 'del') return true;
  if (name === 'a') return attributes.get('class')?.toLowerCase() === 'msocomanchor';
  const style = attributes.get('style') ?? '';
  if (name === 'span') return /(?:^|;)\s*(?:display:\s*none|mso-hide:\s*all)/i.test(style);
  return name === 'div' && /mso-element:\s*comment(?:-list)?\b/i.test(style);
}
