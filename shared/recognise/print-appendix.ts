import { newId, type ColumnId } from '../ids';
import type { PrintedCell, PrintedRow } from '../plan/build-nodes';
import { chooseLevels } from '../plan/choose-levels';
import type { Column, ColumnRole, Layout, RowLevel } from '../plan/layout';
import type { SourceColumn } from './assign-roles';
import type { BlankDecision } from './blanks';
import type { TablePart } from './body-rows';
import type { DraftHeading, DraftRow, DraftTask } from './draft-rows';

/** The layout of the table and its rows as printed, ready for buildNodes. */
export function printAppendix(
  drafts: readonly DraftRow[],
  columns: readonly SourceColumn[],
  part: TablePart,
  blanks: readonly BlankDecision[],
): { readonly layout: Layout; readonly printed: readonly PrintedRow[] } {
  const continuing = continuingCells(blanks);
  const cellsOf = new Map<DraftRow, readonly PrintedCell[]>();
  for (const draft of drafts)
    if (draft.kind === 'task') cellsOf.set(draft, printedCells(draft, continuing.get(draft)));
  const levels = chooseLevels(
    columns.map((column) => column.role),
    [...cellsOf.values()],
  );
  const layout = layoutOf(columns, levels, part);
  const printed = drafts.map((draft): PrintedRow => {
    if (draft.kind === 'heading') return printedHeading(draft);
    const cells = cellsOf.get(draft) ?? [];
    const entries = layout.columns.map(({ id }, index) => [id, cells[index]] as const);
    return { kind: 'task', cells: Object.fromEntries(entries) as Record<ColumnId, PrintedCell> };
  });
  return { layout, printed };
}

function continuingCells(
  blanks: readonly BlankDecision[],
): ReadonlyMap<DraftTask, ReadonlySet<number>> {
  const continuing = new Map<DraftTask, Set<number>>();
  for (const { row, column, continues } of blanks) {
    if (!continues) continue;
    const columns = continuing.get(row) ?? new Set<number>();
    continuing.set(row, columns.add(column));
  }
  return continuing;
}

function printedCells(
  draft: DraftTask,
  continuing: ReadonlySet<number> | undefined,
): readonly PrintedCell[] {
  return draft.cells.map((cell, index) =>
    cell.state === 'merged' || continuing?.has(index) === true
      ? { text: '', continues: true }
      : { text: cell.text, continues: false },
  );
}

function printedHeading({ source, reading }: DraftHeading): PrintedRow {
  const { number, title, depth } = reading;
  return { kind: source.kind === 'group' ? 'group' : 'area', number, title, depth };
}

function layoutOf(
  columns: readonly SourceColumn[],
  levels: readonly RowLevel[],
  part: TablePart,
): Layout {
  return {
    id: newId(),
    name: 'Theo tệp đã nhập',
    columns: columns.map((column, index): Column => {
      const { start, end } = part.extents[index] ?? column;
      return {
        id: newId(),
        role: column.role,
        label: column.label,
        level: levels[index] ?? 'task',
        widthMm: widthOf(part, start, end) ?? usualWidthMm[column.role],
      };
    }),
  };
}

function widthOf({ grid }: TablePart, start: number, end: number): number | null {
  const widths = grid.table.columnWidthsMm?.slice(start, end) ?? [];
  const sum = widths.reduce((total, width) => total + width, 0);
  return widths.length === end - start && sum > 0 ? Math.round(sum * 10) / 10 : null;
}

/** Widths of a landscape A4 page, for sources that give none. */
const usualWidthMm: Readonly<Record<ColumnRole, number>> = {
  number: 12,
  objective: 45,
  task: 55,
  activity: 45,
  output: 35,
  lead: 30,
  coordinator: 30,
  timeframe: 25,
  funding: 25,
  custom: 25,
};
