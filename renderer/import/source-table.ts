import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableCell, TableRow } from '../../shared/plan/table-view';
import type { RawCell, RawRow, RawTable } from '../../shared/raw/raw-document';
import type { RawRowKind, RecognitionTrace } from '../../shared/recognise/recognition';
import { importTexts } from './texts';

/** One table of the file, and how it was read; null for one that was not chosen. */
export interface SourcePart {
  readonly blockIndex: number;
  readonly table: RawTable;
  readonly trace: RecognitionTrace | null;
}

/** Which row of the file a row of the pane is. */
export interface SourcePlace {
  readonly blockIndex: number;
  readonly row: number;
}

/** The source in the form that the table pane draws, with its row numbers and how each row and column was read. */
export interface SourceTable {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  /** One per row. */
  readonly places: readonly SourcePlace[];
}

const rowColumn = 'source-row' as ColumnId;
const kindColumn = 'read-as' as ColumnId;
/** Columns of the pane before the first column of the file. */
export const leadingColumnCount = 2;
const leadingMm = { row: 13, kind: 24 };
const textMm = 230;

/** The tables of one appendix below each other, as one. */
export function sourceTable(parts: readonly SourcePart[]): SourceTable {
  const columnCount = Math.max(0, ...parts.map(({ table }) => table.columnCount));
  const [first] = parts;
  return {
    columns: first === undefined ? [] : [...leadingColumns(), ...textColumns(first, columnCount)],
    rows: parts.flatMap((part) => sourceRows(part, columnCount)),
    places: parts.flatMap(({ blockIndex, table }) =>
      table.rows.map((_row, row) => ({ blockIndex, row })),
    ),
  };
}

function sourceRows(
  { blockIndex, table, trace }: SourcePart,
  columnCount: number,
): readonly TableRow[] {
  const covered = new CoveredCells();
  return table.rows.map((row, index): TableRow => {
    covered.nextRow();
    const kind = trace?.rows[index]?.kind;
    const readAs = kind === undefined ? '' : importTexts.kinds[kind];
    const wide = wideTitle(row, table.columnCount, kind);
    const id = rowId({ blockIndex, row: index });
    if (wide !== null) {
      covered.take(row);
      const number = String(row.sourceRow);
      const title = readAs === '' ? wide : `${readAs}: ${wide}`;
      return { kind: 'group', id, depth: 0, number, title, numberRowSpan: 1 };
    }
    const cells = sourceCells(row, columnCount, id, covered);
    cells[rowColumn] = plainCell(String(row.sourceRow), id);
    cells[kindColumn] = plainCell(readAs, id);
    return { kind: 'task', id, path: [id], cells };
  });
}

/** Identity of a source row in the pane. */
export function rowId({ blockIndex, row }: SourcePlace): NodeId {
  return `source-${blockIndex}-${row}` as NodeId;
}

/** Remembers which columns of the coming rows are part of a cell that began above. */
class CoveredCells {
  private readonly rowsLeft = new Map<number, { left: number; text: string }>();

  nextRow(): void {
    for (const [column, entry] of this.rowsLeft) {
      entry.left -= 1;
      if (entry.left <= 0) this.rowsLeft.delete(column);
    }
  }

  take(row: RawRow): void {
    for (const cell of row.cells) {
      if (cell.rowSpan < 2) continue;
      this.rowsLeft.set(cell.column, { left: cell.rowSpan, text: textOf(cell) });
    }
  }

  textAt(column: number): string | undefined {
    return this.rowsLeft.get(column)?.text;
  }
}

function sourceCells(
  row: RawRow,
  columnCount: number,
  id: NodeId,
  covered: CoveredCells,
): Record<ColumnId, TableCell> {
  const cells: Record<ColumnId, TableCell> = {};
  const own = new Map(row.cells.map((cell) => [cell.column, cell]));
  for (let column = 0; column < columnCount; column += 1) {
    const cell = own.get(column);
    const above = cell === undefined ? covered.textAt(column) : undefined;
    cells[textColumn(column)] =
      above === undefined
        ? { ...plainCell(cell === undefined ? '' : textOf(cell), id), rowSpan: cell?.rowSpan ?? 1 }
        : { text: above, ownerId: id, mergedFromAbove: true, rowSpan: 0 };
  }
  covered.take(row);
  return cells;
}

/**
 * The text of a row that reads as one line across the table: a title, an area, a total, or a row that the file itself
 * merged so. null for an ordinary row.
 */
function wideTitle(row: RawRow, columnCount: number, kind: RawRowKind | undefined): string | null {
  const isMerged = row.cells.some(
    (cell) => cell.columnSpan > 2 && cell.columnSpan >= columnCount / 2,
  );
  if (!isMerged && (kind === undefined || !lineKinds.includes(kind))) return null;
  if (row.cells.some((cell) => cell.rowSpan > 1)) return null;
  return row.cells
    .map(textOf)
    .filter((text) => text.trim() !== '')
    .join('  ');
}

const lineKinds: readonly RawRowKind[] = ['title', 'area', 'group', 'total'];

function textOf(cell: RawCell): string {
  return cell.numberLabel === undefined ? cell.text : `${cell.numberLabel} ${cell.text}`;
}

function plainCell(text: string, ownerId: NodeId): TableCell {
  return { text, ownerId, mergedFromAbove: false, rowSpan: 1 };
}

function leadingColumns(): readonly Column[] {
  const base = { role: 'custom', level: 'task' } as const;
  return [
    {
      ...base,
      id: rowColumn,
      role: 'number',
      label: importTexts.sourceRow,
      widthMm: leadingMm.row,
    },
    { ...base, id: kindColumn, label: importTexts.readAs, widthMm: leadingMm.kind },
  ];
}

/** Letters as in a spreadsheet, and below each what the column was taken for. */
function textColumns({ table, trace }: SourcePart, columnCount: number): readonly Column[] {
  const widths = table.columnWidthsMm;
  const total = widths?.reduce((sum, width) => sum + width, 0) ?? 0;
  return Array.from({ length: columnCount }, (_, column) => {
    const found = trace?.columns[column];
    const role = found === undefined ? '' : importTexts.roleOf(found.role);
    return {
      id: textColumn(column),
      role: 'custom',
      level: 'task',
      label: role === '' ? letters(column) : `${letters(column)}\n${role}`,
      widthMm:
        widths === undefined || total === 0
          ? textMm / columnCount
          : Math.max(4, ((widths[column] ?? 0) / total) * textMm),
    };
  });
}

/** Identity of a source column in the pane. */
export function textColumn(column: number): ColumnId {
  return `source-column-${column}` as ColumnId;
}

/** Column letters as spreadsheets have them: A … Z, AA … */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  const last = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? last : letters(rest - 1) + last;
}
