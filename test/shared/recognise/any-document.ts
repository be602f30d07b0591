import fc from 'fast-check';
import type { RawBlock, RawCell, RawTable } from '../../../shared/raw/raw-document';
import { documentOf, paragraph } from './raw-builders';

/** Words with which tables of plans are typed, mixed with odd ones, so that every rule gets its turn. */
const word = fc.constantFrom(
  'TT',
  'STT',
  'Nhiệm vụ',
  'Mục tiêu',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian',
  'Kinh phí',
  'Hoạt động',
  'Kết quả',
  'Ghi chú',
  'I',
  'II',
  'A',
  '1',
  '2',
  '1.1',
  '2.',
  '(1)',
  '(2)',
  '(3)',
  'CẢI CÁCH THỂ CHẾ',
  'I. Cải cách',
  'Tổng cộng: 3',
  'Cộng',
  'Ban hành kế hoạch',
  'và báo cáo kết quả',
  'Phòng Nội vụ,',
  'Quý I/2024',
  'Nơi nhận:',
  '- Như trên',
  'CHỦ TỊCH',
  'Nguyễn Văn An',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 12/KH-UBND',
  'KẾ HOẠCH',
  'Căn cứ Luật số 1 ngày 2;',
  'Phụ lục',
  '(Kèm theo Kế hoạch số 1/KH-UBND)',
  'Từ Sơn, ngày 01 tháng 02 năm 2024',
  '__proto__',
  '',
  '',
  '',
);

const anyCell = (column: number) =>
  fc
    .record({
      text: fc.oneof({ weight: 5, arbitrary: word }, fc.string({ maxLength: 8 })),
      columnSpan: fc.constantFrom(1, 1, 1, 1, 2, 5),
      rowSpan: fc.constantFrom(1, 1, 1, 2, 4),
      bold: fc.boolean(),
    })
    .map((each): RawCell => ({ column, ...each }));

const table = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 14 }))
  .chain(([columns, rows]) =>
    fc
      .array(
        fc.tuple(...Array.from({ length: columns }, (_, column) => fc.option(anyCell(column)))),
        {
          minLength: rows,
          maxLength: rows,
        },
      )
      .map((grid): RawTable => ({
        kind: 'table',
        place: { part: 'body', index: 0 },
        columnCount: columns,
        rows: grid.map((cells, index) => ({
          cells: cells.filter((each) => each !== null),
          sourceRow: index + 1,
        })),
      })),
  );

const labels = ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Kết quả', 'Thời gian', 'Kinh phí', 'Ghi chú'];

/** A table with the header of an appendix above its rows. */
const appendixTable = table.map((each): RawTable => {
  const cells = labels.map((text, column): RawCell => ({
    column,
    columnSpan: 1,
    rowSpan: 1,
    text,
  }));
  const rows = [{ cells, sourceRow: 0 }, ...each.rows];
  return { ...each, columnCount: labels.length, rows };
});

const block: fc.Arbitrary<RawBlock> = fc.oneof(
  appendixTable,
  word.map((text) => paragraph(text)),
  table,
);
/** Documents with tables of every kind, some of them appendices. */
export const anyDocument = fc.array(block, { maxLength: 6 }).map((blocks) => documentOf(...blocks));
