import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { expectCursor, expectSaved, goHome, importFile, press, tool, typeOver } from './steps';

function tableRows({ page }: AppUnderTest) {
  return page.getByTestId('filter-count');
}

async function openFilters(app: AppUnderTest): Promise<void> {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await tool(app, 'Lọc').click();
  await expect(tableRows(app)).toHaveText('45/45 dòng');
}

test('rows are filtered by words without diacritics, by area and agency, and all come back', async ({
  app,
}) => {
  const { page } = app;
  await openFilters(app);
  await page.getByRole('searchbox', { name: 'Lọc theo chữ' }).fill('kiem soat thu tuc');
  await expect(tableRows(app)).not.toHaveText('45/45 dòng');
  await page.getByRole('searchbox', { name: 'Lọc theo chữ' }).fill('');
  await page.getByRole('button', { name: /^Cơ quan/ }).click();
  await page.getByRole('menuitem', { name: 'Chủ trì', exact: false }).nth(1).click();
  await page.getByRole('menuitemcheckbox', { name: 'Phòng Tư pháp' }).click();
  await press(app, 'Escape');
  await expect(tableRows(app)).toHaveText(/^\d+\/45 dòng$/);
  await expect(page.getByRole('gridcell', { name: 'Phòng Nội vụ', exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(tableRows(app)).toHaveText('45/45 dòng');
});

test('the view by month leaves the plan as it is, and cells can be edited in it', async ({
  app,
}) => {
  const { page } = app;
  await openFilters(app);
  await page.getByLabel('Xem theo').selectOption('month');
  await expect(page.getByRole('gridcell', { name: /^Tháng \d+\/2024$/ }).first()).toBeVisible();
  await page.getByLabel('Xem theo').selectOption('plan');
  await expect(tableRows(app)).toHaveText('45/45 dòng');
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
  await page.getByLabel('Xem theo').selectOption('month');
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await typeOver(app, 'Sửa trong cách xem theo tháng');
  await page.getByLabel('Xem theo').selectOption('plan');
  await expect(page.getByText('Sửa trong cách xem theo tháng').first()).toBeVisible();
});

test('areas fold and open again', async ({ app }) => {
  const { page } = app;
  await openFilters(app);
  await page.getByRole('button', { name: 'Thu gọn các mục' }).click();
  await expect(tableRows(app)).toHaveText('0/45 dòng');
  await page.getByRole('button', { name: 'Mở rộng các mục' }).click();
  await expect(tableRows(app)).toHaveText('45/45 dòng');
});

test('checks lead to the cell, and the marks go away when they are switched off', async ({
  app,
}) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await tool(app, 'Kiểm tra').click();
  const panel = page.getByRole('complementary', { name: 'Kiểm tra phụ lục' });
  await expect(panel.getByRole('listitem').first()).toBeVisible();
  await panel.getByRole('listitem').first().getByRole('button').click();
  await expect(page.locator('.check-mark').first()).toBeVisible();
  await panel.getByRole('switch', { name: 'Đánh dấu trong bảng' }).click();
  await expect(page.locator('.check-mark')).toHaveCount(0);
});

test('an agency is taken from the list by keyboard alone', async ({ app }) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('phong tu');
  await expect(page.getByTestId('cell-help').getByRole('option').first()).toHaveText(
    'Phòng Tư pháp',
  );
  await press(app, 'ArrowDown', 'Enter');
  await expect(page.locator('.table-editor')).toHaveValue('Phòng Tư pháp');
  await press(app, 'Enter');
  await expectSaved(app);
  await expect(page.getByRole('gridcell', { name: 'Phòng Tư pháp' }).first()).toBeVisible();
});

test('what a time means is said while it is typed', async ({ app }) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', ...Array.from({ length: 6 }, () => 'ArrowRight'));
  await page.keyboard.type('Quý II');
  await expect(page.getByTestId('cell-help')).toContainText('Hiểu là: từ 01/4/2024 đến 30/6/2024');
});

