import { join } from 'node:path';
import { expect, officeFiles, test } from './app';
import { expectGrid, goHome, openPreview, press, tool } from './steps';

const noted = join(officeFiles, '../comments/threads.docx');

test('notes of a file are counted in the preview, stand at their cells and are undone with their rows', async ({
  app,
}) => {
  await openPreview(app, noted);
  await expect(app.page.getByText('Ghi chú trong tệp: 4 ở ô · 3 ngoài các ô')).toBeVisible();
  await expect(app.page.getByTestId('import-preview')).toContainText('Nhớ ghi số kế hoạch');
  await app.page.getByRole('button', { name: 'Nhập vào thư viện' }).click();
  await expectGrid(app);
  // The one that the file calls settled has no corner.
  await expect(app.page.locator('.has-comment')).toHaveCount(3);

  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'Shift+F2');
  const cell = app.page.getByTestId('cell-comments');
  await expect(cell.getByTestId('comment')).toContainText(
    'Trần Bình, 05/01/2024 10:30, từ tệp «threads.docx»',
  );
  await expect(cell.getByTestId('comment')).toContainText('Mục tiêu này lấy từ Nghị quyết 76');
  await expect(cell.getByTestId('comment')).toContainText('Đúng, trang 3');

  await app.answerDialogs({ open: [noted] });
  await press(app, 'Control+o');
  await app.page
    .getByLabel('Cách nhập')
    .selectOption({ label: 'Thêm các dòng vào cuối kế hoạch…' });
  await app.page.getByRole('button', { name: 'Thêm các dòng', exact: true }).click();
  await expectGrid(app);
  await expect(app.page.getByRole('tab', { name: 'Mọi ghi chú (6)' })).toBeVisible();
  await tool(app, 'Hoàn tác').click();
  await expect(app.page.getByRole('tab', { name: 'Mọi ghi chú (3)' })).toBeVisible();
  await tool(app, 'Làm lại').click();
  await expect(app.page.getByRole('tab', { name: 'Mọi ghi chú (6)' })).toBeVisible();
});
