import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import {
  cursorText,
  expectCursor,
  expectSaved,
  goHome,
  importFile,
  press,
  tool,
  typeOver,
} from './steps';

/** Goes to the cell «Nhiệm vụ» of the first task. */
async function toTask(app: AppUnderTest): Promise<void> {
  await app.page.getByTestId('tab-appendix').click();
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
}

/** Keeps a version, then changes two cells of the first task, and opens what has changed since. */
async function changeAfterVersion(app: AppUnderTest): Promise<string> {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await page.getByTestId('tab-history').click();
  await page.getByRole('button', { name: 'Lưu phiên bản…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Tên phiên bản').fill('Bản trình ký lần 1');
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByTestId('versions')).toContainText('Bản trình ký lần 1');
  await toTask(app);
  const before = await cursorText(app);
  await page.keyboard.type('Nhiệm vụ khác');
  await press(app, 'Tab');
  await typeOver(app, 'Kết quả khác');
  await page.getByTestId('tab-history').click();
  await page.getByTestId('versions').getByRole('button').first().click();
  await expect(page.getByTestId('comparison').locator('ins').first()).toBeVisible();
  return before;
}

test('a whole row is put back as it was in a version, as one step', async ({ app }) => {
  const before = await changeAfterVersion(app);
  const comparison = app.page.getByTestId('comparison');
  await comparison.getByRole('button', { name: 'Khôi phục dòng này' }).click();
  await expect(comparison).toContainText('Hai bản giống nhau hoàn toàn');
  await expectSaved(app);
  await toTask(app);
  await expectCursor(app, `Nhiệm vụ, dòng 2: ${before}`);
  await press(app, 'Control+z');
  await expectCursor(app, 'Nhiệm vụ, dòng 2: Nhiệm vụ khác');
  await press(app, 'ArrowRight');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: Kết quả khác');
});

test('a whole version is put back after a question, as one step', async ({ app }) => {
  const before = await changeAfterVersion(app);
  const { page } = app;
  await page.getByRole('button', { name: 'Thao tác với phiên bản «Bản trình ký lần 1»' }).click();
  await page.getByRole('menuitem', { name: 'Khôi phục cả phiên bản…' }).click();
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: 'Khôi phục', exact: true })
    .click();
  await expect(page.getByTestId('comparison')).toContainText('Hai bản giống nhau hoàn toàn');
  await expectSaved(app);
  await toTask(app);
  await expectCursor(app, `Nhiệm vụ, dòng 2: ${before}`);
  await tool(app, 'Hoàn tác').click();
  await expectCursor(app, 'Nhiệm vụ, dòng 2: Nhiệm vụ khác');
});
