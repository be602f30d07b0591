import type { ColumnsBlock } from '../../../../shared/document/plan-document';
import { paragraphMarkup, type ParagraphContext } from './paragraph-markup';
import { styleIds } from './styles-part';
import { columnTwips } from './units';
import { cellProperties, rowProperties, tableGrid, tableProperties } from './word-elements';

/** Paragraphs side by side: a table without borders, one row per block; blocks that follow each other are its rows. */
export function columnsMarkup(
  blocks: readonly [ColumnsBlock, ...ColumnsBlock[]],
  context: ParagraphContext,
): string {
  const widths = columnTwips(blocks[0].columns.map(({ widthMm }) => widthMm));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const rows = blocks.map((block) => rowMarkup(block, widths, context));
  return `<w:tbl>${tableProperties(styleIds.columns, total)}${tableGrid(widths)}${rows.join('')}</w:tbl>`;
}

function rowMarkup(
  block: ColumnsBlock,
  widths: readonly number[],
  context: ParagraphContext,
): string {
  const cells = block.columns.map(({ widthMm, paragraphs }, index) => {
    const properties = cellProperties({ widthTwips: widths[index] ?? 0, gridSpan: 1 });
    const content = paragraphs.map((each) => paragraphMarkup(each, widthMm, context)).join('');
    return `<w:tc>${properties}${content === '' ? '<w:p/>' : content}</w:tc>`;
  });
  return `<w:tr>${rowProperties({ header: false })}${cells.join('')}</w:tr>`;
}
