import { cleanText } from './normalise';
import { dateInWords } from './written-date';

/**
 * Numbers and symbols of documents (số, ký hiệu) by kind of issuer, as data: a later decree changes a record here,
 * not code. Every pattern matches the symbol without blanks around «/» and «-», which is how it must be printed.
 */
export interface SymbolForm {
  readonly id: 'administrative' | 'letter' | 'legal-normative' | 'government' | 'party';
  /** «150/KH-UBND» */
  readonly example: string;
  readonly pattern: RegExp;
  /** The clause that the form comes from. */
  readonly source: string;
}

/** Types of administrative documents and their abbreviations. Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I. */
const administrativeTypes =
  'NQ|QĐ|CT|QC|QyĐ|TC|TB|HD|CTr|KH|PA|ĐA|DA|BC|BB|TTr|HĐ|CĐ|BGN|BTT|GUQ|GM|GGT|GNP|PG|PC|PB';

export const symbolForms: readonly SymbolForm[] = [
  {
    id: 'legal-normative',
    example: '26/2019/TT-BTC',
    pattern:
      /^(\d+)\/(\d{4})\/((?:NĐ-CP|QĐ-TTg|TT-[A-ZĐ]+|TTLT-[A-ZĐ-]+|NQ-HĐND|NQ-CP|QĐ-UBND|CT-UBND|QH\d{1,2}|UBTVQH\d{1,2}|PL-UBTVQH\d{1,2}|NQ-UBTVQH\d{1,2}))$/,
    source:
      'Luật Ban hành văn bản quy phạm pháp luật; Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3',
  },
  {
    id: 'government',
    example: '76/NQ-CP',
    pattern: /^(\d+)\/()((?:NQ-CP|QĐ-TTg|CT-TTg|CĐ-TTg|TB-VPCP|KH-CP))$/,
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I',
  },
  {
    id: 'administrative',
    example: '150/KH-UBND',
    pattern: new RegExp(`^(\\d+)/()((?:${administrativeTypes})-[A-ZĐ][A-Za-zĐ&-]{0,40})$`),
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3 và Phụ lục III, mục I',
  },
  {
    id: 'party',
    example: '55-NQ/TU',
    pattern: /^(\d+)-()((?:NQ|CT|KL|QĐ|QyĐ|KH|CTr|HD|TB|BC|ĐA|TT)\/[A-ZĐ]{1,20})$/,
    source: 'Hướng dẫn 36-HD/VPTW năm 2018 về thể thức và kỹ thuật trình bày văn bản của Đảng',
  },
  {
    // Công văn has no abbreviation of its type: issuer, then the unit that drafted it. Last, as it is the loosest.
    id: 'letter',
    example: '123/UBND-NV',
    pattern: /^(\d+)\/()([A-ZĐ&]{2,20}-[A-ZĐ&]{1,20})$/,
    source: 'Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3',
  },
];

export interface DocumentSymbol {
  readonly form: SymbolForm['id'];
  readonly number: number;
  /** Year inside the symbol, for legal normative documents; else null. */
  readonly year: number | null;
  /** «KH-UBND». */
  readonly symbol: string;
  /** As it must be printed: no blanks around «/» and «-», a leading zero below 10. */
  readonly printed: string;
}

/**
 * Reads «150 /KH-UBND», «Số: 05/KH- UBND», «55-NQ/TU»; null when the text is no complete symbol («…/KH-UBND»).
 * Blanks are forgiven, since they are the commonest mistake; letter case is not («kh-ubnd»).
 */
export function parseDocumentSymbol(text: string): DocumentSymbol | null {
  if (text.length > 200) return null;
  const compact = cleanText(text)
    .replace(/^số ?:? ?/i, '')
    .replace(/[\u2010-\u2015]/g, '-')
    .replace(/\s/g, '');
  for (const form of symbolForms) {
    const match = form.pattern.exec(compact);
    if (match === null) continue;
    const [, digits = '', year = '', symbol = ''] = match;
    return {
      form: form.id,
      number: Number(digits),
      year: year === '' ? null : Number(year),
      symbol,
      printed: printedSymbol(compact, digits),
    };
  }
  return null;
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3: numbers below 10 are written with a leading zero. */
function printedSymbol(compact: string, digits: string): string {
  const number = String(Number(digits)).padStart(2, '0');
  return number + compact.slice(digits.length);
}

/** A document named in running text: its symbol and, where it follows, its date. */
export interface Citation {
  readonly symbol: DocumentSymbol;
  readonly date: string | null;
  /** Place of the symbol in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

/** A symbol in running text; one blank is allowed at the joints. Candidates are checked by parseDocumentSymbol. */
const candidate =
  /(?<!\d)\d{1,5} ?[/-] ?(?:\d{4} ?\/ ?)?\p{Lu}[\p{L}&\d]{0,20}(?: ?[-/] ?\p{Lu}[\p{L}&\d]{0,20}){0,4}/gu;
const dateAfter = /^\s?,?\s?(ngày\s.{5,40})/su;

/** Documents cited in a text: «Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ …». */
export function citationsIn(text: string): readonly Citation[] {
  return [...text.matchAll(candidate)].flatMap((match) => {
    const found = symbolAtStart(match[0]);
    if (found === null) return [];
    const end = match.index + found.length;
    const following = dateAfter.exec(text.slice(end, end + 60))?.[1];
    const date = following === undefined ? null : dateInWords(following);
    return [{ symbol: found.symbol, date, start: match.index, end }];
  });
}

/** «45/KH-UBND - Phòng …»: words after a dash may look like part of the symbol; they are taken off one by one. */
function symbolAtStart(
  text: string,
): { readonly symbol: DocumentSymbol; readonly length: number } | null {
  let rest = text;
  while (rest !== '') {
    const symbol = parseDocumentSymbol(rest);
    if (symbol !== null) return { symbol, length: rest.length };
    rest = rest.slice(0, Math.max(rest.lastIndexOf('-'), rest.lastIndexOf('/'), 0)).trimEnd();
  }
  return null;
}
