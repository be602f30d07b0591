import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import {
  cursorText,
  editor,
  expectCursor,
  expectGrid,
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
});

async function reopen(app: AppUnderTest): Promise<void> {
  await app.restart();
  await app.page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
  await expectGrid(app);
}

test('frozen columns and column widths are there again after a restart', async ({ app }) => {
  const head = app.page.getByRole('columnheader', { name: 'Nhiệm vụ', exact: true });
  const border = (await head.locator('.ag-header-cell-resize').boundingBox())!;
  const share = async () => {
    const table = (await app.page.getByTestId('appendix-grid').boundingBox())!;
    const column = app.page.getByRole('columnheader', { name: 'Nhiệm vụ', exact: true });
    return Math.round(((await column.boundingBox())!.width / table.width) * 100);
  };
  const before = await share();
  const { mouse } = app.page;
  await mouse.move(border.x + border.width / 2, border.y + border.height / 2);
  await mouse.down();
  await mouse.move(border.x + 80, border.y + border.height / 2, { steps: 6 });
  await mouse.up();
  await expect.poll(share).toBeGreaterThan(before + 3);
  const wide = await share();
  await expectSaved(app);
  await editor(app).focus();
  await press(app, 'Control+Home', 'Shift+F10');
  await app.page.getByRole('menuitem', { name: 'Cố định cột đến đây' }).click();
  await expect(editor(app)).toBeFocused();

  await reopen(app);
  await app.setSize(1366, 768);
  await expect.poll(async () => Math.abs((await share()) - wide)).toBeLessThan(2);
  await press(app, 'Control+Home', 'Shift+F10');
  await expect(app.page.getByRole('menuitem', { name: 'Bỏ cố định cột' })).toBeVisible();
});

test('a range dragged beyond the edge scrolls on and takes in what comes', async ({ app }) => {
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  const { mouse } = app.page;
  const cursor = (await app.page.locator('.table-cursor').boundingBox())!;
  const table = (await app.page.getByTestId('appendix-grid').boundingBox())!;
  await mouse.move(cursor.x + 20, cursor.y + 10);
  await mouse.down();
  await mouse.move(cursor.x + 20, table.y + table.height - 3, { steps: 5 });
  const footer = app.page.getByRole('contentinfo');
  await expect
    .poll(async () => Number(/Đang chọn [\d.]+ ô, (\d+) dòng/.exec(await footer.innerText())?.[1]))
    .toBeGreaterThan(20);
  await mouse.up();
  await press(app, 'Control+Home');
  await expectCursor(app, 'Số lĩnh vực: I');
});

test('the fill grip dragged beyond the edge fills what comes into view, as one step', async ({
  app,
}) => {
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await typeOver(app, 'Quý I/2024');
  await press(app, 'ArrowUp');
  const { mouse } = app.page;
  const grip = (await app.page.locator('.table-fill-grip').boundingBox())!;
  const table = (await app.page.getByTestId('appendix-grid').boundingBox())!;
  await mouse.move(grip.x + 4, grip.y + 4);
  await mouse.down();
  await mouse.move(grip.x, table.y + table.height - 3, { steps: 5 });
  const preview = app.page.locator('.table-fill-preview');
  await expect
    .poll(async () => (await preview.boundingBox())?.height ?? 0)
    .toBeGreaterThan(table.height);
  await mouse.up();
  await expectSaved(app);
  await press(app, 'ArrowDown');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 3: Quý II\/2024$/);
  await press(app, 'Control+z');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 3: (?!Quý)/);
});

test('whole rows copied here keep areas, objectives and merged cells in another plan', async ({
  app,
}) => {
  const { page } = app;
  // The second area with all its rows.
  await page.getByRole('treeitem').nth(1).click();
  await press(app, 'Home');
  await expectCursor(app, 'Số lĩnh vực: II');
  await press(app, 'Shift+ArrowDown', 'Shift+ArrowDown', 'Shift+Space', 'Control+c');
  const copied = await page.getByRole('contentinfo').innerText();
  const rows = Number(/Đang chọn [\d.]+ ô, (\d+) dòng/.exec(copied)?.[1]);
  expect(rows).toBeGreaterThan(2);

  await tool(app, 'Trang đầu').click();
  await importFile(app, join(officeFiles, 'long-khanh.docx'));
  const areas = await page.getByRole('treeitem').count();
  const count = page.getByTestId('task-count');
  const before = Number.parseInt(await count.innerText(), 10);
  await press(app, 'Control+End', 'Control+v');
  await expect(count).toHaveText(`${before + rows - 1} nhiệm vụ`);
  await expect(page.getByRole('treeitem')).toHaveCount(areas + 1);
  await expect(page.getByRole('treeitem').last()).toContainText('Cải cách thể chế');
  await expectSaved(app);
  await editor(app).focus();
  await press(app, 'Control+z');
  await expect(count).toHaveText(`${before} nhiệm vụ`);
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('a run of Tabs ends with Enter below the cell where it began', async ({ app }) => {
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await app.page.keyboard.type('một');
  await press(app, 'Tab');
  await app.page.keyboard.type('hai');
  await press(app, 'Tab');
  await app.page.keyboard.type('ba');
  await press(app, 'Enter');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 3:/);
  await press(app, 'ArrowUp');
  expect(await cursorText(app)).toBe('một');
});
