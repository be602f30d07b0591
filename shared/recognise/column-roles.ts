import type { ColumnRole } from '../plan/layout';
import { foldWithoutDiacritics } from '../text/normalise';
import { splitLeadingNumber } from '../text/numbering';

/**
 * What a column holds, told from its label. Labels are compared as words without diacritics, case, line breaks and
 * leading numbers, so «4- Kết quả,\nsản phẩm» and «KET QUA/SAN PHAM» are alike. A role is scored by its strongest
 * term in the label and by how many words of the label are explained at all: a sentence of the table that happens to
 * contain «phối hợp» explains little of itself and scores low.
 */
export interface RoleGuess {
  readonly role: ColumnRole;
  /** 0…1. From about 0.5 on a label is more likely than not to mean the role. */
  readonly confidence: number;
}

interface Term {
  readonly words: string;
  readonly role: ColumnRole;
  /** How surely the term alone tells the role. */
  readonly weight: number;
}

const vocabulary: Readonly<
  Record<ColumnRole, readonly (readonly [weight: number, terms: string])[]>
> = {
  // Only as a whole label: «số», «mục» and «TT» are parts of many other labels.
  number: [],
  objective: [
    [1, 'muc tieu|chi tieu|muc tieu chi tieu'],
    [0.75, 'muc dich|muc dich yeu cau|yeu cau'],
  ],
  task: [
    [1, 'nhiem vu|noi dung nhiem vu|ten nhiem vu|noi dung cong viec|dau viec|nhiem vu giai phap'],
    [0.9, 'noi dung|cong viec|noi dung thuc hien|nhiem vu cu the|viec can lam'],
    [0.6, 'giai phap|cong tac|hang muc'],
  ],
  activity: [
    [0.98, 'hoat dong|cac hoat dong|hoat dong cu the'],
    [0.8, 'buoc thuc hien|cac buoc|noi dung cu the|cach thuc thuc hien|cong viec cu the'],
    [0.55, 'giai phap|bien phap'],
  ],
  output: [
    [1, 'ket qua|san pham|dau ra|san pham dau ra|ket qua san pham|ket qua dau ra'],
    [0.6, 'van ban ban hanh|hinh thuc van ban|the thuc van ban'],
  ],
  lead: [
    [1, 'chu tri'],
    [
      0.9,
      'don vi thuc hien|co quan thuc hien|nguoi thuc hien|bo phan thuc hien|cong chuc thuc hien|can bo thuc hien|' +
        'phu trach|chiu trach nhiem|trach nhiem thuc hien|phan cong thuc hien|dau moi|tham muu|to chuc ca nhan thuc hien',
    ],
    [0.75, 'trach nhiem|phan cong|don vi|co quan|nguoi|can bo|cong chuc|bo phan'],
  ],
  coordinator: [[1, 'phoi hop|cung thuc hien']],
  timeframe: [
    [1, 'thoi gian|thoi han|tien do|thoi diem|ky han|han hoan thanh|ngay hoan thanh|lo trinh'],
    [0.7, 'hoan thanh|thang|quy|han|deadline'],
  ],
  funding: [
    [1, 'kinh phi|du toan|ngan sach|nguon von|von|nguon kinh phi'],
    [0.7, 'trieu dong|so tien|chi phi|nguon luc'],
  ],
  custom: [
    [
      0.95,
      'ghi chu|can cu|muc do hoan thanh|y kien|luy ke|don vi tinh|dvt|ty le|danh gia|ma so|van ban chi dao|lanh dao chi dao',
    ],
  ],
};

const terms: readonly Term[] = (Object.keys(vocabulary) as ColumnRole[]).flatMap((role) =>
  vocabulary[role].flatMap(([weight, list]) =>
    list.split('|').map((words) => ({ words, role, weight })),
  ),
);

/** Labels that mean the number column, as a whole and without blanks («S TT» is wrapped). */
const numberLabels = new Set(['tt', 'stt', 'sott', 'sothutu', 'thutu', 'so', 'no']);

/** Words that say nothing about the role but belong in labels. */
const fillers = new Set(
  (
    'thuc hien cac cu the can nam nay cua va hoac du kien chinh yeu don vi co quan to chuc ca nhan cong chuc can bo nguoi bo ' +
    'phan dat duoc phai hoan thanh trieu dong dong nghin ty ban dau theo ke hoach trong de tinh lanh dao trien khai bao dam ' +
    'cai cach hanh chinh cchc giao phong ban so nganh ten nguon'
  ).split(' '),
);

/** Longer texts are sentences, not labels. */
export const longestLabel = 90;

/** Every role the label may stand for, the likeliest first. Empty for a label that says nothing. */
export function rolesOfLabel(label: string): readonly RoleGuess[] {
  const words = wordsOf(label);
  if (words.length === 0) return label.trim() === '#' ? [{ role: 'number', confidence: 0.9 }] : [];
  const text = words.join(' ');
  if (numberLabels.has(words.join(''))) return [{ role: 'number', confidence: 1 }];
  if (label.length > longestLabel) return [];
  const found = terms.filter((term) => ` ${text} `.includes(` ${term.words} `));
  const explained = explainedShare(words, found);
  return bestByRole(found, text)
    .map(({ role, weight }) => ({ role, confidence: weight * (0.35 + 0.65 * explained) }))
    .sort((a, b) => b.confidence - a.confidence);
}

/** The likeliest role of a label; custom with confidence 0 where the words say nothing. */
export function roleOfLabel(label: string): RoleGuess {
  return rolesOfLabel(label)[0] ?? { role: 'custom', confidence: 0 };
}

/** «4- Kết quả,\nsản phẩm» → ket qua san pham. */
function wordsOf(label: string): readonly string[] {
  const oneLine = label.replace(/\n/g, ' ');
  const text = splitLeadingNumber(oneLine)?.rest ?? oneLine;
  return foldWithoutDiacritics(text)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
}

function explainedShare(words: readonly string[], found: readonly Term[]): number {
  const known = new Set(found.flatMap((term) => term.words.split(' ')));
  const explained = words.filter((word) => known.has(word) || fillers.has(word)).length;
  return explained / words.length;
}

/**
 * The strongest term of each role; among equals the longer, and with it the earlier in the label: the first words of
 * «Nhiệm vụ/ Hoạt động» name the column, the rest explains it.
 */
function bestByRole(
  found: readonly Term[],
  text: string,
): readonly { readonly role: ColumnRole; readonly weight: number }[] {
  const best = new Map<ColumnRole, number>();
  for (const term of found) {
    const position = text.indexOf(term.words) / (text.length + 1);
    const weight = term.weight - 0.03 * position + 0.002 * term.words.length;
    best.set(term.role, Math.max(best.get(term.role) ?? 0, Math.min(1, weight)));
  }
  return [...best].map(([role, weight]) => ({ role, weight }));
}
