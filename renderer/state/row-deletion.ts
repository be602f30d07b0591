import { planIndexOf } from '../../shared/plan/plan-index';
import type { Plan } from '../../shared/plan/plan';
import type { NodeId } from '../../shared/ids';
import type { GridPosition } from './grid-focus';
import { createStore } from './store';

/** Something to be deleted with more rows than are seen at a glance: a heading, or an objective over its tasks. */
export interface LargeDeletion {
  readonly kind: 'area' | 'group' | 'objective' | 'task';
  readonly id: NodeId;
  readonly name: string;
  /** Printed task rows that go with it. */
  readonly rows: number;
}

export interface DeletionQuestion extends LargeDeletion {
  readonly deleteAll: () => void;
  /** Takes the heading's row out and leaves its rows; null for what is no heading. */
  readonly keepRows: (() => void) | null;
}

/** The question that is open; null for none. */
export const deletionQuestion = createStore<DeletionQuestion | null>(null);

/**
 * What has to be asked about before the selection is deleted. Rows that were selected one by one are what the officer sees
 * and are not asked about; one cell can stand for many rows.
 */
export function largeDeletion(plan: Plan, position: GridPosition): LargeDeletion | null {
  const { rowId, columnId, rowIds, cellCount } = position;
  const index = planIndexOf(plan);
  const row = index.rows[index.ranges.get(rowId ?? ('' as NodeId))?.first ?? -1];
  if (row === undefined) return null;
  if (row.kind !== 'task') {
    const range = index.ranges.get(row.id);
    const rows =
      range === undefined
        ? 0
        : index.rows.slice(range.first, range.last + 1).filter(({ kind }) => kind === 'task')
            .length;
    const isAlone = rowIds.length === 1;
    return isAlone && rows > 0 ? { kind: row.kind, id: row.id, name: row.title, rows } : null;
  }
  if (cellCount !== 1 || rowIds.length < 2 || columnId === null) return null;
  const level = plan.layout.columns.find(({ id }) => id === columnId)?.level;
  if (level !== 'objective' && level !== 'task') return null;
  const node = index.nodes.get(row.cells[columnId]?.ownerId ?? row.id);
  const name = level === 'objective' ? nameOf(plan, row.cells) : '';
  return { kind: level, id: node?.id ?? row.id, name, rows: rowIds.length };
}

function nameOf(plan: Plan, cells: Readonly<Record<string, { readonly text: string }>>): string {
  const column = plan.layout.columns.find(({ role }) => role === 'objective');
  return column === undefined ? '' : (cells[column.id]?.text ?? '');
}
