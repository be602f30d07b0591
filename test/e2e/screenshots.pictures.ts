import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { smallPng } from './small-png';
import { sendTo } from './round-steps';
import { goHome, importFile, openPreview, press, tool, typeOver } from './steps';

/**
 * Pictures for README and user guide, taken of the real app when asked for:
 *
 *   PHU_LUC_SCREENSHOTS=1 npm test -- --only e2e screenshots
 */
const images = join(import.meta.dirname, '../../docs/images');
const departments = join(import.meta.dirname, '../fixtures/departments');
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
  await setScale(app, 1.5);
  await saveWindow(app, 'luoi-toi-150.png');
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitemradio', { name: 'Sáng' }).click();
  await press(app, 'Escape');
  await saveWindow(app, 'luoi-150.png');
  await setScale(app, 1);
  await tool(app, 'Trang đầu').click();
  await expect(app.page.getByRole('button', { name: /^Mở kế hoạch/ })).toHaveCount(2);
  await save(app, 'trang-dau.png');
  await app.page.getByRole('button', { name: 'Kế hoạch mới' }).click();
  await expect(app.page.getByRole('dialog')).toBeVisible();
  await save(app, 'ke-hoach-moi.png');
});

test('pictures of the other sides of a plan @screenshots', async ({ app }) => {
  test.slow();
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.xlsx'));
  await sendTo(app, ['Phòng Nội vụ', 'Phòng Tư pháp']);
  await app.answerDialogs({ open: [departments] });
  await page.getByRole('button', { name: 'Nhận cả thư mục…' }).click();
  await expect(page.getByTestId('answered')).toHaveText('2 / 2 đơn vị đã trả lời');
  await page.getByRole('button', { name: 'Mở bảng tổng hợp' }).click();
  await page.getByRole('button', { name: /^Xung đột \d/ }).click();
  await save(app, 'tong-hop.png');

  await tool(app, 'Trang đầu').click();
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await page.getByTestId('tab-document').click();
  await expect(page.getByText('MỤC TIÊU, YÊU CẦU').first()).toBeVisible();
  await save(app, 'van-ban.png');
  await page.getByTestId('tab-preview').click();
  await expect(page.getByText('/ 21')).toBeVisible();
  await save(app, 'xem-trang-in.png');

  await page.getByTestId('tab-history').click();
  await page.getByRole('button', { name: 'Lưu phiên bản…' }).click();
  await page.getByRole('dialog').getByLabel('Tên phiên bản').fill('Bản trình ký lần 1');
  await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
  await expect(page.getByTestId('versions')).toContainText('Bản trình ký lần 1');
  await page.getByTestId('tab-appendix').click();
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await typeOver(app, 'Tham mưu UBND thành phố ban hành Kế hoạch kiểm soát thủ tục hành chính');
  await page.getByTestId('tab-history').click();
  await page.getByTestId('versions').getByText('Bản trình ký lần 1').click();
  await expect(page.locator('ins').first()).toBeVisible();
  await save(app, 'lich-su.png');
});

/** As on a display that the system enlarges: many office laptops stand at 150 %. */
async function setScale(app: AppUnderTest, scale: number): Promise<void> {
  await app.electron.evaluate(
    ({ BrowserWindow }, factor) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor),
    scale,
  );
  await expect
    .poll(() => app.page.evaluate(() => window.innerWidth))
    .toBe(Math.round(1366 / scale));
}

async function save(app: AppUnderTest, name: string): Promise<void> {
  await write(name, await app.page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

/** The window as Electron draws it: Playwright cuts a scaled page off. */
async function saveWindow(app: AppUnderTest, name: string): Promise<void> {
  const png = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const image = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
    return image?.toPNG().toString('base64') ?? '';
  });
  await write(name, Buffer.from(png, 'base64'));
}

async function write(name: string, picture: Buffer): Promise<void> {
  const png = smallPng(picture);
  expect(png.length).toBeLessThan(largestBytes);
  await writeFile(join(images, name), png);
}
