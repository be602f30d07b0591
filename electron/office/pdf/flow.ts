import type { RawAlignment } from '../../../shared/raw/raw-document';
import { joinLines, paintsTrailingBlanks, type TextLine } from './text-lines';

/** A paragraph put together from the lines outside tables. */
export interface FlowParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly top: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly alignment: RawAlignment;
}

/** Two texts side by side without rules: the letterhead, or recipients beside the signature. */
export interface FlowColumns {
  readonly kind: 'columns';
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
  readonly top: number;
}

/** The area that text fills, from the outermost lines. */
export interface TextArea {
  readonly left: number;
  readonly right: number;
}

/** A start of a list item or numbered heading: never the middle of a sentence that was wrapped. */
const itemStart = /^([-+•*]\s|[IVXLC]+\.\s|\d+(\.\d+)*[.)]\s|[a-zđ]\)\s|Điều \d+)/u;

/** Puts lines, from top to bottom, together to paragraphs and side-by-side texts. */
export function flowOf(
  rows: readonly (readonly TextLine[])[],
  area: TextArea,
): readonly (FlowParagraph | FlowColumns)[] {
  const flow: (FlowParagraph | FlowColumns)[] = [];
  let paragraph: TextLine[] = [];
  const endParagraph = (): void => {
    if (paragraph.length > 0) flow.push(paragraphOf(paragraph, area));
    paragraph = [];
  };
  let index = 0;
  while (index < rows.length) {
    const columns = columnsFrom(rows.slice(index), area);
    if (columns !== null) {
      endParagraph();
      flow.push(columns.block);
      index += columns.length;
      continue;
    }
    for (const line of rows[index] ?? []) {
      const previous = paragraph.at(-1);
      if (previous !== undefined && !goesOn(previous, line, area)) endParagraph();
      paragraph.push(line);
    }
    index += 1;
  }
  endParagraph();
  return flow;
}

function goesOn(previous: TextLine, line: TextLine, area: TextArea): boolean {
  if (itemStart.test(line.text) || previous.bold !== line.bold) return false;
  if (previous.baseline - line.baseline > previous.size * 2.2) return false;
  const [firstWord = ''] = line.text.split(/\s/, 1);
  const wordWidth = ((line.right - line.left) * firstWord.length) / Math.max(1, line.text.length);
  const bothCentred = isCentred(previous, area) && isCentred(line, area);
  // The next word would still have fitted, so the writer ended the line; a centred title wraps where it likes.
  if (previous.right + wordWidth < area.right - previous.size) return bothCentred && !line.bold;
  return bothCentred || line.left <= area.left + previous.size;
}

function isCentred(line: TextLine, area: TextArea): boolean {
  const before = line.left - area.left;
  const after = area.right - line.right;
  return (
    before > line.size * 1.5 && after > line.size && Math.abs(before - after) < line.size * 1.5
  );
}

function paragraphOf(lines: readonly TextLine[], area: TextArea): FlowParagraph {
  const [first] = lines;
  return {
    kind: 'paragraph',
    // A wrapped line is one paragraph: nothing but joinLines' own breaks before items stays.
    text: joinLines(lines, paintsTrailingBlanks(lines)).replaceAll('\n', ' ').normalize('NFC'),
    top: first?.baseline ?? 0,
    bold: lines.every(({ bold }) => bold),
    italic: lines.every(({ italic }) => italic),
    alignment: lines.every((line) => isCentred(line, area)) ? 'center' : 'left',
  };
}

/**
 * Side-by-side texts that start with the first of `rows`: it has two parts, and every further row lies on one side of
 * the gap between them or has two parts itself. A line centred on the page ends them: it is the title below.
 */
function columnsFrom(
  rows: readonly (readonly TextLine[])[],
  area: TextArea,
): { readonly block: FlowColumns; readonly length: number } | null {
  const [first] = rows;
  if (first?.length !== 2) return null;
  const left: TextLine[] = [];
  const right: TextLine[] = [];
  let gap = { from: -Infinity, to: Infinity };
  let length = 0;
  for (const row of rows) {
    const [single] = row;
    if (length > 0 && row.length === 1 && single !== undefined && isCentred(single, area)) break;
    const next = sidesOf(row, gap, length === 0);
    if (next === null) break;
    left.push(...next.left);
    right.push(...next.right);
    gap = next.gap;
    length += 1;
  }
  return { block: { kind: 'columns', left, right, top: first[0]?.baseline ?? 0 }, length };
}

interface Sides {
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
  readonly gap: { readonly from: number; readonly to: number };
}

function sidesOf(row: readonly TextLine[], gap: Sides['gap'], isFirst: boolean): Sides | null {
  const [a, b] = row;
  if (a === undefined || row.length > 2) return null;
  if (b !== undefined) {
    const narrowed = { from: Math.max(gap.from, a.right), to: Math.min(gap.to, b.left) };
    return narrowed.from < narrowed.to ? { left: [a], right: [b], gap: narrowed } : null;
  }
  if (isFirst) return null;
  if (a.right <= gap.to)
    return { left: [a], right: [], gap: { ...gap, from: Math.max(gap.from, a.right) } };
  if (a.left >= gap.from)
    return { left: [], right: [a], gap: { ...gap, to: Math.min(gap.to, a.left) } };
  return null;
}
