import type { AppendixDocument, DocumentCell } from '../../../../shared/document/appendix-document';
import { appendixDocumentOf } from '../../../../shared/document/appendix-document-of';
import type { PlanDocument } from '../../../../shared/document/plan-document';
import { plainParagraph } from '../../../../shared/document/form-paragraph';
import type { TableRow } from '../../../../shared/plan/table-view';
import { tableViewOf } from '../../../../shared/plan/table-view-of';
import { fileMarkLine } from '../../../../shared/round/file-mark';
import { encodePassport } from '../../../../shared/round/passport';
import { ownFill, type DepartmentFile } from './department-file';
import { roundFileTexts } from './texts';

/**
 * The Word file that a department fills in: a line of guidance and its table. Passports are hidden text in two cells of
 * each row, the first and the last that belong to it alone: hidden text goes with a row that is moved or copied, through
 * every word processor, and one of two survives when a cell is typed anew. The header holds the mark of the file.
 */
export function departmentDocument(file: DepartmentFile): PlanDocument {
  const document = appendixDocumentOf(file.plan);
  const { mark, deadline, sentRows } = file;
  const guidance = plainParagraph(
    'appendixNote',
    roundFileTexts.wordGuidance(mark.department, deadline, sentRows),
    { sizePt: 12, alignment: 'left', spaceAfterPt: 6 },
  );
  const titles = document.titleLines.map(({ role, text, ...look }) =>
    plainParagraph(roleOf[role], text, { ...look, keepWithNext: true }),
  );
  return {
    fontFamily: document.fontFamily,
    properties: document.properties,
    watermark: '',
    footnotes: [],
    sections: [
      {
        part: 'appendix',
        page: document.page,
        blocks: [
          guidance,
          ...titles,
          { kind: 'table', table: { ...document.table, rows: markedRows(file, document) } },
        ],
      },
    ],
  };
}

const roleOf = {
  label: 'appendixLabel',
  title: 'appendixTitle',
  subtitle: 'appendixSubtitle',
  closing: 'closing',
} as const;

function markedRows(
  file: DepartmentFile,
  { table }: AppendixDocument,
): AppendixDocument['table']['rows'] {
  const rows = tableViewOf(file.plan).rows;
  const headers = table.rows.filter(({ kind }) => kind === 'header').length;
  return table.rows.map((row, index) => {
    const printed = rows[index - headers];
    if (index === 0) return { ...row, cells: withHidden(row.cells, [0], fileMarkLine(file.mark)) };
    if (index < headers || printed === undefined) return row;
    const { planId, versionId } = file.mark;
    const passport = encodePassport({ nodeId: printed.id, planId, versionId });
    const own = ownCells(row.cells);
    const cells = withHidden(row.cells, [own[0] ?? 0, own.at(-1) ?? 0], passport);
    return { ...row, cells: isOwn(file, printed) ? cells.map(filled) : cells };
  });
}

/** Indexes of the cells that no other row has a part in. */
function ownCells(cells: readonly DocumentCell[]): readonly number[] {
  return cells.flatMap(({ rowSpan }, index) => (rowSpan === 1 ? [index] : []));
}

function withHidden(
  cells: readonly DocumentCell[],
  places: readonly number[],
  hiddenText: string,
): readonly DocumentCell[] {
  return cells.map((cell, index) => (places.includes(index) ? { ...cell, hiddenText } : cell));
}

function isOwn({ ownRows, sentRows }: DepartmentFile, row: TableRow): boolean {
  return sentRows === 'all-rows' && row.kind === 'task' && ownRows.has(row.id);
}

function filled(cell: DocumentCell): DocumentCell {
  return cell.rowSpan === 1 ? { ...cell, fill: ownFill } : cell;
}
