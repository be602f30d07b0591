import type { ColumnId, NodeId } from '../ids';
import { emptyCell } from '../plan/plan';
import type { Plan } from '../plan/plan';
import { planIndexOf, requireNode } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import type { Change } from './change';
import { cellChange } from './edit-cells';
import { editOf, shortened, typedText } from './edit-command';
import type { Edit } from './edit-command';
import { withOrigin } from './edit-paste';
import { replaceSpans, textFinder } from './find-text';
import type { FindOptions, TextFinder } from './find-text';

/** One cell of the page: of a task row, or number or title of a heading. */
export interface ReplaceCell {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
  readonly field: 'cell' | 'number' | 'title';
}

export interface Replaced {
  /** Null when nothing was found or nothing changes. */
  readonly edit: Edit;
  /** How many places were replaced, and in how many cells. */
  readonly places: number;
  readonly cells: number;
}

/** Replaces words in the given cells as one step. A cell over several rows is replaced once. */
export function replaceInCells(
  plan: Plan,
  cells: readonly ReplaceCell[],
  options: FindOptions,
  replacement: string,
): Replaced {
  const find = textFinder(options);
  const made = new Map<string, { readonly change: Change; readonly places: number }>();
  if (find === null) return { edit: null, places: 0, cells: 0 };
  const index = planIndexOf(plan);
  const text = typedText(replacement);
  for (const cell of cells) {
    const replaced = replaceIn(index, cell, find, text);
    if (replaced !== null) made.set(replaced.key, replaced);
  }
  const label = `Thay «${shortened(options.words)}» bằng «${shortened(replacement)}»`;
  const all = [...made.values()];
  const edit = editOf(
    label,
    all.map(({ change }) => change),
  );
  const places = all.reduce((sum, each) => sum + each.places, 0);
  return { edit: withOrigin(edit, 'replaced'), places, cells: all.length };
}

interface CellReplaced {
  readonly key: string;
  readonly change: Change;
  readonly places: number;
}

function replaceIn(
  index: PlanIndex,
  { rowId, columnId, field }: ReplaceCell,
  find: TextFinder,
  replacement: string,
): CellReplaced | null {
  const row = index.rows[index.ranges.get(rowId)?.first ?? -1];
  if (row === undefined) return null;
  const ownerId = row.kind === 'task' ? (row.cells[columnId]?.ownerId ?? row.id) : row.id;
  const owner = requireNode(index, ownerId);
  if (!isHeading(owner)) {
    const before = owner.cells[columnId] ?? emptyCell;
    const spans = find(before.text);
    const after = replaceSpans(before.text, spans, replacement);
    if (after === before.text) return null;
    const change = cellChange(owner, columnId, { ...before, text: after });
    return { key: `${ownerId}/${columnId}`, change, places: spans.length };
  }
  // A number that continues the one of the heading above is the heading's.
  const part = field === 'title' ? 'title' : 'number';
  const before = owner[part];
  const spans = find(before);
  const after = replaceSpans(before, spans, replacement).trim();
  if (after === before) return null;
  const change = { kind: 'set-heading', nodeId: ownerId, field: part, before, after } as const;
  return { key: `${ownerId}/${part}`, change, places: spans.length };
}
