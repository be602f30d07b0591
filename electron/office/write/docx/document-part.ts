import { assertNever } from '../../../../shared/assert-never';
import { hasOpeningLine } from '../../../../shared/document/opening-line';
import { textWidthOf } from '../../../../shared/document/page-setup';
import type {
  ColumnsBlock,
  DocumentBlock,
  DocumentSection,
  PlanDocument,
} from '../../../../shared/document/plan-document';
import { relationshipNamespace } from '../ooxml/package-parts';
import { xmlDeclaration } from '../ooxml/xml';
import { columnsMarkup } from './columns-markup';
import { paragraphMarkup, type ParagraphContext } from './paragraph-markup';
import { sectionProperties, type SectionHeaders } from './section-properties';
import { styleIds } from './styles-part';
import { tableMarkup } from './table-markup';
import { textTableMarkup } from './text-table-markup';
import { paragraph, wordNamespace } from './word-elements';

/** `word/document.xml`, piece by piece. */
export function* documentPart(
  document: PlanDocument,
  headers: SectionHeaders,
  context: ParagraphContext,
): Generator<string> {
  yield `${xmlDeclaration}<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationshipNamespace}"><w:body>`;
  for (const [index, section] of document.sections.entries()) {
    if (hasOpeningLine(section)) yield paragraph({ style: styleIds.afterTable }, '');
    yield* sectionMarkup(section, context);
    const properties = sectionProperties(section.page, headers);
    const isLast = index === document.sections.length - 1;
    // A section ends in the last of its paragraphs, the last section at the end of the body.
    if (isLast) yield properties;
    else yield paragraph({ style: styleIds.afterTable, section: properties }, '');
  }
  yield '</w:body></w:document>';
}

function* sectionMarkup(section: DocumentSection, context: ParagraphContext): Generator<string> {
  const widthMm = textWidthOf(section.page);
  let previous: 'paragraph' | 'table' = 'paragraph';
  for (const group of groupsOf(section.blocks)) {
    const [block] = group;
    const isTable = block.kind !== 'paragraph';
    // Word makes one table of two that touch.
    if (isTable && previous === 'table') yield paragraph({ style: styleIds.afterTable }, '');
    yield* groupMarkup(group, widthMm, context);
    previous = isTable ? 'table' : 'paragraph';
  }
  // Word wants a paragraph after a table at the end of a section. One point high, it never opens a page of its own.
  if (previous === 'table') yield paragraph({ style: styleIds.afterTable }, '');
}

type BlockGroup = readonly [DocumentBlock, ...DocumentBlock[]];

/** Columns that follow each other with the same widths are rows of one table; every other block stands alone. */
function* groupsOf(blocks: readonly DocumentBlock[]): Generator<BlockGroup> {
  let group: [DocumentBlock, ...DocumentBlock[]] | undefined;
  for (const block of blocks) {
    if (group !== undefined && isRowOf(group[0], block)) {
      group.push(block);
      continue;
    }
    if (group !== undefined) yield group;
    group = [block];
  }
  if (group !== undefined) yield group;
}

function isRowOf(first: DocumentBlock, block: DocumentBlock): boolean {
  if (first.kind !== 'columns' || block.kind !== 'columns' || first.role !== block.role)
    return false;
  const widths = (columns: ColumnsBlock): string =>
    columns.columns.map(({ widthMm }) => widthMm).join(' ');
  return widths(first) === widths(block);
}

function* groupMarkup(
  group: BlockGroup,
  widthMm: number,
  context: ParagraphContext,
): Generator<string> {
  const [block, ...rest] = group;
  switch (block.kind) {
    case 'paragraph':
      yield paragraphMarkup(block, widthMm, context);
      return;
    case 'columns': {
      const rows = rest.filter((each) => each.kind === 'columns');
      yield columnsMarkup([block, ...rows], context);
      return;
    }
    case 'table':
      yield* tableMarkup(block.table);
      return;
    case 'text-table':
      yield* textTableMarkup(block);
      return;
    default:
      assertNever(block);
  }
}
