import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import {
  editor,
  expectCursor,
  expectGrid,
  expectSaved,
  goHome,
  importFile,
  press,
  toast,
  tool,
  typeOver,
} from './steps';

/** Goes to a column of the first task, counted from the left edge. */
async function toColumn(app: AppUnderTest, column: number): Promise<void> {
  await goHome(app);
  await press(app, 'ArrowDown', ...Array.from({ length: column }, () => 'ArrowRight'));
}

async function newPlan(app: AppUnderTest, layout: string): Promise<void> {
  const { page } = app;
  await page.getByRole('button', { name: 'Kế hoạch mới' }).click();
  await page.getByRole('radio', { name: layout }).check();
  await page.getByLabel('Năm').fill('2026');
  await page.getByRole('button', { name: 'Tạo kế hoạch' }).click();
  await expectGrid(app);
}

test('a cell takes several agencies, a new one goes from it into the directory, and one that leads and helps is marked', async ({
  app,
}) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await toColumn(app, 4);
  await expectCursor(app, /^Cơ quan chủ trì, dòng 2:/);
  const help = page.getByTestId('cell-help');
  await page.keyboard.type('Phòng Tư pháp; phong noi');
  await expect(help.getByRole('option').first()).toHaveText('Phòng Nội vụ');
  await press(app, 'ArrowDown', 'Enter');
  await expect(editor(app)).toHaveValue('Phòng Tư pháp; Phòng Nội vụ');
  await page.keyboard.type('; Tổ công tác số 9');
  const add = help.getByRole('option', { name: 'Thêm «Tổ công tác số 9» vào danh mục' });
  await add.click();
  await expect(add).toHaveCount(0);
  await expect(editor(app)).toHaveValue('Phòng Tư pháp; Phòng Nội vụ; Tổ công tác số 9');
  await press(app, 'Enter');
  await expectSaved(app);

  await toColumn(app, 5);
  await typeOver(app, 'Phòng Nội vụ; Đội chưa từng nghe');
  await tool(app, 'Kiểm tra').click();
  const panel = page.getByRole('complementary', { name: 'Kiểm tra phụ lục' });
  await expect(panel).toContainText('«Phòng Nội vụ» vừa chủ trì vừa phối hợp');
  await expect(panel).toContainText('Đội chưa từng nghe');
  await expect(panel).not.toContainText('Tổ công tác số 9');
});

test('money in figures, with a separator, in words and in tỷ is understood, and its sums follow each key at once', async ({
  app,
}) => {
  const { page } = app;
  await newPlan(app, '8 cột: mục tiêu, nhiệm vụ, kết quả, chủ trì, phối hợp, thời gian, kinh phí');
  const sum = page.getByTestId('funding-sum');
  const help = page.getByTestId('cell-help');
  await goHome(app);
  await press(app, 'ArrowDown', 'End');
  await expectCursor(app, /^Kinh phí.*, dòng 2:/);
  await page.keyboard.type('12,5');
  await expect(help).toContainText('Hiểu là: 12,5 triệu đồng');
  await press(app, 'Enter');
  await expect(sum).toContainText('12,5 triệu đồng');
  // The heading of the next area lies in between.
  await press(app, 'ArrowDown');
  await expectCursor(app, /^Kinh phí.*, dòng 4:/);
  await page.keyboard.type('1,2 tỷ');
  await expect(help).toContainText('Hiểu là: 1.200 triệu đồng');
  await press(app, 'Enter');
  await expect(sum).toContainText('1.212,5 triệu đồng');
  const areas = page.getByRole('navigation').getByRole('treeitem');
  await expect(areas.nth(0)).toContainText('12,5');
  await expect(areas.nth(1)).toContainText('1.200');
  await press(app, 'ArrowDown');
  await page.keyboard.type('Theo dự toán được giao');
  await expect(help).toContainText('Ghi bằng chữ, không cộng vào tổng');
  await press(app, 'Enter');
  await expect(sum).toContainText('1.212,5 triệu đồng');
  await press(app, 'ArrowDown');
  await typeOver(app, '1.250');
  await expect(sum).toContainText('2.462,5 triệu đồng');
  await press(app, 'Control+z');
  await expect(sum).toContainText('1.212,5 triệu đồng');

  // Of several cells the status bar says what they come to.
  await goHome(app);
  await press(app, 'ArrowDown', 'End', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await expect(page.getByTestId('cell-meaning')).toContainText('1.212,5');
});

test('cells are not merged over rows that a filter hides', async ({ app }) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await toColumn(app, 3);
  await typeOver(app, 'kiểm xzw');
  await press(app, 'ArrowDown');
  await expectCursor(app, /, dòng 4:/);
  await typeOver(app, 'kiểm xzw');
  await press(app, 'Control+Shift+l');
  await page.getByRole('searchbox', { name: 'Lọc theo chữ' }).fill('xzw');
  await expect(page.getByTestId('filter-count')).toContainText('2/45 dòng');
  await toColumn(app, 3);
  await press(app, 'Shift+ArrowDown', 'Control+m');
  await expect(toast(app, 'Chưa gộp: giữa các dòng đã chọn có dòng đang ẩn')).toBeVisible();
  await page.getByRole('button', { name: 'Đóng thanh lọc' }).click();
  await toColumn(app, 3);
  await press(app, 'ArrowDown', 'ArrowDown');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 4: kiểm xzw');
});

test('a plan without a text is offered one to begin with, and undo takes it back', async ({
  app,
}) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.xlsx'));
  await page.getByRole('tab', { name: 'Văn bản' }).click();
  const offer = page.getByRole('button', { name: 'Dùng bố cục soạn sẵn cho kế hoạch' });
  await offer.click();
  await expect(offer).toHaveCount(0);
  await expect(page.locator('.ProseMirror').first()).toContainText(/MỤC (ĐÍCH|TIÊU)/i);
  await expectSaved(app);
  await tool(app, 'Hoàn tác').click();
  await expect(offer).toBeVisible();
});
