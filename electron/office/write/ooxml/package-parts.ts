import type { DocumentProperties } from '../../../../shared/document/appendix-document';
import { cleanXmlText, element, escapeText, xmlDeclaration } from './xml';

/** The parts that every OOXML package has (ECMA-376 part 2, Open Packaging Conventions). */

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006';
const documentNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Of the attribute `r:id` inside parts. */
export const relationshipNamespace = `${documentNamespace}/relationships`;

/** Relationship types by short name. */
const relationshipTypes = {
  officeDocument: `${relationshipNamespace}/officeDocument`,
  coreProperties: `${packageNamespace}/relationships/metadata/core-properties`,
  extendedProperties: `${relationshipNamespace}/extended-properties`,
  styles: `${relationshipNamespace}/styles`,
  settings: `${relationshipNamespace}/settings`,
  fontTable: `${relationshipNamespace}/fontTable`,
  header: `${relationshipNamespace}/header`,
  numbering: `${relationshipNamespace}/numbering`,
  footnotes: `${relationshipNamespace}/footnotes`,
  worksheet: `${relationshipNamespace}/worksheet`,
  sharedStrings: `${relationshipNamespace}/sharedStrings`,
} as const;

export interface Relationship {
  readonly id: string;
  readonly type: keyof typeof relationshipTypes;
  /** Relative to the folder of the source part. */
  readonly target: string;
}

export function relationshipsPart(relationships: readonly Relationship[]): string {
  const items = relationships.map(({ id, type, target }) =>
    element('Relationship', { Id: id, Type: relationshipTypes[type], Target: target }),
  );
  const namespace = `${packageNamespace}/relationships`;
  return xmlDeclaration + element('Relationships', { xmlns: namespace }, items.join(''));
}

/** `_rels/.rels` of a package with one main part and both kinds of properties. */
export function packageRelationshipsPart(mainPart: string): string {
  return relationshipsPart([
    { id: 'rId1', type: 'officeDocument', target: mainPart },
    { id: 'rId2', type: 'coreProperties', target: 'docProps/core.xml' },
    { id: 'rId3', type: 'extendedProperties', target: 'docProps/app.xml' },
  ]);
}

/** @param overrides part name with leading slash → content type; the two property parts are added. */
export function contentTypesPart(overrides: Readonly<Record<string, string>>): string {
  const defaults = [
    element('Default', {
      Extension: 'rels',
      ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
    }),
    element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
  ];
  const all = {
    ...overrides,
    '/docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
    '/docProps/app.xml': 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  };
  const parts = Object.entries(all).map(([name, type]) =>
    element('Override', { PartName: name, ContentType: type }),
  );
  const namespace = `${packageNamespace}/content-types`;
  return xmlDeclaration + element('Types', { xmlns: namespace }, [...defaults, ...parts].join(''));
}

/**
 * Core properties: what the document is, when it was made, and the agency. No user name, no machine, no last editor, no
 * revision count: the document is handed on to others.
 */
export function corePropertiesPart(properties: DocumentProperties, madeAt: Date): string {
  const time = madeAt.toISOString().replace(/\.\d+Z$/, 'Z');
  const text = (name: string, value: string): string =>
    value === '' ? '' : element(name, null, escapeText(oneLine(value)));
  return (
    xmlDeclaration +
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${packageNamespace}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      text('dc:title', properties.title) +
        text('dc:subject', properties.subject) +
        text('dc:creator', properties.author) +
        element('dcterms:created', { 'xsi:type': 'dcterms:W3CDTF' }, time) +
        element('dcterms:modified', { 'xsi:type': 'dcterms:W3CDTF' }, time) +
        text('dc:language', 'vi-VN'),
    )
  );
}

function oneLine(value: string): string {
  return cleanXmlText(value).replace(/\s+/g, ' ').trim();
}

export function extendedPropertiesPart(): string {
  return (
    xmlDeclaration +
    element(
      'Properties',
      { xmlns: `${documentNamespace}/extended-properties` },
      element('Application', null, 'Phụ Lục'),
    )
  );
}
