import { newId, type ColumnId } from '../ids';
import {
  leafLevelOf,
  levelsOf,
  type Column,
  type ColumnRole,
  type Layout,
  type RowLevel,
} from '../plan/layout';

/**
 * A layout while it is being worked on: pure steps from one to the next. Widths are printed millimetres, kept to tenths.
 * Steps that name a column that is not there give the layout back as it is.
 */
export const narrowestColumnMm = 6;
export const widestColumnMm = 400;

/** Moves a shown column to a place among the others. */
export function moveColumn(layout: Layout, id: ColumnId, to: number): Layout {
  const moved = layout.columns.find((column) => column.id === id);
  if (moved === undefined) return layout;
  const others = layout.columns.filter((column) => column !== moved);
  const place = Math.min(Math.max(to, 0), others.length);
  return { ...layout, columns: others.toSpliced(place, 0, moved) };
}

export function changeColumn(
  layout: Layout,
  id: ColumnId,
  change: Partial<Pick<Column, 'label' | 'role' | 'level' | 'widthMm'>>,
): Layout {
  const columns = layout.columns.map((column) =>
    column.id === id ? { ...column, ...change } : column,
  );
  return { ...layout, columns };
}

/** Gives a column another role, and the level that the role has by its name. */
export function setRole(layout: Layout, id: ColumnId, role: ColumnRole): Layout {
  const level = levelOfRole(role);
  return changeColumn(layout, id, { role, ...(level === null ? {} : { level }) });
}

function levelOfRole(role: ColumnRole): RowLevel | null {
  return role === 'objective' || role === 'task' || role === 'activity' ? role : null;
}

/** Takes a column out of sight; its content stays. The last shown column stays shown. */
export function hideColumn(layout: Layout, id: ColumnId): Layout {
  const column = layout.columns.find((each) => each.id === id);
  if (column === undefined || layout.columns.length === 1) return layout;
  const columns = layout.columns.filter((each) => each !== column);
  return { ...layout, columns, hidden: [...(layout.hidden ?? []), column] };
}

/** Puts a hidden column back, at the end of the table or at a place in it. */
export function showColumn(layout: Layout, id: ColumnId, at = layout.columns.length): Layout {
  const column = layout.hidden?.find((each) => each.id === id);
  if (column === undefined) return layout;
  return {
    ...withHidden(
      layout,
      (layout.hidden ?? []).filter((each) => each !== column),
    ),
    columns: layout.columns.toSpliced(at, 0, column),
  };
}

/** Takes a column out for good: for columns that hold nothing. */
export function removeColumn(layout: Layout, id: ColumnId): Layout {
  if (layout.columns.length === 1 && layout.columns[0]?.id === id) return layout;
  const columns = layout.columns.filter((column) => column.id !== id);
  return {
    ...withHidden(
      layout,
      (layout.hidden ?? []).filter((each) => each.id !== id),
    ),
    columns,
  };
}

/** A new column at the end, for one value per printed row. */
export function addColumn(layout: Layout, label: string, role: ColumnRole = 'custom'): Layout {
  const taken = layout.columns.some((column) => column.role === role);
  const column: Column = {
    id: newId(),
    role: taken ? 'custom' : role,
    label,
    level: (taken ? null : levelOfRole(role)) ?? leafLevelOf(layout),
    widthMm: 25,
  };
  return { ...layout, columns: [...layout.columns, column] };
}

export function totalWidthMm({ columns }: Layout): number {
  return tenths(columns.reduce((sum, { widthMm }) => sum + widthMm, 0));
}

/** Moves the border between a column and the next one; the pair shares its millimetres anew. */
export function moveBorder(layout: Layout, index: number, deltaMm: number): Layout {
  const [left, right] = [layout.columns[index], layout.columns[index + 1]];
  if (left === undefined || right === undefined) return layout;
  const pair = left.widthMm + right.widthMm;
  const least = Math.min(narrowestColumnMm, pair / 2);
  const width = tenths(Math.min(Math.max(left.widthMm + deltaMm, least), pair - least));
  const columns = layout.columns
    .with(index, { ...left, widthMm: width })
    .with(index + 1, { ...right, widthMm: tenths(pair - width) });
  return { ...layout, columns };
}

/** «Chia đều»: every column as wide as the others; together as wide as the text. */
export function evenWidths(layout: Layout, textWidthMm: number): Layout {
  return withWidths(
    layout,
    layout.columns.map(() => 1),
    textWidthMm,
  );
}

/** «Vừa trang»: the same proportions; together as wide as the text. */
export function fitWidths(layout: Layout, textWidthMm: number): Layout {
  return withWidths(
    layout,
    layout.columns.map(({ widthMm }) => widthMm),
    textWidthMm,
  );
}

/** Rounds running edges to tenths, so that the sum is the text width. */
function withWidths(layout: Layout, shares: readonly number[], totalMm: number): Layout {
  const all = shares.reduce((sum, share) => sum + share, 0);
  let share = 0;
  let edge = 0;
  const columns = layout.columns.map((column, index) => {
    share += shares[index] ?? 0;
    const next = tenths((share / all) * totalMm);
    const widthMm = tenths(next - edge);
    edge = next;
    return { ...column, widthMm };
  });
  return { ...layout, columns };
}

/** What keeps a draft from being used. */
export type DraftProblem =
  | { readonly kind: 'blank-label' | 'bad-width'; readonly column: Column }
  | { readonly kind: 'same-label' | 'same-role'; readonly column: Column; readonly other: Column };

export function draftProblems({ columns }: Layout): readonly DraftProblem[] {
  return columns.flatMap((column, index): readonly DraftProblem[] => {
    const earlier = columns.slice(0, index);
    const label = labelKey(column);
    const sameLabel = earlier.find((other) => labelKey(other) === label);
    const sameRole =
      column.role === 'custom' ? undefined : earlier.find(({ role }) => role === column.role);
    return [
      ...(label === '' ? [{ kind: 'blank-label' as const, column }] : []),
      ...(isWidth(column.widthMm) ? [] : [{ kind: 'bad-width' as const, column }]),
      ...(label !== '' && sameLabel !== undefined
        ? [{ kind: 'same-label' as const, column, other: sameLabel }]
        : []),
      ...(sameRole === undefined ? [] : [{ kind: 'same-role' as const, column, other: sameRole }]),
    ];
  });
}

function isWidth(mm: number): boolean {
  return Number.isFinite(mm) && mm >= narrowestColumnMm && mm <= widestColumnMm;
}

function labelKey({ label }: Column): string {
  return label.replace(/\s+/g, ' ').trim();
}

/** The levels that a column may be given: those of the layout, and that of its role. */
export function levelChoices(layout: Layout, column: Column): readonly RowLevel[] {
  const order = ['objective', 'task', 'activity'] as const;
  const present = new Set<RowLevel>([...levelsOf(layout), column.level]);
  return order.filter((level) => present.has(level));
}

function withHidden(layout: Layout, hidden: readonly Column[]): Layout {
  const { id, name, columns } = layout;
  return { id, name, columns, ...(hidden.length === 0 ? {} : { hidden }) };
}

function tenths(mm: number): number {
  return Math.round(mm * 10) / 10;
}
