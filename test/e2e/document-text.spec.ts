import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { expectSaved, importFile, tool } from './steps';

async function openText(app: AppUnderTest): Promise<void> {
  await app.page.getByTestId('tab-document').click();
  await expect(app.page.getByTestId('text-body')).toBeVisible();
}

test('the text of an imported plan is edited, undone from the table, and kept over a restart', async ({
  app,
}) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await openText(app);
  const text = page.getByTestId('text-body');
  const second = text.locator('p[data-heading="1"]').nth(1);
  await expect(second).toHaveAttribute('data-number', 'II.');

  await text.locator('p', { hasText: 'cụ thể như sau' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.type(' (sửa lần một)');
  await expect(text).toContainText('(sửa lần một)');
  await page.keyboard.press('Enter');
  await page.keyboard.type('I. MỞ ĐẦU');
  await expect(text.locator('p[data-heading="1"]').first()).toHaveAttribute('data-number', 'I.');
  await expect(text.locator('p[data-heading="1"]').nth(1)).toHaveAttribute('data-number', 'II.');
  await expect(text.locator('p[data-heading="1"]').nth(2)).toHaveAttribute('data-number', 'III.');
  await expectSaved(app);

  await page.getByTestId('tab-appendix').click();
  await tool(app, 'Hoàn tác').click();
  await expectSaved(app);
  await openText(app);
  await expect(text).not.toContainText('MỞ ĐẦU');
  await expect(text).toContainText('(sửa lần một)');
  await tool(app, 'Làm lại').click();
  await expect(text).toContainText('MỞ ĐẦU');
  await expectSaved(app);

  await app.restart();
  await app.page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
  await openText(app);
  await expect(app.page.getByTestId('text-body')).toContainText('MỞ ĐẦU');
  await expect(app.page.getByTestId('text-body')).toContainText('(sửa lần một)');
});

test('the facts of the document are filled in beside its sheet', async ({ app }) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await openText(app);
  const form = page.getByTestId('metadata-form');
  await form.getByRole('textbox', { name: 'Số, ký hiệu' }).fill('7 /KH-UBND');
  await form.getByRole('textbox', { name: 'Số, ký hiệu' }).press('Enter');
  await expect(page.locator('.paper').first()).toContainText('Số: 07/KH-UBND');
  await form.getByRole('textbox', { name: 'Ngày', exact: true }).fill('');
  await form.getByRole('textbox', { name: 'Ngày', exact: true }).press('Enter');
  await expect(page.locator('.paper').first()).toContainText('ngày … tháng 12 năm 2023');
  await form.getByRole('combobox', { name: 'Thẩm quyền ký' }).click();
  await page.getByRole('option', { name: 'KT. (ký thay)' }).click();
  await expect(page.locator('.paper').first()).toContainText('PHÓ CHỦ TỊCH');
  await form.getByRole('combobox', { name: 'Phạm vi lưu hành' }).fill('Tối mật');
  await form.getByRole('textbox', { name: 'Địa danh' }).click();
  await expect(form).toContainText('117/2025/QH15');
  await expect(page.locator('.paper').first()).not.toContainText('TỐI MẬT');
  await expectSaved(app);
});
