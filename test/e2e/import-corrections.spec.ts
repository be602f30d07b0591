import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { expectGrid, importFile, openPreview, press, taskCount, toast, tool } from './steps';

const tuSon = join(officeFiles, 'tu-son.docx');

function pane(app: AppUnderTest) {
  return app.page.getByTestId('source-pane');
}

/** The recognition on screen is that of the last correction. */
async function expectSettled(app: AppUnderTest): Promise<void> {
  await expect(app.page.getByTestId('import-preview')).toHaveAttribute('data-correcting', 'false');
}

async function choose(app: AppUnderTest, list: string, option: string): Promise<void> {
  await app.page.getByLabel(list, { exact: true }).selectOption({ label: option });
  await expectSettled(app);
}

/** Selects a cell of the source: rows below the header, columns from the left, both from 1. */
async function selectSource(app: AppUnderTest, row: number, column: number): Promise<void> {
  await pane(app).focus();
  await press(app, 'Home');
  for (let step = 0; step < row; step += 1) await press(app, 'ArrowDown');
  for (let step = 0; step < 12; step += 1) await press(app, 'ArrowLeft');
  for (let step = 1; step < column; step += 1) await press(app, 'ArrowRight');
}

function resultHeaders(app: AppUnderTest) {
  return app.page.getByRole('grid', { name: 'Kết quả nhận dạng' }).getByRole('columnheader');
}

test('a column left out goes from the result into the report, is undone, and is remembered', async ({
  app,
}) => {
  await openPreview(app, tuSon);
  const before = await resultHeaders(app).count();
  await selectSource(app, 3, 5);
  await choose(app, 'Vai trò của cột', 'Không nhập');
  await expect(resultHeaders(app)).toHaveCount(before - 1);
  await expect(app.page.getByText('0 mục chưa có chỗ')).toBeHidden();

  await press(app, 'Control+z');
  await expectSettled(app);
  await expect(resultHeaders(app)).toHaveCount(before);
  await expect(app.page.getByText('0 mục chưa có chỗ')).toBeVisible();

  await choose(app, 'Vai trò của cột', 'Không nhập');
  await app.answerDialogs({ save: [app.path('bao-cao.txt')] });
  await app.page.getByRole('button', { name: 'Lưu báo cáo…' }).click();
  await expect(toast(app, 'Đã lưu báo cáo vào «bao-cao.txt»')).toBeVisible();
  const report = await readFile(app.path('bao-cao.txt'), 'utf8');
  expect(report.match(/\[Chưa đưa vào\]/g)?.length).toBeGreaterThan(20);
  await app.page.getByRole('button', { name: 'Nhập vào thư viện' }).click();
  await expectGrid(app);

  await app.restart();
  await openPreview(app, join(officeFiles, 'tu-son.xlsx'));
  await expect(app.page.getByText('Đã áp dụng các chỉnh sửa cho mẫu này')).toBeVisible();
  await expect(resultHeaders(app)).toHaveCount(before - 1);
  await app.page.getByRole('button', { name: 'Bỏ các chỉnh sửa đã nhớ' }).click();
  await expectSettled(app);
  await expect(resultHeaders(app)).toHaveCount(before);
});

test('rows are set right with the keyboard alone, and the selection stays', async ({ app }) => {
  await openPreview(app, tuSon);
  await selectSource(app, 4, 3);
  const kind = app.page.getByLabel('Dòng này là', { exact: true });
  await expect(kind).toHaveValue('task');
  await press(app, 'Shift+F10');
  await app.page.getByRole('menuitemradio', { name: 'Bỏ qua (được liệt kê)' }).press('Enter');
  await expectSettled(app);
  await expect(kind).toHaveValue('unplaced');
  await expect(app.page.getByText('0 mục chưa có chỗ')).toBeHidden();
  await expect(app.page.getByText('Dòng 4', { exact: true })).toBeVisible();

  await app.page.getByRole('button', { name: 'Nối vào dòng trên' }).click();
  await expectSettled(app);
  await expect(kind).toHaveValue('continuation');
  await app.page.getByRole('button', { name: 'Tách thành dòng riêng' }).click();
  await expectSettled(app);
  await expect(kind).toHaveValue('task');
  await app.page.getByRole('button', { name: 'Bỏ mọi chỉnh sửa' }).click();
  await expectSettled(app);
  await expect(app.page.getByText('0 mục chưa có chỗ')).toBeVisible();
});

test('F8 steps through what needs a look and says why', async ({ app }) => {
  await openPreview(app, join(officeFiles, 'long-khanh.docx'));
  await press(app, 'F8');
  await expect(app.page.getByTestId('review-count')).toHaveText(/^Cần xem: 1\/\d+$/);
  await expect(app.page.getByText(/chưa chắc chắn|Vui lòng xem lại/).first()).toBeVisible();
});

test('another table of the file can be chosen', async ({ app }) => {
  await openPreview(app, tuSon);
  const tables = app.page.getByLabel('Bảng', { exact: true });
  const options = await tables.locator('option').allTextContents();
  expect(options.length).toBeGreaterThan(1);
  const chosen = await tables.inputValue();
  // As a hand would: the list has the keyboard while something is chosen in it.
  await tables.focus();
  await tables.selectOption({ index: 0 });
  await expectSettled(app);
  await expect(tables).not.toHaveValue(chosen);
  await press(app, 'Control+z');
  await expectSettled(app);
  await expect(tables).toHaveValue(chosen);
});

test('rows are added to a plan and its appendix replaced, and both can be undone', async ({
  app,
}) => {
  await importFile(app, tuSon);
  expect(await taskCount(app)).toBe('45 nhiệm vụ');

  for (const [way, button, tasks] of [
    ['Thêm các dòng vào cuối kế hoạch…', 'Thêm các dòng', '122 nhiệm vụ'],
    ['Thay phụ lục của kế hoạch…', 'Thay phụ lục', '77 nhiệm vụ'],
  ] as const) {
    await app.answerDialogs({ open: [join(officeFiles, 'long-khanh.docx')] });
    await press(app, 'Control+o');
    await app.page.getByLabel('Cách nhập').selectOption({ label: way });
    await app.page.getByRole('button', { name: button, exact: true }).click();
    await expectGrid(app);
    await expect(app.page.getByTestId('task-count')).toHaveText(tasks);
    await tool(app, 'Hoàn tác').click();
    await expect(app.page.getByTestId('task-count')).toHaveText('45 nhiệm vụ');
  }
});
