import type { PageSetup } from '../../../../shared/document/appendix-document';
import type { SheetCell, SheetRange } from '../xlsx/sheet-model';

/** A workbook of several sheets, ready to be written. Rows and columns count from 0, widths are millimetres. */
export interface WorkbookModel {
  readonly fontFamily: string;
  readonly defaultSizePt: number;
  readonly sheets: readonly WorkbookSheet[];
  readonly names: readonly DefinedName[];
  /** Sheets cannot be deleted, renamed or shown without lifting this protection, which has no password. */
  readonly lockStructure: boolean;
  readonly title: string;
  readonly author: string;
}

export interface WorkbookSheet {
  readonly name: string;
  /** very-hidden: Excel does not even offer to show it. */
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  readonly columns: readonly { readonly widthMm: number; readonly hidden?: boolean }[];
  readonly rows: readonly WorkbookRow[];
  readonly merges: readonly SheetRange[];
  /** Rows of the table header: printed on every page; they and all above stay when scrolling. null: none. */
  readonly headerRows: { readonly first: number; readonly last: number } | null;
  readonly page: PageSetup;
  /** Columns cannot be put in or taken out; everything else may be done (see sheetProtection in workbook-sheet-part.ts). */
  readonly keepColumns: boolean;
  readonly lists: readonly ListValidation[];
}

export interface WorkbookRow {
  readonly heightPt: number;
  /** The program may fit the row to its text when it is edited; not where a merged cell needs the height. */
  readonly fits: boolean;
  readonly cells: readonly SheetCell[];
}

/** Cells that offer the texts of a named range. Other text may be typed as well. */
export interface ListValidation {
  readonly range: SheetRange;
  readonly listName: string;
}

/** A name for a column of cells, so that lists reach over sheets in every version of Excel. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: string;
  readonly range: SheetRange;
}
