import type { FileComment } from '../history/comments';
import type { ColumnId, NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import type { HeadingRow, TaskRow } from '../plan/table-view';
import { tableViewOf } from '../plan/table-view-of';
import type { RawDocument, RawNote, RawPlace } from '../raw/raw-document';
import type { BodyRow } from './body-rows';
import type { RecognisedAppendix } from './recognise-appendix';

export interface PlacedComments {
  /** By plan, in the order of the file. */
  readonly comments: readonly (readonly FileComment[])[];
  /** The notes they were made of. All others are still to be reported. */
  readonly notes: ReadonlySet<RawNote>;
}

/**
 * Takes the comments of a file to the cells of its plans. A comment goes where the words under it went: of a merged or
 * continued cell to the one that holds the value, of a row that was joined to the one above with it, of a heading to its
 * title or number. One beside the rows and columns of the plan (header, totals, rows left out, other text) is not placed.
 */
export function placeComments(
  raw: RawDocument,
  appendices: readonly RecognisedAppendix[],
  plans: readonly Plan[],
): PlacedComments {
  const open = raw.notes.filter(({ code, comment }) => code === 'comment' && comment !== undefined);
  const notes = new Set<RawNote>();
  if (open.length === 0) return { comments: [], notes };
  const comments = plans.map((plan, index) => {
    const appendix = appendices[index];
    if (appendix === undefined) return [];
    const sources = sourceRowsOf(appendix);
    const { rows } = tableViewOf(plan);
    const headings = new Set(rows.flatMap((row) => (row.kind === 'task' ? [] : [row.id])));
    return open.flatMap((note): readonly FileComment[] => {
      const source = notes.has(note) ? undefined : sources.get(keyOf(note.place, note.row));
      const row = source === undefined ? undefined : rows[source.printed];
      if (source === undefined || row === undefined || note.comment === undefined) return [];
      const column = columnUnder(source.body, note.column);
      const cell =
        row.kind === 'task'
          ? cellOfTask(plan, row, column, headings)
          : cellOfHeading(plan, row, column, source.body);
      if (cell === null) return [];
      notes.add(note);
      const { author, date, resolved, replies } = note.comment;
      return [{ ...cell, author, date, text: note.text, resolved, replies }];
    });
  });
  return { comments, notes };
}

interface SourceRow {
  readonly body: BodyRow;
  /** Place among the printed rows of the plan. */
  readonly printed: number;
}

/** The rows of an appendix by where a note says that they stand; headings typed as paragraphs too. */
function sourceRowsOf({ printedRows }: RecognisedAppendix): ReadonlyMap<string, SourceRow> {
  const rows = new Map<string, SourceRow>();
  for (const [body, printed] of printedRows) {
    const place = body.paragraph?.source.place ?? body.part.grid.table.place;
    rows.set(keyOf(place, body.paragraph === null ? body.row : undefined), { body, printed });
  }
  return rows;
}

function keyOf({ part, sheet, index }: RawPlace, row: number | undefined): string {
  return JSON.stringify([part, sheet ?? null, index, row ?? null]);
}

/** The column of the plan over a grid column of the row: -1 beside all of them, 0 for a paragraph. */
function columnUnder({ part, row, view, paragraph }: BodyRow, column: number | undefined): number {
  if (paragraph !== null) return 0;
  if (column === undefined) return -1;
  const cell = part.grid.rows[row]?.find((each) => each.column <= column && column < each.end);
  const own = view.slots.findIndex(
    ({ cells, covering }) => cell !== undefined && (covering === cell || cells.includes(cell)),
  );
  if (own >= 0) return own;
  // A comment may stand on a cell without text.
  return part.extents.findIndex(({ start, end }) => start <= column && column < end);
}

type Cell = Pick<FileComment, 'nodeId' | 'columnId'>;

function cellOfTask(
  { layout }: Plan,
  { cells }: TaskRow,
  column: number,
  headings: ReadonlySet<NodeId>,
): Cell | null {
  const columnId = layout.columns[column]?.id;
  const cell = columnId === undefined ? undefined : cells[columnId];
  if (columnId === undefined || cell === undefined) return null;
  // A number may go on from the heading above; then it is that one's.
  const isHeadings = headings.has(cell.ownerId);
  return { nodeId: cell.ownerId, columnId: isHeadings ? numberField : columnId };
}

function cellOfHeading(
  { layout }: Plan,
  { id, number }: HeadingRow,
  column: number,
  { view }: BodyRow,
): Cell | null {
  const found = layout.columns[column];
  if (found === undefined) return null;
  // «I. Cải cách thể chế» may be typed into one cell: what is said there is said about the words.
  const text = view.slots[column]?.text ?? '';
  const isNumber = found.role === 'number' && number !== '' && text.length <= number.length + 2;
  return { nodeId: id, columnId: isNumber ? numberField : titleField };
}

const numberField = 'number' as ColumnId;
const titleField = 'title' as ColumnId;
