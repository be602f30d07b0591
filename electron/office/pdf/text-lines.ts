import type { TextRun } from './page-content';

/** Runs on one baseline, read from left to right. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  /** A blank was painted after the last word: the line was wrapped between words. */
  readonly endsWithBlank: boolean;
}

/** Part of the size by which runs of a line may differ in height: footnote signs sit higher. */
const sameLine = 0.45;
/** A gap wider than this part of the size is a blank between words. */
const wordGap = 0.15;

/** Groups runs into lines, from top to bottom. */
export function linesOf(runs: readonly TextRun[]): readonly TextLine[] {
  return groupByBaseline(runs).map(lineOf);
}

/** The visible runs of each line, from top to bottom and from left to right. */
export function groupByBaseline(runs: readonly TextRun[]): readonly (readonly TextRun[])[] {
  const sorted = runs
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => b.baseline - a.baseline || a.left - b.left);
  const groups: TextRun[][] = [];
  for (const run of sorted) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    const near =
      first !== undefined &&
      first.baseline - run.baseline < Math.min(first.size, run.size) * sameLine;
    if (near) group?.push(run);
    else groups.push([run]);
  }
  return groups.map((group) => group.sort((a, b) => a.left - b.left));
}

/** One line from the runs on its baseline, sorted from left to right. */
export function lineOf(runs: readonly TextRun[]): TextLine {
  let text = '';
  let right = -Infinity;
  for (const run of runs) {
    const gap = run.left - right;
    const needsBlank =
      text !== '' && !/\s$/.test(text) && !/^\s/.test(run.text) && gap > run.size * wordGap;
    text += (needsBlank ? ' ' : '') + run.text;
    right = Math.max(right, run.right);
  }
  const visible = runs.filter((run) => run.text.trim() !== '');
  return {
    text: text.trim(),
    left: Math.min(...runs.map((run) => run.left)),
    right,
    baseline: runs[0]?.baseline ?? 0,
    size: Math.max(...runs.map((run) => run.size)),
    bold: visible.every((run) => run.bold),
    italic: visible.every((run) => run.italic),
    endsWithBlank: /\s$/.test(text),
  };
}

/**
 * One text from the lines of a cell or paragraph. A line that ends with a hyphen or slash may have been broken there
 * without a blank; a producer that paints the blank at the end of wrapped lines tells which it was, otherwise a
 * hyphen that touches its word («2021-») goes on without one, and one that stands alone («Văn hóa -») with one.
 */
export function joinLines(lines: readonly TextLine[], paintsBlanks: boolean): string {
  return lines.reduce((text, line, index) => {
    const previous = lines[index - 1];
    if (previous === undefined) return line.text;
    if (isBrokenWord(previous, line)) return `${text}${line.text}`;
    if (isWrappedBeforeDash(lines, index, paintsBlanks)) return `${text} ${line.text}`;
    if (!/[-–/]$/.test(previous.text) || previous.endsWithBlank) return `${text}\n${line.text}`;
    const broken = paintsBlanks || /\S[-–/]$/.test(previous.text);
    // A list item begins on its own line whatever the line above ends with.
    return broken && !/^[-+•]\s/.test(line.text) ? `${text}${line.text}` : `${text}\n${line.text}`;
  }, '');
}

const dashStart = /^[-–]\s/;
const listStart = /^(?:[-–+•]\s|\(?\d{1,2}[.)]|[a-zđ]\))/u;

/**
 * «Công chức Văn phòng» / «– Thống kê»: a dash inside a name came to stand at the start of a line. It is no item when
 * it is the only one, does not follow a full stop, a colon or the like, and the text does not begin with an item.
 */
function isWrappedBeforeDash(
  lines: readonly TextLine[],
  index: number,
  paintsBlanks: boolean,
): boolean {
  const texts = lines.map(({ text }) => text);
  if (paintsBlanks && tellsItemsByBlanks(lines) && dashStart.test(texts[index] ?? ''))
    return lines[index - 1]?.endsWithBlank === true && !/[.:;,]$/.test(texts[index - 1] ?? '');
  if (!dashStart.test(texts[index] ?? '') || listStart.test(texts[0] ?? '')) return false;
  const items = texts.filter((text) => dashStart.test(text)).length;
  return items === 1 && !/[.:;,]$/.test(texts[index - 1] ?? '');
}

/** Above some item the line ends without a blank: so a blank there is not one that was typed at the end of each item. */
function tellsItemsByBlanks(lines: readonly TextLine[]): boolean {
  return lines.some(({ text }, index) => {
    const previous = lines[index - 1];
    return previous !== undefined && listStart.test(text) && !previous.endsWithBlank;
  });
}

/**
 * «130/2005/N» / «Đ-CP», «01/2» / «024», «PARINDEX» / «, SIPAS»: a word too long for its line was broken inside. Told from the words
 * alone: a missing blank at the end of the line is no sign, for letters painted from another font lose theirs.
 */
function isBrokenWord(previous: TextLine, next: TextLine): boolean {
  if (previous.endsWithBlank) return false;
  const insideSymbol = /\d\/\p{Lu}{0,8}$/u.test(previous.text) && /^(?:\p{Lu}|-)/u.test(next.text);
  const yearStart = /\/(\d{1,3})$/.exec(previous.text)?.[1] ?? '';
  const yearEnd = /^(\d{1,3})(?!\d)/.exec(next.text)?.[1] ?? '';
  const insideYear = yearStart !== '' && yearEnd !== '' && (yearStart + yearEnd).length === 4;
  return insideSymbol || insideYear || /^[,;:.)\]]/.test(next.text);
}

/** Whether a producer paints the blank at the end of the lines that it wraps; seen on lines that go on below. */
export function paintsTrailingBlanks(lines: readonly TextLine[]): boolean {
  return lines.slice(0, -1).some(({ endsWithBlank }) => endsWithBlank);
}
