import { builtInLayouts } from '../../shared/plan/built-in-layouts';
import { expect, test } from './app';
import { expectGrid, toast, tool, typeOver, press, expectSaved, goHome } from './steps';

for (const layout of builtInLayouts) {
  test(`a new plan begins from «${layout.name}» with its areas and columns`, async ({ app }) => {
    const { page } = app;
    await page.getByRole('button', { name: 'Kế hoạch mới' }).click();
    await page.getByRole('radio', { name: layout.name }).check();
    await page.getByLabel('Cơ quan ban hành').fill('Ủy ban nhân dân phường An Bình');
    await page.getByLabel('Năm').fill('2026');
    await expect(page.getByLabel('Tên kế hoạch')).toHaveValue(
      'Kế hoạch cải cách hành chính năm 2026',
    );
    await page.getByRole('button', { name: 'Tạo kế hoạch' }).click();
    await expectGrid(app);
    for (const column of layout.columns) {
      const label = column.label.replace(/\s+/g, ' ');
      await expect(page.getByRole('columnheader', { name: label }).first()).toBeVisible();
    }
    await expect(page.getByTestId('task-count')).toHaveText('7 nhiệm vụ');
    await expect(page.getByRole('navigation').getByRole('treeitem')).toHaveCount(7);
  });
}

test('plans are listed, renamed, taken out and put back', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Kế hoạch mới' }).click();
  await page.getByLabel('Tên kế hoạch').fill('Kế hoạch thử');
  await page.getByRole('button', { name: 'Tạo kế hoạch' }).click();
  await expectGrid(app);
  await goHome(app);
  await press(app, 'ArrowRight');
  await typeOver(app, 'Chỉ đạo');
  await expectSaved(app);
  await tool(app, 'Trang đầu').click();

  await page.getByRole('button', { name: 'Thao tác với «Kế hoạch thử»' }).click();
  await page.getByRole('menuitem', { name: 'Đổi tên…' }).click();
  await page.getByRole('dialog').getByLabel('Tên kế hoạch').fill('Kế hoạch chính');
  await page.getByRole('button', { name: 'Lưu' }).click();
  await expect(page.getByRole('button', { name: 'Mở kế hoạch «Kế hoạch chính»' })).toBeVisible();

  await page.getByRole('button', { name: 'Thao tác với «Kế hoạch chính»' }).click();
  await page.getByRole('menuitem', { name: 'Bỏ khỏi thư viện' }).click();
  await expect(page.getByText('Thư viện chưa có kế hoạch nào')).toBeVisible();
  await toast(app, 'Đã bỏ «Kế hoạch chính»').getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(page.getByRole('button', { name: 'Mở kế hoạch «Kế hoạch chính»' })).toBeVisible();
});

test('the suggested name follows a year that is typed digit by digit', async ({ app }) => {
  const { page } = app;
  await page.getByRole('button', { name: 'Kế hoạch mới' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Năm').fill('');
  await expect(dialog.getByRole('button', { name: 'Tạo kế hoạch' })).toBeDisabled();
  await dialog.getByLabel('Năm').pressSequentially('2025');
  await expect(dialog.getByLabel('Tên kế hoạch')).toHaveValue(
    'Kế hoạch cải cách hành chính năm 2025',
  );
});
