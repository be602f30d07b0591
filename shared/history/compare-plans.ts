import type { ColumnId, NodeId } from '../ids';
import type { Column } from '../plan/layout';
import { planIndexInSteps } from '../plan/plan-index';
import type { Plan } from '../plan/plan';
import type { HeadingRow, TableRow, TaskRow } from '../plan/table-view';
import { finished, type Steps } from '../steps';
import { compareBlocks } from './compare-blocks';
import { compareFields } from './compare-fields';
import { matchPlans, type PlanMatch } from './match-plans';
import { movedRows } from './moved-rows';
import type {
  CellDifference,
  ComparedColumn,
  ComparedRow,
  ComparisonCounts,
  PlanComparison,
  RowChange,
} from './plan-comparison';

/**
 * Compares two states of a plan, or two plans, row by row and cell by cell. Neither is touched; linear in their size for
 * two states of one plan. What words of a cell differ is told by wordDifference (shared/merge/word-difference.ts).
 */
export function comparePlansInDetail(before: Plan, after: Plan): PlanComparison {
  const match = finished(matchPlans(before, after));
  return finished(compareMatchedPlans(before, after, match));
}

/** Compares two plans whose rows are paired already, in steps for a window that must not stand still. */
export function* compareMatchedPlans(
  before: Plan,
  after: Plan,
  match: PlanMatch,
): Steps<PlanComparison> {
  const columns = comparedColumns(before, after, match);
  const left = (yield* planIndexInSteps(before)).rows;
  const right = (yield* planIndexInSteps(after)).rows;
  const moved = yield* movedRows(left, right, match.rows);
  yield;
  const comparer = new RowComparer({ left, right, moved, match, columns });
  yield;
  const rows = yield* comparer.compare();
  yield;
  const fields = compareFields(before, after);
  yield;
  const blocks = [
    ...compareBlocks('body', before.body, after.body),
    ...compareBlocks('decision', before.decision, after.decision),
  ];
  yield;
  const counts = countsOf(rows, fields.length, blocks.length);
  return { rows, columns, fields, blocks, counts, pairedBy: match.by };
}

/** The later column, or the earlier one where it went away: what names a column of the comparison. */
export function columnKey({ before, after }: ComparedColumn): ColumnId {
  const column = after ?? before;
  if (column === null) throw new Error('A column is in neither plan');
  return column.id;
}

function comparedColumns(
  before: Plan,
  after: Plan,
  { columns }: PlanMatch,
): readonly ComparedColumn[] {
  const old = new Map(before.layout.columns.map((column) => [column.id, column]));
  const kept = after.layout.columns.map((column) => ({
    before: pairedColumn(old, columns.get(column.id)),
    after: column,
  }));
  const paired = new Set(kept.map((column) => column.before));
  const gone = before.layout.columns.filter((column) => !paired.has(column));
  return [...kept, ...gone.map((column) => ({ before: column, after: null }))];
}

function pairedColumn(old: ReadonlyMap<ColumnId, Column>, id: ColumnId | undefined): Column | null {
  return id === undefined ? null : (old.get(id) ?? null);
}

/** Rows between two interruptions. */
const stepLength = 64;

/** The printed rows of two plans, with what is known of them as a whole. */
interface RowsToCompare {
  readonly left: readonly TableRow[];
  readonly right: readonly TableRow[];
  readonly moved: ReadonlySet<NodeId>;
  readonly match: PlanMatch;
  readonly columns: readonly ComparedColumn[];
}

class RowComparer {
  private readonly oldRows: ReadonlyMap<NodeId, TableRow>;
  /** Cells over several rows that were listed already: column, and node in either plan. */
  private readonly listed = new Set<string>();

  constructor(private readonly compared: RowsToCompare) {
    this.oldRows = new Map(compared.left.map((row) => [row.id, row]));
  }

  *compare(): Steps<readonly ComparedRow[]> {
    const { left, right, moved } = this.compared;
    const rows: ComparedRow[] = [];
    for (const row of right) {
      rows.push(this.comparePaired(row));
      if (rows.length % stepLength === 0) yield;
    }
    yield;
    return withGoneRows(left, rows, moved);
  }

