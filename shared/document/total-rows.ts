import { columnByRole, type Layout } from '../plan/layout';
import type { PlanSummaryFigures } from '../plan/plan-summary';
import { formatDong } from '../text/funding';
import { dongPerUnit, unitOfLabel } from '../text/money-unit';
import type { DocumentCell, DocumentRow } from './appendix-document';

/** «Cộng lĩnh vực II» with the sum of Kinh phí. */
export function areaSumRow(
  layout: Layout,
  number: string,
  figures: PlanSummaryFigures,
): DocumentRow {
  const name = number.replace(/[\s.):]+$/u, '');
  return totalRow(layout, name === '' ? 'Cộng:' : `Cộng lĩnh vực ${name}`, figures);
}

/** «Tổng cộng: 44 nhiệm vụ» with the sum of Kinh phí. */
export function closingTotalRow(layout: Layout, figures: PlanSummaryFigures): DocumentRow {
  return totalRow(layout, closingTotalText(figures), figures);
}

export function closingTotalText({ tasks }: PlanSummaryFigures): string {
  return `Tổng cộng: ${String(tasks).padStart(2, '0')} nhiệm vụ`;
}

const look = { bold: true, italic: false, rowSpan: 1, verticalAlignment: 'center' } as const;

/** Words across the columns before Kinh phí, the sum in its column; words across the row where there is no sum. */
function totalRow(layout: Layout, words: string, figures: PlanSummaryFigures): DocumentRow {
  const count = layout.columns.length;
  const funding = columnByRole(layout, 'funding');
  const column = funding === undefined ? -1 : layout.columns.indexOf(funding);
  const total = figures.funding;
  if (funding === undefined || column <= 0 || total === null || total.amounts === 0) {
    return rowOf([wordsCell(words, 0, count)]);
  }
  const unit = unitOfLabel(funding.label) ?? 'triệu đồng';
  const sum: DocumentCell = {
    ...look,
    column,
    columnSpan: 1,
    alignment: 'right',
    text: formatDong(total.dong, unit),
    number: total.dong / dongPerUnit[unit],
  };
  const after = layout.columns.slice(column + 1).map((_, index): DocumentCell => {
    return { ...look, column: column + 1 + index, columnSpan: 1, alignment: 'left', text: '' };
  });
  return rowOf([wordsCell(words, 0, column), sum, ...after]);
}

function wordsCell(text: string, column: number, columnSpan: number): DocumentCell {
  return { ...look, column, columnSpan, alignment: 'center', text };
}

function rowOf(cells: readonly DocumentCell[]): DocumentRow {
  return { kind: 'closing', keepWithNext: false, cells };
}
