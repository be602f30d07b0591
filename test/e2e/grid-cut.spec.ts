import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import {
  cursorText,
  editor,
  expectCursor,
  expectSaved,
  goHome,
  importFile,
  press,
  tool,
} from './steps';

test.beforeEach(async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 2:/);
});

/** The frame around what was copied or cut. */
const frame = (app: AppUnderTest) => app.page.locator('.table-taken');

/** How many rows the status bar says are selected. */
async function selectedRows(app: AppUnderTest): Promise<number> {
  const text = await app.page.getByRole('contentinfo').innerText();
  return Number(/Đang chọn [\d.]+ ô, (\d+) dòng/.exec(text)?.[1]);
}

/** The cursor's row in the table, from 1. */
async function cursorRow(app: AppUnderTest): Promise<number> {
  const label = (await editor(app).getAttribute('aria-label')) ?? '';
  return Number(/, dòng (\d+):/.exec(label)?.[1]);
}

test('cut cells stay, framed, until they are pasted; one undo brings them back', async ({
  app,
}) => {
  const text = await cursorText(app);
  await press(app, 'ArrowDown', 'ArrowDown');
  const there = await cursorText(app);
  await press(app, 'ArrowUp', 'ArrowUp', 'Control+x');
  await expect(frame(app)).toBeVisible();
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${text}`);
  await press(app, 'ArrowDown', 'ArrowDown', 'Control+v');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 4: ${text}`);
  await expect(frame(app)).toBeHidden();
  await press(app, 'ArrowUp', 'ArrowUp');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: trống');
  await expectSaved(app);
  await press(app, 'Control+z');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${text}`);
  await press(app, 'ArrowDown', 'ArrowDown');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 4: ${there}`);
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('Esc lets cut cells stay, and what is pasted then is a copy', async ({ app }) => {
  const text = await cursorText(app);
  await press(app, 'Control+x', 'Escape');
  await expect(frame(app)).toBeHidden();
  await press(app, 'ArrowDown', 'Control+v');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 3: ${text}`);
  await press(app, 'ArrowUp');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${text}`);
});

test('what was cut can be pasted into another program, and stays here', async ({ app }) => {
  const text = await cursorText(app);
  await press(app, 'Control+x');
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(text);
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${text}`);
  // Something else was copied since: that is what a paste brings, and nothing moves.
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('từ nơi khác'));
  await press(app, 'ArrowDown', 'Control+v');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 3: từ nơi khác');
  await press(app, 'ArrowUp');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${text}`);
});

test('cut rows move above the row they are pasted at, with their comments, as one step', async ({
  app,
}) => {
  const { page } = app;
  await press(app, 'ArrowLeft');
  const moved = await cursorText(app);
  await press(app, 'Shift+F2');
  const comments = page.getByTestId('cell-comments');
  await comments.getByLabel('Viết ghi chú…').fill('Hỏi lại Phòng Nội vụ');
  await comments.getByLabel(/Họ tên của bạn/).fill('Nguyễn Văn A');
  await comments.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await expect(comments.getByTestId('comment')).toContainText('Hỏi lại Phòng Nội vụ');
  await editor(app).focus();
  const before = await page.getByTestId('task-count').innerText();
  await press(app, 'Shift+Space', 'Control+x');
  await expect(frame(app)).toBeVisible();
  const rows = await selectedRows(app);
  await press(app, 'Home', 'ArrowDown', 'ArrowDown');
  const target = await cursorRow(app);
  await press(app, 'Control+v');
  await expectSaved(app);
  await expect(frame(app)).toBeHidden();
  await expect(page.getByTestId('task-count')).toHaveText(before);
  await press(app, 'Home', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, `Nhiệm vụ, dòng ${target - rows}: ${moved}`);
  await expect(comments.getByTestId('comment')).toContainText('Hỏi lại Phòng Nội vụ');
  await press(app, 'Control+z');
  await expectCursor(app, `Nhiệm vụ, dòng 2: ${moved}`);
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('copied rows are put in above a row with Ctrl++, and nothing is written over', async ({
  app,
}) => {
  const { page } = app;
  await press(app, 'ArrowLeft');
  const text = await cursorText(app);
  const count = page.getByTestId('task-count');
  const before = Number.parseInt(await count.innerText(), 10);
  await press(app, 'Shift+Space', 'Control+c');
  const rows = await selectedRows(app);
  await press(app, 'Home', 'ArrowDown', 'ArrowRight', 'ArrowRight');
  const target = await cursorRow(app);
  const below = await cursorText(app);
  await press(app, 'Control+Shift+=');
  await expect(count).toHaveText(`${before + rows} nhiệm vụ`);
  await expectCursor(app, `Nhiệm vụ, dòng ${target}: ${text}`);
  await press(app, 'Home', 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, `Nhiệm vụ, dòng ${target + rows}: ${below}`);
  await expectSaved(app);
  await press(app, 'Control+z');
  await expect(count).toHaveText(`${before} nhiệm vụ`);
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('rows copied in another program are put in between from the menu', async ({ app }) => {
  const count = app.page.getByTestId('task-count');
  const before = Number.parseInt(await count.innerText(), 10);
  const copied = 'Báo cáo quý\tVăn phòng\r\nBáo cáo năm\tPhòng Nội vụ\r\n';
  await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), copied);
  await press(app, 'Shift+F10');
  await app.page.getByRole('menuitem', { name: 'Chèn dòng đã sao chép' }).click();
  await expect(count).toHaveText(`${before + 2} nhiệm vụ`);
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: Báo cáo quý');
  await press(app, 'ArrowDown');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 3: Báo cáo năm');
  await expectSaved(app);
});
