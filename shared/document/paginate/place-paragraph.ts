import { heightOfLines, type SetLine, type SetParagraph } from './block-layout';
import type { PageMaker } from './page-maker';

/** Fewest lines of a parted paragraph on either page: widow and orphan control, on by default in Word. */
const fewestLines = 2;

/** Puts a paragraph on the page, and the rest of it on the next ones. */
export function placeParagraph(paragraph: SetParagraph, maker: PageMaker, level = 1): void {
  const group = maker.newGroup();
  let lines = paragraph.lines;
  let isStart = true;
  while (lines.length > 0) {
    const above = isStart ? maker.spaceAbove(paragraph.spaceBefore) : 0;
    const count = fittingLines(paragraph, lines, maker, above);
    if (count === 0 && !maker.isTop) {
      maker.newPage();
      continue;
    }
    const placed = lines.slice(0, Math.max(1, count));
    maker.y += above;
    if (isStart) addOutline(paragraph, maker, level);
    placeLines(paragraph, placed, maker, group, isStart);
    lines = lines.slice(placed.length);
    isStart = false;
    if (lines.length > 0) maker.newPage();
  }
  maker.pendingSpace = paragraph.spaceAfter;
}

/** How many of the lines stand on this page; 0: the paragraph goes to the next one. */
function fittingLines(
  paragraph: SetParagraph,
  lines: readonly SetLine[],
  maker: PageMaker,
  above: number,
): number {
  const fitting = linesThatFit(lines, maker, above);
  if (fitting === lines.length) return fitting;
  const whole = lines.length === paragraph.lines.length;
  if (whole && paragraph.keepLines && !maker.isTop) return 0;
  const count = Math.min(fitting, lines.length - fewestLines);
  if (count >= fewestLines || (count >= 1 && !whole)) return count;
  return maker.isTop ? Math.max(1, fitting) : 0;
}

function linesThatFit(lines: readonly SetLine[], maker: PageMaker, above: number): number {
  let height = above;
  const notes: number[] = [];
  for (const [index, line] of lines.entries()) {
    height += line.height;
    notes.push(...line.footnotes);
    if (height - line.airBelow > maker.roomWith(notes)) return index;
  }
  return lines.length;
}

/**
 * Height down to the line that must be on the same page as what stands before, for keeping with the next, and the footnotes
 * that come along. The air below that line may hang over the page's end.
 */
export function leastPart(paragraph: SetParagraph): {
  readonly height: number;
  readonly footnotes: readonly number[];
} {
  const { lines, keepLines } = paragraph;
  const together = keepLines || lines.length <= fewestLines + 1 ? lines.length : fewestLines;
  const least = lines.slice(0, together);
  return {
    height: heightOfLines(least) - (least.at(-1)?.airBelow ?? 0),
    footnotes: least.flatMap(({ footnotes }) => footnotes),
  };
}

function addOutline(paragraph: SetParagraph, maker: PageMaker, level: number): void {
  if (paragraph.role !== 'heading') return;
  const text = paragraph.lines
    .map((line) => line.texts.map((part) => part.text).join(''))
    .join(' ')
    .trim();
  if (text !== '') maker.outline.push({ text, level, page: maker.pageIndex, y: maker.y });
}

function placeLines(
  paragraph: SetParagraph,
  lines: readonly SetLine[],
  maker: PageMaker,
  group: number,
  isStart: boolean,
): void {
  if (isStart) addBox(paragraph, maker);
  for (const line of lines) {
    maker.addLine(line, maker.left, maker.y, paragraph.role, group);
    maker.y += line.height;
  }
  maker.isTop = false;
  if (lines.at(-1) === paragraph.lines.at(-1)) addRule(paragraph, maker);
}

function addBox({ box }: SetParagraph, maker: PageMaker): void {
  if (box === null) return;
  maker.add({ kind: 'box', ...box, x: maker.left + box.x, y: maker.y + box.y });
}

function addRule({ ruleBelow }: SetParagraph, maker: PageMaker): void {
  if (ruleBelow === null) return;
  const { x1, x2, y1, y2, thicknessPt } = ruleBelow;
  const { left, y } = maker;
  maker.add({ kind: 'rule', x1: left + x1, x2: left + x2, y1: y + y1, y2: y + y2, thicknessPt });
}
