import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { importFile, tool } from './steps';

test('the dark theme covers the whole window and stays after a restart', async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  const background = () =>
    app.page.evaluate(() => {
      const cell = document.querySelector('.ag-cell');
      return cell === null ? '' : getComputedStyle(cell.closest('.ag-row') ?? cell).backgroundColor;
    });
  const light = await background();
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitemradio', { name: 'Tối' }).click();
  await expect.poll(background).not.toBe(light);
  await app.restart();
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
});

for (const [width, height] of [
  [1366, 768],
  // A screen of 1366 × 768 at 150 %.
  [911, 512],
] as const) {
  test(`at ${width} × ${height} nothing is cut off`, async ({ app }) => {
    await app.setSize(width, height);
    await importFile(app, join(officeFiles, 'tu-son.docx'));
    const sticksOut = await app.page
      .locator('[role="toolbar"] button, footer > *, nav button')
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 1)
          .map((element) => element.textContent),
      );
    expect(sticksOut).toEqual([]);
    // Every column is on the screen without scrolling sideways.
    const header = app.page.locator('.ag-header-cell').last();
    const right = await header.evaluate((element) => element.getBoundingClientRect().right);
    expect(right).toBeLessThanOrEqual(width);
  });
}

test('rows are as tall as their text, at every text size', async ({ app }) => {
  await importFile(app, join(officeFiles, 'long-khanh.docx'));
  expect(await cutTexts(app)).toEqual([]);
  await tool(app, 'Hiển thị').click();
  for (let step = 0; step < 3; step += 1) {
    await app.page.getByRole('menuitem', { name: 'Phóng to' }).click();
    expect(await cutTexts(app)).toEqual([]);
  }
});

function cutTexts(app: AppUnderTest): Promise<readonly (string | null)[]> {
  return app.page
    .locator('.ag-cell')
    .evaluateAll((cells) =>
      cells
        .filter((cell) => cell.scrollHeight > cell.clientHeight + 1)
        .map((cell) => cell.textContent),
    );
}

test('the sidebar goes to an area', async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await app.page
    .getByRole('navigation')
    .getByRole('treeitem', { name: 'Cải cách tài chính công' })
    .click();
  await expect(app.page.locator('.table-editor')).toHaveAttribute(
    'aria-label',
    /: Cải cách tài chính công$|Số lĩnh vực: VI$/,
  );
});
