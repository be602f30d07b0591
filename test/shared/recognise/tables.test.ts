import { describe, expect, it } from 'vitest';
import { inspectAppendix } from '../../../shared/inspect/inspect-appendix';
import { recognise } from '../../../shared/recognise/recognise';
import { documentOf, paragraph, tableOf } from './raw-builders';
import { header, readAppendix, task } from './read-appendix';

describe('tables', () => {
  it('with the same columns, one per area, are one appendix', () => {
    const appendix = readAppendix(
      documentOf(
        paragraph('PHỤ LỤC', { bold: true }),
        paragraph('I. Cải cách thể chế', { bold: true }),
        tableOf([header, task('1', 'Một')]),
        paragraph('II. Cải cách thủ tục hành chính', { bold: true }),
        tableOf([header, task('1', 'Hai')]),
      ),
    );
    expect(appendix.label).toBe('PHỤ LỤC');
    expect(appendix.rows.map((row) => [row.kind, row.no])).toEqual([
      ['area', 'I'],
      ['task', '1'],
      ['area', 'II'],
      ['task', '1'],
    ]);
  });

  it('that go on below without a header belong to the one above', () => {
    const appendix = readAppendix(
      documentOf(tableOf([header, task('1', 'Một')]), paragraph(''), tableOf([task('2', 'Hai')])),
    );
    expect(appendix.rows.map((row) => row.kind === 'task' && row.no)).toEqual(['1', '2']);
  });

  it('that are no appendix stay in the body', () => {
    const { plans } = recognise(
      documentOf(
        paragraph('I. MỤC TIÊU'),
        tableOf([
          ['Năm', 'Tỷ lệ'],
          ['2023', '90%'],
        ]),
        tableOf([header, task('1', 'Một')]),
      ),
    );
    expect(plans).toHaveLength(1);
    expect(plans[0]?.body).toContainEqual({
      kind: 'table',
      rows: [
        ['Năm', 'Tỷ lệ'],
        ['2023', '90%'],
      ],
    });
  });

  it('on hidden sheets are left aside and reported', () => {
    const sheet = (name: string, hidden: boolean, text: string) =>
      tableOf([header, task('1', text)], {
        sheet: name,
        hidden,
        place: { part: 'sheet', sheet: name, index: 0 },
      });
    const { plans, report } = recognise(
      documentOf(sheet('Cũ', true, 'Cũ'), sheet('Mới', false, 'Mới')),
    );
    expect(plans).toHaveLength(1);
    expect(inspectAppendix(plans[0]!).rows[0]).toMatchObject({ cells: { 'Nhiệm vụ': 'Mới' } });
    expect(report.items).toContainEqual(
      expect.objectContaining({ code: 'extra-table', severity: 'warning' }),
    );
  });

  it('under labels of their own are appendices of their own', () => {
    const { plans } = recognise(
      documentOf(
        paragraph('Phụ lục I'),
        tableOf([header, task('1', 'Một')]),
        paragraph('Phụ lục II'),
        tableOf([header, task('1', 'Hai')]),
      ),
    );
    expect(plans.map((plan) => plan.appendix.label)).toEqual(['Phụ lục I', 'Phụ lục II']);
  });

  it('that are missing give no plan, and everything is still accounted for', () => {
    const { plans, report } = recognise(
      documentOf(paragraph('Kính gửi: Phòng Nội vụ'), tableOf([['a', 'b']])),
    );
    expect(plans).toEqual([]);
    expect(report.used + report.ignored + report.unplaced).toBe(report.total);
    expect(report.total).toBe(3);
  });
});
