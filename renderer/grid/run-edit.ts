import { addressesIn, repeatedFill } from './cell-content';
import type { CellBox } from './geometry';
import type { AppendixEdits } from './grid-edits';
import type { GridAction } from './keyboard';
import type { Matrix } from './selection';

/** Keys that change the plan. */
export type EditAction = Extract<
  GridAction,
  {
    readonly kind:
      | 'clear'
      | 'fill'
      | 'add-below'
      | 'add-above'
      | 'delete-rows'
      | 'move-rows'
      | 'level'
      | 'merge'
      | 'split';
  }
>;

/** Does what a key asks for to the selected range. */
export function runEdit(
  action: EditAction,
  edits: AppendixEdits,
  matrix: Matrix,
  range: CellBox,
): void {
  switch (action.kind) {
    case 'clear':
      edits.clear(addressesIn(matrix, range));
      return;
    case 'fill': {
      const fill = repeatedFill(matrix, range, action.direction);
      if (fill !== null) edits.fill(fill);
      return;
    }
    case 'add-below':
      edits.addBelow();
      return;
    case 'add-above':
      edits.addAbove();
      return;
    case 'delete-rows':
      edits.deleteRows();
      return;
    case 'move-rows':
      edits.moveRows(action.direction);
      return;
    case 'level':
      edits.changeLevel(action.direction);
      return;
    case 'merge':
      edits.mergeCells();
      return;
    case 'split':
      edits.splitCell();
  }
}
