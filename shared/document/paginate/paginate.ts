import { assertNever } from '../../assert-never';
import { emptyLinePt, hasOpeningLine } from '../opening-line';
import type { DocumentBlock, ParagraphBlock, PlanDocument } from '../plan-document';
import type { SetParagraph } from './block-layout';
import { timesMeasure } from './font-measure';
import { PageMaker } from './page-maker';
import type { PagedDocument } from './paged-document';
import { placeColumns, setColumns, type SetColumns } from './place-columns';
import { leastPart, placeParagraph } from './place-paragraph';
import { leastTableHeight, placeTable } from './place-table';
import { setParagraph } from './set-paragraph';
import { CellSetter, setTable, tableRulePt, type SetTable } from './set-table';
import { asDocumentTable } from './text-table';

/** A block with its lines broken, not yet on a page. */
type SetBlock =
  | { readonly kind: 'paragraph'; readonly paragraph: SetParagraph; readonly level: number }
  | { readonly kind: 'columns'; readonly columns: SetColumns }
  | { readonly kind: 'table'; readonly table: SetTable };

/**
 * Cuts a document into pages as Word and LibreOffice cut the Word file of the same document: the same letters on the same
 * lines, the same lines on the same pages. Pure; a `setter` that is kept from call to call makes the next one quick.
 */
export function paginate(
  document: PlanDocument,
  setter = new CellSetter(timesMeasure),
): PagedDocument {
  const steps = paginateSteps(document, setter);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of a few milliseconds, so that a caller can report, breathe and stop. */
export function* paginateSteps(
  document: PlanDocument,
  setter = new CellSetter(timesMeasure),
): Generator<void, PagedDocument> {
  const maker = new PageMaker(setter.measure, document.footnotes);
  for (const [index, section] of document.sections.entries()) {
    maker.startSection(index, section.page);
    if (hasOpeningLine(section)) maker.y += emptyLinePt;
    const blocks: SetBlock[] = [];
    for (const block of section.blocks) {
      blocks.push(yield* setBlock(block, maker.textWidth, setter));
    }
    yield* placeBlocks(blocks, maker);
  }
  return maker.finish(document.properties, document.watermark);
}

function* setBlock(
  block: DocumentBlock,
  widthPt: number,
  setter: CellSetter,
): Generator<void, SetBlock> {
  yield;
  switch (block.kind) {
    case 'paragraph': {
      const paragraph = setParagraph(block, widthPt, setter.measure);
      return { kind: 'paragraph', paragraph, level: outlineLevel(block) };
    }
    case 'columns':
      return { kind: 'columns', columns: setColumns(block, setter.measure) };
    case 'table':
      return { kind: 'table', table: yield* setTable(block.table, setter) };
    case 'text-table':
      return { kind: 'table', table: yield* setTable(asDocumentTable(block), setter) };
    default:
      return assertNever(block);
  }
}

function* placeBlocks(blocks: readonly SetBlock[], maker: PageMaker): Generator<void> {
  for (const [index, block] of blocks.entries()) {
    yield;
    switch (block.kind) {
      case 'paragraph':
        keepChainTogether(blocks, index, maker);
        placeParagraph(block.paragraph, maker, block.level);
        break;
      case 'columns':
        placeColumns(block.columns, maker);
        break;
      case 'table':
        // Word makes one table of two that touch: its file has a line of one point between them.
        if (blocks[index - 1]?.kind === 'table') maker.y += emptyLinePt;
        yield* placeTable(block.table, { block: index, tail: tailOf(blocks[index + 1]) }, maker);
        break;
      default:
        assertNever(block);
    }
  }
}

/** Height of the beginning of the paragraph below a table. */
function tailOf(block: SetBlock | undefined): number {
  if (block?.kind !== 'paragraph') return 0;
  return tableRulePt + block.paragraph.spaceBefore + leastPart(block.paragraph).height;
}

/** Turns the page where a heading would stand without the beginning of what it heads. */
function keepChainTogether(blocks: readonly SetBlock[], index: number, maker: PageMaker): void {
  const first = blocks[index];
  const before = blocks[index - 1];
  if (first?.kind !== 'paragraph' || !first.paragraph.keepWithNext || maker.isTop) return;
  if (before?.kind === 'paragraph' && before.paragraph.keepWithNext) return;
  const { height, footnotes } = chainOf(blocks.slice(index), maker);
  if (height > maker.roomWith(footnotes) && height <= maker.fullRoom) maker.newPage();
}

interface Chain {
  readonly height: number;
  readonly footnotes: readonly number[];
}

/** The paragraphs that are kept with their next, down to the least part of the one that is not. */
function chainOf(blocks: readonly SetBlock[], maker: PageMaker): Chain {
  let height = 0;
  let pending: number | null = null;
  const footnotes: number[] = [];
  for (const block of blocks) {
    if (block.kind === 'table' || block.kind === 'columns') {
      const least = block.kind === 'table' ? leastTableHeight(block.table) : block.columns.height;
      return { height: height + (pending ?? 0) + least, footnotes };
    }
    const { paragraph } = block;
    height +=
      pending === null
        ? maker.spaceAbove(paragraph.spaceBefore)
        : Math.max(pending, paragraph.spaceBefore);
    if (!paragraph.keepWithNext) {
      const least = leastPart(paragraph);
      return { height: height + least.height, footnotes: [...footnotes, ...least.footnotes] };
    }
    for (const line of paragraph.lines) {
      height += line.height;
      footnotes.push(...line.footnotes);
    }
    pending = paragraph.spaceAfter;
  }
  return { height, footnotes };
}

const levels: Readonly<Partial<Record<ParagraphBlock['role'], number>>> = {
  documentType: 0,
  appendixLabel: 0,
  appendixTitle: 0,
  partHeading: 1,
  article: 1,
  sectionHeading: 2,
};

function outlineLevel(block: ParagraphBlock): number {
  return levels[block.role] ?? 1;
}
