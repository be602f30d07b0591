import { buildNodes } from '../plan/build-nodes';
import type { Layout } from '../plan/layout';
import type { PlanNode } from '../plan/plan';
import type { Ledger } from './account';
import { AppendixLedger } from './appendix-ledger';
import { assignRoles, type SourceColumn } from './assign-roles';
import { decideBlanks, type BlankDecision } from './blanks';
import { bodyRowsOf, cellsOfRow, columnSetOf, type BodyRow, type TablePart } from './body-rows';
import type { AppendixTables } from './choose-tables';
import { classifyRows, type ClassifiedRow } from './classify-rows';
import { draftRows, printedRowsOf } from './draft-rows';
import { isColumnNumberRow } from './find-header';
import { anchoredCells } from './grid';
import type { ReportItem } from './import-report';
import { lastIndexWhere } from './last-index';
import { printAppendix } from './print-appendix';
import type { BlankMeaning, TableCorrections } from './recognition-corrections';
import { reportBlanks, reportRows } from './report-rows';
import { headerTextsOf } from './special-rows';

/** One appendix as read: what the plan takes over, and how each row and column was read. */
export interface RecognisedAppendix {
  readonly tables: AppendixTables;
  readonly columns: readonly SourceColumn[];
  readonly layout: Layout;
  readonly nodes: readonly PlanNode[];
  /** Texts of total and note rows below the last task. */
  readonly footer: readonly string[];
  readonly rows: readonly ClassifiedRow[];
  readonly blanks: readonly BlankDecision[];
  /** The printed row that each source row went to, counted from 0; rows that went to none have no entry. */
  readonly printedRows: ReadonlyMap<BodyRow, number>;
}

/**
 * Reads the tables of one appendix. The ledger learns about every cell below the header and of the header itself.
 *
 * @param correctionsOf what the user said about a table, by its block index; columns follow the first table's.
 */
export function recogniseAppendix(
  tables: AppendixTables,
  ledger: Ledger,
  correctionsOf: (blockIndex: number) => TableCorrections = () => ({}),
): RecognisedAppendix {
  const [first] = tables.parts;
  const corrections = correctionsOf(first.grid.blockIndex);
  const columns = assignRoles(first.grid, tables.header, corrections);
  const set = columnSetOf(columns);
  const parts = withExtents(tables.parts, tables.header.columns, columns);
  const rows = classifyRows(
    bodyRowsOf(parts, (part, row) => correctionsOf(part.grid.blockIndex).rowKinds?.[row]),
    set,
    headerTextsOf(parts),
  );
  settleHeaders(parts, ledger);
  const appendixLedger = new AppendixLedger(ledger);
  const drafts = draftRows(rows, set, appendixLedger);
  const blanks = decideBlanks(drafts, set, meaningsOf(columns, corrections));
  reportRows(rows, appendixLedger);
  reportBlanks(blanks, set, ledger);
  const { layout, printed } = printAppendix(drafts, columns, first, blanks);
  return {
    tables: { ...tables, parts },
    columns,
    layout,
    nodes: buildNodes(layout, printed),
    footer: footerOf(rows, appendixLedger),
    rows,
    blanks,
    printedRows: printedRowsOf(rows, drafts),
  };
}

/** Columns may have been left out; each part keeps the extents of those that stay. */
function withExtents(
  [first, ...further]: AppendixTables['parts'],
  all: AppendixTables['header']['columns'],
  kept: readonly SourceColumn[],
): AppendixTables['parts'] {
  const indexes = kept.map((column) => all.findIndex((each) => each.start === column.start));
  const keep = (part: TablePart): TablePart => ({
    ...part,
    extents: indexes.flatMap((index) => part.extents[index] ?? []),
  });
  return [keep(first), ...further.map(keep)];
}

function meaningsOf(
  columns: readonly SourceColumn[],
  { blanks }: TableCorrections,
): readonly (BlankMeaning | undefined)[] {
  return columns.map(({ start, end }) => {
    for (let index = start; index < end; index += 1) {
      const meaning = blanks?.[index];
      if (meaning !== undefined) return meaning;
    }
    return undefined;
  });
}

/** The first header becomes the column labels; headers of further tables repeat it. Columns left out have no place. */
function settleHeaders(parts: readonly TablePart[], ledger: Ledger): void {
  parts.forEach((part, index) => {
    for (const row of part.header?.rows ?? []) {
      const cells = anchoredCells(part.grid, row).filter((cell) =>
        part.extents.some((extent) => extent.start < cell.end && cell.column < extent.end),
      );
      const sources = cells.map((cell) => cell.raw);
      if (isColumnNumberRow(part.grid, row)) {
        ledger.ignore(...sources);
        ledger.add(columnNumbersItem(part, row));
      } else if (index === 0) ledger.use(...sources);
      else ledger.ignore(...sources);
    }
    if (index > 0 && part.header !== null)
      ledger.add({
        severity: 'info',
        code: 'repeated-header',
        message:
          'Bảng tiếp theo có cùng các cột nên được nối vào phụ lục; dòng tiêu đề của bảng này được bỏ qua.',
        where: { place: part.grid.table.place },
      });
  });
}

function columnNumbersItem({ grid }: TablePart, row: number): ReportItem {
  return {
    severity: 'info',
    code: 'repeated-header',
    message: 'Dòng đánh số thứ tự các cột không phải nội dung nên được bỏ qua.',
    where: { place: grid.table.place, sourceRow: grid.table.rows[row]?.sourceRow ?? row + 1 },
  };
}

/** Totals and notes after the last task. One further up has no place and stays unplaced. */
function footerOf(rows: readonly ClassifiedRow[], ledger: AppendixLedger): readonly string[] {
  const last = lastIndexWhere(rows, (row) => row.kind === 'task' || row.kind === 'continuation');
  return rows.slice(last + 1).flatMap((row) => {
    if (row.kind !== 'total') return [];
    ledger.useRow(row.body);
    return [
      cellsOfRow(row.body)
        .map((cell) => cell.text)
        .join(' '),
    ];
  });
}
