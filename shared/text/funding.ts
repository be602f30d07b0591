import { readNumber, scaledInteger } from './amount';
import { dongPerUnit, moneyUnitPattern, parseMoneyUnit, type MoneyUnit } from './money-unit';
import { cleanText, foldText } from './normalise';

export { unitOfLabel, type MoneyUnit } from './money-unit';

/**
 * What a Kinh phí cell means. The cell's words are kept by the plan; this stands beside them.
 *
 *   amount    a sum of money, exact to the đồng
 *   words     «Theo dự toán được cấp», «Lồng ghép»: no sum
 *   empty     nothing, or a dash that stands for nothing
 *   doubtful  a number is there, but what it means must be asked; candidates are the possible sums in đồng
 */
export type Funding =
  | { readonly kind: 'amount'; readonly dong: number; readonly millions: number }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'doubtful';
      readonly reason: FundingDoubt;
      readonly candidates: readonly number[];
      readonly text: string;
    };

/**
 * decimal-or-thousands  «1,250»: 1,25 or 1250
 * not-a-number          «1.25.0», «12.5000»: digits that form no number
 * several-amounts       «10 - 15», «20; 30»: more than one sum
 * amount-in-words       «Khoảng 500 triệu đồng», «50 triệu/năm»: a sum with words that change it
 * negative              «-5»
 * too-large             beyond what can be held exact, or a fraction of a đồng
 */
export type FundingDoubt =
  | 'decimal-or-thousands'
  | 'not-a-number'
  | 'several-amounts'
  | 'amount-in-words'
  | 'negative'
  | 'too-large';

/** Dashes, dots and strokes that fill a cell where there is no money. */
const standsForNothing = /^[-_./\\ ]*$/;
/** Longer texts are prose: no sum is looked for in them. */
const longestAmountText = 300;
const numberToken = /\d[\d.,]*(?: \d{3}(?![\d]))*(?:,\d+)?/;
const quantity = new RegExp(`(${numberToken.source}) ?(${moneyUnitPattern})?(?![\\p{L}\\d])`, 'gu');

/**
 * Reads a Kinh phí cell. `unit` is the column's unit (see unitOfLabel) and applies where the cell names none.
 * Rules for numbers: amount.ts. Sums in falling units are added: «1 tỷ 200 triệu đồng».
 */
export function parseFunding(text: string, unit: MoneyUnit = 'triệu đồng'): Funding {
  const written = cleanText(text);
  if (written.length > longestAmountText) return { kind: 'words', text: written };
  const folded = foldText(written).replace(/[.,;:]+$/, '');
  if (standsForNothing.test(folded)) return { kind: 'empty' };
  const quantities = quantitiesIn(folded);
  const remainder = folded.replace(quantity, ' ');
  const isBare = /^ *$/.test(remainder);
  if (quantities.length === 0 || (!isBare && quantities.every((item) => item.unit === null))) {
    return wordsOrBrokenNumber(written, folded);
  }
  return sumOfQuantities(quantities, { written, unit, remainder, isBare });
}

/** Total of a list of cells: exact sum of the amounts, and how many cells it could not count. */
export interface FundingTotal {
  readonly dong: number;
  readonly millions: number;
  readonly amounts: number;
  readonly words: number;
  readonly doubtful: number;
}

/** Adds the amounts; words and doubtful cells are counted, not guessed. Throws RangeError beyond exact integers. */
export function sumFunding(list: readonly Funding[]): FundingTotal {
  let dong = 0;
  const counts = { amount: 0, words: 0, doubtful: 0, empty: 0 };
  for (const funding of list) {
    counts[funding.kind] += 1;
    if (funding.kind === 'amount') dong += funding.dong;
  }
  if (!Number.isSafeInteger(dong)) throw new RangeError('Funding total is beyond exact integers.');
  return {
    dong,
    millions: dong / dongPerUnit['triệu đồng'],
    amounts: counts.amount,
    words: counts.words,
    doubtful: counts.doubtful,
  };
}

/** A sum in triệu đồng in Vietnamese form, exact to the đồng: 1250.5 → «1.250,5», -3 → «-3». */
export function formatAmount(millions: number): string {
  return formatDong(Math.round(millions * dongPerUnit['triệu đồng']), 'triệu đồng');
}

