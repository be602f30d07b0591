import { parseDocumentSymbol } from '../text/document-symbol';
import { documentTypeOf } from './document-types';
import type { LegalDocument } from './legal-document';

/**
 * What is wrong or missing in what is known of a document.
 *
 *   bad-symbol     follows no form; `example` shows one of its type
 *   write-symbol   the same symbol as it must be printed («05/KH-UBND» for «5/KH - UBND»)
 *   other-type     the symbol is of another type of document («Nghị định số 55/QĐ-UBND»)
 *   other-year     the symbol's year is not that of the date
 *   unknown-type, no-symbol, no-date, no-issuer, no-subject
 */
export type DocumentProblem =
  | { readonly kind: 'bad-symbol'; readonly example: string }
  | { readonly kind: 'write-symbol'; readonly printed: string }
  | { readonly kind: 'other-type'; readonly example: string }
  | { readonly kind: 'other-year'; readonly year: number }
  | { readonly kind: 'unknown-type' | 'no-symbol' | 'no-date' | 'no-issuer' | 'no-subject' };

export function documentProblems(document: LegalDocument): readonly DocumentProblem[] {
  const { type, date, issuer, subject } = document;
  const known = documentTypeOf(type);
  const isLaw = known?.isLaw === true;
  const missing: readonly DocumentProblem[] = [
    ...(known === undefined ? [{ kind: 'unknown-type' as const }] : []),
    ...(date === null ? [{ kind: 'no-date' as const }] : []),
    ...(issuer === '' && !isLaw ? [{ kind: 'no-issuer' as const }] : []),
    ...(subject === '' ? [{ kind: 'no-subject' as const }] : []),
  ];
  return [...symbolProblems(document), ...missing];
}

function symbolProblems({ type, symbol, date }: LegalDocument): readonly DocumentProblem[] {
  const known = documentTypeOf(type);
  const example = known?.example ?? '150/KH-UBND';
  if (symbol.trim() === '') return known?.isLaw === true ? [] : [{ kind: 'no-symbol' }];
  const parsed = parseDocumentSymbol(symbol) ?? parseDocumentSymbol(symbol.toLocaleUpperCase('vi'));
  if (parsed === null) return [{ kind: 'bad-symbol', example }];
  const problems: DocumentProblem[] = [];
  if (parsed.printed !== symbol) problems.push({ kind: 'write-symbol', printed: parsed.printed });
  if (known !== undefined && !known.symbol.test(parsed.printed)) {
    problems.push({ kind: 'other-type', example });
  }
  if (parsed.year !== null && date !== null && parsed.year !== Number(date.slice(0, 4))) {
    problems.push({ kind: 'other-year', year: parsed.year });
  }
  return problems;
}
