import type { ReadPosition } from '../read-notes';
import type { XmlElement } from '../xml/xml-element';
import { ParagraphReader, type ReadParagraph } from './paragraph-reader';
import type { Story } from './story';
import { unwrappedChildren, unwrappedNamed } from './wordprocessing';

/** The lines of a container that holds blocks: a cell, a text box, a note. Nested tables come as text. */
export interface ContainerLines {
  readonly lines: readonly ReadParagraph[];
  /** The text of each nested table. */
  readonly nestedTables: readonly string[];
}

export function readContainer(
  container: XmlElement,
  story: Story,
  position: ReadPosition,
): ContainerLines {
  const paragraphs = new ParagraphReader(story);
  const lines: ReadParagraph[] = [];
  const nestedTables: string[] = [];
  const depth = story.fields.depth;
  let last = '';
  const push = (paragraph: ReadParagraph | undefined): void => {
    if (paragraph !== undefined) lines.push(paragraph);
  };
  for (const block of unwrappedChildren(container)) {
    if (block.name === 'w:p') push(paragraphs.read(block, position));
    else if (block.name === 'w:tbl') {
      push(paragraphs.finish());
      const text = readNestedTable(block, story, position);
      nestedTables.push(text);
      lines.push(plainLine(text));
    } else if (block.name === 'w:altChunk') noteAltChunk(story, position);
    last = blockName(block, last);
  }
  push(paragraphs.finish());
  story.fields.truncate(depth);
  if (last === 'w:tbl w:p') dropBlankEnd(lines);
  return { lines, nestedTables };
}

/** An imported document (17.17.2.1): Word merges it when it opens the file, we do not. */
export function noteAltChunk(story: Story, position: ReadPosition): void {
  const words = 'Văn bản nhúng từ tệp khác (altChunk) không đọc được.';
  story.parts.notes.add('unreadable-part', position, words);
}

/** The last two kinds of block, to know a nested table followed by its obligatory paragraph. */
function blockName(block: XmlElement, before: string): string {
  if (block.name === 'w:p') return before === 'w:tbl' ? 'w:tbl w:p' : 'w:p';
  return block.name === 'w:tbl' ? 'w:tbl' : before;
}

/** A cell must end with a paragraph (17.4.66), so one after a nested table that is blank says nothing. */
function dropBlankEnd(lines: ReadParagraph[]): void {
  if (lines.at(-1)?.text === '') lines.pop();
}

/** All text of a story, one line per paragraph, numbers in front. */
export function readStoryText(container: XmlElement, story: Story, position: ReadPosition): string {
  return readContainer(container, story, position).lines.map(withLabel).join('\n');
}

export function withLabel({ numberLabel, text }: ReadParagraph): string {
  return numberLabel === undefined ? text : `${numberLabel} ${text}`;
}

/** A nested table as text: a line per row, tabs between cells. */
function readNestedTable(table: XmlElement, story: Story, position: ReadPosition): string {
  const rows: string[] = [];
  for (const row of unwrappedNamed(table, 'w:tr')) {
    const cells = [...unwrappedNamed(row, 'w:tc')];
    rows.push(cells.map((cell) => readStoryText(cell, story, position)).join('\t'));
  }
  return rows.join('\n');
}

function plainLine(text: string): ReadParagraph {
  return {
    text,
    bold: false,
    italic: false,
    alignment: undefined,
    numberLabel: undefined,
    outlineLevel: undefined,
  };
}
