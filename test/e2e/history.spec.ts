import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import {
  cursorText,
  expectCursor,
  expectSaved,
  goHome,
  importFile,
  press,
  toast,
  typeOver,
} from './steps';

test.beforeEach(async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
});

async function saveVersion(app: AppUnderTest, name: string): Promise<void> {
  await app.page.getByTestId('tab-history').click();
  await app.page.getByRole('button', { name: 'Lưu phiên bản…' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByLabel('Tên phiên bản').fill(name);
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(app.page.getByTestId('versions')).toContainText(name);
}

test('a version is kept, compared with what came after, and one cell of it restored', async ({
  app,
}) => {
  const before = await cursorText(app);
  await saveVersion(app, 'Bản trình ký lần 1');
  await app.page.getByTestId('tab-appendix').click();
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await typeOver(app, 'Nội dung mới của nhiệm vụ');
  await app.restart();
  await app.page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
  await app.page.getByTestId('tab-history').click();
  await app.page.getByTestId('versions').getByRole('button').first().click();
  const comparison = app.page.getByTestId('comparison');
  await expect(comparison.locator('article')).toHaveCount(1);
  await expect(comparison.locator('ins').first()).toContainText('Nội dung mới');
  await comparison.getByRole('button', { name: 'Khôi phục ô này' }).click();
  await expect(comparison).toContainText('Hai bản giống nhau hoàn toàn');
  await expectSaved(app);
  await app.page.getByTestId('tab-appendix').click();
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, `Nhiệm vụ, dòng 2: ${before}`);
});

test('the pane of a row tells the past values of its cell, and puts one back', async ({ app }) => {
  const before = await cursorText(app);
  await typeOver(app, 'Sửa lần một');
  await press(app, 'ArrowUp', 'F4');
  const past = app.page.getByTestId('cell-history').locator('li');
  await expect(past).toHaveCount(2);
  await expect(past.first()).toContainText('Sửa lần một');
  await expect(past.first()).toContainText('gõ');
  await expect(past.last()).toContainText('Nhập từ tệp «tu-son.docx»');
  await past.last().getByRole('button', { name: 'Khôi phục giá trị này' }).click();
  await expectSaved(app);
  await expect(past).toHaveCount(3);
  await expectCursor(app, `Nhiệm vụ, dòng 2: ${before}`);
  await press(app, 'Control+z');
  await expectCursor(app, 'Nhiệm vụ, dòng 2: Sửa lần một');
});

test('a plan taken out of the library is found under the removed ones after a restart', async ({
  app,
}) => {
  await app.page.getByRole('button', { name: 'Trang đầu' }).click();
  await app.page.getByRole('button', { name: /^Thao tác với/ }).click();
  await app.page.getByRole('menuitem', { name: 'Bỏ khỏi thư viện' }).click();
  await expect(app.page.getByRole('button', { name: /^Mở kế hoạch/ })).toHaveCount(0);
  await app.restart();
  await app.page.getByRole('button', { name: /^Đã xóa gần đây/ }).click();
  await app.page.getByRole('button', { name: /^Khôi phục/ }).click();
  await expect(app.page.getByRole('button', { name: /^Mở kế hoạch/ })).toHaveCount(1);
});

test('a comparison is exported as the table of changes, read again and found equal', async ({
  app,
}) => {
  await saveVersion(app, 'Bản trình ký lần 1');
  await app.page.getByTestId('tab-appendix').click();
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await typeOver(app, 'Nội dung mới của nhiệm vụ');
  await expectSaved(app);
  await app.page.getByTestId('tab-history').click();
  await app.page.getByTestId('versions').getByRole('button').first().click();
  await expect(app.page.getByTestId('comparison').locator('article')).toHaveCount(1);
  for (const [format, name] of [
    ['docx', 'Xuất bảng so sánh Word'],
    ['xlsx', 'Xuất bảng so sánh Excel'],
  ] as const) {
    const path = app.path(`so-sanh.${format}`);
    await app.answerDialogs({ save: [path] });
    await app.page.getByRole('button', { name }).click();
    await expect(toast(app, `Đã xuất và kiểm tra «so-sanh.${format}»`)).toBeVisible();
    expect(existsSync(path)).toBe(true);
  }
});

test('another plan of the library is compared by what its rows say, whatever was typed since', async ({
  app,
}) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Trang đầu' }).click();
  await importFile(app, join(officeFiles, 'tu-son.xlsx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  const before = await cursorText(app);
  await typeOver(app, `${before} (bổ sung)`);
  await page.getByTestId('tab-history').click();
  const earlier = page.getByLabel('Bản trước', { exact: true });
  const other = await earlier.locator('optgroup option').first().getAttribute('value');
  await earlier.selectOption(other);
  const rows = page.getByTestId('comparison').locator('article');
  // The plan read from Word and the one read from Excel are the same table, but for the cell that was typed.
  await expect(rows.filter({ has: page.locator('ins', { hasText: 'bổ sung' }) })).toHaveCount(1);
  await expect(page.getByRole('button', { name: /^Sửa: \d/ })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Thêm|Bỏ): \d/ })).toHaveCount(0);
  await expect(earlier).toHaveValue(other ?? '');
  await page.getByRole('button', { name: 'Đổi chỗ hai bản' }).click();
  await expect(rows.locator('del', { hasText: 'bổ sung' })).toHaveCount(1);
});
