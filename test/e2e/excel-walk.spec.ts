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
  typeOver,
} from './steps';

test.beforeEach(async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 2:/);
});

/** Rows and cells that the status bar says are selected. */
async function selected(app: AppUnderTest): Promise<{ cells: number; rows: number }> {
  const text = await app.page.getByRole('contentinfo').innerText();
  const [, cells = '', rows = ''] = /Đang chọn ([\d.]+) ô, ([\d.]+) dòng/.exec(text) ?? [];
  return { cells: Number(cells.replace('.', '')), rows: Number(rows.replace('.', '')) };
}

test('Ctrl+A takes the area first and then the table; Ctrl+Space, Shift+Space and Ctrl+Shift+End reach the edges', async ({
  app,
}) => {
  const position = await app.page.getByRole('contentinfo').innerText();
  const all = Number(/Dòng 2\/(\d+)/i.exec(position)?.[1]);
  await press(app, 'Control+a');
  const area = await selected(app);
  expect(area.rows).toBeGreaterThan(2);
  expect(area.rows).toBeLessThan(all);
  await press(app, 'Control+a');
  await expect.poll(async () => (await selected(app)).rows).toBe(all);
  const columns = (await selected(app)).cells / all;

  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Control+Space');
  // The titles of areas and groups reach over the column, so no cell of it stands alone.
  await expect.poll(async () => (await selected(app)).rows).toBe(all);
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Shift+Space');
  const whole = await selected(app);
  expect(whole.cells).toBe(whole.rows * columns);
  await goHome(app);
  await press(app, 'ArrowDown', 'Control+Shift+End');
  await expect.poll(async () => (await selected(app)).rows).toBe(all - 1);
  await press(app, 'Control+Home', 'Control+Shift+End', 'Control+Shift+Home');
  await expectCursor(app, 'Số lĩnh vực: I');
});

test('Shift+Enter goes up, Shift+Tab goes left, also out of an open cell', async ({ app }) => {
  await press(app, 'ArrowDown');
  await app.page.keyboard.type('dưới');
  await press(app, 'Shift+Enter');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 2:/);
  await app.page.keyboard.type('trên');
  await press(app, 'Shift+Tab');
  await expectCursor(app, /^Nhiệm vụ, dòng 2:/);
  await press(app, 'ArrowRight');
  expect(await cursorText(app)).toBe('trên');
  await press(app, 'ArrowDown');
  expect(await cursorText(app)).toBe('dưới');
});

test('Ctrl+; writes the day, over a cell and at the caret of an open one', async ({ app }) => {
  const today = await app.page.evaluate(() =>
    new Intl.DateTimeFormat('vi-VN', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    }).format(),
  );
  await press(app, 'Control+;', 'Enter');
  await press(app, 'ArrowUp');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${today}`);
  await press(app, 'ArrowDown');
  await app.page.keyboard.type('Trước ');
  await press(app, 'Control+;', 'Enter', 'ArrowUp');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 3: Trước ${today}`);
});

test('what looks like a formula stays the text that was typed', async ({ app }) => {
  await typeOver(app, '=1+1');
  await press(app, 'ArrowUp');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: =1+1');
  await press(app, 'F2');
  await expect(editor(app)).toHaveValue('=1+1');
  await press(app, 'Escape');
});

test('a double click on the fill grip counts on to the end of the filled neighbours', async ({
  app,
}) => {
  await typeOver(app, 'Đợt 1');
  await press(app, 'ArrowUp');
  const grip = (await app.page.locator('.table-fill-grip').boundingBox())!;
  await app.page.mouse.dblclick(grip.x + 4, grip.y + 4);
  await expectSaved(app);
  await expect.poll(async () => (await selected(app)).rows).toBeGreaterThan(2);
  await press(app, 'ArrowDown');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 3: Đợt 2');
  await press(app, 'Control+z');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 3: (?!Đợt)/);
});

test('coming back to the tab «Phụ lục» gives the keyboard to the table', async ({ app }) => {
  await app.page.getByRole('tab', { name: 'Văn bản' }).click();
  await expect(app.page.getByTestId('appendix-grid')).toBeHidden();
  await app.page.getByRole('tab', { name: 'Phụ lục' }).click();
  await expect(editor(app)).toBeFocused();
  await typeOver(app, 'gõ ngay');
  await press(app, 'ArrowUp');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: gõ ngay');
});

test('a column is hidden and shown from the menu of its head, and keeps its content', async ({
  app,
}) => {
  const { page } = app;
  const head = page.getByRole('columnheader', { name: 'Kết quả/ Sản phẩm', exact: true });
  const text = await cursorText(app);
  await head.click({ button: 'right' });
  await page.getByRole('button', { name: /^Ẩn cột này/ }).click();
  await expect(head).toHaveCount(0);
  await expectSaved(app);
  await page
    .getByRole('columnheader', { name: 'Nhiệm vụ', exact: true })
    .click({ button: 'right' });
  await page.getByRole('button', { name: 'Hiện lại cột «Kết quả/ Sản phẩm»' }).click();
  await expect(head).toBeVisible();
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${text}`);
  await press(app, 'Control+z', 'Control+z');
  await expect(head).toBeVisible();
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});
