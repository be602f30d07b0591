import type { DocumentAlignment } from '../../../../shared/document/appendix-document';
import { cellRun, type CellContent, type CellRun } from '../../../../shared/document/cell-runs';
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
    const cells = widths.map((width, column) => {
      const alignment = block.alignments?.[column] ?? 'left';
      const vertical = header ? 'center' : (block.verticalAlignment ?? 'center');
      return cell(row[column] ?? '', width, { header, alignment, vertical });
    });
    yield `<w:tr>${rowProperties({ header })}${cells.join('')}</w:tr>`;
  }
  yield '</w:tbl>';
}

interface CellLook {
  readonly header: boolean;
  readonly alignment: DocumentAlignment;
  readonly vertical: 'top' | 'center';
}

function cell(content: CellContent, widthTwips: number, look: CellLook): string {
  const { header, alignment, vertical } = look;
  const properties = cellProperties({ widthTwips, gridSpan: 1, verticalAlignment: vertical });
  const style = header ? styleIds.tableHeader : styleIds.tableText;
  const own = { style, ...(!header && alignment !== 'left' && { alignment }) };
  const paragraphs = linesOf(content).map((runs) => paragraph(own, runs.map(runMarkup).join('')));
  return `<w:tc>${properties}${paragraphs.join('')}</w:tc>`;
}

function runMarkup({ text, bold, italic, strike }: CellRun): string {
  return textRun(text, {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strike && { strike }),
  });
}

/** The runs of each paragraph of a cell; at least one paragraph, which a cell must have. */
function linesOf(content: CellContent): readonly (readonly CellRun[])[] {
  const lines: CellRun[][] = [[]];
  for (const run of typeof content === 'string' ? [cellRun(content)] : content) {
    for (const [index, text] of run.text.replace(/\r\n?/g, '\n').split('\n').entries()) {
      if (index > 0) lines.push([]);
      lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}
