import { foldWithoutDiacritics } from '../text/normalise';
import type { Ledger } from './account';
import { linesOf, type DocumentText } from './document-texts';
import { isCapitals } from './heading-rows';
import { lastWhere } from './last-index';

/** The end of a document: who gets it and who signs it. */
export interface Signature {
  readonly recipients: readonly string[];
  readonly signingAuthority: string;
  readonly signerPosition: string;
  readonly signerName: string;
  /** Index of the last block that the signature takes; -1 where there is none. */
  readonly endBlock: number;
}

const nobody: Signature = {
  recipients: [],
  signingAuthority: '',
  signerPosition: '',
  signerName: '',
  endBlock: -1,
};

/**
 * Finds «Nơi nhận» and the signature: two cells of a table, paragraphs, or cells below the table of a sheet. With
 * several (a decision and its plan), the first counts; the rest stays in the text.
 */
export function readSignature(texts: readonly DocumentText[], ledger: Ledger): Signature {
  const start = texts.findIndex((text) => isRecipientsStart(text.text));
  if (start < 0) return readBareSignature(texts, ledger);
  const anchor = texts[start];
  if (anchor === undefined) return nobody;
  const group =
    anchor.paragraph === null
      ? texts.filter((text) => text.paragraph === null && text.blockIndex === anchor.blockIndex)
      : paragraphsAround(texts, start);
  return readGroup(group, ledger);
}

/** Signature lines without «Nơi nhận», as below the table of a sheet; else a table of a letter that holds nothing else. */
function readBareSignature(texts: readonly DocumentText[], ledger: Ledger): Signature {
  const below = texts.filter((text) => text.region === 'after');
  if (below.some((text) => isAuthority(text.text) || isPosition(text.text)))
    return readGroup(below, ledger);
  return readGroup(bareTable(texts), ledger);
}

/** The last table with who signs and nothing else, as a letter without «Nơi nhận» has it beside an empty cell. */
function bareTable(texts: readonly DocumentText[]): readonly DocumentText[] {
  const cells = texts.filter(({ paragraph }) => paragraph === null);
  const tables = [...new Set(cells.map(({ blockIndex }) => blockIndex))].map((index) =>
    cells.filter(({ blockIndex }) => blockIndex === index),
  );
  const signs = (line: string): boolean => isAuthority(line) || isPosition(line);
  const found = tables.findLast((table) => {
    const lines = table.flatMap(({ text }) => linesOf(text));
    return lines.every(isSignatureLine) && lines.some(signs) && lines.some(isName);
  });
  return found ?? [];
}

function paragraphsAround(texts: readonly DocumentText[], start: number): readonly DocumentText[] {
  let first = start;
  while (first > 0 && start - first < 6 && isSignatureText(texts[first - 1]?.text ?? ''))
    first -= 1;
  let last = start;
  while (last + 1 < texts.length && last - start < 40 && goesOn(texts[last + 1])) last += 1;
  return texts.slice(first, last + 1);
}

function goesOn(text: DocumentText | undefined): boolean {
  if (text === undefined || text.paragraph === null) return false;
  return /^[-–+]/.test(text.text) || isSignatureText(text.text);
}

/** Whether all lines name who signs: authority, position, name, «(Đã ký)». */
export function isSignatureText(text: string): boolean {
  return linesOf(text).every(isSignatureLine);
}

function readGroup(group: readonly DocumentText[], ledger: Ledger): Signature {
  const recipients: string[] = [];
  const lines: string[] = [];
  let inRecipients = false;
  for (const text of group) {
    const own: string[] = [];
    for (const line of linesOf(text.text)) {
      if (isRecipientsStart(line)) inRecipients = true;
      const item = recipientOf(line);
      if (inRecipients && item !== null) recipients.push(...item);
      else own.push(line);
    }
    const signs = own.every(isSignatureLine);
    if (signs) lines.push(...own);
    if (signs || own.length === 0) ledger.use(text.source);
    inRecipients = inRecipients && text.paragraph !== null;
  }
  const endBlock = Math.max(-1, ...group.map(({ blockIndex }) => blockIndex));
  return { recipients, ...signerOf(lines), endBlock };
}

/** The items on the line; null when it is no line of recipients. */
function recipientOf(line: string): readonly string[] | null {
  const afterStart = /^n[ơo]i nhận\s*:?\s*(.*)$/iu.exec(line);
  if (afterStart !== null) return afterStart[1] === '' ? [] : [afterStart[1] ?? ''];
  return /^[-–+]\s*\S/.test(line) ? [line.replace(/^[-–+]\s*/, '')] : null;
}

function signerOf(lines: readonly string[]): Omit<Signature, 'recipients' | 'endBlock'> {
  const authority = lines.filter(isAuthority);
  const rest = lines.filter((line) => !isAuthority(line) && !isPlaceholder(line));
  const positions = rest.filter(isPosition);
  const name = lastWhere(rest, (line) => !isPosition(line) && isName(line)) ?? '';
  return {
    signingAuthority: authority.join('\n'),
    signerPosition: positions.join('\n'),
    signerName: name,
  };
}

function isRecipientsStart(text: string): boolean {
  return /^noi nhan *:?/.test(foldWithoutDiacritics(text));
}

function isSignatureLine(line: string): boolean {
  return isAuthority(line) || isPosition(line) || isName(line) || isPlaceholder(line);
}

/** «TM. ỦY BAN NHÂN DÂN», «KT. CHỦ TỊCH», «TL. …», «TUQ. …», «Q. …». */
function isAuthority(line: string): boolean {
  return /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s*\.?\s+?\p{Lu}/u.test(line) && line.length < 120;
}

/** A position is printed in capitals: «PHÓ CHỦ TỊCH», «TRƯỞNG PHÒNG». */
function isPosition(line: string): boolean {
  return (
    isCapitals(line) &&
    line.length < 80 &&
    /^(?:pho |quyen )?(?:chu tich|truong|giam doc|chanh van phong|bi thu|thu truong|cong chuc|vien truong|cuc truong|chi cuc truong|bo truong|nguoi lap|ke toan|hieu truong|doi truong|tram truong)/.test(
      foldWithoutDiacritics(line),
    )
  );
}

/** Two to six words, each with a capital: «Hoàng Bá Huy». */
function isName(line: string): boolean {
  const words = line.replace(/^(?:ThS|TS|CN|BS|KS)\.\s*/u, '').split(' ');
  return (
    words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word))
  );
}

/** «(Đã ký)», «(Ký tên, đóng dấu)». */
function isPlaceholder(line: string): boolean {
  return /^\(?(?:da ky|ky ten|ky,|ky va ghi|ky ghi)/.test(foldWithoutDiacritics(line));
}
