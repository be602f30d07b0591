import { join } from 'node:path';
import { expect, officeFiles, test } from './app';
import { expectSaved, goHome, importFile, press, tool } from './steps';

test('a comment is written with the name asked once, marks its cell, is answered and settled', async ({
  app,
}) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Shift+F2');
  const cell = app.page.getByTestId('cell-comments');
  await expect(cell.getByLabel('Viết ghi chú…')).toBeFocused();
  await app.page.keyboard.type('Cần hỏi lại Phòng Tư pháp');
  await cell.getByLabel(/Họ tên của bạn/).fill('Nguyễn Văn A');
  await cell.getByRole('button', { name: 'Thêm ghi chú' }).click();
  await expect(cell.getByTestId('comment')).toContainText('Nguyễn Văn A');
  await expect(app.page.locator('.has-comment')).toHaveCount(1);
  await cell.getByRole('button', { name: 'Trả lời' }).click();
  await cell.getByLabel('Viết trả lời…').fill('Đã hỏi');
  await cell.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(cell.getByTestId('comment')).toContainText('Đã hỏi');

  // The comment goes with its row and is there again when undo brings the row back.
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'Control+-');
  await expect(app.page.locator('.has-comment')).toHaveCount(0);
  await expectSaved(app);
  await tool(app, 'Hoàn tác').click();
  await expect(app.page.locator('.has-comment')).toHaveCount(1);

  await app.page.getByRole('tab', { name: 'Mọi ghi chú (1)' }).click();
  await app.page.getByRole('button', { name: 'Đánh dấu đã giải quyết' }).click();
  await expect(app.page.getByRole('tab', { name: 'Mọi ghi chú (0)' })).toBeVisible();
  await expect(app.page.locator('.has-comment')).toHaveCount(0);
});
