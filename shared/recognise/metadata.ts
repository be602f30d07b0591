import type { AppendixTexts, PlanMetadata } from '../plan/plan';
import { foldWithoutDiacritics } from '../text/normalise';
import { splitLeadingNumber } from '../text/numbering';
import type { Ledger } from './account';
import { linesOf, type DocumentText } from './document-texts';
import { spellName } from './issuer-name';
import { isDocumentType, type Letterhead } from './letterhead';
import { readAttachmentNote, readYear, type AttachmentNote } from './references';
import type { Signature } from './signature';

/** Type, trích yếu and căn cứ of the document: what stands between letterhead and text. */
export interface DocumentHead {
  readonly documentType: PlanMetadata['documentType'];
  readonly subject: string;
  readonly legalBases: readonly string[];
}

/** Longer paragraphs are text, not a title. */
const longestSubject = 300;

/** Reads the head from the paragraphs that are not settled yet. */
export function readDocumentHead(texts: readonly DocumentText[], ledger: Ledger): DocumentHead {
  const open = texts.filter((text) => text.region === 'before' && !ledger.isSettled(text.source));
  const types = open.filter((text) => isDocumentType(text.text) && !text.text.endsWith(':'));
  const first = types[0];
  if (first === undefined) return { documentType: 'plan', subject: '', legalBases: [] };
  ledger.use(first.source);
  const after = open.slice(open.indexOf(first) + 1);
  const subject = subjectOf(after);
  const bases = legalBasesOf(after.slice(subject.length));
  ledger.use(...[...subject, ...bases].map((text) => text.source));
  const decided = foldWithoutDiacritics(first.text).startsWith('quyet dinh');
  const issuedByDecision = open.some((text) => readAttachmentNote(text.text)?.byDecision === true);
  return {
    documentType: decided || issuedByDecision ? 'decision-with-plan' : 'plan',
    subject: subject.map((text) => text.text.replace(/\n/g, ' ')).join(' '),
    legalBases: bases.map((text) => text.text),
  };
}

function subjectOf(after: readonly DocumentText[]): readonly DocumentText[] {
  const end = after.findIndex(
    ({ text, paragraph }, index) =>
      index >= 4 ||
      text.length > longestSubject ||
      isLegalBasis(text) ||
      text.startsWith('(') ||
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

/** The first run of căn cứ; at most a few other lines may stand above it. */
function legalBasesOf(after: readonly DocumentText[]): readonly DocumentText[] {
  const start = after.slice(0, 4).findIndex(({ text }) => isLegalBasis(text));
  if (start < 0 || after.slice(0, start).some(({ text }) => splitLeadingNumber(text) !== null))
    return [];
  const run = after.slice(start);
  const end = run.findIndex(({ text }) => !isLegalBasis(text));
  return end < 0 ? run : run.slice(0, end);
}

function isLegalBasis(text: string): boolean {
  return (
    /^(?:can cu|thuc hien|theo de nghi|xet de nghi|thi hanh|xet) /.test(
      foldWithoutDiacritics(text),
    ) && text.length > 20
  );
}

/** All that is known about the document, from the letterhead first and from the notes on its parts where it is silent. */
export function metadataOf(
  letterhead: Letterhead,
  head: DocumentHead,
  signature: Signature,
  appendix: AppendixTexts,
  texts: readonly DocumentText[],
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
  const date = letterhead.date ?? firstOf(notes, (note) => note.date) ?? null;
  const decidedByNote = head.subject === '' && notes.some((note) => note.byDecision);
  return {
    name: nameOf(head, appendix),
    documentType: decidedByNote ? 'decision-with-plan' : head.documentType,
    year:
      readYear(head.subject) ??
      readYear(appendix.title) ??
      (date === null ? null : Number(date.slice(0, 4))),
    issuer: issuer !== '' ? issuer : (firstOf(notes, (note) => note.issuer) ?? ''),
    superior: spellName(letterhead.superior, spellings),
    number:
      letterhead.number !== '' ? letterhead.number : (firstOf(notes, (note) => note.number) ?? ''),
    place: letterhead.place,
    date,
    subject: head.subject,
    decisionSubject: '',
    issuerLevel: null,
    urgency: '',
    circulation: '',
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

function nameOf(head: DocumentHead, appendix: AppendixTexts): string {
  if (head.subject === '') return appendix.title === '' ? 'Kế hoạch' : appendix.title;
  if (/^(?:về việc|v\/v)/iu.test(head.subject) || /^kế hoạch/iu.test(head.subject))
    return head.subject;
  return `Kế hoạch ${head.subject.charAt(0).toLowerCase()}${head.subject.slice(1)}`;
}
