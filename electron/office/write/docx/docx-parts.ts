import type { AppendixDocument } from '../../../../shared/document/appendix-document';
import type { PackagePart } from '../ooxml/write-package';
import {
  contentTypesPart,
  corePropertiesPart,
  extendedPropertiesPart,
  packageRelationshipsPart,
  relationshipsPart,
} from '../ooxml/package-parts';
import { documentPart } from './document-part';
import {
  emptyHeaderPart,
  fontTablePart,
  pageNumberHeaderPart,
  settingsPart,
} from './settings-parts';
import { styleIds, stylesPart } from './styles-part';

const wordContentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts of a .docx file that holds the appendix, in the order in which they are zipped. */
export function docxParts(document: AppendixDocument, madeAt: Date): readonly PackagePart[] {
  const headers = { followingPages: 'rId4', firstPage: 'rId5' };
  const part = (name: string, text: string): PackagePart => ({ name, content: [text] });
  return [
    part(
      '[Content_Types].xml',
      contentTypesPart({
        '/word/document.xml': `${wordContentType}.document.main+xml`,
        '/word/styles.xml': `${wordContentType}.styles+xml`,
        '/word/settings.xml': `${wordContentType}.settings+xml`,
        '/word/fontTable.xml': `${wordContentType}.fontTable+xml`,
        '/word/header1.xml': `${wordContentType}.header+xml`,
        '/word/header2.xml': `${wordContentType}.header+xml`,
      }),
    ),
    part('_rels/.rels', packageRelationshipsPart('word/document.xml')),
    part(
      'word/_rels/document.xml.rels',
      relationshipsPart([
        { id: 'rId1', type: 'styles', target: 'styles.xml' },
        { id: 'rId2', type: 'settings', target: 'settings.xml' },
        { id: 'rId3', type: 'fontTable', target: 'fontTable.xml' },
        { id: headers.followingPages, type: 'header', target: 'header1.xml' },
        { id: headers.firstPage, type: 'header', target: 'header2.xml' },
      ]),
    ),
    { name: 'word/document.xml', content: documentPart(document, headers) },
    part('word/styles.xml', stylesPart(document)),
    part('word/settings.xml', settingsPart()),
    part('word/fontTable.xml', fontTablePart(document.fontFamily)),
    part('word/header1.xml', pageNumberHeaderPart(styleIds.header, document.page.pageNumberSizePt)),
    part('word/header2.xml', emptyHeaderPart(styleIds.header)),
    part('docProps/core.xml', corePropertiesPart(document.properties, madeAt)),
    part('docProps/app.xml', extendedPropertiesPart()),
  ];
}
