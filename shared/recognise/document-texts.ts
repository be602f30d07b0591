import type { RawCell, RawDocument, RawParagraph } from '../raw/raw-document';
import { cleanText } from '../text/normalise';
import type { AppendixTables } from './choose-tables';
import { textOfParagraph } from './choose-tables';
import { anchoredCells, type Grid } from './grid';

/** A text around the appendix: a paragraph, or a cell of another table, or of the rows above or below the appendix. */
export interface DocumentText {
  readonly text: string;
  readonly source: RawParagraph | RawCell;
  /** null for cells. */
  readonly paragraph: RawParagraph | null;
  readonly blockIndex: number;
  /** Position in its table; 0 for paragraphs. */
  readonly row: number;
  readonly column: number;
  /** Before the header of the first appendix table, or after. */
  readonly region: 'before' | 'after';
}

/** All non-empty texts but the appendix itself, in reading order. */
export function documentTexts(
  raw: RawDocument,
  grids: ReadonlyMap<number, Grid>,
  appendices: readonly AppendixTables[],
): readonly DocumentText[] {
  const headerOf = new Map(
    appendices.flatMap(({ parts }) => parts.map((part) => [part.grid.blockIndex, part] as const)),
  );
  const texts: DocumentText[] = [];
  let region: DocumentText['region'] = 'before';
  raw.blocks.forEach((block, blockIndex) => {
    if (block.kind === 'paragraph') {
      const text = textOfParagraph(block);
      if (text !== '')
        texts.push({
          text,
          source: block,
          paragraph: block,
          blockIndex,
          row: 0,
          column: 0,
          region,
        });
      return;
    }
    const grid = grids.get(blockIndex);
    if (grid === undefined) return;
    const part = headerOf.get(blockIndex);
    const end = part === undefined ? grid.rows.length : (part.header?.rows[0] ?? 0);
    texts.push(...cellTexts(grid, 0, end, region));
    if (part !== undefined) region = 'after';
  });
  return texts;
}

/** Texts of the cells that start in rows [from, to). */
export function cellTexts(
  grid: Grid,
  from: number,
  to: number,
  region: DocumentText['region'],
): readonly DocumentText[] {
  return grid.rows.slice(from, to).flatMap((_cells, offset) =>
    anchoredCells(grid, from + offset)
      .filter((cell) => cell.text !== '')
      .map((cell) => ({
        // As lines: a letterhead and a signature are read line by line, in a PDF too.
        text: cleanText(cell.raw.text),
        source: cell.raw,
        paragraph: null,
        blockIndex: grid.blockIndex,
        row: cell.row,
        column: cell.column,
        region,
      })),
  );
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
