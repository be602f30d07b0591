/**
 * The digits of a number as Excel counts them: it keeps 15 significant decimal digits and rounds halves away from
 * zero, where JavaScript would round the binary value (1.005 is 1.01 to Excel, 1.00 to toFixed).
 */
export interface DecimalDigits {
  readonly integer: string;
  readonly fraction: string;
}

/** `value` must be finite and not negative. `places` decimal places, 0…30. */
export function roundToDigits(value: number, places: number): DecimalDigits {
  const [mantissa = '0', exponentText = '0'] = value.toExponential(14).split('e');
  const digits = mantissa.replace('.', '');
  // The decimal point stands after this many of the digits.
  const point = Number(exponentText) + 1;
  const kept = point + places;
  const rounded = kept < 0 ? '' : roundAt(digits, kept);
  const padded = rounded.padStart(places + 1, '0');
  const split = padded.length - places;
  return {
    integer: padded.slice(0, split).replace(/^0+(?=\d)/, ''),
    fraction: padded.slice(split),
  };
}

/** The first `kept` digits of a number, rounded by what follows; one digit longer when that carries over. */
function roundAt(digits: string, kept: number): string {
  if (kept >= digits.length) return digits.padEnd(kept, '0');
  const head = digits.slice(0, kept);
  if (Number(digits[kept]) < 5) return head;
  return (BigInt(head === '' ? '0' : head) + 1n).toString().padStart(kept, '0');
}

/** General: no more digits than the number needs, at most 11 significant ones behind the point. */
export function generalDigits(value: number): string {
  if (Number.isInteger(value) && value < 1e15) return String(value);
  const shown = Number(value.toPrecision(value < 1e11 ? 11 : 15));
  const text = shown >= 1e15 ? shown.toExponential() : String(shown);
  if (!text.includes('e')) return text.replace('.', ',');
  const [mantissa = '', exponent = ''] = text.split('e');
  const sign = exponent.startsWith('-') ? '-' : '+';
  return `${mantissa.replace('.', ',')}E${sign}${exponent.replace(/^[+-]/, '').padStart(2, '0')}`;
}
