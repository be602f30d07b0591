import type { AppendixDocument, TextLine } from '../../../../shared/document/appendix-document';
import { relationshipNamespace } from '../ooxml/package-parts';
import { xmlDeclaration } from '../ooxml/xml';
import { sectionProperties, type SectionHeaders } from './section-properties';
import { styleIds, styleOfLine } from './styles-part';
import { tableMarkup } from './table-markup';
import { paragraph, textRun, wordNamespace } from './word-elements';

/** `word/document.xml`, piece by piece. */
export function* documentPart(
  document: AppendixDocument,
  headers: SectionHeaders,
): Generator<string> {
  yield `${xmlDeclaration}<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationshipNamespace}"><w:body>`;
  yield* appendixBlocks(document);
  yield sectionProperties(document.page, headers);
  yield '</w:body></w:document>';
}

/** The blocks of an appendix, without its section properties. */
function* appendixBlocks(document: AppendixDocument): Generator<string> {
  for (const line of document.titleLines) yield lineParagraph(line);
  yield* tableMarkup(document.table);
  for (const line of document.closingLines) yield lineParagraph(line);
  // Word wants a paragraph after a table at the end of a section. One point high, it never opens a page of its own.
  if (document.closingLines.length === 0) yield paragraph({ style: styleIds.afterTable }, '');
}

function lineParagraph(line: TextLine): string {
  return paragraph({ style: styleOfLine(line.role) }, textRun(line.text));
}
