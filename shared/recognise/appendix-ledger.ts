import { whereOfCell, type Ledger } from './account';
import { cellsOfRow, type BodyRow } from './body-rows';
import type { ClassifiedRow } from './classify-rows';
import type { ReportCode, ReportItem, SourceWhere } from './import-report';

/** The ledger as the row rules see it: whole rows, with messages for the officer. */
export class AppendixLedger {
  constructor(private readonly ledger: Ledger) {}

  /** All cells of the row that stand in columns became part of the plan. Cells beside the columns did not, nor those of `exceptColumn`. */
  useRow(row: BodyRow, exceptColumn = -1): void {
    const { paragraph, view } = row;
    if (paragraph !== null) this.ledger.use(paragraph.source);
    else
      view.slots.forEach((slot, column) => {
        if (column !== exceptColumn) this.ledger.use(...slot.cells.map((cell) => cell.raw));
      });
  }

  /** Rows that are no content. Totals and rows without a place are settled by those who look for them. */
  settleRow({ body, kind }: ClassifiedRow): void {
    if (kind !== 'repeated-header') return;
    this.ledger.ignore(...cellsOfRow(body).map((cell) => cell.raw));
    this.report(
      'info',
      'repeated-header',
      body,
      'Dòng tiêu đề được gõ lại ở đầu trang, không phải nội dung.',
    );
  }

  reportJoined(row: BodyRow, text: string): void {
    this.report(
      'info',
      'joined-row',
      row,
      'Dòng bị cắt đôi ở chỗ sang trang; phần này đã được nối vào dòng phía trên.',
      text,
    );
  }

  report(
    severity: ReportItem['severity'],
    code: ReportCode,
    row: BodyRow,
    message: string,
    text?: string,
  ): void {
    const where = whereOfRow(row);
    this.ledger.add({ severity, code, message, where, ...(text === undefined ? {} : { text }) });
  }
}

/** Place of a body row for the report. */
export function whereOfRow({ part, row, paragraph }: BodyRow): SourceWhere {
  if (paragraph !== null) return { place: paragraph.source.place };
  const { table } = part.grid;
  return { place: table.place, sourceRow: table.rows[row]?.sourceRow ?? row + 1 };
}

/** Place of one column of a body row; of the row where no cell stands there. */
export function whereOfColumn(row: BodyRow, column: number): SourceWhere {
  const cell = row.view.slots[column]?.cells[0];
  const start = row.part.extents[column]?.start;
  if (cell !== undefined) return whereOfCell(row.part.grid.table, row.row, cell.raw);
  return { ...whereOfRow(row), ...(start === undefined ? {} : { column: start }) };
}
