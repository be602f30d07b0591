import { join } from 'node:path';
import { expect, goldenFiles, test, type AppUnderTest } from './app';
import { expectGrid, expectSaved, importFile, tool } from './steps';

const tuSon = join(goldenFiles, 'tu-son.json');

function dialog(app: AppUnderTest) {
  return app.page.getByTestId('layouts-dialog');
}

function header(app: AppUnderTest, name: string) {
  return app.page.getByTestId('appendix-grid').getByRole('columnheader', { name });
}

test('a plan takes another layout and gets its table back, with one undo each', async ({ app }) => {
  const { page } = app;
  await importFile(app, tuSon);
  const tasks = await page.getByTestId('task-count').textContent();
  await tool(app, 'Mẫu cột').click();
  await dialog(app)
    .getByRole('radio', { name: /^6 cột/ })
    .check();
  await expect(dialog(app).getByTestId('switch-report')).toContainText(
    'Bảng không còn cấp mục tiêu',
  );
  await dialog(app).getByRole('button', { name: 'Áp dụng' }).click();
  await expect(dialog(app)).toBeHidden();
  await expect(header(app, 'Công chức chủ trì')).toBeVisible();
  await expect(header(app, 'Mục tiêu')).toHaveCount(0);
  await expect(page.getByTestId('task-count')).toHaveText(tasks ?? '');
  await expectSaved(app);
  await page.keyboard.press('Control+z');
  await expect(header(app, 'Mục tiêu')).toBeVisible();
  await expect(header(app, 'Công chức chủ trì')).toHaveCount(0);
});

test('columns are ordered, renamed, hidden, widened and kept as an own layout', async ({ app }) => {
  const { page } = app;
  await importFile(app, tuSon);
  await tool(app, 'Mẫu cột').click();
  const label = dialog(app).getByLabel('Chữ ở đầu cột 3');
  await label.fill('Việc\ncần làm');
  await label.press('Alt+ArrowUp');
  await expect(dialog(app).getByLabel('Chữ ở đầu cột 2')).toHaveValue('Việc\ncần làm');
  await dialog(app)
    .getByRole('button', { name: /^Ẩn cột/ })
    .last()
    .click();
  await expect(dialog(app).getByText('Cột đang ẩn')).toBeVisible();
  await dialog(app).getByRole('button', { name: 'Vừa trang' }).click();
  await expect(dialog(app).getByTestId('width-sum')).toHaveText('Tổng 257 mm / khổ chữ 257 mm');
  const border = dialog(app).getByRole('separator').first();
  await border.focus();
  const before = Number(await border.getAttribute('aria-valuenow'));
  await border.press('ArrowRight');
  await expect(border).toHaveAttribute('aria-valuenow', String(before + 1));
  const box = await border.boundingBox();
  if (box === null) throw new Error('The border is not on the screen');
  await page.mouse.move(box.x + 4, box.y + 10);
  await page.mouse.down();
  await page.mouse.move(box.x + 44, box.y + 10, { steps: 4 });
  await page.mouse.up();
  expect(Number(await border.getAttribute('aria-valuenow'))).toBeGreaterThan(before + 3);

  await dialog(app).getByRole('button', { name: 'Lưu thành mẫu…' }).click();
  await page.getByLabel('Tên mẫu').fill('Mẫu của phường');
  await page.getByRole('button', { name: 'Lưu mẫu' }).click();
  await expect(dialog(app).getByRole('radio', { name: 'Mẫu của phường' })).toBeVisible();
  await dialog(app).getByRole('button', { name: 'Áp dụng' }).click();
  await expect(header(app, 'Việc cần làm')).toBeVisible();
  await expectSaved(app);

  await tool(app, 'Trang đầu').click();
  await page.getByRole('button', { name: 'Kế hoạch mới' }).click();
  await page.getByRole('radio', { name: 'Mẫu của phường' }).check();
  await page.getByRole('button', { name: 'Tạo kế hoạch' }).click();
  await expectGrid(app);
  await expect(header(app, 'Việc cần làm')).toBeVisible();
});
