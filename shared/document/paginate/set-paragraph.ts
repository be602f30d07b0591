import type { DocumentAlignment } from '../appendix-document';
import type { ParagraphBlock, TextRun } from '../plan-document';
import type { SetLine, SetParagraph, SetText } from './block-layout';
import { breakLines } from './break-lines';
import type { FontMeasure } from './font-measure';
import type { Fragment, Line, LineRoom, Span } from './inline';
import { pointsOfMm, toTwip } from './units';

/** Share of the size, and of the size as rise, of raised and lowered text: what LibreOffice takes for w:vertAlign. */
const smallShare = 0.58;
const superscriptRise = 0.33;
const subscriptRise = -0.08;
/** Thickness of lines below texts and of boxes. */
export const thinRulePt = 0.75;
/** From a text to the line below it, and from that line to what follows: the low paragraph that holds it in the Word file. */
const aboveRulePt = 2;
const belowRulePt = 5;
/** From the text of a boxed paragraph to the box. */
const boxAcrossPt = 4;
const boxUpDownPt = 2;

/** Breaks a paragraph into lines for a column of this width (points). */
export function setParagraph(
  block: ParagraphBlock,
  widthPt: number,
  measure: FontMeasure,
): SetParagraph {
  const spans = spansOf(block);
  const left = pointsOfMm(block.leftIndentMm);
  const room: LineRoom = {
    firstStart: left + pointsOfMm(block.firstLineIndentMm),
    start: left,
    end: widthPt - pointsOfMm(block.rightIndentMm),
  };
  const lines = breakLines(spans, room, measure).map((line, index) =>
    setLine(line, {
      start: index === 0 ? room.firstStart : room.start,
      end: room.end,
      alignment: block.alignment,
      sizePt: block.sizePt,
      lineSpacing: block.lineSpacing,
      measure,
    }),
  );
  return {
    lines: withEdges(block, lines),
    spaceBefore: toTwip(block.spaceBeforePt),
    spaceAfter: toTwip(block.spaceAfterPt),
    keepWithNext: block.keepWithNext,
    keepLines: block.keepLinesTogether,
    role: headingRoles.has(block.role) ? 'heading' : 'text',
    ruleBelow: ruleBelow(block, widthPt),
    box: block.boxed === true ? boxAround(lines, room) : null,
  };
}

/** What stands in the outline. A point («a)») and deeper are text. */
const headingRoles: ReadonlySet<string> = new Set<ParagraphBlock['role']>([
  'documentType',
  'appendixLabel',
  'appendixTitle',
  'partHeading',
  'sectionHeading',
]);

function spansOf(block: ParagraphBlock): readonly Span[] {
  const spans = block.runs.map((run) => spanOf(run, block.sizePt));
  const [first] = spans;
  if (block.number === undefined) return spans;
  const bold = block.role === 'article' || (first?.look.bold ?? false);
  const look = { sizePt: block.sizePt, bold, italic: false };
  return [{ text: `${block.number.label} `, look, underline: false, risePt: 0 }, ...spans];
}

function spanOf(run: TextRun, sizePt: number): Span {
  const { bold, italic, underline } = run;
  if (run.footnote !== undefined) {
    const look = { sizePt: toTwip(sizePt * smallShare), bold, italic };
    const text = String(run.footnote + 1);
    return { text, look, underline, risePt: sizePt * superscriptRise, footnote: run.footnote };
  }
  const text = run.text.normalize('NFC').replace(/\r\n?/g, '\n');
  if (run.position === 'normal') {
    return { text, look: { sizePt, bold, italic }, underline, risePt: 0 };
  }
  const risePt = sizePt * (run.position === 'superscript' ? superscriptRise : subscriptRise);
  return { text, look: { sizePt: toTwip(sizePt * smallShare), bold, italic }, underline, risePt };
}

interface LineFrame {
  readonly start: number;
  readonly end: number;
  readonly alignment: DocumentAlignment;
  readonly sizePt: number;
  readonly lineSpacing: number;
  readonly measure: FontMeasure;
}

