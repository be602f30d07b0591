import { describe, expect, it } from 'vitest';
import { recognise } from '../../../shared/recognise/recognise';
import { cell, documentOf, tableOf } from './raw-builders';
import { header, readAppendix, task } from './read-appendix';

describe('columns', () => {
  it('are found in any order and wording', () => {
    const appendix = readAppendix(
      documentOf(
        tableOf([
          [
            'Tiến độ',
            'Đơn vị thực hiện',
            'NỘI DUNG CÔNG VIỆC',
            'Dự toán kinh phí',
            'Số TT',
            'Sản phẩm đầu ra',
          ],
          ['Quý I', 'Phòng Nội vụ', 'Ban hành kế hoạch', '10', '1', 'Kế hoạch'],
          ['Quý II', 'Phòng Tư pháp', 'Rà soát văn bản', '', '2', 'Báo cáo'],
        ]),
      ),
    );
    expect(appendix.roles).toEqual(['timeframe', 'lead', 'task', 'funding', 'number', 'output']);
    expect(appendix.rows[1]).toMatchObject({
      no: '2',
      cells: { 'NỘI DUNG CÔNG VIỆC': 'Rà soát văn bản' },
    });
  });

  it('that no one knows are kept as columns of their own', () => {
    const appendix = readAppendix(
      documentOf(
        tableOf([
          [...header, 'Ghi chú', 'Mã hồ sơ ABC'],
          [...task('1', 'Ban hành kế hoạch'), 'gấp', 'X-1'],
        ]),
      ),
    );
    expect(appendix.roles.slice(-2)).toEqual(['custom', 'custom']);
    expect(appendix.rows[0]).toMatchObject({ cells: { 'Ghi chú': 'gấp', 'Mã hồ sơ ABC': 'X-1' } });
  });

  it('come from a header on two rows, merged', () => {
    const table = tableOf([
      ['TT', 'Nhiệm vụ', 'Cơ quan thực hiện', null, 'Thời gian'],
      [],
      ['1', 'Ban hành kế hoạch', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Quý I'],
    ]);
    const [top, , ...body] = table.rows;
    const rows = [
      {
        sourceRow: 1,
        cells: top!.cells.map((each) => (each.columnSpan > 1 ? each : { ...each, rowSpan: 2 })),
      },
      { sourceRow: 2, cells: [cell(2, 'Chủ trì'), cell(3, 'Phối hợp')] },
      ...body,
    ];
    const appendix = readAppendix(documentOf({ ...table, rows }));
    expect(appendix.columns).toEqual([
      'TT',
      'Nhiệm vụ',
      'Cơ quan thực hiện - Chủ trì',
      'Cơ quan thực hiện - Phối hợp',
      'Thời gian',
    ]);
    expect(appendix.roles).toEqual(['number', 'task', 'lead', 'coordinator', 'timeframe']);
    expect(appendix.rows).toHaveLength(1);
  });

  it('come from a header on two rows, unmerged', () => {
    const appendix = readAppendix(
      documentOf(
        tableOf([
          ['TT', 'Nhiệm vụ', 'Cơ quan thực hiện', '', 'Thời gian'],
          ['', '', 'Chủ trì', 'Phối hợp', ''],
          ['1', 'Ban hành kế hoạch', 'Phòng Nội vụ', 'Phòng Tư pháp', 'Quý I'],
        ]),
      ),
    );
    expect(appendix.roles).toEqual(['number', 'task', 'lead', 'coordinator', 'timeframe']);
    expect(appendix.rows).toHaveLength(1);
  });

  it('may be numbered below the labels', () => {
    const raw = documentOf(
      tableOf([header, ['(1)', '(2)', '(3)', '(4)'], task('1', 'Ban hành kế hoạch')]),
    );
    expect(readAppendix(raw).rows).toHaveLength(1);
    expect(recognise(raw).traces[0]?.headerRows).toEqual([0, 1]);
  });

  it('survive cell borders that are a little off', () => {
    const table = {
      ...tableOf([]),
      columnCount: 6,
      columnWidthsMm: [10, 60, 2, 40, 3, 30],
      rows: [
        {
          sourceRow: 1,
          cells: [
            cell(0, 'TT'),
            cell(1, 'Nhiệm vụ'),
            cell(2, 'Chủ trì', { columnSpan: 2 }),
            cell(4, 'Thời gian', { columnSpan: 2 }),
          ],
        },
        {
          sourceRow: 2,
          cells: [
            cell(0, '1'),
            cell(1, 'Ban hành kế hoạch', { columnSpan: 2 }),
            cell(3, 'Phòng Nội vụ', { columnSpan: 2 }),
            cell(5, 'Quý I'),
          ],
        },
      ],
    };
    expect(readAppendix(documentOf(table)).rows).toEqual([
      {
        kind: 'task',
        no: '1',
        cells: { 'Nhiệm vụ': 'Ban hành kế hoạch', 'Chủ trì': 'Phòng Nội vụ', 'Thời gian': 'Quý I' },
        merged_from_above: [],
      },
    ]);
  });

  it('take the printed number where Word numbers the rows', () => {
    const table = tableOf([header, ['', 'Ban hành kế hoạch', 'Phòng Nội vụ', 'Quý I']]);
    const rows = table.rows.map((row) => ({
      ...row,
      cells: row.cells.map((each) => (each.text === '' ? { ...each, numberLabel: '1.' } : each)),
    }));
    expect(readAppendix(documentOf({ ...table, rows })).rows[0]).toMatchObject({ no: '1.' });
  });
});
