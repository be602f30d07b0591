import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { joinLines, type TextLine } from '../../../../electron/office/pdf/text-lines';
import { readDocument } from '../../../../electron/office/read-document';
import { inspectAppendix } from '../../../../shared/inspect/inspect-appendix';
import type { InspectAppendix } from '../../../../shared/inspect/inspect-json';
import { recognise } from '../../../../shared/recognise/recognise';

const fixtures = join(import.meta.dirname, '../../../fixtures');

function line(text: string, extra: Partial<TextLine> = {}): TextLine {
  const looks = { size: 12, bold: false, italic: false, endsWithBlank: false };
  return { text, left: 0, right: 100, baseline: 0, ...looks, ...extra };
}

describe('a PDF of which the rows are cut by page ends and some letters come from another font', () => {
  it('gives the rows of the printed appendix, whole', async () => {
    const raw = await readDocument(join(fixtures, 'made/rows-cut-by-pages.pdf'));
    const golden = JSON.parse(
      readFileSync(join(fixtures, 'golden/phuong-1.json'), 'utf8'),
    ) as InspectAppendix;
    const { plans, report } = recognise(raw);
    const appendix = inspectAppendix(plans[0]!);
    expect(appendix.columns).toEqual(golden.columns);
    expect(appendix.rows).toEqual(golden.rows.slice(0, appendix.rows.length));
    expect(appendix.rows).toHaveLength(14);
    expect(report.unplaced).toBe(0);
  });
});

describe('lines of a PDF', () => {
  it.each([
    ['Công chức Văn phòng', '– Thống kê', 'Công chức Văn phòng – Thống kê'],
    ['Nghị định 130/2005/N', 'Đ-CP ngày', 'Nghị định 130/2005/NĐ-CP ngày'],
    ['chỉ số PARINDEX', ', SIPAS', 'chỉ số PARINDEX, SIPAS'],
    ['Trước 15/01/2', '024', 'Trước 15/01/2024'],
  ])('«%s» and «%s» are one sentence', (first, second, joined) => {
    expect(joinLines([line(first), line(second)], false)).toBe(joined);
  });

  it.each([
    ['- Kế hoạch', '- Báo cáo'],
    ['Gồm:', '- Báo cáo'],
    ['Quý I/2024', '3 đơn vị'],
  ])('«%s» and «%s» stay two lines', (first, second) => {
    expect(joinLines([line(first), line(second)], false)).toBe(`${first}\n${second}`);
  });
});
