import type { DocumentBlock, DocumentSection, ParagraphBlock } from './plan-document';

/** Height of the empty paragraph of one point that stands where the Word file wants a paragraph beside a table. */
export const emptyLinePt = 1.15;

/**
 * Whether the Word file has such a paragraph above the section's first table. LibreOffice puts a whole empty line above a
 * table that opens a section with footnotes, which pushes the letterhead down; below a paragraph it does not.
 */
export function hasOpeningLine({ blocks }: DocumentSection): boolean {
  const [first] = blocks;
  return first !== undefined && first.kind !== 'paragraph' && blocks.some(hasFootnote);
}

function hasFootnote(block: DocumentBlock): boolean {
  switch (block.kind) {
    case 'paragraph':
      return refersToFootnote(block);
    case 'columns':
      return block.columns.some(({ paragraphs }) => paragraphs.some(refersToFootnote));
    default:
      return false;
  }
}

function refersToFootnote({ runs }: ParagraphBlock): boolean {
  return runs.some(({ footnote }) => footnote !== undefined);
}
