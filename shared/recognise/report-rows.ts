import type { Ledger } from './account';
import { whereOfColumn, type AppendixLedger } from './appendix-ledger';
import type { BlankDecision } from './blanks';
import { cellsOfRow, type ColumnSet } from './body-rows';
import type { ClassifiedRow } from './classify-rows';

/** Below this the officer is asked to look. */
const doubtful = 0.7;

/** Rows that were taken for something without much evidence. */
export function reportRows(rows: readonly ClassifiedRow[], ledger: AppendixLedger): void {
  for (const { body, kind, confidence } of rows) {
    if (confidence >= doubtful || kind === 'unplaced' || kind === 'blank') continue;
    const text = cellsOfRow(body)
      .map((cell) => cell.text)
      .join(' | ');
    ledger.report('warning', 'doubtful-row', body, doubtfulRow(kind), text);
  }
}

function doubtfulRow(kind: ClassifiedRow['kind']): string {
  const reading =
    kind === 'task'
      ? 'một nhiệm vụ'
      : kind === 'continuation'
        ? 'phần tiếp của dòng trên'
        : 'một đề mục';
  return `Dòng này được hiểu là ${reading} nhưng chưa chắc chắn. Vui lòng xem lại.`;
}

/** A merge that was inferred is worth knowing; a blank that could mean either is worth a look. */
export function reportBlanks(
  blanks: readonly BlankDecision[],
  set: ColumnSet,
  ledger: Ledger,
): void {
  for (const { row, column, continues, confidence } of blanks) {
    if (!continues && confidence > 0.7) continue;
    const label = set.columns[column]?.label ?? '';
    const where = whereOfColumn(row.source, column);
    if (confidence >= doubtful)
      ledger.add({
        severity: 'info',
        code: 'filled-blank',
        message: `Ô trống ở cột «${label}» được hiểu là tiếp tục giá trị của ô phía trên.`,
        where,
      });
    else
      ledger.add({
        severity: 'warning',
        code: 'doubtful-blank',
        message: `Ô trống ở cột «${label}» được hiểu là ${continues ? 'tiếp tục giá trị của ô phía trên' : 'không có nội dung'}. Vui lòng xem lại.`,
        where,
      });
  }
}
