import { cleanXmlText, element, escapeText, xmlDeclaration } from '../ooxml/xml';
import { relationshipNamespace } from '../ooxml/package-parts';
import { spreadsheetNamespace, type CellStyles } from '../xlsx/cell-styles';
import type { SharedStrings } from '../xlsx/shared-strings';
import { cellReference, rangeReference, type CellLook, type SheetCell } from '../xlsx/sheet-model';
import { plainLook } from './plain-look';
import type { ListValidation, WorkbookSheet } from './workbook-model';

export interface SheetParts {
  readonly fontFamily: string;
  readonly styles: CellStyles;
  readonly strings: SharedStrings;
  /** The sheet that is shown when the file is opened. */
  readonly isFirst: boolean;
}

/** A worksheet part, one row at a time, in the order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
export function* workbookSheetPart(sheet: WorkbookSheet, parts: SheetParts): Generator<string> {
  yield `${xmlDeclaration}<worksheet xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}">`;
  yield element('sheetPr', null, element('pageSetUpPr', { fitToPage: 1 }));
  yield element('dimension', { ref: usedRange(sheet) });
  yield sheetView(sheet, parts.isFirst);
  yield element('sheetFormatPr', { defaultRowHeight: 15.75 });
  yield columns(sheet, parts.styles);
  yield '<sheetData>';
  for (const [index, row] of sheet.rows.entries()) {
    const cells = row.cells.map((cell) => cellElement(index, cell, parts));
    const height = { ht: row.heightPt, customHeight: row.fits ? undefined : 1 };
    yield element('row', { r: index + 1, ...height }, cells.join(''));
  }
  yield '</sheetData>';
  if (sheet.keepColumns) yield sheetProtection();
  yield mergeCells(sheet);
  yield dataValidations(sheet.lists);
  yield printSetup(sheet, parts.fontFamily);
  const ignored = element('ignoredError', { sqref: usedRange(sheet), numberStoredAsText: 1 });
  yield element('ignoredErrors', null, ignored);
  yield '</worksheet>';
}

function usedRange({ rows, columns: all }: WorkbookSheet): string {
  return rangeReference({
    firstRow: 0,
    firstColumn: 0,
    lastRow: Math.max(0, rows.length - 1),
    lastColumn: Math.max(0, all.length - 1),
  });
}

function sheetView({ headerRows }: WorkbookSheet, isFirst: boolean): string {
  const attributes = {
    showGridLines: 0,
    tabSelected: isFirst ? 1 : undefined,
    workbookViewId: 0,
  };
  if (headerRows === null) return element('sheetViews', null, element('sheetView', attributes));
  const frozenRows = headerRows.last + 1;
  const topLeftCell = cellReference(frozenRows, 0);
  const pane = { ySplit: frozenRows, topLeftCell, activePane: 'bottomLeft', state: 'frozen' };
  const selection = { pane: 'bottomLeft', activeCell: topLeftCell, sqref: topLeftCell };
  const content = element('pane', pane) + element('selection', selection);
  return element('sheetViews', null, element('sheetView', attributes, content));
}

/** See columns() of the sheet writer: a digit of Times New Roman 12 pt is 8 pixels wide at 96 pixels per inch. */
const pixelsPerDigit = 8;

function columns({ columns: all, keepColumns }: WorkbookSheet, styles: CellStyles): string {
  const items = all.map(({ widthMm, hidden }, index) => {
    const digits = ((widthMm / 25.4) * 96) / pixelsPerDigit;
    const width = Math.floor(digits * 256) / 256;
    const place = { min: index + 1, max: index + 1 };
    return element('col', { ...place, width, hidden: hidden ? 1 : undefined, customWidth: 1 });
  });
  if (keepColumns) items.push(openColumns(all.length, styles));
  return items.length === 0 ? '' : element('cols', null, items.join(''));
}

/** In a protected sheet Excel deletes and sorts rows only where every cell of them is unlocked, to the last column. */
function openColumns(count: number, styles: CellStyles): string {
  const place = { min: count + 1, max: lastExcelColumn };
  return element('col', { ...place, width: 9.140625, style: styles.indexOf(openLook) });
}

const lastExcelColumn = 16_384;

const openLook: CellLook = { ...plainLook, unlocked: true };

function cellElement(row: number, { column, value, look }: SheetCell, parts: SheetParts): string {
  const attributes = { r: cellReference(row, column), s: parts.styles.indexOf(look) };
  switch (value.kind) {
    case 'empty':
      return element('c', attributes);
    case 'number':
      return element('c', attributes, `<v>${value.number}</v>`);
    case 'text':
      return element('c', { ...attributes, t: 's' }, `<v>${parts.strings.indexOf(value.text)}</v>`);
    case 'runs': {
      const font = { ...look, fontFamily: parts.fontFamily };
      const index = parts.strings.indexOfRuns(value.runs, font);
      return element('c', { ...attributes, t: 's' }, `<v>${index}</v>`);
    }
  }
}

/**
 * Keeps the columns where they are, and with them the passports; no password. 0 means that a thing may be done
 * (ECMA-376 part 1, 18.3.1.85): rows may be put in, taken out and sorted, cells and widths formatted.
 */
function sheetProtection(): string {
  return element('sheetProtection', {
    sheet: 1,
    objects: 0,
    scenarios: 0,
    formatCells: 0,
    formatColumns: 0,
    formatRows: 0,
    insertColumns: 1,
    insertRows: 0,
    insertHyperlinks: 0,
    deleteColumns: 1,
    deleteRows: 0,
    sort: 0,
    autoFilter: 0,
    pivotTables: 0,
  });
}

function mergeCells({ merges }: WorkbookSheet): string {
  if (merges.length === 0) return '';
  const items = merges.map((range) => element('mergeCell', { ref: rangeReference(range) }));
  return element('mergeCells', { count: items.length }, items.join(''));
}

/** Lists that offer and do not insist: a cell may name two agencies, or one that is new. */
function dataValidations(lists: readonly ListValidation[]): string {
  if (lists.length === 0) return '';
  const items = lists.map(({ range, listName }) =>
    element(
      'dataValidation',
      {
        type: 'list',
        allowBlank: 1,
        showErrorMessage: 0,
        sqref: rangeReference(range),
      },
      element('formula1', null, escapeText(listName)),
    ),
  );
  return element('dataValidations', { count: items.length }, items.join(''));
}

/** Paper size 9 is A4 (ECMA-376 part 1, 18.3.1.63). One page wide, as many long as it takes. */
function printSetup({ page }: WorkbookSheet, fontFamily: string): string {
  const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;
  const { top, right, bottom, left } = page.marginsMm;
  const header = `&C&"${cleanXmlText(fontFamily)},Regular"&${page.pageNumberSizePt}&P`;
  const margins = {
    left: inches(left),
    right: inches(right),
    top: inches(top),
    bottom: inches(bottom),
    header: inches(top / 2),
    footer: inches(bottom / 2),
  };
  const setup = { paperSize: 9, fitToWidth: 1, fitToHeight: 0, orientation: page.orientation };
  return (
    element('printOptions', { horizontalCentered: 1 }) +
    element('pageMargins', margins) +
    element('pageSetup', setup) +
    element('headerFooter', { differentFirst: 1 }, element('oddHeader', null, escapeText(header)))
  );
}
