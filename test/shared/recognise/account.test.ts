import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import type { RawBlock, RawCell, RawTable } from '../../../shared/raw/raw-document';
import { recognise } from '../../../shared/recognise/recognise';
import { foldText } from '../../../shared/text/normalise';
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
const anyDocument = fc.array(block, { maxLength: 6 }).map((blocks) => documentOf(...blocks));

/** All words of a plan, as one text to look for a source text in. */
function wordsOf(plan: Plan): string {
  const { metadata, appendix, layout, body } = plan;
  const printed = tableViewOf(plan).rows.flatMap((row) =>
    row.kind === 'task'
      ? Object.values(row.cells).map((each) => each.text)
      : [row.number, row.title],
  );
  return JSON.stringify([metadata, appendix, layout, body, printed]);
}

describe('the account of the source', () => {
  it('adds up whatever the document is', () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        const { report } = recognise(raw);
        const texts = raw.blocks.flatMap((each) =>
          each.kind === 'paragraph'
            ? [each.text]
            : each.rows.flatMap((row) => row.cells.map((one) => one.text)),
        );
        expect(report.total).toBe(texts.filter((text) => text.trim() !== '').length);
        expect(report.used + report.ignored + report.unplaced).toBe(report.total);
        expect(report.items.filter((item) => item.severity === 'loss')).toHaveLength(
          report.unplaced,
        );
        expect(report.confidence).toBeGreaterThanOrEqual(0);
        expect(report.confidence).toBeLessThanOrEqual(1);
      }),
      { numRuns: 400 },
    );
  });

  it('has every word of the source in a plan or in the report', () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        const { plans, report } = recognise(raw);
        const found = foldText(
          [...plans.map(wordsOf), JSON.stringify(report.items)].join(' ').replace(/\\n/g, ' '),
        );
        const standard =
          /cộng hòa xã hội|^\(?[123]\)?$|nơi nhận|^số:|^kế hoạch$|tháng 02|^[ivx]+\. |^- như/;
        for (const each of raw.blocks) {
          const texts =
            each.kind === 'paragraph'
              ? [each.text]
              : each.rows.flatMap((row) => row.cells.map((one) => one.text));
          for (const text of texts.map(foldText)) {
            if (plans.length === 0 || !/^[\p{L}\d .,:()/-]+$/u.test(text) || standard.test(text))
              continue;
            // Word by word: «A) B» alone in a row may become a heading's number and its title.
            for (const part of text.split(/[^\p{L}\d]+/u)) expect(found).toContain(part);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  it('has a kind for every row and a role or none for every column', () => {
    fc.assert(
      fc.property(anyDocument, (raw) => {
        for (const trace of recognise(raw).traces.flatMap((each) => [
          each,
          ...(each.further ?? []),
        ])) {
          const source = raw.blocks[trace.blockIndex];
          expect(source?.kind).toBe('table');
          if (source?.kind !== 'table') return;
          expect(trace.rows).toHaveLength(source.rows.length);
          expect(trace.columns).toHaveLength(source.columnCount);
        }
      }),
    );
  });
});
