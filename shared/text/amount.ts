/**
 * Numbers as Vietnamese offices write them: «.» between thousands, «,» before decimals; but half of the machines
 * run an English Excel, which writes them the other way round. What one number can mean:
 *
 *   written           means              why
 *   1250  12,5        1250 · 12.5
 *   1.250  1.250,5    1250 · 1250.5      Vietnamese grouping
 *   1,250.5 1,250,000 1250.5 · 1250000   only the English reading is a number
 *   12.5  0.25        12.5 · 0.25        no group has one or two digits, none starts with 0
 *   1 250             1250               blanks between thousands (ISO 31-0)
 *   1,250             1.25 or 1250       doubtful: both readings are common
 *   1.2500  1,25,00   nothing            no reading
 *
 * Values are exact: an integer of `digits` and a count of decimals, never a float in between.
 */
export interface ExactNumber {
  /** All digits as one integer, thousands joined. */
  readonly digits: bigint;
  /** How many of the digits stand after the decimal mark. */
  readonly decimals: number;
}

/** The readings of a number, the Vietnamese one first: none, one, or two where it is doubtful. */
export function readNumber(text: string): readonly ExactNumber[] {
  if (text.length > 40) return [];
  if (/^\d+$/.test(text)) return [exact(text, '')];
  const blanks = /^\d{1,3}(?: \d{3})+(?:,\d{1,6})?$/.test(text);
  const plain = blanks ? text.replace(/ /g, '') : text;
  const readings = [reading(plain, '.', ','), reading(plain, ',', '.')];
  return readings.filter((value) => value !== null);
}

/** The reading with the given marks, or null when the text does not fit them. */
function reading(text: string, thousands: '.' | ',', decimal: '.' | ','): ExactNumber | null {
  const parts = text.split(decimal);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2 || (parts.length === 2 && !/^\d{1,6}$/.test(fraction))) return null;
  const groups = whole.split(thousands);
  const [head = '', ...tail] = groups;
  if (!/^\d+$/.test(head) || tail.some((group) => !/^\d{3}$/.test(group))) return null;
  if (tail.length > 0 && (head.length > 3 || head.startsWith('0'))) return null;
  // «1.250» is a thousand here; as a decimal number of three places it would be English, and «1.25» says it shorter.
  if (decimal === '.' && tail.length === 0 && isVietnameseGroup(whole, fraction)) return null;
  // Four or more decimals after a dot are neither a group nor a way to write money.
  if (decimal === '.' && fraction.length > 3) return null;
  return exact(groups.join(''), fraction);
}

function isVietnameseGroup(whole: string, fraction: string): boolean {
  return fraction.length === 3 && whole.length <= 3 && !whole.startsWith('0');
}

function exact(whole: string, fraction: string): ExactNumber {
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

/** `value` times `factor` as an integer, or null when it is not one or is not safe to hold in a number. */
export function scaledInteger(value: ExactNumber, factor: number): number | null {
  const product = value.digits * BigInt(factor);
  const divisor = 10n ** BigInt(value.decimals);
  if (product % divisor !== 0n) return null;
  const result = product / divisor;
  return result <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(result) : null;
}
