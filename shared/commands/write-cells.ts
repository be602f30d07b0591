import type { ColumnId, NodeId } from '../ids';
import { columnByRole } from '../plan/layout';
import { emptyCell } from '../plan/plan';
import type { Plan } from '../plan/plan';
import {
  pathOf,
  planIndexOf,
  requireCell,
  requireNode,
  requireRange,
  requireTaskRow,
} from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { holderOf, isHeading } from '../plan/tree';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import { cellChange } from './edit-cells';
import { splitCell } from './edit-spans';

/** A text for a cell of a printed row. `joinsAbove`: it was part of a merged cell; its text counts for nothing. */
export interface WrittenCell {
  readonly rowId: NodeId;
  readonly columnId: ColumnId;
  readonly text: string;
  readonly joinsAbove: boolean;
}

/**
 * Writes cells one by one as they stand on the page, in printed order. A cell drawn as part of the one above stays so
 * for a blank or for the text that the whole is about to have; for any other text it is split.
 *
 * Gives lists of changes, each to be applied to the plan that the one before it left: objectives are split first (this
 * changes the tree), then all texts are written at once.
 */
export function* writtenCells(
  plan: Plan,
  cells: readonly WrittenCell[],
): Generator<readonly Change[]> {
  let current = plan;
  for (const cell of splitsOf(planIndexOf(plan), cells)) {
    const edit = splitCell(current, cell.rowId, cell.columnId);
    if (edit === null) continue;
    current = applyChanges(current, edit.changes);
    yield edit.changes;
  }
  yield new CellWriter(planIndexOf(current)).write(cells);
}

/** Cells of an objective (or task) over several rows that must be split for their text. */
function splitsOf(index: PlanIndex, cells: readonly WrittenCell[]): readonly WrittenCell[] {
  const written = new Map<string, string>();
  return cells.filter((cell) => {
    const row = requireTaskRow(index, cell.rowId);
    const { ownerId, mergedFromAbove, text } = requireCell(row, cell.columnId);
    const key = `${ownerId}/${cell.columnId}`;
    const wholeText = written.get(key) ?? text;
    if (!mergedFromAbove) {
      if (!cell.joinsAbove) written.set(key, cell.text);
      return false;
    }
    if (cell.joinsAbove || cell.text === '' || cell.text === wholeText) return false;
    written.set(key, cell.text);
    return !startsHere(index, cell);
  });
}

/** Whether the node that holds the cell has its first row here: else the tree draws it as part of the one above. */
function startsHere(index: PlanIndex, { rowId, columnId }: WrittenCell): boolean {
  const row = requireTaskRow(index, rowId);
  const column = index.plan.layout.columns.find(({ id }) => id === columnId);
  if (column === undefined) return true;
  const holder = holderOf(pathOf(index, row), column);
  return requireRange(index, holder.id).first === requireRange(index, row.id).first;
}

class CellWriter {
  private readonly changes = new Map<string, Change>();
  /** What each span that was written says now. */
  private readonly written = new Map<string, string>();
  private readonly numberColumn: ColumnId | undefined;

  constructor(private readonly index: PlanIndex) {
    this.numberColumn = columnByRole(index.plan.layout, 'number')?.id;
  }

  write(cells: readonly WrittenCell[]): readonly Change[] {
    for (const cell of cells) this.writeCell(cell);
    return [...this.changes.values()];
  }

  private writeCell(cell: WrittenCell): void {
    const row = requireTaskRow(this.index, cell.rowId);
    const { ownerId, mergedFromAbove, text } = requireCell(row, cell.columnId);
    if (cell.joinsAbove) {
      this.join(cell, mergedFromAbove);
      return;
    }
    if (!mergedFromAbove) {
      this.writeOwner(ownerId, cell);
      return;
    }
    const wholeText = this.written.get(`${ownerId}/${cell.columnId}`) ?? text;
    if (cell.text === '' || cell.text === wholeText || !startsHere(this.index, cell)) return;
    this.written.set(`${ownerId}/${cell.columnId}`, cell.text);
    this.setOwn(cell);
  }

  private writeOwner(ownerId: NodeId, { columnId, text }: WrittenCell): void {
    this.written.set(`${ownerId}/${columnId}`, text);
    const owner = requireNode(this.index, ownerId);
    if (isHeading(owner)) {
      if (owner.number === text) return;
      this.changes.set(`${ownerId}/number`, {
        kind: 'set-heading',
        nodeId: ownerId,
        field: 'number',
        before: owner.number,
        after: text,
      });
      return;
    }
    const before = owner.cells[columnId] ?? emptyCell;
    if (before.text === text && !before.continues) return;
    this.changes.set(
      `${ownerId}/${columnId}`,
      cellChange(owner, columnId, { text, continues: false }),
    );
  }

  /** Lets a cell that continued the one above stand for itself. */
  private setOwn(cell: WrittenCell): void {
    const holder = this.holder(cell);
    if (holder === null) return;
    const after = { text: cell.text, continues: false };
    this.changes.set(`${holder.id}/${cell.columnId}`, cellChange(holder, cell.columnId, after));
  }

  private join(cell: WrittenCell, isMerged: boolean): void {
    const holder = this.holder(cell);
    if (holder === null || isMerged || !startsHere(this.index, cell)) return;
    const above = this.index.rows[requireRange(this.index, cell.rowId).first - 1];
    const canContinue =
      above?.kind === 'task' || (above !== undefined && cell.columnId === this.numberColumn);
    const after = { text: '', continues: canContinue };
    this.changes.set(`${holder.id}/${cell.columnId}`, cellChange(holder, cell.columnId, after));
  }

  private holder({ rowId, columnId }: WrittenCell) {
    const column = this.index.plan.layout.columns.find(({ id }) => id === columnId);
    if (column === undefined) return null;
    return holderOf(pathOf(this.index, requireTaskRow(this.index, rowId)), column);
  }
}
