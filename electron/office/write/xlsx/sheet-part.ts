import type { PageSetup } from '../../../../shared/document/appendix-document';
import { relationshipNamespace } from '../ooxml/package-parts';
import { element, escapeText, xmlDeclaration } from '../ooxml/xml';
import { spreadsheetNamespace, type CellStyles } from './cell-styles';
import type { SharedStrings } from './shared-strings';
import { cellReference, rangeReference, type SheetCell, type SheetModel } from './sheet-model';

export interface SheetContext {
  readonly page: PageSetup;
  readonly fontFamily: string;
  readonly styles: CellStyles;
  readonly strings: SharedStrings;
}

/** `xl/worksheets/sheet1.xml`, one row at a time, in the order of CT_Worksheet. */
export function* sheetPart(sheet: SheetModel, context: SheetContext): Generator<string> {
  yield `${xmlDeclaration}<worksheet xmlns="${spreadsheetNamespace}" xmlns:r="${relationshipNamespace}">`;
  yield element('sheetPr', null, element('pageSetUpPr', { fitToPage: 1 }));
  yield element('dimension', { ref: usedRange(sheet) });
  yield sheetViews(sheet);
  yield element('sheetFormatPr', { defaultRowHeight: 15.75 });
  yield columns(sheet);
  yield '<sheetData>';
  for (const [index, row] of sheet.rows.entries()) {
    const cells = row.cells.map((cell) => cellElement(index, cell, context));
    const attributes = { r: index + 1, ht: row.heightPt, customHeight: 1 };
    yield element('row', attributes, cells.join(''));
  }
  yield '</sheetData>';
  yield filter(sheet);
  yield mergeCells(sheet);
  yield printSetup(context);
  // Numbers such as «1.1» are text on purpose; no green corner shall say otherwise.
  const ignored = element('ignoredError', { sqref: usedRange(sheet), numberStoredAsText: 1 });
  yield element('ignoredErrors', null, ignored);
  yield '</worksheet>';
}

function usedRange(sheet: SheetModel): string {
  return rangeReference({
    firstRow: 0,
    firstColumn: 0,
    lastRow: Math.max(0, sheet.rows.length - 1),
    lastColumn: Math.max(0, sheet.columnWidthsMm.length - 1),
  });
}

/** Title lines and table header stay while the rows scroll. */
function sheetViews(sheet: SheetModel): string {
  const frozenRows = sheet.headerRows.last + 1;
  const topLeftCell = cellReference(frozenRows, 0);
  const pane = element('pane', {
    ySplit: frozenRows,
    topLeftCell,
    activePane: 'bottomLeft',
    state: 'frozen',
  });
  const selection = element('selection', {
    pane: 'bottomLeft',
    activeCell: topLeftCell,
    sqref: topLeftCell,
  });
  const view = element(
    'sheetView',
    { showGridLines: 0, tabSelected: 1, workbookViewId: 0 },
    pane + selection,
  );
  return element('sheetViews', null, view);
}

/**
 * Widths in the file count the digits of the default font (ECMA-376 part 1, 18.3.1.13): in Times New Roman 12 pt a digit is
 * 8 pixels wide at 96 pixels per inch.
 */
const pixelsPerDigit = 8;

function columns(sheet: SheetModel): string {
  const items = sheet.columnWidthsMm.map((widthMm, index) => {
    const digits = ((widthMm / 25.4) * 96) / pixelsPerDigit;
    const width = Math.floor(digits * 256) / 256;
    return element('col', { min: index + 1, max: index + 1, width, customWidth: 1 });
  });
  return items.length === 0 ? '' : element('cols', null, items.join(''));
}

function cellElement(
  row: number,
  { column, value, look }: SheetCell,
  context: SheetContext,
): string {
  const attributes = { r: cellReference(row, column), s: context.styles.indexOf(look) };
  switch (value.kind) {
    case 'empty':
      return element('c', attributes);
    case 'number':
      return element('c', attributes, `<v>${value.number}</v>`);
    case 'text':
      return element(
        'c',
        { ...attributes, t: 's' },
        `<v>${context.strings.indexOf(value.text)}</v>`,
      );
    case 'runs': {
      const font = { ...look, fontFamily: context.fontFamily };
      const index = context.strings.indexOfRuns(value.runs, font);
      return element('c', { ...attributes, t: 's' }, `<v>${index}</v>`);
    }
  }
}

/** Filter buttons in the header; a table without rows has none. */
function filter({ headerRows, lastFilteredRow, columnWidthsMm }: SheetModel): string {
  if (lastFilteredRow <= headerRows.last) return '';
  const ref = rangeReference({
    firstRow: headerRows.last,
    firstColumn: 0,
    lastRow: lastFilteredRow,
    lastColumn: columnWidthsMm.length - 1,
  });
  return element('autoFilter', { ref });
}

function mergeCells(sheet: SheetModel): string {
  if (sheet.merges.length === 0) return '';
  const items = sheet.merges.map((range) => element('mergeCell', { ref: rangeReference(range) }));
  return element('mergeCells', { count: items.length }, items.join(''));
}

/** A4, one page wide and as many long as it takes; page number in the middle of the header, none on the first page. */
function printSetup({ page, fontFamily }: SheetContext): string {
  const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000;
  const { top, right, bottom, left } = page.marginsMm;
  const header = `&C&"${fontFamily},Regular"&${page.pageNumberSizePt}&P`;
  return (
    element('printOptions', { horizontalCentered: 1 }) +
    element('pageMargins', {
      left: inches(left),
      right: inches(right),
      top: inches(top),
      bottom: inches(bottom),
      header: inches(top / 2 - (page.pageNumberSizePt / 72 / 2) * 25.4),
      footer: inches(bottom / 2),
    }) +
    element('pageSetup', {
      paperSize: a4,
      fitToWidth: 1,
      fitToHeight: 0,
      orientation: page.orientation,
    }) +
    element('headerFooter', { differentFirst: 1 }, element('oddHeader', null, escapeText(header)))
  );
}

/** Paper size 9 (ECMA-376 part 1, 18.3.1.63). */
const a4 = 9;
