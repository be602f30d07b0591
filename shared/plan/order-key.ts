/**
 * Order keys: strings that sort siblings by plain code-unit comparison and leave room between any two of them, so
 * that moving or inserting a row changes that row alone.
 *
 * A key is a fraction 0 < k < 1 written in base 62 without the leading "0." and without trailing zeros:
 * "V" is 31/62, "V1" a little more. For such strings code-unit order is the order of the numbers.
 *
 * Lengths: a run of `count` keys takes the shortest digits that hold it, evenly spread; putting one key after the last
 * (or before the first) again and again doubles the digits when they run out, so ten thousand of them stay within
 * eight digits; halving the same gap again and again costs one digit for about six keys.
 */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const base = BigInt(digits.length);
const validKey = /^[0-9A-Za-z]*[1-9A-Za-z]$/;

/** Whether a string may be used as an order key. */
export function isOrderKey(key: string): boolean {
  return validKey.test(key);
}

/** Sorts by code unit, as SQLite's BINARY collation does for these keys; never by locale. */
export function compareOrderKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** A key between two neighbours; null stands for the open end on that side. */
export function orderKeyBetween(before: string | null, after: string | null): string {
  const [key] = orderKeysBetween(before, after, 1);
  if (key === undefined) throw new Error('No order key was made');
  return key;
}

/**
 * `count` keys in ascending order between two neighbours; null stands for the open end on that side.
 * Throws if before >= after or either is not an order key: both would be a defect of the caller.
 */
export function orderKeysBetween(
  before: string | null,
  after: string | null,
  count: number,
): readonly string[] {
  requireNeighbours(before, after);
  if (count === 0) return [];
  const openEnded = (before === null) !== (after === null);
  let length = 1;
  for (;;) {
    const gap = gapAt(before, after, length);
    if (gap.high - gap.low > BigInt(count)) return keysInGap(gap, count, length, before, after);
    length = openEnded ? length * 2 : length + 1;
  }
}

/** Keys of the given length lie strictly between low and high, counted in units of 62^-length. */
interface Gap {
  readonly low: bigint;
  readonly high: bigint;
}

function gapAt(before: string | null, after: string | null, length: number): Gap {
  const low = before === null ? 0n : floorAt(before, length);
  if (after === null) return { low, high: base ** BigInt(length) };
  const floor = floorAt(after, length);
  return { low, high: after.length > length ? floor + 1n : floor };
}

/** Beside an open end keys follow their neighbour closely (more will come there); otherwise they spread evenly. */
function keysInGap(
  gap: Gap,
  count: number,
  length: number,
  before: string | null,
  after: string | null,
): readonly string[] {
  const total = BigInt(count);
  return Array.from({ length: count }, (_, index) => {
    const step = BigInt(index + 1);
    if (before !== null && after === null) return keyOf(gap.low + step, length);
    if (before === null && after !== null) return keyOf(gap.high - total + step - 1n, length);
    return keyOf(gap.low + ((gap.high - gap.low) * step) / (total + 1n), length);
  });
}

/** The first `length` digits of a key as an integer. */
function floorAt(key: string, length: number): bigint {
  let value = 0n;
  for (let index = 0; index < length; index += 1) {
    const digit = index < key.length ? digits.indexOf(key.charAt(index)) : 0;
    value = value * base + BigInt(digit);
  }
  return value;
}

function keyOf(value: bigint, length: number): string {
  let rest = value;
  let key = '';
  for (let index = 0; index < length; index += 1) {
    key = digits.charAt(Number(rest % base)) + key;
    rest /= base;
  }
  return key.replace(/0+$/, '');
}

function requireNeighbours(before: string | null, after: string | null): void {
  for (const key of [before, after]) {
    if (key !== null && !isOrderKey(key)) throw new Error(`Not an order key: "${key}"`);
  }
  if (before !== null && after !== null && before >= after) {
    throw new Error(`Order keys out of order: "${before}", "${after}"`);
  }
}
