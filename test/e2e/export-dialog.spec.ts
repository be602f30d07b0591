import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, officeFiles, test } from './app';
import { expectGrid, press, toast } from './steps';

test('format, parts and look are chosen with the keyboard, and the checklist is shown', async ({
  app,
}) => {
  // Two exports of a whole document, each read again, on a machine that may be busy.
  test.setTimeout(240_000);
  const { page } = app;
  await app.answerDialogs({
    open: [join(officeFiles, 'tu-son.docx')],
    save: [app.path('van-ban.docx'), app.path('kiem-tra.txt'), app.path('van-ban.pdf')],
  });
  await press(app, 'Control+o');
  await expect(page.getByLabel('Tên trong thư viện')).toBeFocused();
  await press(app, 'Enter');
  await expectGrid(app);

  await press(app, 'F12');
  const dialog = page.getByTestId('export-dialog');
  await expect(dialog.getByRole('radio', { name: 'Word (.docx)' })).toBeFocused();
  await dialog.getByLabel('In «DỰ THẢO» chìm trên mỗi trang').check();
  await dialog.getByRole('radio', { name: 'Word (.docx)' }).press('Enter');
  const done = toast(app, 'Đã xuất và kiểm tra «van-ban.docx»');
  await expect(done).toBeVisible({ timeout: 90_000 });

  await page.getByRole('button', { name: 'Xem kiểm tra thể thức' }).click();
  const result = page.getByTestId('export-result');
  await expect(result.getByRole('row', { name: /Tiêu ngữ/ })).toContainText('Đúng');
  await result.getByRole('button', { name: 'Lưu bảng kiểm tra' }).click();
  await expect(toast(app, 'Đã lưu bảng kiểm tra vào «kiem-tra.txt»')).toBeVisible();
  expect(readFileSync(app.path('kiem-tra.txt'), 'utf8')).toContain('Tiêu ngữ');
  await press(app, 'Escape');
  await expect(result).toBeHidden();

  await press(app, 'F12');
  await expect(dialog.getByLabel('In «DỰ THẢO» chìm trên mỗi trang')).toBeChecked();
  await dialog.getByRole('radio', { name: 'PDF (.pdf)' }).check();
  await dialog.getByRole('button', { name: 'Xuất', exact: true }).click();
  await expect(toast(app, 'Đã xuất và kiểm tra «van-ban.pdf»')).toBeVisible({ timeout: 90_000 });
});
