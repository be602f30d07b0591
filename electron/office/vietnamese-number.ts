/**
 * The text of a number cell as it is written in Vietnam: «1.250,5» for «1,250.5». Files keep such texts in the
 * separators of the machine that saved them, and old workbooks always in English ones. The value tells which it is:
 * only a text that is the value when read the English way, and has a separator at all, is rewritten.
 *
 * @param value the number behind the text; for percentages the share, not the hundredfold.
 */
export function vietnameseNumberText(text: string, value: number): string {
  const match = /^(\D*?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(\D*)$/.exec(text);
  if (match === null || !/[.,]/.test(text)) return text;
  const [, before = '', whole = '', decimals, after = ''] = match;
  const shown = Number(`${whole.replaceAll(',', '')}.${decimals ?? '0'}`);
  const scaled = Math.abs(after.includes('%') ? value * 100 : value);
  const rounding = 0.5 * 10 ** -(decimals?.length ?? 0) + Number.EPSILON * scaled;
  if (Math.abs(shown - scaled) > rounding) return text;
  const grouped = whole.replaceAll(',', '.');
  return `${before}${grouped}${decimals === undefined ? '' : `,${decimals}`}${after}`;
}
