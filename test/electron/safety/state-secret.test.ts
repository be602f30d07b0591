import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../shared/ids';
import { findSecrecyMark } from '../../../shared/recognise/secrecy-mark';
import {
  acceptImport,
  chooseImportFile,
  readImportFile,
} from '../../../electron/services/import-plan';
import { readDocument } from '../../../electron/office/read-document';
import { listLibrary } from '../../../electron/services/list-plans';
import {
  cell,
  docxOf,
  paragraph,
  readBytes,
  row,
  table,
  wordPart,
} from '../office/read/office-file';
import { testContext } from '../support/test-context';
import { temporaryFolder } from '../support/temporary-library';
import { bundledWorker, fixture } from '../support/worker-bundle';
import { rowCounts } from './library-contents';
import { odtOf, sheetWithBox } from './stamped-files';

const level = async (bytes: Uint8Array) => findSecrecyMark(await readBytes(bytes))?.level ?? null;

const letterhead = table(
  row(cell('UBND XÃ TÂN AN'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')),
  row(cell('Số: 15/KH-UBND'), cell('Tân An, ngày 02 tháng 01 năm 2026')),
);
const appendix = table(
  row(cell('TT'), cell('Nhiệm vụ'), cell('Độ mật'), cell('Chủ trì')),
  row(cell('1'), cell('Bảo vệ bí mật nhà nước'), cell('MẬT'), cell('Công an')),
);
const plan = letterhead + paragraph('KẾ HOẠCH') + paragraph('Cải cách hành chính') + appendix;

const words = (...lines: readonly string[]) =>
  `<w:txbxContent>${lines.map((line) => paragraph(line)).join('')}</w:txbxContent>`;
const vmlBox = (...lines: readonly string[]) =>
  `<w:p><w:r><w:pict><v:shape><v:textbox>${words(...lines)}</v:textbox></v:shape></w:pict></w:r></w:p>`;
const drawnBox = (...lines: readonly string[]) =>
  '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp>' +
  `<wps:txbx>${words(...lines)}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>` +
  `<mc:Fallback><w:pict><v:textbox>${words(...lines)}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;

describe('a stamp box', () => {
  it.each([
    ['drawn by Word 97–2007', docxOf(vmlBox('MẬT') + plan), 'MẬT'],
    ['drawn by Word 2010 and later', docxOf(drawnBox('TỐI MẬT', 'Bản số: 01') + plan), 'TỐI MẬT'],
    [
      'in a cell of the letterhead',
      docxOf(plan.replace('</w:tc>', `${vmlBox('MẬT')}</w:tc>`)),
      'MẬT',
    ],
    [
      'that is a table in the letterhead',
      docxOf(plan.replace('</w:tc>', `${table(row(cell('TUYỆT MẬT')))}<w:p/></w:tc>`)),
      'TUYỆT MẬT',
    ],
    [
      'in the margin of every page',
      docxOf(plan, { 'word/header1.xml': wordPart('w:hdr', drawnBox('TUYỆT MẬT')) }),
      'TUYỆT MẬT',
    ],
    [
      'as a water mark',
      docxOf(plan, {
        'word/header1.xml': wordPart(
          'w:hdr',
          '<w:p><w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r></w:p>',
        ),
      }),
      'MẬT',
    ],
    ['of a sheet', sheetWithBox('TỐI MẬT'), 'TỐI MẬT'],
    [
      'of LibreOffice',
      odtOf('<draw:frame><draw:text-box><text:p>MẬT</text:p></draw:text-box></draw:frame>'),
      'MẬT',
    ],
    [
      'drawn as a shape in LibreOffice',
      odtOf('<draw:custom-shape><text:p>TUYỆT</text:p><text:p>MẬT</text:p></draw:custom-shape>'),
      'TUYỆT MẬT',
    ],
  ] as const)('%s is found', async (_, bytes, expected) => {
    expect(await level(bytes)).toBe(expected);
  });

  // Saved by LibreOffice 7.4: in each, the stamp «TỐI MẬT» and a box «HỎA TỐC» lie over the second sheet.
  it.each(['stamp-box.xls', 'stamp-box.ods'])(
    'of a workbook that was saved as %s is found',
    async (name) => {
      const document = await readDocument(fixture(`made/${name}`));
      expect(findSecrecyMark(document)).toEqual({
        level: 'TỐI MẬT',
        place: { part: 'sheet', sheet: 'Phụ lục', index: 1 },
      });
      const notes = document.notes.map(({ code, text }) => `${code}: ${text.split('\n')[0] ?? ''}`);
      expect(notes).toEqual([
        'header-footer-text: UBND xã Tân An',
        'text-box: TỐI MẬT',
        'text-box: HỎA TỐC',
      ]);
    },
  );

  it.each([
    ['speaks of secrecy', docxOf(vmlBox('Tài liệu có độ mật phải xin ý kiến') + plan)],
    ['holds another mark', docxOf(vmlBox('HỎA TỐC') + plan)],
    ['lists the levels', docxOf(vmlBox('TUYỆT MẬT', 'TỐI MẬT', 'MẬT') + plan)],
    ['is not there', docxOf(plan)],
  ] as const)('that %s stops nothing', async (_, bytes) => {
    expect(await level(bytes)).toBeNull();
  });
});

describe('importing a secret document', () => {
  let script = '';
  beforeAll(async () => {
    script = await bundledWorker();
  }, 60_000);

  it('is refused with the reason, and nothing of it is kept anywhere', async () => {
    const context = testContext(script);
    const folder = temporaryFolder();
    const path = join(folder, 'Kế hoạch 15.docx');
    writeFileSync(path, docxOf(vmlBox('MẬT') + plan));
    const before = rowCounts(context.library);
    context.toOpen.push(path);
    const { token } = (await chooseImportFile(context))!;
    const taskId = newId<'task-run'>();
    const reading = readImportFile(context, token, taskId);
    await expect(reading).rejects.toMatchObject({ code: 'state-secret' });
    await expect(reading).rejects.toThrow(
      /«Kế hoạch 15\.docx».*«MẬT».*117\/2025\/QH15.*không lưu lại gì/u,
    );
    expect(() => context.readings.get(taskId)).toThrow();
    expect(() => acceptImport(context, taskId, 0, '')).toThrow();
    expect(listLibrary(context)).toEqual([]);
    expect(rowCounts(context.library)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['Kế hoạch 15.docx']);
    expect(JSON.stringify(context.progress)).not.toContain('Kế hoạch');
  });

  it('leaves the app ready for the next file', async () => {
    const context = testContext(script);
    const folder = temporaryFolder();
    for (const [name, bytes] of [
      ['mật.docx', docxOf(drawnBox('TỐI MẬT') + plan)],
      ['thường.docx', docxOf(plan)],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      context.toOpen.push(path);
      const { token } = (await chooseImportFile(context))!;
      const taskId = newId<'task-run'>();
      const reading = readImportFile(context, token, taskId).then(() => 'read');
      if (name === 'mật.docx')
        await expect(reading).rejects.toMatchObject({ code: 'state-secret' });
      else expect(await reading).toBe('read');
    }
  });
});
