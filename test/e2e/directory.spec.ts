import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { importFile, toast, tool } from './steps';

async function openDirectory(app: AppUnderTest): Promise<void> {
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitem', { name: 'Danh mục cơ quan…' }).click();
  await expect(app.page.getByRole('dialog', { name: 'Danh mục cơ quan' })).toBeVisible();
}

test('the directory is filled from a starter list and from the plan, and stays', async ({
  app,
}) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await openDirectory(app);
  const { page } = app;
  await page.getByRole('button', { name: 'Lấy danh mục mẫu' }).click();
  await page.getByRole('menuitem', { name: /Huyện, quận/ }).click();
  await expect(page.getByRole('option', { name: /Phòng Tư pháp/ })).toBeVisible();
  await page.getByRole('button', { name: 'Lấy từ kế hoạch đang mở' }).click();
  const found = page.getByRole('dialog', { name: /chưa có trong danh mục/ });
  const choices = await found.getByRole('combobox').count();
  expect(choices).toBeGreaterThan(0);
  await found.getByRole('button', { name: /Thêm .* tên vào danh mục/ }).click();
  await expect(found).toBeHidden();
  await page.getByRole('button', { name: 'Lấy từ kế hoạch đang mở' }).click();
  await expect(page.getByText('Mọi cơ quan chủ trì')).toBeVisible();
  await page.keyboard.press('Escape');
  const count = await page.getByRole('option').count();
  await app.restart();
  await app.page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
  await openDirectory(app);
  await expect(app.page.getByRole('option')).toHaveCount(count);
});

test('a renamed agency is renamed in the plan too, as one step', async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await openDirectory(app);
  const { page } = app;
  await page.getByRole('button', { name: 'Lấy danh mục mẫu' }).click();
  await page.getByRole('menuitem', { name: /Huyện, quận/ }).click();
  await page.getByRole('option', { name: /Phòng Tư pháp/ }).click();
  await page.getByLabel('Tên cơ quan').fill('Phòng Pháp chế');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(toast(app, 'Đã đổi 5 ô trong kế hoạch thành «Phòng Pháp chế»')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('gridcell', { name: 'Phòng Pháp chế' }).first()).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('gridcell', { name: 'Phòng Pháp chế' })).toHaveCount(0);
});

test('an agency is merged into another one, whose other spelling its name becomes', async ({
  app,
}) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await openDirectory(app);
  const { page } = app;
  await page.getByRole('button', { name: 'Lấy danh mục mẫu' }).click();
  await page.getByRole('menuitem', { name: /Huyện, quận/ }).click();
  await page.getByRole('option', { name: /Phòng Tư pháp/ }).click();
  await page.getByLabel('Gộp cơ quan này vào').selectOption({ label: 'Phòng Nội vụ' });
  await expect(toast(app, 'Đã gộp vào «Phòng Nội vụ»')).toBeVisible();
  await expect(page.getByRole('option', { name: /^Phòng Tư pháp/ })).toHaveCount(0);
  await page
    .getByRole('option', { name: /^Phòng Nội vụ/ })
    .first()
    .click();
  await expect(page.getByLabel('Cách viết khác, mỗi dòng một tên')).toHaveValue(/Phòng Tư pháp/);
});
