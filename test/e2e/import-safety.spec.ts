import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cell, docxOf, paragraph, row, table } from '../electron/office/read/office-file';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { openPreview, toast } from './steps';

const words = 'Rà soát nơi cất giữ tài liệu hạt nhân';

/** A plan with a stamp box above its letterhead. */
function stamped(mark: string): Uint8Array {
  const box = `<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(mark)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`;
  const appendix = table(
    row(cell('TT'), cell('Nhiệm vụ'), cell('Chủ trì')),
    row(cell('1'), cell(words), cell('Công an')),
  );
  return docxOf(box + paragraph('KẾ HOẠCH') + appendix);
}

/** Every file that the app has written for this user, with its bytes. */
function filesOf(app: AppUnderTest): readonly (readonly [name: string, bytes: Buffer])[] {
  const folder = app.path('data');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name))] as const);
}

test('a document stamped MẬT is stopped with the reason, and no file of the app knows of it', async ({
  app,
}) => {
  await writeFile(app.path('tai-lieu-mat.docx'), stamped('TỐI MẬT'));
  await app.answerDialogs({ open: [app.path('tai-lieu-mat.docx')] });
  await app.page.getByRole('button', { name: 'Mở tệp' }).click();
  const shown = toast(app, 'Chưa đọc được tệp');
  await expect(shown).toContainText('TỐI MẬT');
  await expect(shown).toContainText('117/2025/QH15');
  await expect(shown).toContainText('không lưu lại gì');
  await expect(app.page.getByTestId('start-page')).toBeVisible();
  await expect(app.page.getByText('Thư viện chưa có kế hoạch nào')).toBeVisible();
  for (const [name, bytes] of filesOf(app)) {
    for (const trace of ['tai-lieu-mat', words]) {
      expect(bytes.includes(trace), `${name} holds «${trace}»`).toBe(false);
      expect(bytes.includes(Buffer.from(trace, 'utf16le')), `${name} holds «${trace}»`).toBe(false);
    }
  }
});

// pdf.js takes other ways in a thread of the app than on plain Node.
test('a PDF with text is read in the app as on plain Node', async ({ app }) => {
  await openPreview(app, join(officeFiles, 'tu-son.pdf'));
  await expect(app.page.getByTestId('import-preview')).toContainText('45');
});
