import type { AppendixTexts, PlanMetadata } from '../plan/plan';
import { foldWithoutDiacritics } from '../text/normalise';
import { splitLeadingNumber } from '../text/numbering';
import type { Ledger } from './account';
import { linesOf, type DocumentText } from './document-texts';
import { isCapitals } from './heading-rows';
import { issuerLevelOf, spellName } from './issuer-name';
import {
  isDocumentType,
  isRepeatedLetterhead,
  standardTextMessage,
  type Letterhead,
} from './letterhead';
import type { DocumentMarks } from './document-marks';
import { findLegalBases, isLegalBasis, type LeadIn } from './legal-bases';
import { readAttachmentNote, readYear, type AttachmentNote } from './references';
import type { Signature } from './signature';

/** Type, trích yếu and căn cứ of the document: what stands between letterhead and text. */
export interface DocumentHead {
  readonly documentType: PlanMetadata['documentType'];
  /** Of the plan. */
  readonly subject: string;
  /** Of the decision that issues it, or "". */
  readonly decisionSubject: string;
  readonly legalBases: readonly string[];
  /** What the last of them says beyond itself. */
  readonly leadIn: LeadIn | null;
  /** Index of the block from which on the text is the plan's; 0 without a decision. */
  readonly planStart: number;
}

/** Longer paragraphs are text, not a title. */
const longestSubject = 300;

/**
 * Reads the head from the paragraphs that are not settled yet. With a decision in front, its trích yếu and căn cứ are
 * told from those of the plan, whose text starts at its own title, else behind the signature of the decision, else
 * there is none.
 */
export function readDocumentHead(
  texts: readonly DocumentText[],
  letterhead: Letterhead,
  signature: Signature,
  ledger: Ledger,
): DocumentHead {
  const open = texts.filter((text) => text.region === 'before' && !ledger.isSettled(text.source));
  const types = open.filter((text) => isDocumentType(text.text) && !text.text.endsWith(':'));
  const first = types[0];
  const nothing = { subject: '', decisionSubject: '', legalBases: [], leadIn: null, planStart: 0 };
  if (first === undefined) return { documentType: 'plan', ...nothing };
  ledger.use(first.source);
  const after = open.slice(open.indexOf(first) + 1);
  const subject = subjectOf(after);
  const bases = findLegalBases(after.slice(subject.length));
  ledger.use(...[...subject, ...bases.texts].map((text) => text.source));
  const head = { ...nothing, legalBases: bases.lines, leadIn: bases.leadIn };
  const byDecision = open.some((text) => readAttachmentNote(text.text)?.byDecision === true);
  if (!foldWithoutDiacritics(first.text).startsWith('quyet dinh')) {
    const documentType = byDecision ? 'decision-with-plan' : 'plan';
    return { ...head, documentType, subject: joinedLines(subject) };
  }
  return {
    ...head,
    documentType: 'decision-with-plan',
    decisionSubject: joinedLines(subject),
    ...readPlanHead(after, letterhead, signature, ledger),
  };
}

function joinedLines(texts: readonly DocumentText[]): string {
  return texts.map((text) => text.text.replace(/\n/g, ' ')).join(' ');
}

/** The head of the plan behind a decision, and what of the decision the form prints anew. */
function readPlanHead(
  after: readonly DocumentText[],
  letterhead: Letterhead,
  signature: Signature,
  ledger: Ledger,
): Pick<DocumentHead, 'subject' | 'planStart'> {
  const open = after.filter(({ source }) => !ledger.isSettled(source));
  const at = open.findIndex((text) => planTitleOf(text.text) !== null);
  const title = open[at];
  const planStart = title?.blockIndex ?? startBehind(signature, after);
  settleDecisionForm(open, planStart, ledger);
  settleAgain(open, (text) => text.blockIndex < planStart, letterhead, signature, ledger);
  if (title === undefined) return { subject: '', planStart };
  const behind = open.slice(at + 1);
  const subject = subjectOf(behind);
  ledger.use(title.source, ...subject.map((text) => text.source));
  const words = [planTitleOf(title.text) ?? '', joinedLines(subject)];
  return { subject: words.filter((each) => each !== '').join(' '), planStart };
}

/** What «KẾ HOẠCH» or «KẾ HOẠCH CẢI CÁCH …» says behind the word; null when the text is no title of a plan. */
function planTitleOf(text: string): string | null {
  const line = text.replace(/\n/g, ' ');
  if (line.length > longestSubject || !isCapitals(line)) return null;
  return /^(?:kế hoạch|chương trình|đề án)(?:\s+|$)(.*)$/iu.exec(line)?.[1] ?? null;
}

function startBehind({ endBlock }: Signature, after: readonly DocumentText[]): number {
  const last = after.at(-1)?.blockIndex ?? 0;
  return endBlock >= 0 && endBlock < last ? endBlock + 1 : last + 1;
}

