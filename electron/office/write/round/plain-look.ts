import type { CellLook } from '../xlsx/sheet-model';

/** A cell of these workbooks that nothing marks out. */
export const plainLook: CellLook = {
  sizePt: 12,
  bold: false,
  italic: false,
  horizontal: 'left',
  vertical: 'top',
  bordered: false,
  numberFormat: 'General',
  quotePrefix: false,
};
