import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { smallPng } from './small-png';
import { goHome, importFile, openPreview, press, tool } from './steps';

/**
 * Pictures for README and user guide, taken of the real app when asked for:
 *
 *   PHU_LUC_SCREENSHOTS=1 npm test -- --only e2e screenshots
 */
const images = join(import.meta.dirname, '../../docs/images');
const largestBytes = 200 * 1024;

test('pictures of the app for the documentation @screenshots', async ({ app }) => {
  await openPreview(app, join(officeFiles, 'long-khanh.docx'));
  await press(app, 'F8');
  await app.page.getByTestId('source-pane').focus();
  await press(app, 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await app.page.getByLabel('Vai trò của cột').selectOption({ label: 'Cột khác (giữ nguyên)' });
  await expect(app.page.getByTestId('import-preview')).toHaveAttribute('data-correcting', 'false');
  await save(app, 'xem-truoc.png');
  await press(app, 'Control+z');
  await expect(app.page.getByTestId('import-preview')).toHaveAttribute('data-correcting', 'false');
  await app.page.getByRole('button', { name: 'Nhập vào thư viện' }).click();
  await tool(app, 'Trang đầu').click();
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await save(app, 'luoi.png');
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitemradio', { name: 'Tối' }).click();
  await press(app, 'Escape');
  await save(app, 'luoi-toi.png');
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitemradio', { name: 'Sáng' }).click();
  await press(app, 'Escape');
  await tool(app, 'Trang đầu').click();
  await expect(app.page.getByRole('button', { name: /^Mở kế hoạch/ })).toHaveCount(2);
  await save(app, 'trang-dau.png');
  await app.page.getByRole('button', { name: 'Kế hoạch mới' }).click();
  await expect(app.page.getByRole('dialog')).toBeVisible();
  await save(app, 'ke-hoach-moi.png');
});

async function save(app: AppUnderTest, name: string): Promise<void> {
  const png = smallPng(await app.page.screenshot({ animations: 'disabled', caret: 'hide' }));
  expect(png.length).toBeLessThan(largestBytes);
  await writeFile(join(images, name), png);
}
