import type { InspectRow } from '../../../shared/inspect/inspect-json';
import type {
  RawBlock,
  RawCell,
  RawDocument,
  RawParagraph,
  RawRow,
  RawTable,
} from '../../../shared/raw/raw-document';

/** An appendix as the golden files hold it. */
export interface PrintedAppendix {
  readonly columns: readonly string[];
  readonly rows: readonly InspectRow[];
  readonly footer: string | null;
}

/** How an office may have typed a table. */
export interface TypedForm {
  /** Vertical merges, or blank cells where the value goes on from above. */
  readonly merges: 'real' | 'blank';
  /**
   * Headings: merged across all columns with the number in the text («I. …»), the title merged beside its number, or
   * nothing merged.
   */
  readonly headings: 'across' | 'title-across' | 'unmerged';
}

export const typedForms: readonly TypedForm[] = [
  { merges: 'real', headings: 'across' },
  { merges: 'real', headings: 'title-across' },
  { merges: 'real', headings: 'unmerged' },
  { merges: 'blank', headings: 'across' },
  { merges: 'blank', headings: 'title-across' },
  { merges: 'blank', headings: 'unmerged' },
];

export function cell(column: number, text: string, extra: Partial<RawCell> = {}): RawCell {
  return { column, columnSpan: 1, rowSpan: 1, text, ...extra };
}

/** Rows of texts, one per grid column; null stands for a position that a cell before it covers. */
export function row(texts: readonly (string | null)[], sourceRow: number): RawRow {
  const cells: RawCell[] = [];
  texts.forEach((text, column) => {
    if (text === null) {
      const last = cells.pop();
      if (last !== undefined) cells.push({ ...last, columnSpan: last.columnSpan + 1 });
    } else cells.push(cell(column, text));
  });
  return { cells, sourceRow };
}

export function tableOf(
  rows: readonly (readonly (string | null)[])[],
  extra: Partial<RawTable> = {},
): RawTable {
  return {
    kind: 'table',
    place: { part: 'body', index: 0 },
    columnCount: Math.max(0, ...rows.map((texts) => texts.length)),
    rows: rows.map((texts, index) => row(texts, index + 1)),
    ...extra,
  };
}

export function paragraph(text: string, extra: Partial<RawParagraph> = {}): RawParagraph {
  return { kind: 'paragraph', text, place: { part: 'body', index: 0 }, ...extra };
}

/** Blocks with their places numbered. */
export function documentOf(...blocks: readonly RawBlock[]): RawDocument {
  return {
    format: 'docx',
    notes: [],
    blocks: blocks.map((block, index) => ({ ...block, place: { ...block.place, index } })),
  };
}

/** The table that an office would type for the appendix in the given form. */
export function typedTable(appendix: PrintedAppendix, form: TypedForm): RawTable {
  const { columns } = appendix;
  const rows: RawCell[][] = [columns.map((label, index) => cell(index, label, { bold: true }))];
  for (const printed of appendix.rows) {
    if (printed.kind === 'task') rows.push(taskCells(printed, columns, rows, form));
    else rows.push(headingCells(printed.no, printed.text, columns.length, form));
  }
  if (appendix.footer !== null) {
    rows.push([cell(0, appendix.footer, { columnSpan: columns.length, bold: true })]);
  }
  return {
    kind: 'table',
    place: { part: 'body', index: 0 },
    columnCount: columns.length,
    rows: rows.map((cells, index) => ({ cells, sourceRow: index + 1 })),
  };
}

function headingCells(number: string, title: string, count: number, form: TypedForm): RawCell[] {
  switch (form.headings) {
    case 'across':
      return [cell(0, `${number.replace(/\.$/, '')}. ${title}`, { columnSpan: count, bold: true })];
    case 'title-across':
      return [
        cell(0, number, { bold: true }),
        cell(1, title, { columnSpan: count - 1, bold: true }),
      ];
    case 'unmerged':
      return Array.from({ length: count }, (_, column) =>
        cell(column, column === 0 ? number : column === 1 ? title : ''),
      );
  }
}

function taskCells(
  printed: Extract<InspectRow, { readonly kind: 'task' }>,
  columns: readonly string[],
  above: RawCell[][],
  form: TypedForm,
): RawCell[] {
  return columns.flatMap((label, column) => {
    const text = column === 0 ? printed.no : (printed.cells[label] ?? '');
    if (!printed.merged_from_above.includes(label)) return [cell(column, text)];
    if (form.merges === 'real' && growAbove(above, column)) return [];
    return [cell(column, '')];
  });
}

/** Lets the cell above reach one row further; false where it cannot (a heading merged across). */
function growAbove(rows: RawCell[][], column: number): boolean {
  for (let index = rows.length - 1; index > 0; index -= 1) {
    const cells = rows[index] ?? [];
    const at = cells.findIndex((each) => each.column === column);
    const found = cells[at];
    if (found === undefined) {
      const covered = cells.some(
        (each) => each.column < column && each.column + each.columnSpan > column,
      );
      if (covered) return false;
      continue;
    }
    if (found.columnSpan > 1) return false;
    cells[at] = { ...found, rowSpan: rows.length - index + 1 };
    return true;
  }
  return false;
}
