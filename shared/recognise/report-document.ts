import { commentInWords } from '../history/comments';
import type { PlanMetadata } from '../plan/plan';
import type { RawDocument, RawNote, RawNoteCode } from '../raw/raw-document';
import type { Ledger } from './account';
import { whereOfCell } from './account';
import type { BodySources } from './body';
import type { ChosenTables } from './choose-tables';
import { filledCells, type Grid } from './grid';
import type { RecognisedAppendix } from './recognise-appendix';

/** Tables and sheets that are not the appendix, and why. Cells of other sheets are not part of the plan. */
export function reportTables(tables: ChosenTables, ledger: Ledger): void {
  const own = new Set(tables.appendices.flatMap(({ parts }) => parts.map((part) => part.grid)));
  for (const grid of tables.grids.values()) {
    if (own.has(grid)) continue;
    const open = grid.rows.flatMap((_cells, row) =>
      filledCells(grid, row).filter((cell) => !ledger.isSettled(cell.raw)),
    );
    const aside = tables.aside.find((each) => each.grid === grid);
    if (open.length === 0 && aside === undefined) continue;
    if (grid.table.sheet !== undefined) ledger.ignore(...open.map((cell) => cell.raw));
    ledger.add({
      severity: aside === undefined ? 'info' : 'warning',
      code: 'extra-table',
      message: reasonFor(grid, aside?.reason),
      where: { place: grid.table.place },
    });
  }
}

function reasonFor(grid: Grid, reason: 'hidden' | 'weaker' | undefined): string {
  const what = grid.table.sheet === undefined ? 'Bảng này' : `Trang tính «${grid.table.sheet}»`;
  if (reason === 'hidden')
    return `${what} đang bị ẩn nên không được nhập, dù có các cột giống phụ lục.`;
  if (reason === 'weaker')
    return `${what} có tiêu đề cột kém phù hợp hơn bảng đã chọn nên không được coi là phụ lục.`;
  return `${what} không có tiêu đề cột của phụ lục nên không được nhập làm phụ lục.`;
}

/** Columns whose role is a guess. */
export function reportColumns({ columns, tables }: RecognisedAppendix, ledger: Ledger): void {
  const { grid, header } = tables.parts[0];
  for (const column of columns) {
    if (column.confidence >= 0.6) continue;
    const cell = (grid.rows[header?.rows[0] ?? 0] ?? []).find(
      (each) => each.column <= column.start && each.end > column.start,
    );
    const role = column.role === 'custom' ? 'một cột riêng' : 'một cột của phụ lục';
    ledger.add({
      severity: 'warning',
      code: 'doubtful-column',
      message: `Cột «${column.label}» được hiểu là ${role} nhưng chưa chắc chắn. Vui lòng xem lại vai trò của cột.`,
      text: column.label,
      where:
        cell === undefined
          ? { place: grid.table.place, column: column.start }
          : whereOfCell(grid.table, cell.row, cell.raw),
    });
  }
}

export function reportMetadata(metadata: PlanMetadata, ledger: Ledger): void {
  const missing = [
    [metadata.issuer === '', 'cơ quan ban hành'],
    [metadata.number === '', 'số, ký hiệu văn bản'],
    [metadata.date === null, 'ngày ban hành'],
    [metadata.year === null, 'năm kế hoạch'],
  ] as const;
  for (const [isMissing, what] of missing)
    if (isMissing)
      ledger.add({
        severity: 'info',
        code: 'missing-metadata',
        message: `Không tìm thấy ${what} trong tệp. Có thể bổ sung sau khi nhập.`,
      });
}

