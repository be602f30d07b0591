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
  taskCount,
  toast,
  tool,
  typeOver,
} from './steps';

test.beforeEach(async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
});

test('a task added below the cursor joins the objective, takes the cursor and goes again with undo', async ({
  app,
}) => {
  await press(app, 'ArrowDown', 'ArrowRight', 'Control+Enter');
  await expectCursor(app, 'Nhiệm vụ, dòng 3: trống');
  expect(await taskCount(app)).toBe('46 nhiệm vụ');
  await press(app, 'ArrowLeft');
  await expectCursor(app, /^Mục tiêu, dòng 2: Triển khai thực hiện/);
  await expectSaved(app);
  await press(app, 'Control+z');
  await expect(app.page.getByTestId('task-count')).toHaveText('45 nhiệm vụ');
});

test('rows chosen together are deleted as one step and come back with one undo', async ({
  app,
}) => {
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await press(app, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Control+-');
  await expect(app.page.getByTestId('task-count')).toHaveText('42 nhiệm vụ');
  await expect(editor(app)).toBeFocused();
  await expectSaved(app);
  await tool(app, 'Hoàn tác').click();
  await expect(app.page.getByTestId('task-count')).toHaveText('45 nhiệm vụ');
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('a row moved down and up again is where it was, and the cursor stays on it', async ({
  app,
}) => {
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  const text = await cursorText(app);
  await press(app, 'Alt+Shift+ArrowDown');
  await expectCursor(app, `Nhiệm vụ, dòng 3: ${text}`);
  await press(app, 'Alt+Shift+ArrowUp');
  await expectCursor(app, `Nhiệm vụ, dòng 2: ${text}`);
  await expectSaved(app);
});

test('number and title of an area are edited like any cell', async ({ app }) => {
  await expectCursor(app, 'Số lĩnh vực: I');
  await typeOver(app, 'A');
  await press(app, 'ArrowUp');
  await expectCursor(app, 'Số lĩnh vực: A');
  await press(app, 'ArrowRight', 'F2');
  await app.page.keyboard.type(' năm 2025');
  await press(app, 'Tab');
  await expect(app.page.getByRole('navigation')).toContainText(
    'Công tác chỉ đạo điều hành năm 2025',
  );
});

test('an edit of a cell over several rows changes all of them', async ({ app }) => {
  await press(app, 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowRight');
  await expectCursor(app, /^Mục tiêu, dòng 2:/);
  await typeOver(app, 'Mục tiêu chung');
  await expectCursor(app, /^Mục tiêu, dòng 6:/);
  await press(app, 'ArrowUp');
  await expectCursor(app, 'Mục tiêu, dòng 2: Mục tiêu chung');
});

test('numbers follow in the same step when a row is taken out', async ({ app }) => {
  await press(app, 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expectCursor(app, 'TT, dòng 8: 3');
  await press(app, 'ArrowUp', 'Control+-');
  await app.page.getByRole('button', { name: 'Xóa cả 2 dòng' }).click();
  await expectCursor(app, 'TT, dòng 6: 2');
  await expectSaved(app);
  await press(app, 'Control+z');
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
  await press(app, 'Control+Home', 'ArrowDown', 'ArrowDown', 'ArrowDown');
  await expectCursor(app, 'TT, dòng 8: 3');
});

test('numbers are counted anew on demand where they do not follow by themselves', async ({
  app,
}) => {
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitemcheckbox', { name: 'Tự đánh số' }).click();
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowDown');
  await expectCursor(app, 'TT, dòng 6: 2');
  await press(app, 'Control+-');
  await app.page.getByRole('button', { name: 'Xóa cả 2 dòng' }).click();
  await expectCursor(app, 'TT, dòng 6: 3');
  await tool(app, 'Đánh lại số').click();
  await expectCursor(app, 'TT, dòng 6: 2');
  await tool(app, 'Đánh lại số').click();
  await expect(toast(app, 'Số thứ tự đã đúng')).toBeVisible();
});

test('Esc leaves a cell as it was, Alt+Enter breaks its line, Delete empties it', async ({
  app,
}) => {
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  const before = await cursorText(app);
  await app.page.keyboard.type('bỏ đi');
  await press(app, 'Escape');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${before}`);
  await press(app, 'F2', 'Alt+Enter');
  await app.page.keyboard.type('dòng hai');
  await press(app, 'Enter', 'ArrowUp');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${before}\ndòng hai`);
  await press(app, 'Delete');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: trống');
  await expectSaved(app);
});

test('a block copied from the table is pasted over other cells as one step', async ({ app }) => {
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  const first = await cursorText(app);
  await press(app, 'Shift+ArrowRight', 'Shift+ArrowDown', 'Control+c');
  await press(app, 'Control+Home', 'Control+ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await press(app, 'ArrowUp', 'Control+v');
  await expect.poll(() => cursorText(app)).toBe(first);
  await expectSaved(app);
  await press(app, 'Control+z');
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('words are found without diacritics, and the cursor goes there', async ({ app }) => {
  await press(app, 'Control+f');
  await app.page.keyboard.type('dao tao, boi duong can bo');
  await press(app, 'Enter', 'Escape');
  await expectCursor(app, /đào tạo, bồi dưỡng cán bộ/);
  await expect(editor(app)).toBeFocused();
});

test('an input method that composes its syllables types into a cell from the first key', async ({
  app,
}) => {
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  const devtools = await app.page.context().newCDPSession(app.page);
  for (const text of ['v', 'vi', 'vie', 'viê', 'việ', 'việt']) {
    await devtools.send('Input.imeSetComposition', {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  }
  await devtools.send('Input.insertText', { text: 'việt' });
  await press(app, 'Enter', 'ArrowUp');
  await expectCursor(app, 'Nhiệm vụ, dòng 2: việt');
});

test('another plan opens with its table, whatever side of the one before was shown', async ({
  app,
}) => {
  await app.page.getByTestId('tab-history').click();
  await tool(app, 'Trang đầu').click();
  await importFile(app, join(officeFiles, 'long-khanh.docx'));
  await expect(app.page.getByTestId('tab-appendix')).toHaveAttribute('aria-selected', 'true');
});
