import { integerToRoman } from '../../../shared/text/roman';

/**
 * How an automatic number is printed (ST_NumberFormat, ECMA-376 part 1, 17.18.59). Formats of other scripts, which
 * no Vietnamese office uses, come out as decimal.
 */
export function formatNumber(value: number, format: string, custom?: string): string {
  switch (format) {
    case 'none':
      return '';
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerLetter':
      return letters(value);
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'numberInDash':
      return `- ${value} -`;
    case 'decimalEnclosedParen':
      return `(${value})`;
    case 'decimalEnclosedFullstop':
      return `${value}.`;
    case 'custom':
      // w:format shows the first numbers: "001, 002, 003, ...".
      return String(value).padStart(/^0*\d/.exec(custom ?? '')?.[0].length ?? 1, '0');
    default:
      return String(value);
  }
}

/** Word, too, prints what cannot be a Roman number in digits. */
function roman(value: number): string {
  return integerToRoman(value) ?? String(value);
}

/** a … z, aa, bb … zz, aaa … (17.18.59, lowerLetter). */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const index = (value - 1) % 26;
  return String.fromCharCode(0x61 + index).repeat(Math.floor((value - 1) / 26) + 1);
}
