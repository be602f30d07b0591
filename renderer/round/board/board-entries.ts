import { columnByRole, type Column } from '../../../shared/plan/layout';
import type { HeadingRow, TableRow } from '../../../shared/plan/table-view';
import type { MergeItemId } from '../../../shared/merge/merge-types';
import type { BoardFacts } from './board-facts';
import { isAboutRow, rowOf, type BoardTarget } from './board-filter';

/**
 * The lines of the board in printed order:
 *
 *   heading   an area or group of the base, above the first line that belongs to it
 *   row       a row of the base, above what is proposed about it
 *   others    what waits for the officer or was settled (board-filter.ts)
 */
export type BoardEntry =
  | { readonly kind: 'heading'; readonly key: string; readonly row: HeadingRow }
  | {
      readonly kind: 'row';
      readonly key: string;
      readonly row: TableRow;
      readonly itemIds: readonly MergeItemId[];
    }
  | BoardTarget;

/** @param targets what the filter shows, in the order of boardTargets. */
export function boardEntries(
  facts: BoardFacts,
  targets: readonly BoardTarget[],
): readonly BoardEntry[] {
  const entries: BoardEntry[] = [];
  const headings = headingsOfRows(facts.rows);
  const ofRow = itemsOfRows(targets);
  let above: readonly HeadingRow[] = [];
  let shownRow = -1;
  for (const target of targets) {
    const at = rowOf(target);
    const chain = headings[at] ?? [];
    for (const row of chain.filter((each) => !above.includes(each))) {
      entries.push({ kind: 'heading', key: `heading ${row.id}`, row });
    }
    above = chain;
    const row = facts.rows[at];
    if (isAboutRow(target) && row !== undefined && at !== shownRow) {
      shownRow = at;
      entries.push({ kind: 'row', key: `row ${row.id}`, row, itemIds: ofRow.get(at) ?? [] });
    }
    entries.push(target);
  }
  return entries;
}

function itemsOfRows(targets: readonly BoardTarget[]): ReadonlyMap<number, MergeItemId[]> {
  const byRow = new Map<number, MergeItemId[]>();
  for (const target of targets) {
    if (target.kind !== 'item' || !isAboutRow(target)) continue;
    const row = rowOf(target);
    byRow.set(row, [...(byRow.get(row) ?? []), target.item.id]);
  }
  return byRow;
}

/** The areas and groups that each printed row stands below, from the outside in; a heading stands below itself. */
function headingsOfRows(rows: readonly TableRow[]): readonly (readonly HeadingRow[])[] {
  let chain: readonly HeadingRow[] = [];
  return rows.map((row) => {
    if (row.kind !== 'task') chain = [...chain.filter(({ depth }) => depth < row.depth), row];
    return chain;
  });
}

/** What a row says of itself: its number, and the words of its task (or of what stands for it). */
export function rowName(row: TableRow, columns: readonly Column[]): string {
  if (row.kind !== 'task') return [row.number, row.title].filter(Boolean).join(' ');
  const layout = { id: '', name: '', columns };
  const text = (column: Column | undefined): string =>
    column === undefined ? '' : (row.cells[column.id]?.text ?? '').replace(/\s+/g, ' ').trim();
  const words =
    text(columnByRole(layout, 'activity')) ||
    text(columnByRole(layout, 'task')) ||
    text(columnByRole(layout, 'objective'));
  return [text(columnByRole(layout, 'number')), words].filter(Boolean).join('  ');
}