/** «QUYẾT ĐỊNH:» between căn cứ and articles, which the form prints anew. */
function settleDecisionForm(
  open: readonly DocumentText[],
  planStart: number,
  ledger: Ledger,
): void {
  const decides = open.filter(
    ({ text, blockIndex }) =>
      blockIndex < planStart && /^quyet dinh\s*:?$/.test(foldWithoutDiacritics(text)),
  );
  ignoreByForm(decides, ledger);
}

/** The letterhead of the plan, typed as paragraphs between the signature of the decision and its title. */
function settleAgain(
  open: readonly DocumentText[],
  isBefore: (text: DocumentText) => boolean,
  letterhead: Letterhead,
  { endBlock }: Signature,
  ledger: Ledger,
): void {
  const between = open.filter(
    (text) => endBlock >= 0 && text.blockIndex > endBlock && isBefore(text),
  );
  ignoreByForm(
    between.filter(({ text }) => isRepeatedLetterhead(text, letterhead)),
    ledger,
  );
}

function ignoreByForm(texts: readonly DocumentText[], ledger: Ledger): void {
  for (const { text, source } of texts) {
    if (ledger.isSettled(source)) continue;
    ledger.ignore(source);
    ledger.add({ severity: 'info', code: 'text-cleaned', message: standardTextMessage, text });
  }
}

function subjectOf(after: readonly DocumentText[]): readonly DocumentText[] {
  const end = after.findIndex(
    ({ text, paragraph }, index) =>
      index >= 4 ||
      text.length > longestSubject ||
      isLegalBasis(text) ||
      text.startsWith('(') ||
      /^kinh gui\b/.test(foldWithoutDiacritics(text)) ||
      readAttachmentNote(text) !== null ||
      splitLeadingNumber(text) !== null ||
      isDocumentType(text) ||
      (index > 0 && paragraph?.alignment !== 'center' && paragraph?.bold !== true) ||
      (index > 0 && startsWithAuthority(text)),
  );
  return end < 0 ? after.slice(0, 4) : after.slice(0, end);
}

/** «CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ»: who decides, printed above the căn cứ of a decision. */
function startsWithAuthority(text: string): boolean {
  return /^(?:chu tich|uy ban nhan dan|ubnd|giam doc|hoi dong nhan dan)/.test(
    foldWithoutDiacritics(text),
  );
}

/** All that is known about the document, from the letterhead first and from the notes on its parts where it is silent. */
export function metadataOf(
  letterhead: Letterhead,
  head: DocumentHead,
  signature: Signature,
  appendix: AppendixTexts,
  texts: readonly DocumentText[],
  marks: DocumentMarks,
): PlanMetadata {
  const notes = [
    ...texts.filter((text) => text.region === 'before').map((text) => text.text),
    ...linesOf(appendix.subtitle),
  ].flatMap((text) => readAttachmentNote(text) ?? []);
  const spellings = [
    appendix.subtitle,
    appendix.title,
    ...texts.slice(0, 400).map((text) => text.text),
  ];
  const issuer = spellName(letterhead.issuer, spellings);
  const name = issuer !== '' ? issuer : (firstOf(notes, (note) => note.issuer) ?? '');
  const date = letterhead.date ?? firstOf(notes, (note) => note.date) ?? null;
  const title = head.subject === '' ? head.decisionSubject : head.subject;
  const decidedByNote = title === '' && notes.some((note) => note.byDecision);
  return {
    name: nameOf(title, appendix),
    documentType: decidedByNote ? 'decision-with-plan' : head.documentType,
    year:
      readYear(title) ??
      readYear(appendix.title) ??
      (date === null ? null : Number(date.slice(0, 4))),
    issuer: name,
    superior: spellName(letterhead.superior, spellings),
    number:
      letterhead.number !== '' ? letterhead.number : (firstOf(notes, (note) => note.number) ?? ''),
    place: letterhead.place,
    date,
    subject: head.subject,
    decisionSubject: head.decisionSubject,
    issuerLevel: issuerLevelOf(name),
    urgency: marks.urgency,
    circulation: marks.circulation,
    legalBases: head.legalBases,
    signingAuthority: signature.signingAuthority,
    signerPosition: signature.signerPosition,
    signerName: signature.signerName,
    recipients: signature.recipients,
  };
}

function firstOf<T extends string>(
  notes: readonly AttachmentNote[],
  field: (note: AttachmentNote) => T | null,
): T | undefined {
  return notes.flatMap((note) => field(note) ?? []).find((value) => value !== '');
}

function nameOf(title: string, appendix: AppendixTexts): string {
  if (title === '') return appendix.title === '' ? 'Kế hoạch' : appendix.title;
  const subject = title.replace(/^(?:(?:về việc|v\/v)\s+)?ban hành\s+(?=kế hoạch)/iu, '');
  if (/^(?:về việc|v\/v)/iu.test(subject)) return subject;
  if (/^kế hoạch/iu.test(subject)) return `${subject.charAt(0).toUpperCase()}${subject.slice(1)}`;
  return `Kế hoạch ${subject.charAt(0).toLowerCase()}${subject.slice(1)}`;
}
