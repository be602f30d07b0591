import type { RawDocument } from '../raw/raw-document';
import type { BodyBlock } from '../plan/plan';
import { splitLeadingNumber, type NumberLabel } from '../text/numbering';
import type { Ledger } from './account';
import { textOfParagraph } from './choose-tables';
import { anchoredCells, filledCells, type Grid } from './grid';
import { isCapitals } from './heading-rows';

/** The rest of the document in order: headings by their numbers, paragraphs, and tables that are no appendix. */
export function readBody(
  raw: RawDocument,
  grids: ReadonlyMap<number, Grid>,
  appendixTables: ReadonlySet<number>,
  ledger: Ledger,
): readonly BodyBlock[] {
  const blocks: BodyBlock[] = [];
  const schemes: string[] = [];
  raw.blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') {
      const text = textOfParagraph(block);
      if (text === '' || block.place.part !== 'body' || ledger.isSettled(block)) return;
      ledger.use(block);
      blocks.push(
        headingOf(text, block.bold === true, block.outlineLevel, schemes) ?? {
          kind: 'paragraph',
          text,
        },
      );
      return;
    }
    const grid = grids.get(index);
    if (grid === undefined || appendixTables.has(index) || block.sheet !== undefined) return;
    const rows = openRows(grid, ledger);
    if (rows.length > 0) blocks.push({ kind: 'table', rows });
  });
  return blocks;
}

/** Rows that still hold an unsettled text, with all their texts. */
function openRows(grid: Grid, ledger: Ledger): readonly (readonly string[])[] {
  return grid.rows.flatMap((_cells, row) => {
    const open = filledCells(grid, row).filter((cell) => !ledger.isSettled(cell.raw));
    if (open.length === 0) return [];
    ledger.use(...open.map((cell) => cell.raw));
    return [anchoredCells(grid, row).map((cell) => cell.text)];
  });
}

/** A sentence under a number is a paragraph; a heading is short and has no full stop, or is stressed. */
const longestHeading = 200;

function headingOf(
  text: string,
  bold: boolean,
  outlineLevel: number | undefined,
  schemes: string[],
): BodyBlock | null {
  if (text.length > longestHeading) return null;
  const leading = splitLeadingNumber(text);
  if (leading === null)
    return outlineLevel === undefined
      ? null
      : { kind: 'heading', level: outlineLevel, number: '', text };
  const stressed = bold || isCapitals(leading.rest) || outlineLevel !== undefined;
  if (!stressed && /[.;,]$/.test(leading.rest)) return null;
  return {
    kind: 'heading',
    level: levelOf(leading.label, schemes),
    number: leading.written,
    text: leading.rest,
  };
}

/** A numbering scheme met for the first time nests inside the ones open; one met before closes those below it. */
function levelOf(label: NumberLabel, schemes: string[]): number {
  const scheme = `${label.style} ${label.numbers.length}`;
  const known = schemes.indexOf(scheme);
  if (label.style === 'roman') schemes.length = 0;
  else if (known >= 0) schemes.length = known;
  schemes.push(scheme);
  return schemes.length;
}
