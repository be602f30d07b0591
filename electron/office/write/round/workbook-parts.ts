import {
  contentTypesPart,
  corePropertiesPart,
  extendedPropertiesPart,
  packageRelationshipsPart,
  relationshipNamespace,
  relationshipsPart,
  type Relationship,
} from '../ooxml/package-parts';
import type { PackagePart } from '../ooxml/write-package';
import { element, escapeText, xmlDeclaration } from '../ooxml/xml';
import { CellStyles, spreadsheetNamespace } from '../xlsx/cell-styles';
import { SharedStrings } from '../xlsx/shared-strings';
import { cellReference } from '../xlsx/sheet-model';
import type { DefinedName, WorkbookModel } from './workbook-model';
import { workbookSheetPart } from './workbook-sheet-part';

const contentType = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of an .xlsx file of several sheets. Styles and strings follow the sheets, which gather them. */
export function workbookParts(model: WorkbookModel, madeAt: Date): readonly PackagePart[] {
  const styles = new CellStyles(model.fontFamily, model.defaultSizePt);
  const strings = new SharedStrings();
  const part = (name: string, text: string): PackagePart => ({ name, content: [text] });
  const sheets = model.sheets.map((sheet, index) => ({
    path: `worksheets/sheet${index + 1}.xml`,
    id: `rId${index + 1}`,
    content: workbookSheetPart(sheet, {
      fontFamily: model.fontFamily,
      styles,
      strings,
      isFirst: index === 0,
    }),
  }));
  const further: readonly Relationship[] = [
    { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    { id: 'rIdStrings', type: 'sharedStrings', target: 'sharedStrings.xml' },
  ];
  const links = sheets.map(({ id, path }) => ({ id, type: 'worksheet' as const, target: path }));
  const overrides: Readonly<Record<string, string>> = Object.fromEntries(
    sheets.map(({ path }) => [`/xl/${path}`, `${contentType}.worksheet+xml`]),
  );
  return [
    part(
      '[Content_Types].xml',
      contentTypesPart({
        '/xl/workbook.xml': `${contentType}.sheet.main+xml`,
        ...overrides,
        '/xl/styles.xml': `${contentType}.styles+xml`,
        '/xl/sharedStrings.xml': `${contentType}.sharedStrings+xml`,
      }),
    ),
    part('_rels/.rels', packageRelationshipsPart('xl/workbook.xml')),
    part('xl/workbook.xml', workbookPart(model)),
    part('xl/_rels/workbook.xml.rels', relationshipsPart([...links, ...further])),
    ...sheets.map(({ path, content }) => ({ name: `xl/${path}`, content })),
    { name: 'xl/styles.xml', content: lazily(() => styles.part()) },
    { name: 'xl/sharedStrings.xml', content: strings.part() },
    part(
      'docProps/core.xml',
      corePropertiesPart({ title: model.title, subject: '', author: model.author }, madeAt),
    ),
    part('docProps/app.xml', extendedPropertiesPart()),
  ];
}

function* lazily(text: () => string): Generator<string> {
  yield text();
}

const states = { visible: undefined, hidden: 'hidden', 'very-hidden': 'veryHidden' } as const;

/** `xl/workbook.xml`, in the order of CT_Workbook (ECMA-376 part 1, 18.2.27). */
function workbookPart({ sheets, names, lockStructure }: WorkbookModel): string {
  const items = sheets.map(({ name, visibility }, index) =>
    element('sheet', {
      name,
      sheetId: index + 1,
      state: states[visibility],
      'r:id': `rId${index + 1}`,
    }),
  );
  const titles = sheets.flatMap(({ name, headerRows }, index) =>
    headerRows === null
      ? []
      : [
          element(
            'definedName',
            { name: '_xlnm.Print_Titles', localSheetId: index },
            escapeText(`${quoted(name)}!$${headerRows.first + 1}:$${headerRows.last + 1}`),
          ),
        ],
  );
  const defined = [...titles, ...names.map(definedName)];
  const content = [
    element('workbookPr'),
    lockStructure ? element('workbookProtection', { lockStructure: 1 }) : '',
    element('bookViews', null, element('workbookView', { activeTab: 0 })),
    element('sheets', null, items.join('')),
    defined.length === 0 ? '' : element('definedNames', null, defined.join('')),
  ];
  const namespaces = { xmlns: spreadsheetNamespace, 'xmlns:r': relationshipNamespace };
  return xmlDeclaration + element('workbook', namespaces, content.join(''));
}

function definedName({ name, sheet, range }: DefinedName): string {
  const first = absolute(cellReference(range.firstRow, range.firstColumn));
  const last = absolute(cellReference(range.lastRow, range.lastColumn));
  return element('definedName', { name }, escapeText(`${quoted(sheet)}!${first}:${last}`));
}

function absolute(reference: string): string {
  return reference.replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
}

function quoted(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
