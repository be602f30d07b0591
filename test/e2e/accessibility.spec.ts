import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { seriousFindings } from './axe';
import { receiveFolder, sendTo } from './round-steps';
import { editor, importFile, openPreview, press, tool } from './steps';

const departments = join(import.meta.dirname, '../fixtures/departments');

async function chooseTheme(app: AppUnderTest, name: string): Promise<void> {
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitemradio', { name }).click();
  await app.page.keyboard.press('Escape');
}

test('the start page is open to everyone', async ({ app }) => {
  expect(await seriousFindings(app)).toEqual([]);
});

for (const theme of ['Sáng', 'Tối']) {
  test(`every side of an open plan is open to everyone: ${theme}`, async ({ app }) => {
    await importFile(app, join(officeFiles, 'tu-son.docx'));
    await chooseTheme(app, theme);
    for (const tab of await app.page.getByRole('tab').all()) {
      await tab.click();
      await expect(tab).toHaveAttribute('aria-selected', 'true');
      await expect(app.page.getByRole('progressbar')).toHaveCount(0);
      expect(await seriousFindings(app), await tab.innerText()).toEqual([]);
    }
  });
}

/** What opens over or beside the table, and how. Each is closed by Esc. */
const dialogs: readonly (readonly [string, (app: AppUnderTest) => Promise<void>])[] = [
  ['export', (app) => press(app, 'F12')],
  ['keys', (app) => press(app, 'F1')],
  ['go to', (app) => press(app, 'Control+g')],
  ['column layouts', (app) => tool(app, 'Mẫu cột').click()],
  ['agencies', (app) => chooseInView(app, 'Danh mục cơ quan')],
  ['about', (app) => chooseInView(app, 'Giới thiệu')],
];

async function chooseInView(app: AppUnderTest, name: string): Promise<void> {
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitem', { name }).click();
}

for (const theme of ['Sáng', 'Tối']) {
  test(`dialogs, menus and panes are open to everyone: ${theme}`, async ({ app }) => {
    test.slow();
    const { page } = app;
    await importFile(app, join(officeFiles, 'tu-son.docx'));
    await chooseTheme(app, theme);
    for (const [name, open] of dialogs) {
      await open(app);
      await expect(page.getByRole('dialog')).toBeVisible();
      expect(await seriousFindings(app), name).toEqual([]);
      await press(app, 'Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await tool(app, 'Hiển thị').click();
    expect(await seriousFindings(app), 'view menu').toEqual([]);
    await press(app, 'Escape');
    await editor(app).focus();
    await press(app, 'F4', 'Control+Shift+l', 'Control+h');
    await tool(app, 'Kiểm tra').click();
    await expect(page.getByRole('complementary', { name: 'Kiểm tra phụ lục' })).toBeVisible();
    expect(await seriousFindings(app), 'panes').toEqual([]);
  });
}

test('the preview of a file is open to everyone', async ({ app }) => {
  await openPreview(app, join(officeFiles, 'long-khanh.docx'));
  expect(await seriousFindings(app)).toEqual([]);
});

for (const theme of ['Sáng', 'Tối']) {
  test(`a round of comments is open to everyone: ${theme}`, async ({ app }) => {
    test.slow();
    const { page } = app;
    await importFile(app, join(officeFiles, 'tu-son.xlsx'));
    await chooseTheme(app, theme);
    await sendTo(app, ['Phòng Nội vụ', 'Phòng Tư pháp']);
    await receiveFolder(app, departments);
    expect(await seriousFindings(app), 'ledger').toEqual([]);
    await page.getByRole('button', { name: 'Mở bảng tổng hợp' }).click();
    await expect(page.getByTestId('board-left')).toBeVisible();
    expect(await seriousFindings(app), 'board').toEqual([]);
    await page.getByTestId('tab-appendix').click();
    await chooseColours(app);
    await expect(page.getByTestId('proposal-legend')).toContainText('Chờ quyết định');
    expect(await seriousFindings(app), 'colours').toEqual([]);
  });
}

async function chooseColours(app: AppUnderTest): Promise<void> {
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitemcheckbox', { name: 'Tô màu theo đơn vị góp ý' }).click();
  await press(app, 'Escape');
}
