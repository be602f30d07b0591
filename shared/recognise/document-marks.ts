import type { RawDocument, RawNote } from '../raw/raw-document';
import { cleanText, foldWithoutDiacritics } from '../text/normalise';
import type { Ledger } from './account';
import { linesOf, type DocumentText } from './document-texts';
import { isDocumentType } from './letterhead';

/** Marks of urgency and circulation, printed in boxes on the first page. */
export interface DocumentMarks {
  readonly urgency: string;
  readonly circulation: string;
  /** Text boxes whose words are a mark: they are taken over and no loss to report. */
  readonly usedNotes: ReadonlySet<RawNote>;
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, II.8.b. */
export const urgencyMarks = ['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, II.8.c. */
export const circulationMarks = [
  'XEM XONG TRẢ LẠI',
  'LƯU HÀNH NỘI BỘ',
  'TÀI LIỆU THU HỒI',
] as const;

const foldedUrgency = /^(?:khan|thuong khan|hoa toc(?: hen gio.*)?)$/;
const foldedCirculation =
  /^(?:xem xong tra lai|luu hanh noi bo|tai lieu thu hoi|tra lai sau khi (?:hop|dung)|khong duoc? pho bien)$/;

/**
 * Reads the marks from lines of the head that are a mark and nothing else, and from text boxes. To be called first: the
 * letterhead takes its cells whole.
 */
export function readDocumentMarks(
  raw: RawDocument,
  texts: readonly DocumentText[],
  ledger: Ledger,
): DocumentMarks {
  const found = { urgency: '', circulation: '' };
  const usedNotes = new Set<RawNote>();
  for (const text of headOf(texts)) {
    const lines = linesOf(text.text);
    const marks = lines.filter(isMark);
    // In a cell of the letterhead the mark stands below number and symbol.
    if (marks.length === 0 || (marks.length < lines.length && text.paragraph !== null)) continue;
    if (take(marks.join('\n'), found) && marks.length === lines.length) ledger.use(text.source);
  }
  for (const note of raw.notes) {
    if (note.code !== 'text-box' || note.text.length > 100) continue;
    const lines = linesOf(cleanText(note.text));
    if (lines.length > 0 && lines.every(isMark) && take(note.text, found)) usedNotes.add(note);
  }
  return { ...found, usedNotes };
}

/** What stands above the type of the document; the first lines where it has none. */
function headOf(texts: readonly DocumentText[]): readonly DocumentText[] {
  const before = texts.filter(({ region }) => region === 'before');
  const end = before.findIndex(({ text }) => isDocumentType(text));
  return before.slice(0, end < 0 ? 12 : Math.min(end, 40));
}

function isMark(line: string): boolean {
  const folded = foldWithoutDiacritics(line);
  return foldedUrgency.test(folded) || foldedCirculation.test(folded);
}

/** Whether every line found its place: a second mark of a kind that says something else has none. */
function take(text: string, found: { urgency: string; circulation: string }): boolean {
  const taken = linesOf(cleanText(text)).map((line) => {
    const field = foldedUrgency.test(foldWithoutDiacritics(line)) ? 'urgency' : 'circulation';
    const mark = line.toLocaleUpperCase('vi');
    if (found[field] !== '' && found[field] !== mark) return false;
    found[field] = mark;
    return true;
  });
  return taken.every(Boolean);
}
