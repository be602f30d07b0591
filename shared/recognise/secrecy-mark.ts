import type { RawDocument, RawNote, RawPlace } from '../raw/raw-document';
import { foldText } from '../text/normalise';
import { headsOf, type HeadLine } from './head-lines';

/**
 * A mark of secrecy (dấu chỉ độ mật) on a document. It is stamped below number and symbol (Nghị định 30/2020/NĐ-CP,
 * phụ lục I, mục IV), typed in a box, in the margin of every page, as a water mark, or as a line above the letterhead.
 */
export interface SecrecyMark {
  readonly level: SecrecyLevel;
  readonly place: RawPlace;
}

export type SecrecyLevel = 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT';

/**
 * The mark that a document carries, or null.
 *
 * Evidence is a text that is the mark and nothing else: a text box, a line of the page header or footer, the
 * alternative text of a picture, or a line at the head of the document or of one of its parts (see headsOf). A copy
 * number («Bản số: 01»), «Tài liệu thu hồi» or the label «Độ mật:» may stand with it, and its letters may be spaced.
 *
 * No evidence are words of the text, cells of the appendix, a column of marks, and a place that names several levels:
 * those speak about marks. A document stamped «GIẢI MẬT» is secret no longer. A stamp that is a picture without
 * alternative text cannot be read.
 */
export function findSecrecyMark(raw: RawDocument): SecrecyMark | null {
  const found = [...raw.notes.flatMap(marksOfNote), ...headsOf(raw).flatMap(marksOfHead)];
  if (found.some(({ mark }) => mark === 'GIẢI MẬT')) return null;
  const [first] = found;
  return first === undefined || first.mark === 'GIẢI MẬT'
    ? null
    : { level: first.mark, place: first.place };
}

type Mark = SecrecyLevel | 'GIẢI MẬT';

interface FoundMark {
  readonly mark: Mark;
  readonly place: RawPlace;
}

/** What stands outside the flow of the text, as a stamp does. */
const stampNotes: ReadonlySet<RawNote['code']> = new Set([
  'text-box',
  'header-footer-text',
  'image',
]);

/** A longer box is prose. */
const longestBox = 500;

function marksOfNote({ code, place, text }: RawNote): readonly FoundMark[] {
  if (!stampNotes.has(code) || text.length > longestBox || !mayHoldMark(text)) return [];
  const whole = markOf(text);
  if (whole !== null) return [{ mark: whole, place }];
  const lines = text
    .split(/[\n\t]/)
    .map((line) => ({ text: line, place, row: null, column: null }));
  return marksOfHead(lines);
}

/** At most one mark: several different ones, or several in one column, are a list of levels. */
function marksOfHead(lines: readonly HeadLine[]): readonly FoundMark[] {
  const found = lines.flatMap((line, index) => {
    const mark = mayHoldMark(line.text) ? markOf(line.text) : null;
    return mark === null ? [] : [{ mark: wholeMark(lines[index - 1], mark), line }];
  });
  const [first] = found;
  if (first === undefined || new Set(found.map(({ mark }) => mark)).size > 1) return [];
  const isColumn = found.some(
    ({ line }) => line.row !== first.line.row && line.column === first.line.column,
  );
  return isColumn && first.line.row !== null ? [] : [{ mark: first.mark, place: first.line.place }];
}

/** A narrow stamp breaks «TỐI MẬT» into two lines. */
function wholeMark(above: HeadLine | undefined, mark: Mark): Mark {
  if (mark !== 'MẬT' || above === undefined || above.text.length > 20) return mark;
  return markOf(`${above.text} ${mark}`) ?? mark;
}

/** Cheap and true of every mark: most lines need no closer look. */
function mayHoldMark(text: string): boolean {
  return /ậ|[âạ][\u0302\u0323]|a[\u0302\u0323]{2}/iu.test(text);
}

const marks: ReadonlyMap<string, Mark> = new Map([
  ['mật', 'MẬT'],
  ['tốimật', 'TỐI MẬT'],
  ['tuyệtmật', 'TUYỆT MẬT'],
  ['giảimật', 'GIẢI MẬT'],
]);

const label = /^(?:mức độ|dấu chỉ độ|độ) mật ?:/;
/** Stamped beside the mark (Thông tư 24/2020/TT-BCA): the copy's number, and that it must be given back. */
const companions =
  /(?:bản (?:sao )?số|số bản|bản thứ)[ :.…\d/]*|tài liệu thu hồi|không sao chụp|chỉ người có tên mới được bóc bì/g;
const frame = /^[\s[\](){}"'*_|=~.:-]+|[\s[\](){}"'*_|=~.:-]+$/g;

/** The mark that the whole text is, or null. */
function markOf(text: string): Mark | null {
  // A dash in front alone makes an item of a list.
  if (/^\s*[-–—+•]/u.test(text) && !/[-–—+•]\s*$/u.test(text)) return null;
  const words = foldText(text).replace(label, '').replace(companions, ' ');
  return marks.get(words.replace(frame, '').replace(/\s+/g, '')) ?? null;
}
