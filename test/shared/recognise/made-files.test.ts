import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../electron/office/read-document';
import { inspectAppendix } from '../../../shared/inspect/inspect-appendix';
import type { InspectAppendix } from '../../../shared/inspect/inspect-json';
import { recognise } from '../../../shared/recognise/recognise';

const made = join(import.meta.dirname, '../../fixtures/made');

async function appendicesOf(name: string): Promise<readonly InspectAppendix[]> {
  return recognise(await readDocument(join(made, name))).plans.map(inspectAppendix);
}

function cellsOf({ rows }: InspectAppendix): readonly string[] {
  return rows.map((row) => (row.kind === 'task' ? Object.values(row.cells).join(' | ') : row.text));
}

describe.each(['sheets-hidden-numbers.ods', 'sheets-hidden-numbers.xls'])(
  'the workbook %s, with a cover, two appendices, a hidden row and a hidden sheet',
  (name) => {
    it('gives both appendices and not the hidden sheet', async () => {
      const appendices = await appendicesOf(name);
      expect(appendices.map(({ label }) => label)).toEqual(['PHỤ LỤC I', 'PHỤ LỤC II']);
    });

    it('has dates, sums and shares as they are written in Vietnam', async () => {
      const [first] = await appendicesOf(name);
      expect(cellsOf(first!)).toEqual([
        'CẢI CÁCH THỂ CHẾ',
        'Rà soát văn bản | Phòng Tư pháp | 31/03/2026 | 1.250 | 50%',
        'Ban hành kế hoạch | Văn phòng | 30/06/2026 | 12,5 | 100%',
        'Ẩn dòng | Văn phòng |  |  | ',
      ]);
    });
  },
);

describe('an old Word file in .VnTime and .VnTimeH', () => {
  it('has its ư, which it writes as an optional hyphen, and its capitals', async () => {
    const [appendix] = await appendicesOf('tcvn3.doc');
    expect(cellsOf(appendix!)).toEqual([
      'CẢI CÁCH THỂ CHẾ',
      'Rà soát văn bản | Phòng Tư pháp | Quý I/2026 | 10',
      'Ban hành kế hoạch | Văn phòng | Quý II/2026 | 12,5',
      'CHUYỂN ĐỔI SỐ',
      'Số hóa hồ sơ | Trung tâm | Thường xuyên | ',
    ]);
  });
});
