import type { ColumnsBlock } from '../plan-document';
import type { SetParagraph } from './block-layout';
import type { FontMeasure } from './font-measure';
import type { PageMaker } from './page-maker';
import { setParagraph } from './set-paragraph';
import { pointsOfMm } from './units';

/** Paragraphs side by side: a table of one row without rules, which is never parted. */
export interface SetColumns {
  readonly columns: readonly {
    readonly x: number;
    readonly paragraphs: readonly SetParagraph[];
  }[];
  readonly height: number;
}

export function setColumns(block: ColumnsBlock, measure: FontMeasure): SetColumns {
  let x = 0;
  const columns = block.columns.map(({ widthMm, paragraphs }) => {
    const width = pointsOfMm(widthMm);
    const column = { x, paragraphs: paragraphs.map((each) => setParagraph(each, width, measure)) };
    x += width;
    return column;
  });
  return { columns, height: Math.max(0, ...columns.map((column) => heightOf(column.paragraphs))) };
}

export function placeColumns(set: SetColumns, maker: PageMaker): void {
  if (!maker.isTop && set.height + maker.pendingSpace > maker.room) maker.newPage();
  if (!maker.isTop) maker.y += maker.pendingSpace;
  for (const { x, paragraphs } of set.columns) placeColumn(maker.left + x, paragraphs, maker);
  maker.y += set.height;
  maker.isTop = false;
  maker.pendingSpace = 0;
}

function placeColumn(x: number, paragraphs: readonly SetParagraph[], maker: PageMaker): void {
  let { y } = maker;
  let pending = 0;
  for (const paragraph of paragraphs) {
    y += Math.max(pending, paragraph.spaceBefore);
    const group = maker.newGroup();
    const { box, ruleBelow } = paragraph;
    if (box !== null) maker.add({ kind: 'box', ...box, x: x + box.x, y: y + box.y });
    for (const line of paragraph.lines) {
      maker.addLine(line, x, y, paragraph.role, group);
      y += line.height;
    }
    if (ruleBelow !== null) {
      const { x1, x2, y1, y2, thicknessPt } = ruleBelow;
      maker.add({ kind: 'rule', x1: x + x1, x2: x + x2, y1: y + y1, y2: y + y2, thicknessPt });
    }
    pending = paragraph.spaceAfter;
  }
}

function heightOf(paragraphs: readonly SetParagraph[]): number {
  let height = 0;
  let pending = 0;
  for (const paragraph of paragraphs) {
    height += Math.max(pending, paragraph.spaceBefore);
    for (const line of paragraph.lines) height += line.height;
    pending = paragraph.spaceAfter;
  }
  return height + pending;
}
