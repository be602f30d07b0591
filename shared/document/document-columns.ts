import type { Column, ColumnRole, Layout } from '../plan/layout';
import type { TableView } from '../plan/table-view';
import type { DocumentAlignment, DocumentColumn } from './appendix-document';
import { fitColumnWidths } from './column-widths';
import { widestPieceMm } from './text-metrics';

export interface ColumnRoom {
  readonly textWidthMm: number;
  readonly sizePt: number;
  readonly cellPaddingMm: number;
}

/** A single word, such as a web address, may claim at most this share of the text width. */
const widestWordShare = 0.25;
/** Borders and the rounding of programs take a little of a cell's width. */
const roundingMm = 0.6;

/** The columns in printed order, as wide as the layout wants them relative to each other, but breaking no word. */
export function documentColumnsOf(
  layout: Layout,
  view: TableView,
  room: ColumnRoom,
): readonly DocumentColumn[] {
  const limit = room.textWidthMm * widestWordShare;
  const minimums = layout.columns.map((column) => {
    const word = widestWordMm(column, view, room.sizePt);
    return Math.min(word, limit) + 2 * room.cellPaddingMm + roundingMm;
  });
  const wanted = layout.columns.map((column) => column.widthMm);
  const widths = fitColumnWidths(wanted, minimums, room.textWidthMm);
  return layout.columns.map(({ label, role }, index) => {
    const widthMm = widths[index] ?? 0;
    return { label, widthMm, alignment: columnAlignment(role, widthMm) };
  });
}

function widestWordMm(column: Column, view: TableView, sizePt: number): number {
  let widest = widestPieceMm(column.label, { sizePt, bold: true });
  for (const row of view.rows) {
    if (row.kind === 'task') {
      const cell = row.cells[column.id];
      if (cell === undefined || cell.mergedFromAbove) continue;
      widest = Math.max(widest, widestPieceMm(cell.text, { sizePt }));
    } else if (column.role === 'number') {
      widest = Math.max(widest, widestPieceMm(row.number, { sizePt, bold: true }));
    }
  }
  return widest;
}

/** Vietnamese is not hyphenated: in columns narrower than this, justified text has holes between its words. */
const narrowestJustifiedMm = 55;

const alignmentByRole: Readonly<Record<ColumnRole, DocumentAlignment>> = {
  number: 'center',
  objective: 'justify',
  task: 'justify',
  activity: 'justify',
  output: 'left',
  lead: 'center',
  coordinator: 'center',
  timeframe: 'center',
  funding: 'right',
  custom: 'left',
};

/** How the values of a column stand; funding that is prose and not an amount stands left (see appendix-rows.ts). */
function columnAlignment(role: ColumnRole, widthMm: number): DocumentAlignment {
  const alignment = alignmentByRole[role];
  return alignment === 'justify' && widthMm < narrowestJustifiedMm ? 'left' : alignment;
}
