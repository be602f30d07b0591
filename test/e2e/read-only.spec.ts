import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, officeFiles, test } from './app';
import {
  cursorText,
  editor,
  expectGrid,
  expectSaved,
  goHome,
  importFile,
  press,
  tool,
} from './steps';

/** Where a SQLite file keeps its user_version: 4 bytes, most significant first (SQLite file format, section 1.3). */
const userVersionOffset = 60;

test('a library of a newer version is shown, says why it cannot be changed, and refuses every edit', async ({
  app,
}) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await expectSaved(app);
  await app.close();
  const file = await open(app.path('data/thu-vien.sqlite'), 'r+');
  await file.write(Buffer.from([0x7f, 0, 0, 0]), 0, 4, userVersionOffset);
  await file.close();
  await app.start();
  await app.setSize(1366, 768);
  const { page } = app;
  await expect(page.getByText('phiên bản Phụ Lục mới hơn')).toBeVisible();
  await page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
  await expectGrid(app);
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  const text = await cursorText(app);
  const count = await page.getByTestId('task-count').innerText();
  await app.electron.evaluate(({ clipboard }) => clipboard.writeText('đè lên'));
  await page.keyboard.type('không ghi');
  await press(app, 'Enter', 'ArrowUp', 'F2', 'Delete', 'Control+v', 'Control+x', 'Control+Enter');
  await press(app, 'Control+-', 'Control+d', 'Alt+Shift+ArrowDown');
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await expect(editor(app)).toHaveValue('');
  expect(await cursorText(app)).toBe(text);
  await expect(page.getByTestId('task-count')).toHaveText(count);
  await expect(page.getByTestId('save-state')).toContainText(/chỉ/i);
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();

  await page.getByRole('tab', { name: 'Văn bản' }).click();
  const paper = page.locator('.ProseMirror').first();
  await expect(paper).toBeVisible();
  await expect(paper).toHaveAttribute('contenteditable', 'false');
});
