import type { DocumentRow, DocumentTable } from '../appendix-document';
import { textOfCell } from '../cell-runs';
import type { TextTableBlock } from '../plan-document';

/** Room beside the text of a cell, as in the appendix. */
const cellPaddingMm = 1.4;

/** A table in the text as the page maker sets tables: single cells, the first row a header where it is one. */
export function asDocumentTable(block: TextTableBlock): DocumentTable {
  const columns = block.columnWidthsMm.map((widthMm, index) => {
    return { label: '', widthMm, alignment: block.alignments?.[index] ?? 'left' };
  });
  const rows = block.rows.map((texts, index): DocumentRow => {
    const isHeader = block.header && index === 0;
    return {
      kind: isHeader ? 'header' : 'task',
      keepWithNext: false,
      cells: columns.map(({ alignment }, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        text: textOfCell(texts[column] ?? ''),
        bold: isHeader,
        italic: false,
        alignment: isHeader ? 'center' : alignment,
        verticalAlignment: isHeader ? 'center' : (block.verticalAlignment ?? 'center'),
      })),
    };
  });
  return { sizePt: block.sizePt, cellPaddingMm, columns, rows };
}
