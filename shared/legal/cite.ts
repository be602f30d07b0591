import { formatDateInWords } from '../text/written-date';
import { isLawType } from './document-types';
import type { LegalDocument } from './legal-document';

/**
 * Citations in the form of Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6: at first mention type, number and symbol, date,
 * issuer and trích yếu; afterwards type, number and symbol. Of laws and ordinances type and name alone.
 */
export function citeFull(document: LegalDocument): string {
  const { type, symbol, date, issuer, subject } = document;
  if (isLawType(type)) return joined([type, subject]);
  return joined([
    type,
    symbol === '' ? '' : `số ${symbol}`,
    date === null ? '' : formatDateInWords(date),
    issuer === '' ? '' : `của ${issuer}`,
    subject,
  ]);
}

/** «Nghị định số 30/2020/NĐ-CP»; a document without a number is named as at first. */
export function citeShort(document: LegalDocument): string {
  const { type, symbol } = document;
  if (isLawType(type) || symbol === '') return citeFull(document);
  return `${type} số ${symbol}`;
}

/** Full where the text so far does not name the document, short where it does. */
export function citeIn(text: string, document: LegalDocument): string {
  return isCitedIn(text, document) ? citeShort(document) : citeFull(document);
}

export function isCitedIn(text: string, document: LegalDocument): boolean {
  const flat = (words: string) =>
    words
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .replace(/ ?([/-]) ?/g, '$1')
      .toLocaleLowerCase('vi');
  const { type, symbol, subject } = document;
  const wanted = isLawType(type) || symbol === '' ? joined([type, subject]) : symbol;
  const at = flat(text).indexOf(flat(wanted));
  // «130/2020/NĐ-CP» does not cite «30/2020/NĐ-CP».
  return wanted !== '' && at !== -1 && !/\d/.test(flat(text).charAt(at - 1));
}

/**
 * A line of the căn cứ of a document: «Căn cứ …;». Laws carry their date here, so that a law and the one that replaced it
 * under the same name are told apart.
 */
export function basisLine(document: LegalDocument): string {
  const { type, date } = document;
  const dated = isLawType(type) && date !== null ? ` ${formatDateInWords(date)}` : '';
  return `Căn cứ ${citeFull(document)}${dated};`;
}

/** Each căn cứ ends with «;», the last with «.» (same clause). */
export function withBasisEndings(lines: readonly string[]): readonly string[] {
  return lines.map((line, index) => {
    const words = line.trimEnd().replace(/[;.,\s]+$/u, '');
    return words === '' ? line : `${words}${index === lines.length - 1 ? '.' : ';'}`;
  });
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}
