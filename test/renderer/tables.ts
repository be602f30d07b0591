import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { HeadingRow, TableRow, TaskRow } from '../../shared/plan/table-view';

/** Columns TT, Mục tiêu, Nhiệm vụ; widths in millimetres as given. */
export function columnsOf(...widths: readonly number[]): readonly Column[] {
  const names = ['TT', 'Mục tiêu', 'Nhiệm vụ'];
  const roles = ['number', 'objective', 'task'] as const;
  return widths.map((widthMm, index) => ({
    id: columnId(index),
    role: roles[index] ?? 'custom',
    label: names[index] ?? `Cột ${index + 1}`,
    level: 'task',
    widthMm,
  }));
}

export function columnId(index: number): ColumnId {
  return `c${index}` as ColumnId;
}

export function nodeId(name: string): NodeId {
  return name as NodeId;
}

export function heading(id: string, number: string, title: string, numberRowSpan = 1): HeadingRow {
  return { kind: 'area', id: nodeId(id), depth: 0, number, title, numberRowSpan };
}

/**
 * A task row from its texts. «^goal» continues the cell above, whose text it repeats; `spans` gives the rows of the spans that start here, by
 * column.
 */
export function task(
  id: string,
  texts: readonly string[],
  spans: Readonly<Record<number, number>> = {},
): TaskRow {
  const cells = texts.map((text, index) => {
    const merged = text.startsWith('^');
    const cell = {
      text: merged ? text.slice(1) : text,
      ownerId: nodeId(id),
      mergedFromAbove: merged,
      rowSpan: merged ? 0 : (spans[index] ?? 1),
    };
    return [columnId(index), cell] as const;
  });
  return { kind: 'task', id: nodeId(id), path: [nodeId(id)], cells: Object.fromEntries(cells) };
}

/**
 * I   area
 * 1   | goal A | a
 *     |   ↑    | b
 * 2   | goal B | c
 */
export const smallTable: readonly TableRow[] = [
  heading('area', 'I', 'Cải cách thể chế'),
  task('a', ['1', 'goal A', 'a'], { 0: 2, 1: 2 }),
  task('b', ['^1', '^goal A', 'b']),
  task('c', ['2', 'goal B', 'c']),
];
