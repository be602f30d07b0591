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
    if (!/[-–/]$/.test(previous.text) || previous.endsWithBlank) return `${text}\n${line.text}`;
    const broken = paintsBlanks || /\S[-–/]$/.test(previous.text);
    // A list item begins on its own line whatever the line above ends with.
    return broken && !/^[-+•]\s/.test(line.text) ? `${text}${line.text}` : `${text}\n${line.text}`;
  }, '');
}

/** Whether a producer paints the blank at the end of the lines that it wraps; seen on lines that go on below. */
export function paintsTrailingBlanks(lines: readonly TextLine[]): boolean {
  return lines.slice(0, -1).some(({ endsWithBlank }) => endsWithBlank);
}