/** A sum in đồng, given in a unit, in Vietnamese form without the unit's name: 1250500000 → «1.250,5». */
export function formatDong(dong: number, unit: MoneyUnit = 'đồng'): string {
  const factor = dongPerUnit[unit];
  const whole = Math.floor(Math.abs(dong) / factor);
  const rest = Math.abs(dong) % factor;
  const grouped = String(whole).replace(/\B(?=(?:\d{3})+$)/g, '.');
  const decimals =
    rest === 0
      ? ''
      : String(factor + rest)
          .slice(1)
          .replace(/0+$/, '');
  return `${dong < 0 ? '-' : ''}${grouped}${decimals === '' ? '' : `,${decimals}`}`;
}

interface Quantity {
  readonly number: string;
  readonly unit: MoneyUnit | null;
}

function quantitiesIn(folded: string): readonly Quantity[] {
  return [...folded.matchAll(quantity)].map((match) => ({
    number: (match[1] ?? '').replace(/[.,]+$/, ''),
    unit: match[2] === undefined ? null : parseMoneyUnit(match[2]),
  }));
}

/** Words may hold numbers («Theo Quyết định số 12/QĐ-UBND»); only digits and marks alone are a broken number. */
function wordsOrBrokenNumber(written: string, folded: string): Funding {
  if (/\p{L}/u.test(folded)) return { kind: 'words', text: written };
  const reason = folded.startsWith('-') || folded.startsWith('(') ? 'negative' : 'several-amounts';
  return { kind: 'doubtful', reason, candidates: [], text: written };
}

interface SumContext {
  readonly written: string;
  readonly unit: MoneyUnit;
  readonly remainder: string;
  readonly isBare: boolean;
}

function sumOfQuantities(quantities: readonly Quantity[], context: SumContext): Funding {
  const { written: text } = context;
  const doubtful = (reason: FundingDoubt, candidates: readonly number[]): Funding => ({
    kind: 'doubtful',
    reason,
    candidates,
    text,
  });
  const readings = quantities.map((item) => dongReadings(item, context.unit));
  const sums = readings.flat();
  if (readings.some((values) => values === 'no-number')) return doubtful('not-a-number', []);
  if (readings.some((values) => values === 'too-large')) return doubtful('too-large', []);
  const candidates = sums.filter((value) => typeof value === 'number');
  if (/^ *- *$/.test(context.remainder) && quantities.length === 1) {
    return doubtful('negative', candidates);
  }
  if (!context.isBare) {
    return doubtful(quantities.length > 1 ? 'several-amounts' : 'amount-in-words', candidates);
  }
  if (quantities.length > 1 && !isFallingSum(quantities)) {
    return doubtful('several-amounts', candidates);
  }
  if (candidates.length > quantities.length) return doubtful('decimal-or-thousands', candidates);
  const dong = candidates.reduce((sum, value) => sum + value, 0);
  if (!Number.isSafeInteger(dong)) return doubtful('too-large', []);
  return { kind: 'amount', dong, millions: dong / dongPerUnit['triệu đồng'] };
}

/** The sums in đồng that one quantity can mean. */
function dongReadings(
  item: Quantity,
  columnUnit: MoneyUnit,
): readonly number[] | 'no-number' | 'too-large' {
  const unit = item.unit ?? columnUnit;
  const numbers = readNumber(item.number);
  if (numbers.length === 0) return 'no-number';
  const all = numbers.map((value) => scaledInteger(value, dongPerUnit[unit]));
  const sums = all.filter((value) => value !== null);
  if (sums.length === 0) return 'too-large';
  // «1,250 tỷ đồng»: a table's number format never writes the unit, so the comma is a Vietnamese writer's decimal.
  return item.unit === 'tỷ đồng' ? sums.slice(0, 1) : [...new Set(sums)];
}

function isFallingSum(quantities: readonly Quantity[]): boolean {
  return quantities.every((item, index) => {
    const previous = quantities[index - 1];
    if (item.unit === null) return false;
    return !previous?.unit || dongPerUnit[previous.unit] > dongPerUnit[item.unit];
  });
}