test('a column is filtered by its values and sorted from its head, and goes back to the plan', async ({
  app,
}) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  const head = page.locator('.ag-header-cell', { hasText: 'Thời gian' });
  await head.click({ button: 'right' });
  const search = page.getByRole('searchbox', { name: 'Tìm trong các giá trị' });
  await search.fill('quy');
  await page.getByRole('button', { name: 'Lọc', exact: true }).last().click();
  await expect(tableRows(app)).toHaveText(/^\d+\/45 dòng$/);
  await expect(tableRows(app)).not.toHaveText('45/45 dòng');
  await expect(head).toHaveClass(/head-filtered/);
  await page.getByRole('button', { name: 'Bỏ lọc' }).click();
  await expect(tableRows(app)).toHaveText('45/45 dòng');
  await expect(head).not.toHaveClass(/head-filtered/);

  await goHome(app);
  await press(app, 'ArrowDown', ...Array.from({ length: 6 }, () => 'ArrowRight'), 'Alt+ArrowDown');
  await page.getByRole('button', { name: 'Xếp từ muộn đến sớm' }).click();
  await expect(head).toHaveClass(/head-descending/);
  await expect(page.locator('.row-area')).toHaveCount(0);
  await page.getByRole('button', { name: /xếp từ muộn đến sớm/ }).click();
  await expect(page.locator('.row-area').first()).toBeVisible();
});

test('an area folds by key and in the sidebar, and its heading says so', async ({ app }) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'Alt+Shift+ArrowLeft');
  await expect(page.locator('.heading-folded')).toHaveCount(1);
  await expectCursor(app, /^Số lĩnh vực: I$|^Tên lĩnh vực/);
  const area = page.getByRole('treeitem').first();
  await expect(area).toHaveAttribute('aria-expanded', 'false');
  await area.locator('[data-fold]').click();
  await expect(page.locator('.heading-folded')).toHaveCount(0);
});

test('the status bar says what the cell means', async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', ...Array.from({ length: 6 }, () => 'ArrowRight'));
  await expect(app.page.getByTestId('cell-meaning')).toHaveText(/^Hiểu là: /);
});

test('deleting an area asks once, names its rows, and is undone in one step', async ({ app }) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'Control+-');
  const dialog = page.getByRole('alertdialog', { name: 'Xóa lĩnh vực?' });
  await expect(dialog).toContainText('có 9 dòng nhiệm vụ');
  await dialog.getByRole('button', { name: 'Không xóa' }).click();
  await expect(page.getByTestId('task-count')).toHaveText('45 nhiệm vụ');
  await press(app, 'Control+-');
  await dialog.getByRole('button', { name: 'Xóa cả' }).click();
  await expect(page.getByTestId('task-count')).not.toHaveText('45 nhiệm vụ');
  await expectSaved(app);
  await press(app, 'Control+z');
  await expect(page.getByTestId('task-count')).toHaveText('45 nhiệm vụ');
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('the table keeps its shape while another page of the plan is shown', async ({ app }) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  const shape = async () => ({
    heads: await page
      .locator('.ag-header-cell')
      .evaluateAll((heads) => heads.map((head) => Math.round(head.getBoundingClientRect().left))),
    cursor: await page.locator('.table-cursor').boundingBox(),
  });
  const before = await shape();
  await page.getByRole('tab', { name: 'Văn bản' }).click();
  await expect(page.getByTestId('appendix-grid')).toBeHidden();
  await app.setSize(1180, 760);
  await app.setSize(1366, 768);
  await page.getByRole('tab', { name: 'Phụ lục' }).click();
  await expect.poll(shape).toEqual(before);
});

test('in a narrow window one pane stands beside the table, the one opened last', async ({
  app,
}) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  const checks = page.getByRole('complementary', { name: 'Kiểm tra phụ lục' });
  const details = page.getByRole('complementary', { name: 'Chi tiết dòng' });
  await tool(app, 'Kiểm tra').click();
  await press(app, 'F4');
  await expect(checks).toBeVisible();
  await expect(details).toBeVisible();
  await app.setSize(1000, 700);
  await expect(checks).toBeHidden();
  await expect(details).toBeVisible();
  await tool(app, 'Kiểm tra').click();
  await expect(checks).toBeVisible();
  await expect(details).toBeHidden();
});
