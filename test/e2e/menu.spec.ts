import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { cursorText, editor, expectCursor, expectSaved, goHome, importFile, press } from './steps';

/** What the native menu shows of an item. */
function menuItem(app: AppUnderTest, id: string) {
  return app.electron.evaluate(({ Menu }, wanted) => {
    const item = Menu.getApplicationMenu()?.getMenuItemById(wanted);
    return { checked: item?.checked, enabled: item?.enabled };
  }, id);
}

async function choose(app: AppUnderTest, id: string): Promise<void> {
  await app.electron.evaluate(({ Menu }, wanted) => {
    Menu.getApplicationMenu()?.getMenuItemById(wanted)?.click();
  }, id);
}

test('the native menu turns views on and off, and its check marks follow the window', async ({
  app,
}) => {
  await expect.poll(() => menuItem(app, 'sidebar')).toMatchObject({ enabled: false });
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await expect.poll(() => menuItem(app, 'sidebar')).toEqual({ checked: true, enabled: true });
  await choose(app, 'sidebar');
  await expect(app.page.getByRole('navigation')).toBeHidden();
  await expect.poll(() => menuItem(app, 'sidebar')).toMatchObject({ checked: false });

  await editor(app).focus();
  await press(app, 'Control+Shift+L');
  await expect.poll(() => menuItem(app, 'filter')).toMatchObject({ checked: true });
  await choose(app, 'filter');
  await expect.poll(() => menuItem(app, 'filter')).toMatchObject({ checked: false });

  await expect.poll(() => menuItem(app, 'numbers-follow')).toMatchObject({ checked: true });
  await choose(app, 'numbers-follow');
  await expect.poll(() => menuItem(app, 'numbers-follow')).toMatchObject({ checked: false });
  await choose(app, 'theme-dark');
  await expect(app.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect.poll(() => menuItem(app, 'theme-dark')).toMatchObject({ checked: true });

  await app.page.getByTestId('tab-document').click();
  await expect.poll(() => menuItem(app, 'merge-cells')).toMatchObject({ enabled: false });
  await expect.poll(() => menuItem(app, 'print')).toMatchObject({ enabled: true });
});

test('Ctrl++ and Ctrl+- add and delete rows and never change the size of the window', async ({
  app,
}) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  const zoom = () =>
    app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getZoomFactor(),
    );
  const count = app.page.getByTestId('task-count');
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Control++');
  await expect(count).toHaveText('46 nhiệm vụ');
  await press(app, 'Control+-');
  await expect(count).toHaveText('45 nhiệm vụ');
  await press(app, 'Control+=', 'Control+NumpadSubtract');
  await expect(count).toHaveText('45 nhiệm vụ');
  await press(app, 'Control+0');
  expect(await zoom()).toBe(1);
  await expectSaved(app);
});

test('Ctrl+M merges the selected cells, Ctrl+Shift+M splits them again', async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  const text = await cursorText(app);
  await press(app, 'ArrowDown', 'Delete', 'ArrowUp', 'Shift+ArrowDown', 'Control+m');
  await expectSaved(app);
  await press(app, 'ArrowUp', 'ArrowDown');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${text}`);
  await press(app, 'ArrowDown');
  await expectCursor(app, /^Kết quả\/ Sản phẩm, dòng 4:/);
  await press(app, 'ArrowUp', 'Control+Shift+M');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 3: ${text}`);
  await press(app, 'ArrowUp');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 2: ${text}`);
  await press(app, 'ArrowDown');
  await expectCursor(app, `Kết quả/ Sản phẩm, dòng 3: ${text}`);
});

test('Tab on a number demotes its row and Shift+Tab promotes it; walking with Tab changes nothing', async ({
  app,
}) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowDown');
  await expectCursor(app, 'TT, dòng 6: 2');
  const before = await app.page.getByRole('button', { name: 'Hoàn tác' }).isEnabled();
  expect(before).toBe(false);
  await press(app, 'Tab');
  await expect(app.page.getByRole('button', { name: 'Hoàn tác' })).toBeEnabled();
  await expectSaved(app);
  await press(app, 'Control+z');
  await expect(app.page.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled();
  // From the last column Tab leads to the number of the next row, and on.
  await press(app, 'Control+Home', 'ArrowDown', 'End', 'Tab', 'Tab', 'Tab');
  await expectCursor(app, /^Nhiệm vụ, dòng 3:/);
  await expect(app.page.getByRole('button', { name: 'Hoàn tác' })).toBeDisabled();
});
