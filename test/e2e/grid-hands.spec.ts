import { join } from 'node:path';
import { expect, officeFiles, test } from './app';
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

test('the fill grip continues quarters downwards as one step', async ({ app }) => {
  await app.page.keyboard.type('Quý I/2024');
  await press(app, 'Enter', 'ArrowUp');
  const grip = (await app.page.locator('.table-fill-grip').boundingBox())!;
  const range = (await app.page.locator('.table-cursor').boundingBox())!;
  const { mouse } = app.page;
  await mouse.move(grip.x + 4, grip.y + 4);
  await mouse.down();
  await mouse.move(range.x + 20, range.y + range.height + 12, { steps: 4 });
  await expect(app.page.locator('.table-fill-preview')).toBeVisible();
  await mouse.up();
  await expectSaved(app);
  await press(app, 'ArrowDown');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 3: Quý II/2024');
  await press(app, 'Control+z');
  await expect(tool(app, 'Hoàn tác')).toBeEnabled();
});

test('Ctrl+D and Ctrl+R repeat, Ctrl+Enter writes into all selected cells', async ({ app }) => {
  await press(app, 'Shift+ArrowDown', 'Shift+ArrowDown');
  await app.page.keyboard.type('chung');
  await press(app, 'Control+Enter');
  await expectSaved(app);
  await press(app, 'Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  for (const row of [2, 3, 4]) {
    await expectCursor(app, `Kết quả/ Sản phẩm, dòng ${row}: chung`);
    await press(app, 'ArrowDown');
  }
});

test('rows are dragged by their left edge to another place', async ({ app }) => {
  await press(app, 'ArrowLeft');
  const text = await cursorText(app);
  const grip = (await app.page.locator('.table-row-grip').boundingBox())!;
  const { mouse } = app.page;
  await mouse.move(grip.x + 3, grip.y + grip.height / 2);
  await mouse.down();
  // Past the middle of the next row.
  await mouse.move(grip.x + 3, grip.y + grip.height + 150, { steps: 5 });
  await expect(app.page.locator('.table-drop-line')).toBeVisible();
  await mouse.up();
  await expectSaved(app);
  await expect.poll(() => cursorText(app)).toBe(text);
  await expectCursor(app, /^Nhiệm vụ, dòng [3-5]:/);
});

test('replace all is one step and says how many places it changed', async ({ app }) => {
  await press(app, 'Control+h');
  await app.page.keyboard.type('ke hoach');
  await app.page.getByRole('textbox', { name: 'Thay bằng' }).fill('Chương trình');
  await app.page.getByRole('button', { name: 'Thay tất cả' }).click();
  await expect(app.page.getByTestId('replace-result')).toContainText(/Đã thay \d+ chỗ/);
  await press(app, 'Escape', 'Control+z');
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('Ctrl+G goes to a row by its printed number', async ({ app }) => {
  await press(app, 'Control+g');
  await app.page.keyboard.type('III');
  await press(app, 'Enter');
  await press(app, 'Home');
  await expectCursor(app, 'Số lĩnh vực: III');
  await expect(editor(app)).toBeFocused();
});

test('Alt+arrows make a task an objective, and undo takes it back', async ({ app }) => {
  await press(app, 'ArrowDown', 'ArrowLeft');
  const text = await cursorText(app);
  await press(app, 'Alt+ArrowLeft');
  await expectSaved(app);
  await press(app, 'ArrowLeft');
  await expectCursor(app, `Mục tiêu, dòng 3: ${text}`);
  await press(app, 'Control+z');
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('an input method that takes letters back (UniKey) loses and doubles none', async ({ app }) => {
  // «vieejt»: each tone key arrives as backspaces and the letters that replace them.
  await app.page.keyboard.type('vie');
  await press(app, 'Backspace');
  await app.page.keyboard.insertText('ê');
  await press(app, 'Backspace');
  await app.page.keyboard.insertText('ệ');
  await app.page.keyboard.type('t');
  await press(app, 'Enter', 'ArrowUp');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: việt');
});

test('F1 lists the keys and finds one without diacritics', async ({ app }) => {
  await press(app, 'F1');
  await app.page.keyboard.type('dien xuong');
  await expect(app.page.getByRole('dialog')).toContainText('Ctrl+D, Ctrl+R');
  await expect(app.page.getByRole('dialog')).not.toContainText('Ctrl+G');
});

test('the context menu copies, and gives the keyboard back to the table', async ({ app }) => {
  const text = await cursorText(app);
  await press(app, 'Shift+F10');
  await app.page.getByRole('menuitem', { name: 'Sao chép' }).click();
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(text);
  await expect(editor(app)).toBeFocused();
});
