import { basename } from 'node:path';
import { expect, type AppUnderTest } from './app';

/** What a user does, in words; every step ends when its effect is on the screen. */
export async function openPreview(app: AppUnderTest, path: string): Promise<void> {
  await app.answerDialogs({ open: [path] });
  await app.page.getByRole('button', { name: 'Mở tệp' }).click();
  await expect(app.page.getByTestId('import-preview')).toBeVisible();
}

export async function importFile(app: AppUnderTest, path: string): Promise<void> {
  await openPreview(app, path);
  await app.page.getByRole('button', { name: 'Nhập vào thư viện' }).click();
  await expectGrid(app);
}

export async function expectGrid(app: AppUnderTest): Promise<void> {
  await expect(app.page.getByTestId('appendix-grid').locator('.ag-row').first()).toBeVisible();
  await expect(editor(app)).toBeFocused();
}

/** The grid's text field: its label says which cell the cursor is in. */
export function editor(app: AppUnderTest) {
  return app.page.locator('.table-editor');
}

export async function expectCursor(app: AppUnderTest, label: string | RegExp): Promise<void> {
  await expect(editor(app)).toHaveAttribute('aria-label', label);
}

export async function expectSaved(app: AppUnderTest): Promise<void> {
  await expect(app.page.getByTestId('save-state')).toHaveAttribute('data-state', 'saved');
}

export async function press(app: AppUnderTest, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await app.page.keyboard.press(key);
}

/** Types over the cursor's cell and leaves it with Enter. */
export async function typeOver(app: AppUnderTest, text: string): Promise<void> {
  await app.page.keyboard.type(text);
  await press(app, 'Enter');
  await expectSaved(app);
}

/** The text of the cursor's cell, from what a screen reader would say. */
export async function cursorText(app: AppUnderTest): Promise<string> {
  const label = (await editor(app).getAttribute('aria-label')) ?? '';
  return label.slice(label.indexOf(': ') + 2);
}

export function tool(app: AppUnderTest, name: string) {
  return app.page.getByRole('toolbar').getByRole('button', { name, exact: true });
}

/** Goes to the first cell of the table. */
export async function goHome(app: AppUnderTest): Promise<void> {
  await editor(app).focus();
  await press(app, 'Control+Home');
}

export async function taskCount(app: AppUnderTest): Promise<string> {
  return (await app.page.getByTestId('task-count').textContent()) ?? '';
}

/** Exports the open plan and waits for the proof. */
export async function exportTo(
  app: AppUnderTest,
  format: 'Word' | 'Excel',
  path: string,
): Promise<void> {
  await app.answerDialogs({ save: [path] });
  await tool(app, `Xuất ${format}`).click();
  await expect(toast(app, `Đã xuất và kiểm tra «${basename(path)}»`)).toBeVisible();
}

/** A message at the edge of the window. */
export function toast(app: AppUnderTest, title: string) {
  return app.page.locator('.fui-Toast', { hasText: title });
}
