import type { PageGrid } from './page-grid';
import type { TextLine } from './text-lines';

/** A ruled table of one page with the lines of text in each of its cells, in the order of grid.cells. */
export interface FilledGrid {
  readonly grid: PageGrid;
  readonly lines: readonly (readonly TextLine[])[];
}
