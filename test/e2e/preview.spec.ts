import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { goHome, importFile, press } from './steps';

async function openPages(app: AppUnderTest): Promise<void> {
  await app.page.getByTestId('tab-preview').click();
  await expect(app.page.getByTestId('preview-pages')).toBeVisible();
  await expect(page(app, 0)).toHaveAttribute('data-drawn', 'true');
}

function page(app: AppUnderTest, index: number) {
  return app.page.locator(`[data-page="${index}"]`);
}

/** For looking at; only when asked for. */
async function look(app: AppUnderTest, name: string): Promise<void> {
  const folder = process.env.PHU_LUC_LOOK;
  if (folder !== undefined) await app.page.screenshot({ path: join(folder, `${name}.png`) });
}

test.describe('the pages of a plan', () => {
  test.beforeEach(async ({ app }) => {
    await app.page.setViewportSize({ width: 1366, height: 768 });
    await importFile(app, join(officeFiles, 'tu-son.docx'));
    await openPages(app);
  });

  test('are shown as they are printed, text first and the appendix behind it', async ({ app }) => {
    await expect(page(app, 0)).toContainText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    await expect(page(app, 0).locator('svg')).toHaveCSS('font-kerning', 'none');
    await look(app, 'preview-light');
    await app.page.getByTestId('preview-pages').focus();
    await press(app, 'End');
    const count = await app.page.getByTestId('preview-page-count').textContent();
    const last = Number(count?.replace(/\D/g, '')) - 1;
    expect(last).toBeGreaterThan(10);
    await expect(page(app, last)).toHaveAttribute('data-drawn', 'true');
    await look(app, 'preview-last');
  });

  test('follow an option and an edit', async ({ app }) => {
    const count = app.page.getByTestId('preview-page-count');
    const before = await count.textContent();
    await app.page.getByTestId('print-options').getByRole('combobox').first().click();
    await app.page.getByRole('option', { name: 'Chỉ phụ lục' }).click();
    await expect(count).not.toHaveText(before ?? '');
    await expect(page(app, 0)).toContainText('Phụ lục');
    await look(app, 'preview-appendix');
    await app.page.getByTestId('tab-appendix').click();
    await goHome(app);
    await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'F2', 'Control+a');
    await app.page.keyboard.insertText('Một nhiệm vụ vừa được sửa');
    await press(app, 'Enter');
    await app.page.getByTestId('tab-preview').click();
    await expect(page(app, 0)).toContainText('Một nhiệm vụ vừa được sửa');
  });

  test('are zoomed by keys and wheel, and paper stays white in the dark', async ({ app }) => {
    const width = async () => (await page(app, 0).boundingBox())?.width ?? 0;
    const fitted = await width();
    await app.page.getByTestId('preview-pages').focus();
    await press(app, 'Control+-');
    await expect.poll(width).toBeLessThan(fitted);
    await press(app, 'Control+0');
    await expect.poll(async () => Math.round(await width())).toBe(Math.round(fitted));
    await app.page.getByRole('button', { name: 'Hiển thị' }).click();
    await app.page.getByRole('menuitemradio', { name: 'Tối' }).click();
    await press(app, 'Escape');
    await expect(page(app, 0)).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await look(app, 'preview-dark');
  });

  test('lead to the row of the table that is clicked', async ({ app }) => {
    await app.page.getByTestId('print-options').getByRole('combobox').first().click();
    await app.page.getByRole('option', { name: 'Chỉ phụ lục' }).click();
    const text = page(app, 0).getByText('Tham mưu UBND tỉnh ban hành').first();
    await text.click();
    await expect(app.page.getByTestId('tab-appendix')).toHaveAttribute('aria-selected', 'true');
  });

  test('say in words that there is no printer', async ({ app }) => {
    await press(app, 'Control+p');
    await expect(app.page.getByText('Máy này chưa có máy in nào.').first()).toBeVisible();
  });
});
