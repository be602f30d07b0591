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
  await app.page.getByRole('menuitem', { name: /^Sao chép/ }).click();
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toBe(text);
  await expect(editor(app)).toBeFocused();
});

test('the context menu pastes what is on the clipboard', async ({ app }) => {
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('từ nơi khác'));
  await press(app, 'Shift+F10');
  await app.page.getByRole('menuitem', { name: 'Dán' }).click();
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: từ nơi khác');
  await expect(editor(app)).toBeFocused();
  await expectSaved(app);
});

test('Tab and Enter go around in a range, also after typing, and the range stays', async ({
  app,
}) => {
  await press(app, 'Shift+ArrowDown', 'Shift+ArrowRight');
  await expectCursor(app, /^Cơ quan chủ trì, dòng 3:/);
  await press(app, 'Tab');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 2:/);
  await app.page.keyboard.type('một');
  await press(app, 'Enter');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 3:/);
  await press(app, 'Enter');
  await expectCursor(app, /^Cơ quan chủ trì, dòng 2:/);
  await press(app, 'Shift+Tab');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: một');
  await expect(app.page.locator('.table-range')).toBeVisible();
});

test('Ctrl+Shift+arrows select to the edge of what is filled', async ({ app }) => {
  await press(app, 'ArrowLeft', 'Control+Shift+ArrowDown', 'Control+Shift+ArrowRight');
  await expect(app.page.getByRole('contentinfo')).toContainText(/Đang chọn \d+ ô, \d+ dòng/);
  await expect(app.page.locator('.table-range')).toBeVisible();
});

test('frozen columns stay in view while the table scrolls sideways, also the next time', async ({
  app,
}) => {
  await app.setSize(1000, 700);
  await app.page.keyboard.press('ArrowLeft');
  for (let step = 0; step < 4; step += 1) await zoomBy(app, -100);
  await press(app, 'Home', 'Shift+F10');
  await app.page.getByRole('menuitem', { name: 'Cố định cột đến đây' }).click();
  await press(app, 'End');
  const head = app.page.getByRole('columnheader', { name: 'TT', exact: true });
  await expect(head).toBeInViewport();
  await press(app, 'Home');
  const cursor = app.page.locator('.table-cursor');
  await expect
    .poll(async () => Math.round((await cursor.boundingBox())!.x - (await head.boundingBox())!.x))
    .toBe(0);
  await press(app, 'Shift+F10');
  await app.page.getByRole('menuitem', { name: 'Bỏ cố định cột' }).click();
  await press(app, 'End');
  await expect(head).not.toBeInViewport();
});

test('the size of the text follows Ctrl+wheel and Ctrl+0', async ({ app }) => {
  const size = () =>
    app.page
      .locator('.table-host')
      .evaluate((host) => getComputedStyle(host).getPropertyValue('--table-font-size'));
  await expect.poll(size).toBe('15px');
  await zoomBy(app, -100);
  await expect.poll(size).toBe('16.5px');
  await press(app, 'Control+0');
  await expect.poll(size).toBe('15px');
});

test('a border dragged between two heads changes both widths and is one step to undo', async ({
  app,
}) => {
  const head = app.page.getByRole('columnheader', { name: 'Nhiệm vụ', exact: true });
  const width = async () => Math.round((await head.boundingBox())!.width);
  const before = await width();
  const border = (await head.locator('.ag-header-cell-resize').boundingBox())!;
  const { mouse } = app.page;
  await mouse.move(border.x + border.width / 2, border.y + border.height / 2);
  await mouse.down();
  await mouse.move(border.x + 60, border.y + border.height / 2, { steps: 6 });
  await mouse.up();
  await expect.poll(width).toBeGreaterThan(before + 40);
  await expectSaved(app);
  await editor(app).focus();
  await press(app, 'Control+z');
  await expect.poll(width).toBe(before);
});

test('several rows are dragged together into another area', async ({ app }) => {
  await press(app, 'ArrowLeft');
  const first = await cursorText(app);
  await press(app, 'ArrowDown');
  const second = await cursorText(app);
  await press(app, 'ArrowUp', 'Shift+ArrowDown');
  const { mouse } = app.page;
  const grip = (await app.page.locator('.table-row-grip').boundingBox())!;
  const target = app.page.getByRole('gridcell', { name: 'Cải cách thể chế' }).first();
  const before = await tasksIn(app, 'Cải cách thể chế');
  await mouse.move(grip.x + 3, grip.y + 5);
  await mouse.down();
  // Beyond the lower edge the table scrolls by itself until the other area is there.
  const table = (await app.page.getByTestId('appendix-grid').boundingBox())!;
  await mouse.move(grip.x + 3, table.y + table.height - 4, { steps: 5 });
  await expect(target).toBeInViewport();
  const heading = (await target.boundingBox())!;
  await mouse.move(grip.x + 3, heading.y + heading.height - 3, { steps: 3 });
  await expect(app.page.locator('.table-drop-line')).toBeVisible();
  await mouse.up();
  await expectSaved(app);
  await expect.poll(() => tasksIn(app, 'Cải cách thể chế')).toBe(before + 2);
  await expect.poll(() => cursorText(app)).toBe(second);
  await press(app, 'ArrowUp');
  await expectCursor(app, new RegExp(`: ${first.slice(0, 40)}`));
  await press(app, 'Control+z');
  await expect.poll(() => tasksIn(app, 'Cải cách thể chế')).toBe(before);
});

/** What the list of areas says of an area. */
async function tasksIn(app: AppUnderTest, area: string): Promise<number> {
  const text = await app.page.getByRole('navigation').getByText(area).locator('..').innerText();
  return Number(/(\d+)\D*$/.exec(text.split('\n').slice(0, 3).join(' '))?.[1]);
}

/** Turns the wheel over the table with Ctrl held; upwards is larger. */
async function zoomBy(app: AppUnderTest, delta: number): Promise<void> {
  const table = (await app.page.getByTestId('appendix-grid').boundingBox())!;
  await app.page.mouse.move(table.x + table.width / 2, table.y + table.height / 2);
  await app.page.keyboard.down('Control');
  await app.page.mouse.wheel(0, delta);
  await app.page.keyboard.up('Control');
}
