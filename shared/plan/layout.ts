import type { ColumnId } from '../ids';

/**
 * A layout (mẫu cột) says which columns the appendix has, in printed order, and which level of the tree each belongs to.
 *
 *   objective ── columns whose cell spans all tasks of the objective (usually number and objective)
 *   task      ── columns whose cell spans all activities of the task
 *   activity  ── only in layouts with a column for activities
 *
 * The deepest level present is the leaf level: one leaf is one printed row. Columns of the leaf level may still
 * hold cells that continue the one above (see Cell); a column of a higher level spans because of the tree.
 */
export interface Layout {
  readonly id: string;
  readonly name: string;
  readonly columns: readonly Column[];
  /**
   * Columns that are neither shown nor printed; absent where there are none. Their cells stay in the nodes, each with
   * the full text even where it continues the one above (shared/layouts/whole-rows.ts), and come back with the column.
   */
  readonly hidden?: readonly Column[];
}

export interface Column {
  readonly id: ColumnId;
  readonly role: ColumnRole;
  /** As printed in the header row. A line break is "\n". */
  readonly label: string;
  readonly level: RowLevel;
  /** Printed width in millimetres. */
  readonly widthMm: number;
}

export const columnRoles = [
  'number',
  'objective',
  'task',
  'activity',
  'output',
  'lead',
  'coordinator',
  'timeframe',
  'funding',
  'custom',
] as const;

export type ColumnRole = (typeof columnRoles)[number];

export type RowLevel = 'objective' | 'task' | 'activity';

const levelOrder: readonly RowLevel[] = ['objective', 'task', 'activity'];

/** The levels a layout has, from the top down. There is at least 'task'. */
export function levelsOf(layout: Layout): readonly RowLevel[] {
  const present = new Set<RowLevel>(layout.columns.map((column) => column.level));
  present.add('task');
  return levelOrder.filter((level) => present.has(level));
}

/** The deepest level: one node of it is one printed row. */
export function leafLevelOf(layout: Layout): RowLevel {
  return levelsOf(layout).at(-1) ?? 'task';
}

export function columnByRole(layout: Layout, role: ColumnRole): Column | undefined {
  return layout.columns.find((column) => column.role === role);
}
