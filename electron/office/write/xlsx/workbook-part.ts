import { relationshipNamespace } from '../ooxml/package-parts';
import { element, escapeText, xmlDeclaration } from '../ooxml/xml';
import { spreadsheetNamespace } from './cell-styles';
import { cellReference, type SheetModel } from './sheet-model';

/** `xl/workbook.xml` with one sheet; print titles and print area are names that belong to it (CT_Workbook order). */
export function workbookPart(sheet: SheetModel, sheetRelationshipId: string): string {
  const { first, last } = sheet.headerRows;
  const quoted = `'${sheet.name.replace(/'/g, "''")}'`;
  const titles = element(
    'definedName',
    { name: '_xlnm.Print_Titles', localSheetId: 0 },
    escapeText(`${quoted}!$${first + 1}:$${last + 1}`),
  );
  const content = [
    element('workbookPr'),
    element('bookViews', null, element('workbookView', { activeTab: 0 })),
    element(
      'sheets',
      null,
      element('sheet', { name: sheet.name, sheetId: 1, 'r:id': sheetRelationshipId }),
    ),
    element('definedNames', null, filterName(sheet, quoted) + titles),
  ];
  return (
    xmlDeclaration +
    element(
      'workbook',
      { xmlns: spreadsheetNamespace, 'xmlns:r': relationshipNamespace },
      content.join(''),
    )
  );
}

/** The range of the filter under the name that Excel gives it itself; names stand in alphabetical order. */
function filterName(
  { headerRows, lastFilteredRow, columnWidthsMm }: SheetModel,
  sheet: string,
): string {
  if (lastFilteredRow <= headerRows.last) return '';
  const absolute = (row: number, column: number): string =>
    cellReference(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
  const range = `${absolute(headerRows.last, 0)}:${absolute(lastFilteredRow, columnWidthsMm.length - 1)}`;
  const attributes = { name: '_xlnm._FilterDatabase', localSheetId: 0, hidden: 1 };
  return element('definedName', attributes, escapeText(`${sheet}!${range}`));
}
