import type { TablePart, WordBinary } from './file-information';

/** A footnote or endnote: where its sign stands in the body, and its stretch of the whole text. Character positions. */
export interface NoteStretch {
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/** The sign of a note in the text, where it is marked as special. */
export const noteSign = '\x02';

/** Footnotes, then endnotes ([MS-DOC] 2.8.10, 2.8.11, 2.8.8, 2.8.9). Empty where the file does not say where they stand. */
export function readNoteStretches(word: WordBinary): readonly NoteStretch[] {
  const { body, footnotes, headers, comments, endnotes } = word.characters;
  return [
    ...stretchesOf(word, 'footnote', { start: body, length: footnotes }),
    ...stretchesOf(word, 'endnote', {
      start: body + footnotes + headers + comments,
      length: endnotes,
    }),
  ];
}

interface Story {
  readonly start: number;
  readonly length: number;
}

function stretchesOf(
  word: WordBinary,
  kind: 'footnote' | 'endnote',
  story: Story,
): readonly NoteStretch[] {
  const references = word.part(`${kind}References`);
  // Positions, one more than there are references, then two bytes for each reference.
  const count = Math.max(0, Math.floor((references.length - 4) / 6));
  if (count === 0 || story.length === 0) return [];
  const signs = positions(word, references);
  const texts = positions(word, word.part(`${kind}Texts`));
  const stretches: NoteStretch[] = [];
  let reached = 0;
  for (let index = 0; index < count; index += 1) {
    const [from, to] = [texts(index), texts(index + 1)];
    // Stretches follow each other; a file that says otherwise could have one text read many times.
    if (from < reached || to < from || to > story.length) continue;
    stretches.push({ at: signs(index), start: story.start + from, end: story.start + to });
    reached = to;
  }
  return stretches;
}

function positions(word: WordBinary, { offset, length }: TablePart): (index: number) => number {
  const table = word.table.slice(offset, length);
  return (index) => table.u32(index * 4);
}
