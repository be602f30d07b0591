import type { ColumnId, NodeId } from '../../shared/ids';
import type { ImportPreview } from '../../shared/ipc-contract';
import type { Column } from '../../shared/plan/layout';
import type { Plan } from '../../shared/plan/plan';
import type { TableCell, TableRow } from '../../shared/plan/table-view';
import { tableViewOf } from '../../shared/plan/table-view-of';
import type { SourceWhere } from '../../shared/recognise/import-report';
import type { RecognitionCorrections } from '../../shared/recognise/recognition-corrections';
import type { RecognitionTrace } from '../../shared/recognise/recognition';
import { doubtsOf, rowFinder, type Doubt } from './doubts';
import { rowMapOf, type RowMap } from './row-map';
import { sourceTable, textColumn, type SourcePart, type SourceTable } from './source-table';
import { stableRows } from './stable-rows';

export type Mark = 'doubtful' | 'lost';
export type CellMarks = ReadonlyMap<NodeId, ReadonlyMap<ColumnId, Mark>>;

/** One appendix of a preview: source and result with marks, and which row of one belongs to which of the other. */
export interface PreviewModel {
  readonly parts: readonly SourcePart[];
  readonly source: SourceTable;
  readonly sourceMarks: ReadonlyMap<NodeId, Mark>;
  readonly sourceCells: CellMarks;
  readonly resultColumns: readonly Column[];
  readonly resultRows: readonly TableRow[];
  readonly resultMarks: ReadonlyMap<NodeId, Mark>;
  readonly resultCells: CellMarks;
  readonly doubts: readonly Doubt[];
  /** The doubts without what the user left out on purpose. */
  readonly review: readonly Doubt[];
  readonly rows: RowMap;
  /** Index of the source row that a report item speaks of, when it is in these tables. */
  readonly rowOfItem: (where: SourceWhere) => number | null;
}

/**
 * Makes the model of each recognition. What draws the same as before is the same object as before, and rows keep their
 * ids although every recognition makes new ones: so a correction redraws what it changed and nothing moves.
 */
export class PreviewModels {
  private last: PreviewModel | null = null;

  /** null when there is no such appendix. */
  of(
    preview: ImportPreview,
    planIndex: number,
    corrections: RecognitionCorrections,
  ): PreviewModel | null {
    const plan = preview.recognition.plans[planIndex];
    if (plan === undefined) return null;
    const parts = partsOf(preview, preview.recognition.traces[planIndex]);
    const made = modelOf(plan, parts, preview, corrections);
    const last = this.last;
    this.last =
      last === null
        ? made
        : {
            ...made,
            source: {
              ...made.source,
              columns: stableColumns(last.source.columns, made.source.columns),
              rows: stableRows(last.source.rows, made.source.rows),
            },
            resultColumns: stableColumns(last.resultColumns, made.resultColumns),
            resultRows: stableRows(last.resultRows, made.resultRows),
          };
    return this.last;
  }
}

function partsOf(
  { source }: ImportPreview,
  trace: RecognitionTrace | undefined,
): readonly SourcePart[] {
  if (trace === undefined) return [];
  return [trace, ...(trace.further ?? [])].flatMap((each) => {
    const block = source.blocks[each.blockIndex];
    return block?.kind === 'table'
      ? [{ blockIndex: each.blockIndex, table: block, trace: each }]
      : [];
  });
}

function modelOf(
  plan: Plan,
  parts: readonly SourcePart[],
  preview: ImportPreview,
  corrections: RecognitionCorrections,
): PreviewModel {
  const source = sourceTable(parts);
  const rows = rowMapOf(parts);
  const doubts = doubtsOf(parts, preview.recognition.report.items);
  const resultColumns = plan.layout.columns.map((column, index) => ({
    ...column,
    id: resultColumn(index),
  }));
  const resultRows = tableViewOf(plan).rows.map((row, index) =>
    drawnRow(row, resultId(row, rows.sourceOf.get(index)), plan.layout.columns),
  );
  const atSource = ({ row }: Doubt) => source.rows[row]?.id;
  const atResult = ({ row }: Doubt) => resultRows[rows.resultOf[row] ?? -1]?.id;
  const columnInResult = (column: number) => {
    const index = parts[0]?.trace?.columns[column]?.column ?? null;
    return index === null ? null : resultColumn(index);
  };
  return {
    parts,
    source,
    sourceMarks: rowMarks(doubts, atSource),
    sourceCells: cellMarks(doubts, atSource, textColumn),
    resultColumns,
    resultRows,
    resultMarks: rowMarks(doubts, atResult),
    resultCells: cellMarks(doubts, atResult, columnInResult),
    doubts,
    review: doubts.filter((doubt) => !isIntended(doubt, source, corrections)),
    rows,
    rowOfItem: rowFinder(parts),
  };
}

/** A row or column that the user set to be left out is listed and marked, but needs no further look. */
function isIntended(
  { row, column, kind }: Doubt,
  source: SourceTable,
  { tables }: RecognitionCorrections,
): boolean {
  const place = source.places[row];
  if (kind !== 'lost' || place === undefined) return false;
  const first = source.places[0]?.blockIndex ?? place.blockIndex;
  return (
    tables?.[place.blockIndex]?.rowKinds?.[place.row] === 'unplaced' ||
    (column !== null && tables?.[first]?.roles?.[column] === null)
  );
}

function rowMarks(
  doubts: readonly Doubt[],
  idOf: (doubt: Doubt) => NodeId | undefined,
): ReadonlyMap<NodeId, Mark> {
  const marks = new Map<NodeId, Mark>();
  for (const doubt of doubts) {
    const id = doubt.column === null ? idOf(doubt) : undefined;
    if (id !== undefined && marks.get(id) !== 'lost') marks.set(id, doubt.kind);
  }
  return marks;
}

function cellMarks(
  doubts: readonly Doubt[],
  idOf: (doubt: Doubt) => NodeId | undefined,
  columnOf: (column: number) => ColumnId | null,
): CellMarks {
  const marks = new Map<NodeId, Map<ColumnId, Mark>>();
  for (const doubt of doubts) {
    const id = idOf(doubt);
    const column = doubt.column === null ? null : columnOf(doubt.column);
    if (id === undefined || column === null) continue;
    const row = marks.get(id) ?? new Map<ColumnId, Mark>();
    if (row.get(column) !== 'lost') row.set(column, doubt.kind);
    marks.set(id, row);
  }
  return marks;
}

function resultColumn(index: number): ColumnId {
  return `result-column-${index}` as ColumnId;
}

/** A row is known by the source row that it came from; a heading from a paragraph by itself. */
function resultId(row: TableRow, source: number | undefined): NodeId {
  return source === undefined ? row.id : (`result-${source}` as NodeId);
}

function drawnRow(row: TableRow, id: NodeId, columns: readonly Column[]): TableRow {
  if (row.kind !== 'task') return { ...row, id };
  const cells: Record<ColumnId, TableCell> = {};
  columns.forEach((column, index) => {
    const cell = row.cells[column.id];
    if (cell !== undefined) cells[resultColumn(index)] = cell;
  });
  return { kind: 'task', id, path: [id], cells };
}

function stableColumns(before: readonly Column[], after: readonly Column[]): readonly Column[] {
  const same =
    before.length === after.length &&
    before.every((column, index) => {
      const other = after[index];
      return (
        other?.id === column.id &&
        other.label === column.label &&
        other.role === column.role &&
        other.widthMm === column.widthMm
      );
    });
  return same ? before : after;
}
