import { tableOfTexts, type ClipboardTable } from '../../../shared/clipboard/clipboard-table';
import { pasteBlock } from '../../../shared/commands/edit-paste';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { objectiveLayout, planOf } from '../plan/printed-rows';
import { after, area, row } from './edit-bed';

/** Pastes over the table with the selection's corners at [row, column], ends included. */
export function paste(
  plan: Plan,
  block: ClipboardTable | readonly (readonly string[])[],
  [row, column]: readonly [number, number],
  [bottom, right]: readonly [number, number] = [row, column],
) {
  const rows = tableViewOf(plan).rows.map(({ id }) => id);
  const columns = plan.layout.columns.map(({ id }) => id);
  const target = {
    range: { rowIds: rows.slice(row, bottom + 1), columnIds: columns.slice(column, right + 1) },
    rowsBelow: rows.slice(row),
    columnsRight: columns.slice(column),
  };
  return pasteBlock(plan, target, 'rows' in block ? block : tableOfTexts(block));
}

export const flat = (): Plan =>
  planOf(objectiveLayout, [
    area('I'),
    row('1', 'M1', 'a', '', 'P1'),
    row('2', 'M2', 'b', '', 'P2'),
    area('II'),
    row('1', 'M3', 'c'),
  ]);

/** The page after pasting. */
export function pasted(
  plan: Plan,
  ...args: Parameters<typeof paste> extends [Plan, ...infer R] ? R : never
) {
  return after(plan, paste(plan, ...args).edit);
}
