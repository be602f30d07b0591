import type { RawCell, RawPlace, RawRow, RawTable } from '../../../shared/raw/raw-document';
import { twipsPerMm } from '../docx/wordprocessing';
import type { RowDefinition } from './row-definition';

/** What a cell holds, before its place in the grid is known. */
export type CellContent = Omit<RawCell, 'column' | 'columnSpan' | 'rowSpan'>;

export interface BinaryRow {
  readonly definition: RowDefinition | null;
  readonly cells: readonly CellContent[];
}

/** Edges nearer than this are one edge: programs round widths each in their own way. Twips; about 0.5 mm. */
const sameEdge = 30;

interface OpenCell {
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
}

/**
 * Lays the rows of a table into one grid. Word 97-2003 has no grid: each row states the edges of its own cells, and
 * cells merged downwards are separate cells whose flags say so.
 */
export function buildTable(
  rows: readonly BinaryRow[],
  place: RawPlace,
  landscape: boolean,
): RawTable {
  const edges = gridEdges(rows);
  const open = new Map<number, OpenCell>();
  const grid = rows.map((row, index) => placeRow(row, index, edges, open));
  const spans = new Map<string, number>();
  for (const { continued } of grid) {
    for (const owner of continued) {
      const key = `${owner.row}/${owner.column}`;
      spans.set(key, (spans.get(key) ?? 1) + 1);
    }
  }
  const rawRows: readonly RawRow[] = grid.map(({ cells }, index) => ({
    sourceRow: index + 1,
    ...(rows[index]?.definition?.header === true ? { repeatedHeader: true } : {}),
    cells: cells.map((cell) => ({ ...cell, rowSpan: spans.get(`${index}/${cell.column}`) ?? 1 })),
  }));
  return {
    kind: 'table',
    place,
    columnCount: Math.max(1, edges.length - 1),
    columnWidthsMm: edges.slice(1).map((edge, index) => (edge - (edges[index] ?? 0)) / twipsPerMm),
    rows: rawRows,
    landscape,
  };
}

interface PlacedRow {
  readonly cells: readonly RawCell[];
  /** The cells above that go on in this row. */
  readonly continued: readonly OpenCell[];
}

function placeRow(
  row: BinaryRow,
  index: number,
  edges: readonly number[],
  open: Map<number, OpenCell>,
): PlacedRow {
  const cells: RawCell[] = [];
  const continued: OpenCell[] = [];
  row.cells.forEach((content, position) => {
    const { column, columnSpan } = columnsOf(row.definition, position, edges);
    const flags = row.definition?.cells[position];
    const previous = cells.at(-1);
    if (flags?.joinsLeft === true && previous !== undefined) {
      cells[cells.length - 1] = joined(previous, content, columnSpan);
      return;
    }
    const above = open.get(column);
    if (
      flags?.vertical === 'continue' &&
      above?.columnSpan === columnSpan &&
      content.text.trim() === ''
    ) {
      continued.push(above);
      return;
    }
    cells.push({ ...content, column, columnSpan, rowSpan: 1 });
  });
  rememberOpen(row, index, edges, open);
  return { cells, continued };
}

/** Text in a cell that is merged away is not shown by Word, but it is in the file: it stays with its neighbour. */
function joined(left: RawCell, right: CellContent, columnSpan: number): RawCell {
  const text = right.text.trim() === '' ? left.text : `${left.text}\n${right.text}`;
  return { ...left, text, columnSpan: left.columnSpan + columnSpan };
}

function rememberOpen(
  row: BinaryRow,
  index: number,
  edges: readonly number[],
  open: Map<number, OpenCell>,
): void {
  const kept = new Set<number>();
  row.definition?.cells.forEach((flags, position) => {
    const { column, columnSpan } = columnsOf(row.definition, position, edges);
    if (flags.vertical === 'restart') open.set(column, { row: index, column, columnSpan });
    if (flags.vertical !== 'none') kept.add(column);
  });
  for (const column of open.keys()) if (!kept.has(column)) open.delete(column);
}

function columnsOf(
  definition: RowDefinition | null,
  position: number,
  edges: readonly number[],
): { readonly column: number; readonly columnSpan: number } {
  const left = definition?.edges[position];
  const right = definition?.edges[position + 1];
  // A row without a definition (a damaged file): its cells in order, one column each.
  if (left === undefined || right === undefined) return { column: position, columnSpan: 1 };
  const column = nearestEdge(edges, left);
  return { column, columnSpan: Math.max(1, nearestEdge(edges, right) - column) };
}

function nearestEdge(edges: readonly number[], position: number): number {
  let best = 0;
  edges.forEach((edge, index) => {
    if (Math.abs(edge - position) < Math.abs((edges[best] ?? 0) - position)) best = index;
  });
  return best;
}

function gridEdges(rows: readonly BinaryRow[]): readonly number[] {
  const all = [...new Set(rows.flatMap((row) => row.definition?.edges ?? []))].sort(
    (a, b) => a - b,
  );
  const edges: number[] = [];
  for (const edge of all) {
    const last = edges.at(-1);
    if (last === undefined || edge - last > sameEdge) edges.push(edge);
  }
  const most = rows.reduce((count, row) => Math.max(count, row.cells.length), 0);
  if (edges.length >= 2) return edges;
  return Array.from({ length: most + 1 }, (_, index) => index * 1440);
}
