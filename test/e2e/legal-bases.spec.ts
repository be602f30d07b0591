import { join } from 'node:path';
import { expect, goldenFiles, officeFiles, test, type AppUnderTest } from './app';
import { expectSaved, importFile, tool } from './steps';

function dialog(app: AppUnderTest) {
  return app.page.getByTestId('legal-bases-dialog');
}

test('a document is found without diacritics, cited and added to the plan', async ({ app }) => {
  const { page } = app;
  await importFile(app, join(goldenFiles, 'tu-son.json'));
  await page.getByTestId('tab-document').click();
  await tool(app, 'Căn cứ').click();
  await dialog(app).getByLabel('Tìm văn bản').fill('van thu');
  await dialog(app)
    .getByRole('button', { name: /30\/2020\/NĐ-CP/ })
    .click();
  await expect(dialog(app)).toContainText(
    'Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020 của Chính phủ về công tác văn thư',
  );
  const lines = dialog(app).getByRole('textbox', { name: /^Căn cứ \d/ });
  const before = await lines.count();
  await dialog(app).getByRole('button', { name: 'Thêm vào căn cứ của kế hoạch' }).click();
  await expect(lines).toHaveCount(before + 1);
  await expect(lines.last()).toHaveValue(
    /^Căn cứ Nghị định số 30\/2020\/NĐ-CP ngày 05 .*văn thư\.$/,
  );
  await expect(dialog(app).getByRole('button', { name: 'Kế hoạch đã căn cứ' })).toBeVisible();
  await expectSaved(app);
  await page.keyboard.press('Escape');
  await expect(dialog(app)).toBeHidden();
});

test('two plans that date one document differently are shown', async ({ app }) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await tool(app, 'Trang đầu').click();
  await importFile(app, join(officeFiles, 'long-khanh.docx'));
  await page.getByTestId('tab-document').click();
  await tool(app, 'Căn cứ').click();
  await dialog(app).getByLabel('Tìm văn bản').fill('76/NQ-CP');
  await dialog(app)
    .getByRole('button', { name: /76\/NQ-CP/ })
    .first()
    .click();
  await expect(dialog(app)).toContainText('Ngày ban hành được ghi khác nhau: 15/7/');
  await dialog(app).getByLabel('Trích yếu').fill('ban hành Chương trình tổng thể');
  await dialog(app).getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(dialog(app)).toContainText('Do bạn nhập hoặc sửa');
  await page.keyboard.press('Escape');
});