const noteMessages: Readonly<Record<RawNoteCode, string>> = {
  'header-footer-text': 'Chữ ở đầu trang hoặc chân trang không được nhập vào kế hoạch.',
  footnote: 'Chú thích cuối trang không được nhập vào kế hoạch.',
  comment:
    'Ghi chú này không nằm ở ô nào của phụ lục nên không được đưa vào kế hoạch. Nếu cần, hãy chép lại vào ghi chú của ô.',
  'text-box': 'Chữ trong hộp văn bản không được nhập vào kế hoạch.',
  'tracked-deletion': 'Phần đã đánh dấu xóa được coi như đã xóa.',
  'tracked-insertion': 'Phần đã đánh dấu thêm được coi như đã chấp nhận.',
  'nested-table': 'Bảng nằm trong ô được đọc thành chữ của ô đó.',
  image: 'Hình ảnh không được nhập vào kế hoạch.',
  'embedded-object': 'Đối tượng nhúng không được nhập vào kế hoạch.',
  'external-link': 'Liên kết ra ngoài tệp không được mở.',
  'hidden-row': 'Dòng bị ẩn trong tệp vẫn được nhập.',
  'hidden-column': 'Cột bị ẩn trong tệp vẫn được nhập.',
  'hidden-sheet': 'Trang tính bị ẩn.',
  'formula-without-value': 'Ô công thức không lưu kết quả nên được coi là ô trống.',
  'hidden-text': 'Chữ được đánh dấu ẩn trong tệp không được nhập.',
  'covered-cell-text': 'Chữ nằm dưới ô gộp, không hiện trong tệp, không được nhập.',
  'unknown-symbol': 'Ký tự của phông chữ biểu tượng không có mã tương đương.',
  'decoded-legacy-text':
    'Chữ trên trang tính có vẻ gõ bằng bảng mã cũ (TCVN3 hoặc VNI) nên đã được đổi sang Unicode; tệp không cho biết phông chữ, vui lòng kiểm tra lại chữ hoa và dấu.',
  'doubtful-legacy-text':
    'Chữ trên trang tính có thể gõ bằng bảng mã cũ (TCVN3 hoặc VNI) nhưng không đủ căn cứ nên được giữ nguyên. Nếu chữ sai dấu, vui lòng đổi tệp sang Unicode rồi nhập lại.',
  'unreadable-part': 'Một phần của tệp không đọc được.',
};

/** What needs a look before the plan is used. */
const warnings: ReadonlySet<RawNoteCode> = new Set([
  'decoded-legacy-text',
  'doubtful-legacy-text',
  'unreadable-part',
]);

/** Footnotes of paragraphs that went into the metadata or the texts around the table, which have none. */
export function reportLostFootnotes(raw: RawDocument, kept: BodySources, ledger: Ledger): void {
  for (const block of raw.blocks) {
    if (block.kind !== 'paragraph' || block.marks === undefined) continue;
    const footnotes = block.marks.filter((mark) => mark.kind === 'footnote');
    const lost = Math.max(0, footnotes.length - (kept.get(block) ?? 0));
    for (const { text } of footnotes.slice(0, lost))
      ledger.add({
        severity: 'info',
        code: 'reader-note',
        message: noteMessages.footnote,
        text,
        where: { place: block.place },
      });
  }
}

/** What the reader saw and could not put into the document. */
export function reportNotes(
  raw: RawDocument,
  ledger: Ledger,
  used: ReadonlySet<RawNote> = new Set(),
): void {
  for (const note of raw.notes) {
    if (used.has(note)) continue;
    const block =
      note.place.part === 'sheet' || note.row !== undefined ? tableAt(raw, note.place) : null;
    const sourceRow =
      note.row === undefined ? undefined : (block?.rows[note.row]?.sourceRow ?? note.row + 1);
    ledger.add({
      severity: warnings.has(note.code) ? 'warning' : 'info',
      code: 'reader-note',
      message: noteMessages[note.code],
      ...(note.text === '' ? {} : { text: wordsOf(note) }),
      where: {
        place: note.place,
        ...(sourceRow === undefined ? {} : { sourceRow }),
        ...(note.column === undefined ? {} : { column: note.column }),
      },
    });
  }
}

/** A comment with its author, day and answers: the report is the only place that will show them. */
function wordsOf({ text, comment }: RawNote): string {
  return comment === undefined ? text : commentInWords({ ...comment, text });
}

function tableAt(
  raw: RawDocument,
  place: RawDocument['notes'][number]['place'],
): Extract<RawDocument['blocks'][number], { kind: 'table' }> | null {
  for (const block of raw.blocks)
    if (
      block.kind === 'table' &&
      block.place.part === place.part &&
      block.place.index === place.index
    )
      return block;
  return null;
}
