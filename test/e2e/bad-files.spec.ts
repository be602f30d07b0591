import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { toast } from './steps';

/** Files that cannot be used: how each is made, and what its message must say. */
const badFiles: readonly {
  readonly name: string;
  readonly content: () => Promise<Uint8Array>;
  readonly message: RegExp;
}[] = [
  {
    name: 'anh.docx',
    content: () => Promise.resolve(Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
    message: /không phải/,
  },
  {
    name: 'bi-cat.docx',
    content: async () => (await readFile(join(officeFiles, 'tu-son.docx'))).subarray(0, 9_000),
    message: /hỏng|không đầy đủ|bị cắt/,
  },
  { name: 'rong.xlsx', content: () => Promise.resolve(new Uint8Array()), message: /trống|rỗng/ },
];

for (const { name, content, message } of badFiles) {
  test(`${name} gives one clear message and changes nothing`, async ({ app }) => {
    await writeFile(app.path(name), await content());
    await open(app, name);
    const shown = toast(app, 'Chưa đọc được tệp');
    await expect(shown).toContainText(message);
    await expect(app.page.getByTestId('start-page')).toBeVisible();
    await expect(app.page.getByText('Thư viện chưa có kế hoạch nào')).toBeVisible();
  });
}

test('a file that is gone gives a message', async ({ app }) => {
  await open(app, 'khong-co.docx');
  await expect(toast(app, 'Chưa đọc được tệp')).toBeVisible();
  await expect(app.page.getByTestId('start-page')).toBeVisible();
});

async function open(app: AppUnderTest, name: string): Promise<void> {
  await app.answerDialogs({ open: [app.path(name)] });
  await app.page.getByRole('button', { name: 'Mở tệp' }).click();
}
