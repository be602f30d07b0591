import type { SourceColumn } from './assign-roles';
import type { TablePart } from './body-rows';
import type { ClassifiedRow } from './classify-rows';
import type { RecognisedAppendix } from './recognise-appendix';
import type { RecognitionTrace } from './recognition';

/** How each row and column of the first table was read; further tables in `further`. */
export function traceOf({ tables, columns, rows }: RecognisedAppendix): RecognitionTrace {
  const traces = tables.parts.map((part, index) => tracePart(part, index, columns, rows));
  const [first, ...further] = traces;
  if (first === undefined) throw new RangeError('An appendix has at least one table');
  return further.length === 0 ? first : { ...first, further };
}

function tracePart(
  part: TablePart,
  index: number,
  columns: readonly SourceColumn[],
  rows: readonly ClassifiedRow[],
): RecognitionTrace {
  const header = part.header?.rows ?? [];
  const ofPart = rows.filter(({ body }) => body.part.grid === part.grid && body.row >= 0);
  const byRow = new Map(ofPart.map((row) => [row.body.row, row]));
  const headingsAbove = rows.filter(
    ({ body, kind }) => body.part.grid === part.grid && body.row < 0 && isPrinted(kind),
  ).length;
  return {
    blockIndex: part.grid.blockIndex,
    headerRows: header,
    ...(headingsAbove === 0 ? {} : { headingsAbove }),
    columns: Array.from({ length: part.grid.table.columnCount }, (_, column) => {
      const found = part.extents.findIndex(({ start, end }) => column >= start && column < end);
      const source = columns[found];
      return source === undefined
        ? { role: null, confidence: 1, column: null }
        : { role: source.role, confidence: source.confidence, column: found };
    }),
    rows: part.grid.rows.map((_cells, row) => {
      if (header.includes(row))
        return {
          kind: index === 0 ? ('header' as const) : ('repeated-header' as const),
          confidence: 1,
        };
      const classified = byRow.get(row);
      if (classified === undefined) return { kind: 'title' as const, confidence: 1 };
      return { kind: classified.kind, confidence: classified.confidence };
    }),
  };
}

function isPrinted(kind: ClassifiedRow['kind']): boolean {
  return kind === 'area' || kind === 'group' || kind === 'task';
}
