import type { ColumnId, NodeId } from '../ids';
import { emptyCell } from '../plan/plan';
import type { Cell, HeadingNode, Plan, RowNode } from '../plan/plan';
import { planIndexOf, requireCell, requireNode, requireTaskRow } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { AppError } from '../app-error';
import { isHeading } from '../plan/tree';
import type { Change } from './change';
import { editOf, typedText } from './edit-command';
import type { Edit } from './edit-command';

export interface CellText {
  /** A printed task row, or any row node: its first row. */
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
  readonly text: string;
}

/**
 * Writes one cell. A cell inside a span writes the span's owner: the objective over its tasks, the top of a merged
 * cell, or the heading whose number the cell continues.
 */
export function setCellText(plan: Plan, rowId: NodeId, columnId: ColumnId, text: string): Edit {
  const label = plan.layout.columns.find(({ id }) => id === columnId)?.label ?? '';
  const name = label.replace(/\s+/g, ' ');
  return setCellTexts(plan, [{ rowId, columnId, text }], `Sửa ô ${name}`);
}

/** Writes several cells as one step (paste, fill, clear). Of two texts for one span the later one stays. */
export function setCellTexts(plan: Plan, cells: readonly CellText[], label?: string): Edit {
  const index = planIndexOf(plan);
  const changes = new Map<string, Change | null>();
  for (const { rowId, columnId, text } of cells) {
    const { ownerId } = requireCell(requireTaskRow(index, rowId), columnId);
    const change = writeOwner(index, ownerId, columnId, typedText(text));
    changes.set(`${ownerId}/${columnId}`, change);
  }
  const made = [...changes.values()].filter((change) => change !== null);
  return editOf(label ?? `Sửa ${made.length} ô`, made);
}

function writeOwner(
  index: PlanIndex,
  ownerId: NodeId,
  columnId: ColumnId,
  text: string,
): Change | null {
  const owner = requireNode(index, ownerId);
  if (isHeading(owner)) return writeHeading(owner, 'number', text);
  const before = owner.cells[columnId] ?? emptyCell;
  return before.text === text && !before.continues
    ? null
    : { kind: 'set-cell', nodeId: owner.id, columnId, before, after: { text, continues: false } };
}

function writeHeading(node: HeadingNode, field: 'number' | 'title', text: string): Change | null {
  if (node[field] === text) return null;
  return { kind: 'set-heading', nodeId: node.id, field, before: node[field], after: text };
}

/** Number or title of an area or group. Surrounding blanks are dropped. */
export function setHeading(
  plan: Plan,
  headingId: NodeId,
  field: 'number' | 'title',
  text: string,
): Edit {
  const node = requireNode(planIndexOf(plan), headingId);
  if (!isHeading(node)) throw notAHeading();
  const change = writeHeading(node, field, typedText(text).trim());
  const what = field === 'number' ? 'số' : 'tên';
  const kind = node.kind === 'area' ? 'lĩnh vực' : 'nhóm';
  return editOf(`Sửa ${what} ${kind}`, change === null ? [] : [change]);
}

export function notAHeading(): AppError {
  return new AppError('not-found', 'Dòng đã chọn không phải là lĩnh vực hay nhóm.');
}

/** A change of one cell of a node, for intents that build their own commands. */
export function cellChange(node: RowNode, columnId: ColumnId, after: Cell): Change {
  const before = node.cells[columnId] ?? emptyCell;
  return { kind: 'set-cell', nodeId: node.id, columnId, before, after };
}
