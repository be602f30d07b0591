import type { ReportItem, SourceWhere } from '../../shared/recognise/import-report';
import { importTexts } from './texts';
import type { SourcePart } from './source-table';

/** A place in the source that the user should look at. Rows are counted over all parts. */
export interface Doubt {
  readonly row: number;
  /** 0-based grid column; null for the row as a whole. */
  readonly column: number | null;
  readonly kind: 'doubtful' | 'lost';
  readonly reason: string;
}

/** Below this a row is marked for a look. */
export const sureEnough = 0.8;

/** In the order of the table: what the report asks to be looked at, and rows that recognition is not sure of. */
export function doubtsOf(
  parts: readonly SourcePart[],
  items: readonly ReportItem[],
): readonly Doubt[] {
  const rowAt = rowFinder(parts);
  const doubts = items.flatMap((item): Doubt[] => {
    if (item.severity === 'info' || item.where === undefined) return [];
    const row = rowAt(item.where);
    if (row === null) return [];
    const kind = item.severity === 'loss' ? 'lost' : 'doubtful';
    return [{ row, column: item.where.column ?? null, kind, reason: item.message }];
  });
  const named = new Set(doubts.map(({ row }) => row));
  let offset = 0;
  for (const { table, trace } of parts) {
    trace?.rows.forEach(({ kind, confidence }, index) => {
      const row = offset + index;
      if (kind === 'unplaced' || confidence >= sureEnough || named.has(row)) return;
      const reason = importTexts.doubtfulRow(importTexts.kinds[kind]);
      doubts.push({ row, column: null, kind: 'doubtful', reason });
    });
    offset += table.rows.length;
  }
  return doubts.sort((a, b) => a.row - b.row || (a.column ?? -1) - (b.column ?? -1));
}

/** Finds the row of the pane that a report item speaks of; null when it is in none of the parts. */
export function rowFinder(parts: readonly SourcePart[]): (where: SourceWhere) => number | null {
  let offset = 0;
  const tables = parts.map(({ table }) => {
    const rows = new Map(table.rows.map(({ sourceRow }, index) => [sourceRow, offset + index]));
    offset += table.rows.length;
    return { place: table.place, rows };
  });
  return ({ place, sourceRow }) => {
    const table = tables.find(
      (each) =>
        each.place.part === place.part &&
        each.place.index === place.index &&
        each.place.sheet === place.sheet,
    );
    return sourceRow === undefined ? null : (table?.rows.get(sourceRow) ?? null);
  };
}