/** Puts a broken line in place: aligned, and justified where it is not the last of its paragraph. */
export function setLine(line: Line, frame: LineFrame): SetLine {
  const { alignment, measure, sizePt } = frame;
  const free = Math.max(0, frame.end - frame.start - line.width);
  const justify = alignment === 'justify' && line.end !== 'paragraph' && line.stretchable > 0;
  const wordSpacing = justify ? free / line.stretchable : 0;
  const shift = shiftOf(alignment, free);
  const size = largestSize(line, sizePt);
  const ascent = measure.ascent(size);
  const pitch = measure.pitch(size);
  const height = Math.floor(pitch * 20 * frame.lineSpacing + 1e-6) / 20;
  return {
    height,
    airBelow: Math.max(0, height - pitch),
    texts: setTexts(line, shift, wordSpacing, ascent),
    footnotes: line.fragments.flatMap(({ span }) => span.footnote ?? []),
  };
}

function shiftOf(alignment: DocumentAlignment, free: number): number {
  if (alignment === 'center') return free / 2;
  return alignment === 'right' ? free : 0;
}

function largestSize(line: Line, sizePt: number): number {
  let largest = 0;
  for (const { span } of line.fragments) {
    // Raised text stands inside the line of the text around it.
    largest = Math.max(largest, span.risePt === 0 ? span.look.sizePt : sizePt);
  }
  return largest === 0 ? sizePt : largest;
}

function setTexts(
  { fragments, blankAfter }: Line,
  shift: number,
  wordSpacing: number,
  ascent: number,
): readonly SetText[] {
  let stretched = 0;
  const from = wordSpacing === 0 ? fragments.length : lastUnbrokenFrom(fragments);
  return fragments.map(({ span, text, width, x }, index) => {
    const spacing = index >= from ? wordSpacing : 0;
    const blanks = spacing === 0 ? 0 : blanksIn(text);
    const item = {
      x: x + shift + stretched,
      y: ascent - span.risePt,
      text,
      width: width + blanks * spacing,
      ...span.look,
      underline: span.underline,
      wordSpacing: spacing,
      ...(blankAfter && index === fragments.length - 1 && { blankAfter }),
    };
    stretched += blanks * spacing;
    return item;
  });
}

/** Index of the first fragment behind the last gap that a tab made. */
function lastUnbrokenFrom(fragments: readonly Fragment[]): number {
  let from = 0;
  for (let index = 1; index < fragments.length; index++) {
    const before = fragments[index - 1];
    const fragment = fragments[index];
    if (before === undefined || fragment === undefined) continue;
    if (Math.abs(before.x + before.width - fragment.x) > 1e-6) from = index;
  }
  return from;
}

function blanksIn(text: string): number {
  let blanks = 0;
  for (const character of text) if (character === ' ') blanks++;
  return blanks;
}

/** Lines without text hold the room that a line below or a box takes. */
function withEdges(block: ParagraphBlock, lines: readonly SetLine[]): readonly SetLine[] {
  const edge = (height: number): SetLine => ({ height, airBelow: 0, texts: [], footnotes: [] });
  if (block.boxed === true) {
    const room = edge(boxUpDownPt + thinRulePt);
    return [room, ...lines, room];
  }
  if (block.lineBelowMm === undefined) return lines;
  return [...lines, edge(aboveRulePt + thinRulePt + belowRulePt)];
}

/** Centred on the column; y from the bottom of the last line, above which its room lies. */
function ruleBelow(block: ParagraphBlock, widthPt: number): SetParagraph['ruleBelow'] {
  if (block.lineBelowMm === undefined) return null;
  const half = pointsOfMm(block.lineBelowMm) / 2;
  const middle = widthPt / 2;
  const y = -belowRulePt - thinRulePt / 2;
  return { x1: middle - half, x2: middle + half, y1: y, y2: y, thicknessPt: thinRulePt };
}

function boxAround(lines: readonly SetLine[], room: LineRoom): SetParagraph['box'] {
  const height = lines.reduce((sum, line) => sum + line.height, 0);
  const across = boxAcrossPt + thinRulePt / 2;
  return {
    x: room.start - across,
    y: thinRulePt / 2,
    width: room.end - room.start + 2 * across,
    height: height + 2 * boxUpDownPt + thinRulePt,
    thicknessPt: thinRulePt,
  };
}
