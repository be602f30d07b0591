import type { TextTableBlock } from '../../../../shared/document/plan-document';
import { styleIds } from './styles-part';
import { columnTwips } from './units';
import {
  cellProperties,
  paragraph,
  rowProperties,
  tableGrid,
  tableProperties,
  textRun,
} from './word-elements';

/** A table in the text: single borders, the first row repeated on each page where it is a header. */
export function* textTableMarkup(block: TextTableBlock): Generator<string> {
  const widths = columnTwips(block.columnWidthsMm);
  const total = widths.reduce((sum, width) => sum + width, 0);
  yield `<w:tbl>${tableProperties(styleIds.table, total)}${tableGrid(widths)}`;
  for (const [index, row] of block.rows.entries()) {
    const header = block.header && index === 0;
    const cells = widths.map((width, column) => cell(row[column] ?? '', width, header));
    yield `<w:tr>${rowProperties({ header })}${cells.join('')}</w:tr>`;
  }
  yield '</w:tbl>';
}

function cell(text: string, widthTwips: number, header: boolean): string {
  const properties = cellProperties({ widthTwips, gridSpan: 1, verticalAlignment: 'center' });
  const style = header ? styleIds.tableHeader : styleIds.tableText;
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  return `<w:tc>${properties}${lines.map((line) => paragraph({ style }, textRun(line))).join('')}</w:tc>`;
}
