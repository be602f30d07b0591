import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableCell, TableRow } from '../../shared/plan/table-view';
import type { RawCell, RawRow, RawTable } from '../../shared/raw/raw-document';
import type { RawRowKind, RecognitionTrace } from '../../shared/recognise/recognition';
import { importTexts } from './texts';

/** A source table in the form that the table pane draws, with its row numbers and how each row was read. */
export interface SourceTable {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
}

const rowColumn = 'source-row' as ColumnId;
const kindColumn = 'read-as' as ColumnId;
const leadingMm = { row: 15, kind: 25 };
const textMm = 230;

export function sourceTable(table: RawTable, trace: RecognitionTrace): SourceTable {
  const covered = new CoveredCells();
  return {
    columns: [...leadingColumns(), ...textColumns(table)],
    rows: table.rows.map((row, index) => {
      covered.nextRow();
      const kind = trace.rows[index]?.kind;
      const readAs = kind === undefined ? '' : importTexts.kinds[kind];
      const wide = wideTitle(row, table.columnCount, kind);
      const id = rowId(index);
      if (wide !== null) {
        covered.take(row);
        const title = `${readAs}: ${wide}`;
        return {
          kind: 'group',
          id,
          depth: 0,
          number: String(row.sourceRow),
          title,
          numberRowSpan: 1,
        };
      }
      const cells = sourceCells(row, table.columnCount, id, covered);
      cells[rowColumn] = plainCell(String(row.sourceRow), id);
      cells[kindColumn] = plainCell(readAs, id);
      return { kind: 'task', id, path: [id], cells };
    }),
  };
}

/**
 * For each source row the index of the result's row that it went into, or null. Areas, groups and tasks make a row
 * each; a continuation belongs to the row before it.
 */
export function resultRowOfSource(trace: RecognitionTrace): readonly (number | null)[] {
  let next = 0;
  return trace.rows.map(({ kind }) => {
    if (kind === 'area' || kind === 'group' || kind === 'task') {
      next += 1;
      return next - 1;
    }
    return kind === 'continuation' && next > 0 ? next - 1 : null;
  });
}

/** Identity of a source row in the pane. */
export function rowId(index: number): NodeId {
  return `source-${index}` as NodeId;
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

function textColumns(table: RawTable): readonly Column[] {
  const widths = table.columnWidthsMm;
  const total = widths?.reduce((sum, width) => sum + width, 0) ?? 0;
  return Array.from({ length: table.columnCount }, (_, column) => ({
    id: textColumn(column),
    role: 'custom',
    level: 'task',
    label: letters(column),
    widthMm:
      widths === undefined || total === 0
        ? textMm / table.columnCount
        : Math.max(4, ((widths[column] ?? 0) / total) * textMm),
  }));
}

function textColumn(column: number): ColumnId {
  return `source-column-${column}` as ColumnId;
}

/** Column letters as spreadsheets have them: A … Z, AA … */
function letters(column: number): string {
  const rest = Math.floor(column / 26);
  const last = String.fromCharCode(65 + (column % 26));
  return rest === 0 ? last : letters(rest - 1) + last;
}
