import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cell, docxOf, paragraph, row, table } from '../electron/office/read/office-file';
import { buildCli, phuLuc } from './run-phu-luc';

const folder = mkdtempSync(join(tmpdir(), 'phu-luc-refused-'));
beforeAll(buildCli, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const appendix = table(
  row(cell('TT'), cell('Nhiệm vụ'), cell('Chủ trì')),
  row(cell('1'), cell('Bảo vệ bí mật nhà nước'), cell('Công an')),
);
const stamp = `<w:p><w:r><w:pict><v:textbox><w:txbxContent>${paragraph('TỐI MẬT')}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`;

/** The recognised text of a signed scan, saved as a Word file, with a table of it. */
function ruinedScan(): Uint8Array {
  const path = join(import.meta.dirname, '../fixtures/text/ruined-ocr.txt');
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .map((line) => line.replace(/&/g, '&amp;').replace(/</g, '&lt;'));
  const rows = lines.filter((line) => line.length > 30).slice(0, 60);
  return docxOf(
    lines
      .slice(0, 40)
      .map((line) => paragraph(line))
      .join('') +
      table(
        row(cell('TT'), cell('Nhiém vu'), cell('Co quan chi tri')),
        ...rows.map((line, index) => row(cell(`${index + 1}`), cell(line), cell('Phong Noi vu'))),
      ),
  );
}

describe('phu-luc refuses, with one line and nothing written,', () => {
  it.each([
    ['a secret document', docxOf(stamp + appendix), /«TỐI MẬT».*117\/2025\/QH15/u],
    ['the ruined text of a scan', ruinedScan(), /phần lớn không phải tiếng Việt đọc được/u],
  ] as const)('%s', async (_, bytes, reason) => {
    const path = join(folder, 'văn bản.docx');
    writeFileSync(path, bytes);
    for (const args of [
      ['inspect', path, '--json'],
      ['inspect', path],
      ['convert', path, join(folder, 'ra.xlsx')],
      ['convert', path, join(folder, 'ra.json')],
    ]) {
      const { code, stdout, stderr } = await phuLuc(args);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      expect(stderr).toMatch(reason);
      expect(stderr).toMatch(/^Tệp «văn bản\.docx»|^Chữ trong tệp «văn bản\.docx»/u);
      expect(stderr.trimEnd()).not.toContain('\n');
      expect(readdirSync(folder)).toEqual(['văn bản.docx']);
    }
  });
});
