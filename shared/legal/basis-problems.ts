import { documentProblems, type DocumentProblem } from './check-document';
import type { LegalDocument } from './legal-document';
import type { LegalEntry } from './legal-library';
import { documentsInBasis } from './parse-legal-basis';
import { isSameDocument } from './same-document';

/**
 * What is wrong with a căn cứ of a plan.
 *
 *   ending          must end with `sign`
 *   no-document     names no document that can be recognised
 *   repeated        names a document that line `line` (from 0) names already
 *   document        something about the document itself (check-document.ts)
 *   other-date      the library has another date for it
 */
export type BasisProblem =
  | { readonly kind: 'ending'; readonly sign: ';' | '.' }
  | { readonly kind: 'no-document' }
  | { readonly kind: 'repeated'; readonly line: number; readonly document: LegalDocument }
  | {
      readonly kind: 'document';
      readonly document: LegalDocument;
      readonly problem: DocumentProblem;
    }
  | { readonly kind: 'other-date'; readonly document: LegalDocument; readonly date: string };

/** The problems of each line. Lines that begin with other words than «Căn cứ» may name no document. */
export function basisProblems(
  lines: readonly string[],
  library: readonly LegalEntry[],
): readonly (readonly BasisProblem[])[] {
  const seen: { readonly line: number; readonly document: LegalDocument }[] = [];
  return lines.map((text, line) => {
    const sign = line === lines.length - 1 ? '.' : ';';
    const documents = documentsInBasis(text);
    const problems: BasisProblem[] = [];
    if (!text.trimEnd().endsWith(sign)) problems.push({ kind: 'ending', sign });
    if (documents.length === 0 && /^\s*căn cứ/iu.test(text)) problems.push({ kind: 'no-document' });
    for (const document of documents) {
      const earlier = seen.find((each) => isSameDocument(each.document, document));
      if (earlier !== undefined) problems.push({ kind: 'repeated', line: earlier.line, document });
      for (const problem of documentProblems(document)) {
        problems.push({ kind: 'document', document, problem });
      }
      problems.push(...dateProblems(document, library));
      seen.push({ line, document });
    }
    return problems;
  });
}

function dateProblems(
  document: LegalDocument,
  library: readonly LegalEntry[],
): readonly BasisProblem[] {
  if (document.date === null) return [];
  const known = library.find((entry) => isSameDocument(entry.document, document));
  const others = (known?.mentions ?? []).map((mention) => mention.document.date);
  const stored = known?.stored?.date ?? null;
  const wrong = stored ?? others.find((date) => date !== null && date !== document.date) ?? null;
  return wrong === null || wrong === document.date
    ? []
    : [{ kind: 'other-date', document, date: wrong }];
}
