import type { AppendixDocument } from '../../../../shared/document/appendix-document';
import {
  contentTypesPart,
  corePropertiesPart,
  extendedPropertiesPart,
  packageRelationshipsPart,
  relationshipsPart,
} from '../ooxml/package-parts';
import type { PackagePart } from '../ooxml/write-package';
import { CellStyles } from './cell-styles';
import { SharedStrings } from './shared-strings';
import type { SheetModel } from './sheet-model';
import { sheetPart } from './sheet-part';
import { workbookPart } from './workbook-part';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of an .xlsx file that holds the sheet. Styles and strings follow the sheet, which gathers them. */
export function xlsxParts(
  document: AppendixDocument,
  sheet: SheetModel,
  madeAt: Date,
): readonly PackagePart[] {
  const styles = new CellStyles(document.fontFamily, document.table.sizePt);
  const strings = new SharedStrings();
  const context = { page: document.page, fontFamily: document.fontFamily, styles, strings };
  const part = (name: string, text: string): PackagePart => ({ name, content: [text] });
  return [
    part(
      '[Content_Types].xml',
      contentTypesPart({
        '/xl/workbook.xml': `${contentType}.sheet.main+xml`,
        '/xl/worksheets/sheet1.xml': `${contentType}.worksheet+xml`,
        '/xl/styles.xml': `${contentType}.styles+xml`,
        '/xl/sharedStrings.xml': `${contentType}.sharedStrings+xml`,
      }),
    ),
    part('_rels/.rels', packageRelationshipsPart('xl/workbook.xml')),
    part('xl/workbook.xml', workbookPart(sheet, 'rId1')),
    part(
      'xl/_rels/workbook.xml.rels',
      relationshipsPart([
        { id: 'rId1', type: 'worksheet', target: 'worksheets/sheet1.xml' },
        { id: 'rId2', type: 'styles', target: 'styles.xml' },
        { id: 'rId3', type: 'sharedStrings', target: 'sharedStrings.xml' },
      ]),
    ),
    { name: 'xl/worksheets/sheet1.xml', content: sheetPart(sheet, context) },
    { name: 'xl/styles.xml', content: lazily(() => styles.part()) },
    { name: 'xl/sharedStrings.xml', content: strings.part() },
    part('docProps/core.xml', corePropertiesPart(document.properties, madeAt)),
    part('docProps/app.xml', extendedPropertiesPart()),
  ];
}

function* lazily(text: () => string): Generator<string> {
  yield text();
}
