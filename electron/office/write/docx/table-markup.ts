import type {
  DocumentCell,
  DocumentRow,
  DocumentTable,
} from '../../../../shared/document/appendix-document';
import { styleIds } from './styles-part';
import { columnTwips } from './units';
import {
  cellProperties,
  hiddenRun,
  paragraph,
  rowProperties,
  tableGrid,
  tableProperties,
  textRun,
  type CellProperties,
} from './word-elements';

/** The table, piece by piece: one string per row, so that a long appendix is never held as one text. */
export function* tableMarkup(table: DocumentTable): Generator<string> {
  const widths = columnTwips(table.columns.map((column) => column.widthMm));
  const total = widths.reduce((sum, width) => sum + width, 0);
  yield `<w:tbl>${tableProperties(styleIds.table, total)}${tableGrid(widths)}`;
  const spans = new VerticalSpans();
  for (const row of table.rows) yield rowMarkup(row, widths, spans);
  yield '</w:tbl>';
}

/**
 * Which rows a vertical merge still has to cover. Word merges by `continue` cells below a `restart` cell of the same grid
 * columns, so a span is also a fact about the rows below it.
 */
class VerticalSpans {
  private readonly remaining = new Map<number, number>();

  /** How the cell takes part in a merge; called once per cell, in row order. */
  mergeOf(cell: DocumentCell): CellProperties['verticalMerge'] {
    if (cell.rowSpan === 0) {
      const left = this.remaining.get(cell.column) ?? 0;
      this.remaining.set(cell.column, left - 1);
      return left > 0 ? 'continue' : undefined;
    }
    this.remaining.set(cell.column, cell.rowSpan - 1);
    return cell.rowSpan > 1 ? 'restart' : undefined;
  }
}

function rowMarkup(row: DocumentRow, widths: readonly number[], spans: VerticalSpans): string {
  const style = { ...rowStyles[row.kind], keepWithNext: row.keepWithNext };
  const cells = row.cells.map((cell) => cellMarkup(cell, style, widths, spans.mergeOf(cell)));
  return `<w:tr>${rowProperties({ header: row.kind === 'header' })}${cells.join('')}</w:tr>`;
}

interface RowStyle {
  readonly id: string;
  readonly bold: boolean;
  readonly keepWithNext: boolean;
}

const rowStyles: Readonly<Record<DocumentRow['kind'], Omit<RowStyle, 'keepWithNext'>>> = {
  header: { id: styleIds.tableHeader, bold: true },
  heading: { id: styleIds.tableHeading, bold: true },
  task: { id: styleIds.tableText, bold: false },
  closing: { id: styleIds.tableClosing, bold: true },
};

function cellMarkup(
  cell: DocumentCell,
  style: RowStyle,
  widths: readonly number[],
  verticalMerge: CellProperties['verticalMerge'],
): string {
  const covered = widths.slice(cell.column, cell.column + cell.columnSpan);
  const properties = cellProperties({
    widthTwips: covered.reduce((sum, width) => sum + width, 0),
    gridSpan: cell.columnSpan,
    ...(verticalMerge && { verticalMerge }),
    verticalAlignment: cell.verticalAlignment,
    ...(cell.fill !== undefined && { fill: cell.fill }),
  });
  return `<w:tc>${properties}${cellParagraphs(cell, style)}</w:tc>`;
}

/** Each line of the cell is a paragraph; a cell without text has one empty paragraph (CT_Tc needs it). */
function cellParagraphs(cell: DocumentCell, style: RowStyle): string {
  const look = {
    ...(cell.bold !== style.bold && { bold: cell.bold }),
    ...(cell.italic && { italic: true }),
  };
  const properties = {
    style: style.id,
    ...(style.keepWithNext && { keepNext: true }),
    ...(cell.alignment !== 'left' && { alignment: cell.alignment }),
  };
  const lines = cell.text.replace(/\r\n?/g, '\n').split('\n');
  const hidden = cell.hiddenText === undefined ? '' : hiddenRun(cell.hiddenText);
  return lines
    .map((line, index) => paragraph(properties, (index === 0 ? hidden : '') + textRun(line, look)))
    .join('');
}
