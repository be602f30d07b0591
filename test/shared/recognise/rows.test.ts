import { describe, expect, it } from 'vitest';
import { inspectAppendix } from '../../../shared/inspect/inspect-appendix';
import { recognise } from '../../../shared/recognise/recognise';
import { documentOf, tableOf } from './raw-builders';
import { header, readAppendix, task } from './read-appendix';

describe('rows', () => {
  it('of several lines in one closing cell stay lines, as the writers print them', () => {
    const closing = 'Cộng mục II: 1 nhiệm vụ\nTổng cộng: 2 nhiệm vụ';
    const appendix = readAppendix(
      documentOf(tableOf([header, task('1', 'Một'), [closing, null, null, null]])),
    );
    expect(appendix.footer).toBe(closing);
  });

  it('of a subtotal in the middle are listed, not made tasks', () => {
    const raw = documentOf(
      tableOf([
        header,
        task('1', 'Một'),
        ['', 'Cộng: 1 nhiệm vụ', '', ''],
        task('2', 'Hai'),
        ['Tổng cộng', '2 nhiệm vụ', '', ''],
      ]),
    );
    const { plans, report } = recognise(raw);
    const appendix = inspectAppendix(plans[0]!);
    expect(appendix.rows.map((row) => row.kind)).toEqual(['task', 'task']);
    expect(appendix.footer).toBe('Tổng cộng 2 nhiệm vụ');
    expect(report.items).toContainEqual(
      expect.objectContaining({
        severity: 'loss',
        code: 'unplaced-cell',
        text: 'Cộng: 1 nhiệm vụ',
      }),
    );
  });

  it('that begin like a sum in words are tasks', () => {
    const appendix = readAppendix(
      documentOf(
        tableOf([
          header,
          task('', 'Tổng hợp báo cáo'),
          task('', 'Công khai thủ tục'),
          task('', 'Tổng kết'),
        ]),
      ),
    );
    expect(appendix.rows).toHaveLength(3);
    expect(appendix.footer).toBeNull();
  });

  it('cut in two below a header typed again are joined', () => {
    const raw = documentOf(
      tableOf([
        header,
        ['1', 'Xây dựng kế hoạch kiểm tra', 'Văn phòng HĐND và', 'Quý I'],
        header,
        ['', 'công tác cải cách hành chính', 'UBND thành phố', ''],
        task('2', 'Hai'),
      ]),
    );
    expect(readAppendix(raw).rows[0]).toMatchObject({
      cells: {
        'Nhiệm vụ': 'Xây dựng kế hoạch kiểm tra công tác cải cách hành chính',
        'Chủ trì': 'Văn phòng HĐND và UBND thành phố',
        'Thời gian': 'Quý I',
      },
    });
    const codes = recognise(raw).report.items.map((item) => item.code);
    expect(codes).toEqual(expect.arrayContaining(['repeated-header', 'joined-row']));
  });

  it('of their own below a header typed again stay tasks', () => {
    const appendix = readAppendix(
      documentOf(
        tableOf([
          header,
          task('1', 'Xây dựng kế hoạch'),
          header,
          ['', 'Kiểm tra việc thực hiện', 'Phòng Tư pháp', 'Quý II'],
        ]),
      ),
    );
    expect(appendix.rows).toHaveLength(2);
  });

  it('keep Roman areas, letter groups and plain groups apart', () => {
    const appendix = readAppendix(
      documentOf(
        tableOf([
          header,
          ['I', 'CẢI CÁCH THỂ CHẾ', '', ''],
          task('1', 'Một'),
          ['VII', 'CHÍNH QUYỀN SỐ', '', ''],
          ['A', 'Hạ tầng', '', ''],
          task('1', 'Hai'),
          ['B', 'Dữ liệu', '', ''],
          ['1', 'Kho dữ liệu', '', ''],
          task('1.1', 'Ba'),
          ['C', 'An toàn', '', ''],
          task('1', 'Bốn'),
        ]),
      ),
    );
    expect(
      appendix.rows.filter((row) => row.kind !== 'task').map((row) => [row.kind, row.no]),
    ).toEqual([
      ['area', 'I'],
      ['area', 'VII'],
      ['group', 'A'],
      ['group', 'B'],
      ['group', '1'],
      ['group', 'C'],
    ]);
  });

  it('with headings typed into the first column of an unmerged sheet are headings', () => {
    const appendix = readAppendix(
      documentOf(tableOf([header, ['I. Cải cách thể chế', '', '', ''], task('1', 'Một')])),
    );
    expect(appendix.rows[0]).toEqual({ kind: 'area', no: 'I', text: 'Cải cách thể chế' });
  });

  it('signed below the table give the signer, not tasks', () => {
    const { plans, report } = recognise(
      documentOf(
        tableOf([
          header,
          task('1', 'Một'),
          ['', '', '', ''],
          ['', '', 'TRƯỞNG PHÒNG', ''],
          ['', '', 'Nguyễn Văn An', ''],
        ]),
      ),
    );
    expect(inspectAppendix(plans[0]!).rows).toHaveLength(1);
    expect(plans[0]?.metadata).toMatchObject({
      signerPosition: 'TRƯỞNG PHÒNG',
      signerName: 'Nguyễn Văn An',
    });
    expect(report.unplaced).toBe(0);
  });
});

describe('the trace of the rows', () => {
  it('tells areas, groups, tasks and everything else for the preview', () => {
    const { traces } = recognise(
      documentOf(
        tableOf([
          ['PHỤ LỤC', null, null, null],
          header,
          ['I', 'CẢI CÁCH THỂ CHẾ', '', ''],
          ['A', 'Văn bản', '', ''],
          task('1', 'Một'),
          ['', '', '', ''],
          header,
          ['', 'và báo cáo kết quả', '', ''],
          ['Tổng cộng: 1', null, null, null],
        ]),
      ),
    );
    expect(traces[0]?.rows.map((row) => row.kind)).toEqual([
      'title',
      'header',
      'area',
      'group',
      'task',
      'blank',
      'repeated-header',
      'continuation',
      'total',
    ]);
  });

  it('leaves signatures below a gap in the sheet out of the tasks', () => {
    const table = tableOf([
      header,
      task('1', 'Một'),
      ['', 'TRƯỞNG PHÒNG', '', ''],
      ['', 'Nguyễn Văn An', '', ''],
    ]);
    const rows = table.rows.map((row, index) => ({
      ...row,
      sourceRow: index < 2 ? index + 1 : index * 3,
    }));
    const { plans, traces } = recognise(documentOf({ ...table, rows }));
    expect(traces[0]?.rows.map((row) => row.kind)).toEqual([
      'header',
      'task',
      'unplaced',
      'unplaced',
    ]);
    expect(plans[0]?.metadata.signerName).toBe('Nguyễn Văn An');
  });
});
