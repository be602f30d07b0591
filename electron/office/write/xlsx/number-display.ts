/**
 * A number format that shows the number just as it is written in the plan, or undefined where none does: then the cell stays
 * text. Written as offices write («1.250,5» or «1250,5»): such a cell can be summed, and still says what the plan says. A
 * format code is not bound to a country; Excel shows its comma and dot as the machine's region has them.
 */
export function numberFormatFor(text: string, value: number): string | undefined {
  const match = /^(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d{1,6}))?$/.exec(text);
  const whole = match?.[1];
  if (whole === undefined || !isExactly(text, value)) return undefined;
  const decimals = match?.[2]?.length ?? 0;
  const fraction = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`;
  if (whole.includes('.')) return `#,##0${fraction}`;
  // Leading zeros are writing, not value.
  if (whole.length > 1 && whole.startsWith('0')) return undefined;
  // Below a thousand both formats show the same; the grouped one stays right when the officer types a larger sum.
  return whole.length <= 3 ? `#,##0${fraction}` : `0${fraction}`;
}

/** Excel keeps 15 significant digits. */
function isExactly(text: string, value: number): boolean {
  const digits = text.replace(/[.,]/g, '').replace(/^0+/, '');
  return digits.length <= 15 && Number(text.replace(/\./g, '').replace(',', '.')) === value;
}
