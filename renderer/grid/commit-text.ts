import { formatDay } from '../ui/format';
import { addressAt, addressesIn, textAt } from './cell-content';
import type { AfterCommit } from './cell-editor';
import { stepped } from './cycle';
import type { CellText } from './grid-edits';
import { pointAfter, stepAfter } from './navigate';
import {
  rangeBox,
  selectionAt,
  type GridPoint,
  type GridSelection,
  type Matrix,
} from './selection';

/** What stands in a cell when it is opened: its text for F2, nothing for Backspace, the day for Ctrl+;. */
export function openingText(
  matrix: Matrix,
  cursor: GridPoint,
  kind: 'edit' | 'edit-empty' | 'today',
): string {
  if (kind === 'today') return formatDay(new Date());
  return kind === 'edit' ? textAt(matrix, cursor) : '';
}

/** What finishing the open cell writes: its own text where that is another now; with Ctrl+Enter every selected cell. */
export function committedTexts(
  matrix: Matrix,
  selection: GridSelection,
  text: string,
  then: AfterCommit,
): readonly CellText[] {
  if (then === 'fill') {
    return addressesIn(matrix, rangeBox(matrix, selection)).map((cell) => ({ ...cell, text }));
  }
  const address = addressAt(matrix, selection.cursor);
  const isSame = address === null || text === textAt(matrix, selection.cursor);
  return isSame ? [] : [{ ...address, text }];
}

/** Where the cursor goes from a finished cell; null where it stays. */
export function selectionAfter(
  matrix: Matrix,
  selection: GridSelection,
  then: AfterCommit,
): GridSelection | null {
  if (then === 'stay' || then === 'fill') return null;
  const step = stepAfter(then);
  return step === null
    ? selectionAt(pointAfter(matrix, selection.cursor, then))
    : stepped(matrix, selection, step);
}
