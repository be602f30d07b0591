import { foldText } from './normalise';

/** The units in which plans give money, and what one of each is in đồng. */
export type MoneyUnit = 'đồng' | 'nghìn đồng' | 'triệu đồng' | 'tỷ đồng';

export const dongPerUnit: Readonly<Record<MoneyUnit, number>> = {
  đồng: 1,
  'nghìn đồng': 1_000,
  'triệu đồng': 1_000_000,
  'tỷ đồng': 1_000_000_000,
};

/** Spellings after foldText, longest first within a unit so that a match takes all of it. */
const unitSpellings: readonly (readonly [MoneyUnit, readonly string[]])[] = [
  ['tỷ đồng', ['tỷ đồng', 'tỉ đồng', 'tỷ vnđ', 'tỷ', 'tỉ']],
  [
    'triệu đồng',
    ['triệu đồng', 'triệu vnđ', 'triệu đ', 'triệu', 'tr.đồng', 'tr.đ', 'tr đồng', 'trđ', 'tr'],
  ],
  [
    'nghìn đồng',
    ['nghìn đồng', 'ngàn đồng', '1.000 đồng', '1000 đồng', '1.000đ', '1000đ', 'nghìn', 'ngàn'],
  ],
  ['đồng', ['đồng việt nam', 'việt nam đồng', 'đồng', 'vnđ', 'vnd', 'đ']],
];

const unitBySpelling: ReadonlyMap<string, MoneyUnit> = new Map(
  unitSpellings.flatMap(([unit, spellings]) =>
    spellings.map((spelling) => [spelling, unit] as const),
  ),
);

/** The unit that a word or two name, whole: «Triệu đồng», «trđ», «tỷ»; null for anything else. */
export function parseMoneyUnit(text: string): MoneyUnit | null {
  if (text.length > 100) return null;
  const folded = foldText(text).replace(/[.,;:]+$/, '');
  return unitBySpelling.get(folded) ?? null;
}

/** Spellings as a regular expression source, longest first, for use inside folded text. */
export const moneyUnitPattern = [...unitBySpelling.keys()]
  .filter((spelling) => !spelling.startsWith('1'))
  .sort((a, b) => b.length - a.length)
  .map((spelling) => spelling.replace(/\./g, '\\.'))
  .join('|');

const spelledOut = /(?:^|[^\p{L}])((?:triệu|tỷ|tỉ|nghìn|ngàn) đồng)(?![\p{L}])/u;
const afterUnitWord = /(?:đvt|đơn vị tính|đơn vị|tính bằng)\s?:? ?([^()[\]]{1,30})/u;
const bracketed = /[([]([^()[\]]{1,40})[)\]]/gu;

/**
 * The unit that a column's label gives: «Kinh phí (triệu đồng)», «Kinh phí (ĐVT: nghìn đồng)», «Dự toán, tỷ đồng».
 * Null when the label names none. The bare word «đồng» counts only in brackets or after «ĐVT», because it is part
 * of other words (hội đồng, hợp đồng, đồng bộ).
 */
export function unitOfLabel(label: string): MoneyUnit | null {
  const folded = foldText(label.slice(0, 500));
  const afterWord = afterUnitWord.exec(folded)?.[1];
  const candidates = [...folded.matchAll(bracketed)].map((match) => match[1] ?? '');
  if (afterWord !== undefined) candidates.push(afterWord);
  for (const candidate of candidates) {
    const unit = parseMoneyUnit(candidate) ?? parseMoneyUnit(candidate.split(':').at(-1) ?? '');
    if (unit !== null) return unit;
  }
  const spelled = spelledOut.exec(folded)?.[1];
  return spelled === undefined ? null : parseMoneyUnit(spelled);
}