  private comparePaired(after: TableRow): ComparedRow {
    const oldId = this.compared.match.rows.get(after.id);
    const before = oldId === undefined ? undefined : this.oldRows.get(oldId);
    const sameKind = before !== undefined && (before.kind === 'task') === (after.kind === 'task');
    if (!sameKind) return { change: 'added', moved: false, before: null, after, cells: [] };
    const cells = this.cellsOf(before, after);
    return {
      change: changeOf(cells),
      moved: this.compared.moved.has(after.id),
      before,
      after,
      cells,
    };
  }

  private cellsOf(before: TableRow, after: TableRow): readonly CellDifference[] {
    if (before.kind !== 'task' && after.kind !== 'task') return headingCells(before, after);
    if (before.kind !== 'task' || after.kind !== 'task') return [];
    return this.compared.columns.flatMap((column) => this.taskCell(column, before, after));
  }

  private taskCell(
    column: ComparedColumn,
    before: TaskRow,
    after: TaskRow,
  ): readonly CellDifference[] {
    const old = column.before === null ? undefined : before.cells[column.before.id];
    const now = column.after === null ? undefined : after.cells[column.after.id];
    const [then, text] = [old?.text ?? '', now?.text ?? ''];
    if (then === text) return [];
    const columnId = columnKey(column);
    const ownerId = now?.ownerId ?? after.id;
    const key = `${columnId}/${old?.ownerId ?? ''}/${ownerId}`;
    const repeated = this.listed.has(key);
    this.listed.add(key);
    const isNumber = (column.after ?? column.before)?.role === 'number';
    return [{ columnId, before: then, after: text, isNumber, repeated, ownerId }];
  }
}

function headingCells(before: HeadingRow, after: HeadingRow): readonly CellDifference[] {
  return (['number', 'title'] as const).flatMap((field) =>
    before[field] === after[field]
      ? []
      : [
          {
            columnId: field as ColumnId,
            before: before[field],
            after: after[field],
            isNumber: field === 'number',
            repeated: false,
            ownerId: after.id,
          },
        ],
  );
}

function changeOf(cells: readonly CellDifference[]): RowChange {
  const own = cells.filter(({ repeated }) => !repeated);
  if (own.length === 0) return 'same';
  return own.every(({ isNumber }) => isNumber) ? 'renumbered' : 'changed';
}

/** The rows of the later plan that are new, moved or say something else than before. */
export function changedRows({ rows }: PlanComparison): ReadonlySet<NodeId> {
  const changed = rows.filter(
    ({ change, moved }) => moved || change === 'added' || change === 'changed',
  );
  return new Set(changed.flatMap(({ after }) => (after === null ? [] : [after.id])));
}

/** Rows of `left` that have no counterpart, put behind the row that they stood behind, moved rows apart. */
function withGoneRows(
  left: readonly TableRow[],
  compared: readonly ComparedRow[],
  moved: ReadonlySet<NodeId>,
): readonly ComparedRow[] {
  const placeOf = new Map<NodeId, ComparedRow>();
  for (const row of compared) if (row.before !== null) placeOf.set(row.before.id, row);
  const goneBehind = new Map<ComparedRow | null, ComparedRow[]>();
  let behind: ComparedRow | null = null;
  for (const before of left) {
    const pair = placeOf.get(before.id);
    if (pair !== undefined) {
      if (pair.after !== null && !moved.has(pair.after.id)) behind = pair;
      continue;
    }
    const gone: ComparedRow = { change: 'deleted', moved: false, before, after: null, cells: [] };
    const waiting = goneBehind.get(behind);
    if (waiting === undefined) goneBehind.set(behind, [gone]);
    else waiting.push(gone);
  }
  return [
    ...(goneBehind.get(null) ?? []),
    ...compared.flatMap((row) => [row, ...(goneBehind.get(row) ?? [])]),
  ];
}

function countsOf(rows: readonly ComparedRow[], fields: number, blocks: number): ComparisonCounts {
  const count = (test: (row: ComparedRow) => boolean): number => rows.filter(test).length;
  return {
    added: count(({ change }) => change === 'added'),
    deleted: count(({ change }) => change === 'deleted'),
    moved: count(({ moved }) => moved),
    changed: count(({ change }) => change === 'changed'),
    renumbered: count(({ change, moved }) => change === 'renumbered' && !moved),
    cells: rows
      .flatMap(({ cells }) => cells)
      .filter(({ isNumber, repeated }) => !isNumber && !repeated).length,
    fields,
    blocks,
  };
}
