import { join } from 'node:path';
import { expect, officeFiles, test } from './app';
import {
  editor,
  expectCursor,
  expectGrid,
  expectSaved,
  importFile,
  press,
  tool,
  toast,
} from './steps';

test('the whole main job can be done without a mouse', async ({ app }) => {
  const { page } = app;
  await app.answerDialogs({
    open: [join(officeFiles, 'tu-son.docx')],
    save: [app.path('ban-phim.docx')],
  });
  await press(app, 'Control+o');
  await expect(page.getByTestId('import-preview')).toBeVisible();
  await expect(page.getByLabel('Tên trong thư viện')).toBeFocused();
  await press(app, 'Enter');
  await expectGrid(app);

  await press(app, 'Control+End');
  await expectCursor(app, /^Kinh phí \(triệu đồng\), dòng 56/);
  await page.keyboard.type('12,5');
  await press(app, 'Tab');
  await expectSaved(app);
  await expect(page.getByTestId('funding-sum')).toHaveText('Kinh phí: 12,5 triệu đồng');

  // Past the tabs.
  await press(app, 'F6', 'F6');
  await expect(page.getByRole('toolbar').locator(':focus')).toHaveCount(1);
  await press(app, 'F6', 'F6');
  await expect(editor(app)).toBeFocused();

  await press(app, 'Control+Shift+W');
  await expect(toast(app, 'Đã xuất và kiểm tra «ban-phim.docx»')).toBeVisible();
  await expect(tool(app, 'Hoàn tác')).toBeEnabled();
});

test('every control of the plan window has a name', async ({ app }) => {
  await app.answerDialogs({ open: [join(officeFiles, 'tu-son.docx')] });
  await press(app, 'Control+o');
  await expect(app.page.getByLabel('Tên trong thư viện')).toBeFocused();
  await press(app, 'Enter');
  await expectGrid(app);
  const nameless = await app.page
    .locator('button, input, textarea, [role="menuitem"]')
    .evaluateAll((elements) =>
      elements
        .filter((element) => {
          const label = element.getAttribute('aria-label') ?? element.textContent;
          const isLabelled = element.hasAttribute('aria-labelledby') || element.id !== '';
          return label.trim() === '' && !isLabelled;
        })
        .map((element) => element.outerHTML.slice(0, 200)),
    );
  expect(nameless).toEqual([]);
});

test('areas are folded, opened and gone to with the keys of a tree', async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  const { page } = app;
  const areas = page.getByRole('tree').getByRole('treeitem');
  const count = await areas.count();
  await press(app, 'Shift+F6');
  await expect(areas.first()).toBeFocused();
  await expect(areas.first()).toHaveAttribute('aria-expanded', 'true');
  await press(app, 'ArrowLeft');
  await expect(areas.first()).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('gridcell', { name: 'Cải cách thể chế' }).first()).toBeVisible();
  await press(app, 'ArrowRight');
  await expect(areas.first()).toHaveAttribute('aria-expanded', 'true');
  await press(app, 'End');
  await expect(areas.nth(count - 1)).toBeFocused();
  await press(app, 'Home', 'ArrowDown', 'Enter');
  await expect(editor(app)).toBeFocused();
  await expectCursor(app, /^(Số|Tên) lĩnh vực: (II|Cải cách thể chế)$/);
  await expect(areas.nth(1)).toHaveAttribute('aria-selected', 'true');
});
