import type { ColumnId } from '../ids';
import type { Column, ColumnRole, Layout } from '../plan/layout';
import type { RowMeaning } from '../plan/row-meanings';
import type { TableRow, TaskRow } from '../plan/table-view';
import { numberLabelReadings } from '../text/numbering';
import { duesOf, isInPeriod } from './periods';

/** A column to sort the table by; a way of looking, the plan keeps its order. */
export interface RowOrder {
  readonly columnId: ColumnId;
  readonly direction: 'ascending' | 'descending';
}

type MeaningOf = (row: TaskRow) => RowMeaning | null;

/**
 * The task rows in the order of one column, without headings: rows of many areas stand between each other. Texts follow
 * the Vietnamese alphabet, timeframes the first day on which something is due, funding its amount, numbers their value.
 * What has no such value stands behind the others, and empty cells stand last, in both directions as in a spreadsheet.
 * Rows that are equal keep the plan's order.
 */
export function sortedRows(
  rows: readonly TableRow[],
  order: RowOrder,
  layout: Layout,
  meaningOf: MeaningOf,
): readonly TableRow[] {
  const column = layout.columns.find(({ id }) => id === order.columnId);
  if (column === undefined) return rows;
  const sign = order.direction === 'ascending' ? 1 : -1;
  const keyOf = keyReader(column, meaningOf);
  return rows
    .filter((row) => row.kind === 'task')
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => a.key.rank - b.key.rank || sign * compareValues(a.key.value, b.key.value))
    .map(({ row }) => row);
}

/** Whether larger and smaller is what a column is sorted by, and of what kind; for the words of a menu. */
export function orderKindOf(role: ColumnRole): 'text' | 'date' | 'amount' | 'number' {
  if (role === 'timeframe') return 'date';
  if (role === 'funding') return 'amount';
  return role === 'number' ? 'number' : 'text';
}

interface SortKey {
  /** Kinds of values one after the other, whatever the direction. */
  readonly rank: number;
  readonly value: string | number | readonly number[];
}

const lastRank = 9;

function keyReader(column: Column, meaningOf: MeaningOf): (row: TaskRow) => SortKey {
  const textOf = (row: TaskRow): string => row.cells[column.id]?.text.trim() ?? '';
  const kind = orderKindOf(column.role);
  return (row) => {
    const text = textOf(row);
    if (text === '') return { rank: lastRank, value: '' };
    if (kind === 'date') return dateKey(meaningOf(row), text);
    if (kind === 'amount') return amountKey(meaningOf(row), text);
    return kind === 'number' ? numberKey(text) : { rank: 0, value: text };
  };
}

function dateKey(meaning: RowMeaning | null, text: string): SortKey {
  const timeframe = meaning?.timeframe ?? null;
  const [first] = [...duesOf(timeframe)].sort();
  if (first !== undefined) return { rank: 0, value: Number(first.replaceAll('-', '')) };
  if (isInPeriod(timeframe, { kind: 'recurring' })) return { rank: 1, value: text };
  return { rank: isInPeriod(timeframe, { kind: 'conditional' }) ? 2 : 3, value: text };
}

function amountKey(meaning: RowMeaning | null, text: string): SortKey {
  const funding = meaning?.funding ?? null;
  if (funding?.kind === 'amount') return { rank: 0, value: funding.millions };
  return { rank: 1, value: text };
}

function numberKey(text: string): SortKey {
  const [label] = numberLabelReadings(text);
  return label === undefined ? { rank: 1, value: text } : { rank: 0, value: label.numbers };
}

const alphabet = new Intl.Collator('vi', { numeric: true });

/** Order of texts as people read them: the Vietnamese alphabet, numbers inside by their value. */
export const compareTexts: (a: string, b: string) => number = alphabet.compare;

/** Values of one rank are of one type. */
function compareValues(a: SortKey['value'], b: SortKey['value']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return alphabet.compare(a, b);
  if (typeof a === 'object' && typeof b === 'object') return compareNumbers(a, b);
  return 0;
}

function compareNumbers(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}
