import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { admitDocument } from '../../../shared/recognise/admit-document';
import { recognise } from '../../../shared/recognise/recognise';
import { stripDiacritics } from '../../../shared/text/normalise';
import { cell, docxOf, readBytes, row, table } from '../office/read/office-file';
import { pdfOf } from './pdf-file';

/** Pages that are one grey picture each, with `words` (ASCII) printed over them. */
function scanOf(pages: number, words: readonly string[] = []): Uint8Array {
  const shown = words.map((line, index) => `1 0 0 1 40 ${800 - index * 14} Tm (${line}) Tj`);
  const content = `q 595 0 0 842 0 0 cm /Im Do Q BT /F 10 Tf ${shown.join(' ')} ET`;
  const image = '\x90'.repeat(64);
  const first = 5;
  const kids = Array.from({ length: pages }, (_, index) => `${first + 1 + index} 0 R`);
  return pdfOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${pages} >>`,
    `<< /Type /XObject /Subtype /Image /Width 8 /Height 8 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 64 >>\nstream\n${image}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ...kids.map(
      () =>
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /Im 3 0 R >> /Font << /F 4 0 R >> >> >>',
    ),
  ]);
}

const ruined = readFileSync(
  join(import.meta.dirname, '../../fixtures/text/ruined-ocr.txt'),
  'utf8',
);

describe('a scanned PDF', () => {
  it('is called a scan, and the officer is told what to ask for', async () => {
    await expect(readBytes(scanOf(3), 'bản ký.pdf')).rejects.toMatchObject({
      code: 'unsupported-format',
      message: expect.stringMatching(
        /^Tệp «bản ký\.pdf» là bản quét .* xin bản Word hoặc Excel/u,
      ) as string,
    });
  });

  it('is a scan too when a stamp or page number was printed over it', async () => {
    await expect(readBytes(scanOf(3, ['Trang 1']))).rejects.toThrow(/bản quét/);
  });

  it('is refused when its text layer is what a scanner made of it', async () => {
    const lines = ruined
      .replace(/[^\x20-\x7e\n]/g, 'e')
      .replace(/[()\\]/g, ' ')
      .split('\n')
      .filter((line) => line.length > 40)
      .slice(0, 50);
    const raw = await readBytes(scanOf(1, lines));
    expect(() => admitDocument(raw, 'bản ký.pdf')).toThrow(/không phải tiếng Việt đọc được/u);
  });
});

describe('text that a scan left', () => {
  const rowsOf = (lines: readonly string[]) =>
    lines.map((line, index) =>
      row(cell(`${index + 1}`), cell(line.replace(/[&<]/g, ' ')), cell('Phòng Nội vụ')),
    );
  const appendixOf = (lines: readonly string[]) =>
    docxOf(table(row(cell('TT'), cell('Nhiệm vụ'), cell('Chủ trì')), ...rowsOf(lines)));
  const longLines = ruined
    .split('\n')
    .filter((line) => line.length > 60)
    .slice(0, 80);

  it('is refused even in a table whose header and agencies were typed anew', async () => {
    const raw = await readBytes(appendixOf(longLines));
    expect(() => admitDocument(raw, 'a.docx')).toThrow(
      expect.objectContaining({ code: 'unsupported-format' }),
    );
    expect(recognise(raw).report.confidence).toBeLessThan(0.3);
  });

  it('is imported with a warning and low confidence where only the diacritics are gone', async () => {
    const good = 'Rà soát, công khai thủ tục hành chính thuộc thẩm quyền giải quyết của xã';
    const raw = await readBytes(appendixOf(Array.from({ length: 20 }, () => good)));
    expect(recognise(raw).report.confidence).toBeGreaterThan(0.9);
    const bare = await readBytes(
      docxOf(
        table(
          row(cell('TT'), cell('Nhiem vu'), cell('Chu tri')),
          ...Array.from({ length: 20 }, (_, index) =>
            row(cell(`${index + 1}`), cell(stripDiacritics(good)), cell('Phong Noi vu')),
          ),
        ),
      ),
    );
    expect(() => admitDocument(bare, 'a.docx')).not.toThrow();
    const { plans, report } = recognise(bare);
    expect(plans).toHaveLength(1);
    expect(report.confidence).toBeLessThan(0.8);
    expect(report.items).toContainEqual(
      expect.objectContaining({ severity: 'warning', code: 'doubtful-text' }),
    );
  });
});
