import type { RawParagraph, RawPlace } from '../../../shared/raw/raw-document';
import type { ReadParagraph } from './paragraph-reader';

/** A paragraph that a reader has read, as a block of the neutral document; what it does not have is left out. */
export function rawParagraphOf(paragraph: ReadParagraph, place: RawPlace): RawParagraph {
  const { text, bold, italic, marks, alignment, numberLabel, outlineLevel } = paragraph;
  return {
    kind: 'paragraph',
    text,
    place,
    ...(alignment !== undefined && { alignment }),
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(marks !== undefined && { marks }),
    ...(numberLabel !== undefined && { numberLabel }),
    ...(outlineLevel !== undefined && { outlineLevel }),
  };
}
