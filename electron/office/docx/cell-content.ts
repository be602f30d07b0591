import type { RawCell } from '../../../shared/raw/raw-document';
import type { NoteCollector, ReadPosition } from '../read-notes';
import { withLabel, type ContainerLines } from './block-text';
import type { ReadParagraph } from './paragraph-reader';

/**
 * The paragraphs of a cell as one text, a line each. The automatic number of the first paragraph goes to numberLabel;
 * numbers of later paragraphs would have no place there and stand in front of their line («1) …»).
 */
export function cellContent(
  { lines, nestedTables }: ContainerLines,
  notes: NoteCollector,
  position: ReadPosition,
): Omit<RawCell, 'column' | 'columnSpan' | 'rowSpan'> {
  for (const text of nestedTables) {
    if (text.trim() !== '') notes.add('nested-table', position, text);
  }
  const [first] = lines;
  const visible = lines.filter(({ text }) => text.trim() !== '');
  const alignment = alignmentOfLines(visible.length > 0 ? visible : lines);
  return {
    text: lines.map((line, index) => (index === 0 ? line.text : withLabel(line))).join('\n'),
    ...(alignment !== undefined && { alignment }),
    ...(visible.length > 0 && visible.every(({ bold }) => bold) && { bold: true }),
    ...(visible.length > 0 && visible.every(({ italic }) => italic) && { italic: true }),
    ...(first?.numberLabel !== undefined && { numberLabel: first.numberLabel }),
  };
}

function alignmentOfLines(lines: readonly ReadParagraph[]): RawCell['alignment'] {
  return lines[0]?.alignment;
}
