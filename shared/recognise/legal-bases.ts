import type { RawParagraph } from '../raw/raw-document';
import { foldWithoutDiacritics } from '../text/normalise';
import { splitLeadingNumber } from '../text/numbering';
import type { DocumentText } from './document-texts';

/** The căn cứ of a document, and the sentence behind them that offices write into the paragraph of the last one. */
export interface FoundBases {
  readonly texts: readonly DocumentText[];
  readonly lines: readonly string[];
  readonly leadIn: LeadIn | null;
}

/** «…; UBND thành phố ban hành Kế hoạch … như sau:»: the end of a paragraph that belongs to the text. */
export interface LeadIn {
  readonly paragraph: RawParagraph;
  readonly text: string;
}

/** The first run of căn cứ; at most a few other lines may stand above it. */
export function findLegalBases(after: readonly DocumentText[]): FoundBases {
  const texts = runOfBases(after);
  const lines = texts.map(({ text }) => text);
  const last = texts.at(-1);
  const leadIn = last === undefined ? null : leadInOf(last);
  if (last === undefined || leadIn === null) return { texts, lines, leadIn };
  const basis = last.text.slice(0, -leadIn.text.length).trimEnd();
  return { texts, lines: [...lines.slice(0, -1), basis], leadIn };
}

function runOfBases(after: readonly DocumentText[]): readonly DocumentText[] {
  const start = after.slice(0, 4).findIndex(({ text }) => isLegalBasis(text));
  if (start < 0 || after.slice(0, start).some(({ text }) => splitLeadingNumber(text) !== null))
    return [];
  const run = after.slice(start);
  const end = run.findIndex(({ text }) => !isLegalBasis(text));
  return end < 0 ? run : run.slice(0, end);
}

export function isLegalBasis(text: string): boolean {
  return text.length > 20 && opensBasis(text);
}

function opensBasis(text: string): boolean {
  return /^(?:can cu|thuc hien|theo de nghi|xet de nghi|thi hanh|xet) /.test(
    foldWithoutDiacritics(text),
  );
}

/** A sentence behind «;» that leads into the text with «:» and is no further căn cứ. */
function leadInOf({ text, paragraph }: DocumentText): LeadIn | null {
  const at = text.lastIndexOf(';') + 1;
  const rest = text.slice(at).trim();
  if (paragraph === null || at === 0 || !rest.endsWith(':') || opensBasis(rest)) return null;
  return { paragraph, text: rest };
}
