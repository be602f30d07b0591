import type { NodeId } from '../../shared/ids';
import type { ImportPreview } from '../../shared/ipc-contract';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { tableViewOf } from '../../shared/plan/table-view-of';
import type { RawTable } from '../../shared/raw/raw-document';
import type { SourceWhere } from '../../shared/recognise/import-report';
import type { RecognitionTrace } from '../../shared/recognise/recognition';
import { resultRowOfSource, rowId, sourceTable, type SourceTable } from './source-table';

export type Mark = 'doubtful' | 'lost';

/** One appendix of a preview: source and result with marks, and which row of one belongs to which of the other. */
export interface PreviewModel {
  readonly source: SourceTable;
  readonly sourceMarks: ReadonlyMap<NodeId, Mark>;
  readonly resultColumns: readonly Column[];
  readonly resultRows: readonly TableRow[];
  readonly resultMarks: ReadonlyMap<NodeId, Mark>;
  readonly resultRowOf: (sourceRow: number) => number | null;
  readonly sourceRowOf: (resultRow: number) => number | null;
  /** Index of the source row that a report item speaks of, when it is in this table. */
  readonly rowOfItem: (where: SourceWhere) => number | null;
}

/** Below this a row is marked for a look. */
const sureEnough = 0.8;

/** null when there is no such appendix. */
export function previewModel(preview: ImportPreview, planIndex: number): PreviewModel | null {
  const plan = preview.recognition.plans[planIndex];
  const trace = preview.recognition.traces[planIndex];
  const block = trace === undefined ? undefined : preview.source.blocks[trace.blockIndex];
  if (plan === undefined || trace === undefined || block?.kind !== 'table') return null;
  const resultRows = tableViewOf(plan).rows;
  const resultOf = resultRowOfSource(trace);
  const sourceOf = inverse(resultOf);
  return {
    source: sourceTable(block, trace),
    sourceMarks: sourceMarks(trace),
    resultColumns: plan.layout.columns,
    resultRows,
    resultMarks: resultMarks(trace, resultOf, resultRows),
    resultRowOf: (row) => resultOf[row] ?? null,
    sourceRowOf: (row) => sourceOf.get(row) ?? null,
    rowOfItem: (where) => rowOfItem(block, where),
  };
}

function sourceMarks(trace: RecognitionTrace): ReadonlyMap<NodeId, Mark> {
  const marks = new Map<NodeId, Mark>();
  trace.rows.forEach(({ kind, confidence }, index) => {
    if (kind === 'unplaced') marks.set(rowId(index), 'lost');
    else if (confidence < sureEnough) marks.set(rowId(index), 'doubtful');
  });
  return marks;
}

function resultMarks(
  trace: RecognitionTrace,
  resultOf: readonly (number | null)[],
  rows: readonly TableRow[],
): ReadonlyMap<NodeId, Mark> {
  const marks = new Map<NodeId, Mark>();
  trace.rows.forEach(({ confidence }, index) => {
    const row = rows[resultOf[index] ?? -1];
    if (row !== undefined && confidence < sureEnough) marks.set(row.id, 'doubtful');
  });
  return marks;
}

/** First source row of each result row. */
function inverse(resultOf: readonly (number | null)[]): ReadonlyMap<number, number> {
  const sourceOf = new Map<number, number>();
  resultOf.forEach((result, source) => {
    if (result !== null && !sourceOf.has(result)) sourceOf.set(result, source);
  });
  return sourceOf;
}

function rowOfItem(table: RawTable, where: SourceWhere): number | null {
  const { place, sourceRow } = where;
  const samePlace =
    place.part === table.place.part &&
    place.index === table.place.index &&
    place.sheet === table.place.sheet;
  if (!samePlace || sourceRow === undefined) return null;
  const index = table.rows.findIndex((row) => row.sourceRow === sourceRow);
  return index === -1 ? null : index;
}
