import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type AppUnderTest } from './app';

/** Opens the side of the plan where departments are asked. */
export async function openRounds(app: AppUnderTest): Promise<void> {
  await app.page.getByTestId('tab-round').click();
}

/** Sends the whole appendix to these departments as workbooks; answers with the folder that was written. */
export async function sendTo(
  app: AppUnderTest,
  names: readonly string[],
  folder = 'outbox',
): Promise<string> {
  await openRounds(app);
  await app.page.getByRole('button', { name: 'Gửi lấy ý kiến…' }).click();
  const dialog = app.page.getByTestId('send-dialog');
  for (const name of names) await dialog.getByLabel(name, { exact: true }).check();
  await dialog.getByLabel('Toàn bộ phụ lục, các dòng của đơn vị được tô màu').check();
  await expect(dialog).toContainText(`Sẽ ghi ${names.length + 1} tệp cho ${names.length} đơn vị`);
  const outbox = app.path(folder);
  mkdirSync(outbox);
  await app.answerDialogs({ open: [outbox] });
  await dialog.getByRole('button', { name: 'Chọn thư mục và ghi tệp…' }).click();
  const result = app.page.getByTestId('sent-dialog');
  await expect(result).toContainText(`${names[0]}.xlsx`);
  await result.getByRole('button', { name: 'Xong' }).click();
  await expect(app.page.getByTestId('ledger')).toBeVisible();
  const [written = ''] = readdirSync(outbox);
  return join(outbox, written);
}

/** Receives all files of a folder and waits until they were read. */
export async function receiveFolder(app: AppUnderTest, folder: string): Promise<void> {
  await app.answerDialogs({ open: [folder] });
  await app.page.getByRole('button', { name: 'Nhận cả thư mục…' }).click();
  await expect(app.page.locator('.fui-Toast', { hasText: /^Đã đọc \d+ tệp/ }).last()).toBeVisible({
    timeout: 60_000,
  });
}
