import type { PlanDocument } from '../../../../shared/document/plan-document';
import {
  contentTypesPart,
  corePropertiesPart,
  extendedPropertiesPart,
  packageRelationshipsPart,
  relationshipsPart,
  type Relationship,
} from '../ooxml/package-parts';
import type { PackagePart } from '../ooxml/write-package';
import { documentPart } from './document-part';
import { footnotesPart } from './footnotes-part';
import { listPlanOf } from './numbering-part';
import { roleLooksOf } from './paragraph-styles';
import {
  emptyHeaderPart,
  fontTablePart,
  pageNumberHeaderPart,
  settingsPart,
} from './settings-parts';
import { styleIds, stylesPart } from './styles-part';
import { watermarkRun } from './watermark';

const wordContentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A part of the folder word/ beside the document itself. */
interface SidePart {
  readonly relationship: Relationship;
  readonly content: Iterable<string>;
}

const headers = { followingPages: 'rIdHeader', firstPage: 'rIdFirstHeader' };

/** The parts of a .docx file, in the order in which they are zipped. */
export function docxParts(document: PlanDocument, madeAt: Date): readonly PackagePart[] {
  const looks = roleLooksOf(document);
  const lists = listPlanOf(document);
  const sides = sideParts(document, stylesPart(document, looks), lists.part);
  const overrides = sides.map(({ relationship: { type, target } }): [string, string] => [
    `/word/${target}`,
    `${wordContentType}.${type}+xml`,
  ]);
  const part = (name: string, text: string): PackagePart => ({ name, content: [text] });
  return [
    part(
      '[Content_Types].xml',
      contentTypesPart({
        '/word/document.xml': `${wordContentType}.document.main+xml`,
        ...Object.fromEntries(overrides),
      }),
    ),
    part('_rels/.rels', packageRelationshipsPart('word/document.xml')),
    part(
      'word/_rels/document.xml.rels',
      relationshipsPart(sides.map(({ relationship }) => relationship)),
    ),
    { name: 'word/document.xml', content: documentPart(document, headers, { looks, lists }) },
    ...sides.map(({ relationship, content }) => ({ name: `word/${relationship.target}`, content })),
    part('docProps/core.xml', corePropertiesPart(document.properties, madeAt)),
    part('docProps/app.xml', extendedPropertiesPart()),
  ];
}

function sideParts(document: PlanDocument, styles: string, numbering: string): readonly SidePart[] {
  const side = (
    id: string,
    type: Relationship['type'],
    target: string,
    content: Iterable<string>,
  ): SidePart => ({ relationship: { id, type, target }, content });
  const { watermark, fontFamily, footnotes, sections } = document;
  const pageNumberSizePt = sections[0]?.page.pageNumberSizePt ?? 14;
  const hasFootnotes = footnotes.length > 0;
  return [
    side('rId1', 'styles', 'styles.xml', [styles]),
    side('rId2', 'settings', 'settings.xml', [settingsPart(hasFootnotes)]),
    side('rId3', 'fontTable', 'fontTable.xml', [fontTablePart(fontFamily)]),
    side(headers.followingPages, 'header', 'header1.xml', [
      pageNumberHeaderPart(styleIds.header, pageNumberSizePt, watermarkRun(watermark, 1)),
    ]),
    side(headers.firstPage, 'header', 'header2.xml', [
      emptyHeaderPart(styleIds.header, watermarkRun(watermark, 2)),
    ]),
    ...(numbering === '' ? [] : [side('rId4', 'numbering', 'numbering.xml', [numbering])]),
    ...(hasFootnotes ? [side('rId5', 'footnotes', 'footnotes.xml', footnotesPart(document))] : []),
  ];
}
