import { foldText, foldWithoutDiacritics } from '../text/normalise';
import { cellsOfRow, ownTexts, type BodyRow, type ColumnSet, type TablePart } from './body-rows';
import { filledCells } from './grid';
import { isColumnNumberRow } from './find-header';

/** The labels of the appendix' header rows, folded, to know the header when it was typed again. */
export interface HeaderTexts {
  /** Per header row: column index → folded text. */
  readonly rows: readonly ReadonlyMap<number, string>[];
  /** Longer texts need no comparing. */
  readonly longest: number;
}

export function headerTextsOf(parts: readonly TablePart[]): HeaderTexts {
  const first = parts.find((part) => part.header !== null);
  if (first?.header == null) return { rows: [], longest: 0 };
  const rows = first.header.rows.map((row) => {
    const texts = new Map<number, string>();
    for (const cell of filledCells(first.grid, row)) {
      const column = first.extents.findIndex(
        (extent) => extent.start < cell.end && cell.column < extent.end,
      );
      if (column >= 0) texts.set(column, foldText(cell.text));
    }
    return texts;
  });
  const longest = Math.max(
    0,
    ...rows.flatMap((texts) => [...texts.values()].map((text) => text.length)),
  );
  return { rows: rows.filter((texts) => texts.size >= 2), longest: longest * 2 };
}

/** Whether the row is the header (one row of it) typed again: nearly all its words are the header's. */
export function isHeaderAgain(row: BodyRow, header: HeaderTexts): boolean {
  const texts = ownTexts(row);
  const filled = texts.filter((text) => text !== '').length;
  if (filled < 2 || texts.some((text) => text.length > header.longest)) return false;
  const own = texts.map(foldText);
  return header.rows.some((labels) => {
    const same = own.filter((text, column) => text !== '' && labels.get(column) === text).length;
    return same >= 2 && same >= filled * 0.7 && same >= labels.size * 0.6;
  });
}

/** The row «(1) (2) (3)» below a header typed again. */
export function isColumnNumbers(row: BodyRow): boolean {
  return row.row >= 0 && isColumnNumberRow(row.part.grid, row.row);
}

/** With diacritics: «Công văn» is no sum («Cộng»), and «Tổng kết», «Tổng hợp», «Cộng tác viên» begin tasks. */
const totalStart =
  /^(?:tổng cộng|tổng số|tổng kinh phí|tổng nhiệm vụ)(?=[ :.(]|$)|^(?:tổng|cộng)(?= ?[:(\d]|$)|^cộng (?:mục|phần|lĩnh vực|[ivx]+)(?=[ :.]|$)/;

/**
 * «Tổng cộng: 44 nhiệm vụ», «Cộng» …: no number of its own and, but for the words and sums, nothing else. «Tổng hợp
 * báo cáo» and «Công khai» are tasks: they go on with other words and have agencies.
 */
export function isTotalRow(row: BodyRow, set: ColumnSet): boolean {
  const cells = cellsOfRow(row);
  const first = cells[0];
  if (first === undefined || !/^[tc]/i.test(first.text) || !totalStart.test(foldText(first.text)))
    return false;
  const agencies = set.columns.some(
    (column, index) =>
      (column.role === 'lead' || column.role === 'coordinator') &&
      (row.view.slots[index]?.span ?? 1) === 1 &&
      /\p{L}{3}/u.test(row.view.slots[index]?.text ?? '') &&
      row.view.slots[index]?.cells[0] !== first,
  );
  return !agencies;
}

/** «Ghi chú: …», «* Lưu ý …» below the table. */
export function isNoteRow(row: BodyRow): boolean {
  const [only, ...others] = cellsOfRow(row);
  if (only === undefined || others.length > 0) return false;
  return /^(?:[*(]|ghi chu|luu y|chu thich)/.test(foldWithoutDiacritics(only.text));
}
