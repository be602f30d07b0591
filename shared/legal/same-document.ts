import { parseDocumentSymbol } from '../text/document-symbol';
import { foldText } from '../text/normalise';
import { isLawType } from './document-types';
import type { LegalDocument } from './legal-document';

/** What a cited document is remembered by: equal for citations that say the same in other spelling. */
export function documentKey({ type, symbol, date, issuer, subject }: LegalDocument): string {
  const name = symbol === '' ? `${foldText(type)} ${foldText(subject)}` : foldText(symbol);
  return [name, date ?? '', isLawType(type) ? '' : issuerKey(issuer)].join('|');
}

/**
 * Whether two citations mean one document, even if one of them is wrong about it. Numbers begin anew every year and in
 * every agency, so a number alone says little:
 *
 *   - the number must be the same; a law that is cited without one is known by its name and date
 *   - issuers must not differ
 *   - with different dates it is one document only if the trích yếu say so, or if the number holds its year
 */
export function isSameDocument(a: LegalDocument, b: LegalDocument): boolean {
  if (a.symbol === '' || b.symbol === '') return isSameByName(a, b);
  if (foldText(a.symbol) !== foldText(b.symbol) || issuersDiffer(a, b)) return false;
  if (a.date === null || b.date === null || a.date === b.date) return true;
  if (holdsYear(a.symbol)) return true;
  return a.subject !== '' && b.subject !== '' && similarSubjects(a.subject, b.subject);
}

function isSameByName(a: LegalDocument, b: LegalDocument): boolean {
  if (foldText(a.type) !== foldText(b.type) || a.subject === '') return false;
  if (foldText(a.subject) !== foldText(b.subject)) return false;
  return isLawType(a.type)
    ? a.date === b.date || a.date === null || b.date === null
    : a.date === b.date && !issuersDiffer(a, b);
}

function holdsYear(symbol: string): boolean {
  return parseDocumentSymbol(symbol)?.form === 'legal-normative' && !/UBND|HĐND/.test(symbol);
}

function issuersDiffer(a: LegalDocument, b: LegalDocument): boolean {
  const [one, other] = [issuerKey(a.issuer), issuerKey(b.issuer)];
  return one !== '' && other !== '' && !one.startsWith(other) && !other.startsWith(one);
}

function issuerKey(issuer: string): string {
  return foldText(issuer)
    .replace(/^ủy ban nhân dân(?!\p{L})/u, 'ubnd')
    .replace(/^hội đồng nhân dân(?!\p{L})/u, 'hđnd');
}

/** Share of the words of the shorter text that the longer one has too; offices leave words out more than they add. */
const similarFrom = 0.7;

export function similarSubjects(a: string, b: string): boolean {
  const [one, other] = [wordsOf(a), wordsOf(b)].sort((left, right) => left.size - right.size);
  if (one === undefined || other === undefined || one.size === 0) return false;
  const common = [...one].filter((word) => other.has(word)).length;
  return common / one.size >= similarFrom;
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(foldText(text).match(/[\p{L}\d]+/gu) ?? []);
}
