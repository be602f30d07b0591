import { joinWrappedLines } from '../text/normalise';

/**
 * Whether a text goes on with the one before it, as the halves of a cell do that was cut in two by hand at a page
 * break. There is no sure sign, only evidence for and against; callers add it up over the cells of a row.
 */
const strong = 2;
const weak = 1;

/** Words that do not end a Vietnamese statement. */
const unfinishedWords = new Set(
  (
    'và của các với cho tại theo về trên trong để đến từ do là có được hoặc những một như bằng khi sau trước không việc ' +
    'số ở cùng bởi vào ra nhằm đối thuộc giữa phải sẽ đã đang cần bị mà thì nếu vì qua hay cả mỗi từng'
  ).split(' '),
);

/** Positive: `next` continues `previous`; negative: it starts something new. Within about ±4. */
export function continuationEvidence(previous: string, next: string): number {
  if (next === '') return 0;
  if (previous === '') return -strong;
  return evidenceOfStart(next) + evidenceOfEnd(previous);
}

function evidenceOfStart(next: string): number {
  if (/^[\p{Ll}]/u.test(next) && !/^[a-zđ]\)/u.test(next)) return strong;
  if (/^[,;:.)\]%]/.test(next)) return strong;
  if (/^(?:[-+•–]|\(?\d{1,3}(?:[.)]|\s|$))/.test(next)) return -weak;
  return /^\p{Lu}/u.test(next) ? -weak : 0;
}

function evidenceOfEnd(previous: string): number {
  if (/[,\-–&(]$/.test(previous)) return strong;
  if (/[.!?]$/.test(previous) && !/(?:\.\.\.|…)$/.test(previous)) return -strong;
  const lastWord = /(\p{L}+)$/u.exec(previous)?.[1]?.toLowerCase() ?? '';
  return unfinishedWords.has(lastWord) ? strong : 0;
}

/** The two halves as one text: a break stays where the second half starts an item («- …»), else one blank joins. */
export function joinContinuing(previous: string, next: string): string {
  if (previous === '' || next === '') return previous + next;
  // «Văn phòng-» / «Thống kê»: a hyphen that touches its word was inside one.
  if (/[\p{L}\p{N}][-/]$/u.test(previous)) return previous + next;
  // «Công chức Văn phòng» / «– Thống kê»: a long dash is of a name unless the text above is a list of them.
  if (next.startsWith('– ') && !/(?:^|\n)–|[.:;,]$/.test(previous)) return `${previous} ${next}`;
  const keepsBreak = joinWrappedLines(`x\n${next}`).startsWith('x\n');
  return `${previous}${keepsBreak ? '\n' : ' '}${next}`;
}
