import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { editWorkbook, insertRow, rowSaying } from '../electron/services/round/edit-workbook';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { openRounds, sendTo } from './round-steps';
import { importFile, press, toast, tool } from './steps';

const departments = join(import.meta.dirname, '../fixtures/departments');
const soffice = '/usr/bin/soffice';
const home = 'Phòng Nội vụ';
const justice = 'Phòng Tư pháp';
const main = 'Nhiệm vụ';
/** Positions in the sheet of Từ Sơn: TT, passport, Mục tiêu, Nhiệm vụ, Kết quả, Chủ trì, Phối hợp, Thời gian, Kinh phí. */
const column = { task: 3, output: 4, time: 7 } as const;

test('a round goes from sending to the record: every edit shown, decided, undone, and kept over a restart', async ({
  app,
}) => {
  test.slow();
  await importFile(app, join(officeFiles, 'tu-son.xlsx'));
  const sent = await sendTo(app, [home, justice]);
  const inbox = answersOf(app, sent);

  await app.answerDialogs({ open: [inbox] });
  await app.page.getByRole('button', { name: 'Nhận cả thư mục…' }).click();
  await expect(app.page.getByTestId('answered')).toHaveText('2 / 2 đơn vị đã trả lời');
  await expect(recipient(app, home)).toContainText('3 sửa đổi');
  await expect(recipient(app, justice)).toContainText('2 sửa đổi');

  await app.page.getByRole('button', { name: 'Mở bảng tổng hợp' }).click();
  await expect(left(app)).toHaveText('Còn 4 / 4 nội dung chưa quyết');
  const lines = app.page.locator('[data-item]');
  await expect(lines).toHaveCount(4);
  const contested = app.page.locator('[data-state="conflict"]');
  await expect(contested.locator('ins')).toHaveText(['3', 'Quý I']);
  await expect(contested.locator('[data-part="base"]')).toHaveText('Tháng 01/2024');

  // By keyboard alone: the second proposal of the conflict, then what stands next is refused.
  const board = app.page.getByTestId('board-list');
  await board.focus();
  await press(app, 'Home');
  while ((await active(app).getAttribute('data-state')) !== 'conflict')
    await press(app, 'ArrowDown');
  await press(app, '2');
  await expect(contested).toHaveAttribute('data-decided', 'accept');
  await expect(left(app)).toHaveText('Còn 3 / 4 nội dung chưa quyết');
  await press(app, 'r');
  await expect(app.page.locator('[data-decided="reject"]')).toHaveCount(1);
  await press(app, 'Control+z');
  await expect(app.page.locator('[data-decided="reject"]')).toHaveCount(0);

  await app.page.getByRole('button', { name: 'Tiếp thu hàng loạt…' }).click();
  await expect(app.page.getByTestId('bulk-dialog')).toContainText('Sẽ tiếp thu 3 nội dung');
  await app.page.getByTestId('bulk-dialog').getByRole('button', { name: 'Tiếp thu' }).click();
  await expect(left(app)).toHaveText('Đã quyết cả 4 nội dung');
  await expect(app.page.getByTestId('task-count')).toHaveText('46 nhiệm vụ');
  await press(app, 'Control+z');
  await expect(left(app)).toHaveText('Còn 3 / 4 nội dung chưa quyết');
  await expect(app.page.getByTestId('task-count')).toHaveText('45 nhiệm vụ');
  await press(app, 'Control+z');
  await expect(left(app)).toHaveText('Còn 4 / 4 nội dung chưa quyết');
  await app.page.getByRole('button', { name: 'Tiếp thu hàng loạt…' }).click();
  await app.page.getByTestId('bulk-dialog').getByRole('button', { name: 'Tiếp thu' }).click();
  await expect(left(app)).toHaveText('Còn 1 / 4 nội dung chưa quyết');

  await app.restart();
  await app.page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
  await expect(app.page.getByTestId('task-count')).toHaveText('46 nhiệm vụ');
  await openRounds(app);
  await app.page.getByRole('tab', { name: 'Bảng tổng hợp' }).click();
  await expect(left(app)).toHaveText('Còn 1 / 4 nội dung chưa quyết');
  await expect(app.page.locator('[data-decided="accept"]')).toHaveCount(3);

  for (const [format, name] of [
    ['Word', 'bien-ban.docx'],
    ['Excel', 'bien-ban.xlsx'],
  ] as const) {
    await app.answerDialogs({ save: [app.path(name)] });
    await app.page.getByRole('button', { name: 'Kết quả của đợt' }).click();
    await app.page.getByRole('menuitem', { name: `Biên bản tổng hợp (${format})…` }).click();
    await expect(toast(app, `Đã ghi và kiểm tra «${name}»`)).toBeVisible();
    expect(existsSync(app.path(name))).toBe(true);
  }
});

/** What two departments send back: edits of one program, and a file that LibreOffice saved again. */
function answersOf(app: AppUnderTest, sent: string): string {
  const inbox = app.path('inbox');
  mkdirSync(inbox);
  const training = 'Tham mưu UBND tỉnh ban hành Kế hoạch đào tạo';
  editWorkbook(join(sent, `${home}.xlsx`), join(inbox, 'noi vu gop y.xlsx'), (sheets) => {
    const sheet = sheets[main]!;
    const row = rowSaying(sheet, training);
    const own = sheet.rows[row]!;
    own[column.time] = 'Quý I/2024';
    own[column.output] = 'Kế hoạch đào tạo, bồi dưỡng của UBND thành phố';
    const added = [...own];
    added[column.task] = 'Tổ chức hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm';
    insertRow(sheet, row + 1, added);
  });
  const edited = app.path('Tu phap.xlsx');
  editWorkbook(join(sent, `${justice}.xlsx`), edited, (sheets) => {
    const sheet = sheets[main]!;
    sheet.rows[rowSaying(sheet, training)]![column.time] = 'Tháng 3/2024';
    const own = sheet.rows[rowSaying(sheet, 'ban hành các Kế hoạch công tác Tư pháp')]!;
    own[column.time] = 'Tháng 02/2024';
  });
  saveAgain(edited, inbox, app.path('profile'));
  return inbox;
}

function saveAgain(path: string, folder: string, profile: string): void {
  if (!existsSync(soffice)) throw new Error('LibreOffice is not there to save a file again.');
  const options = ['--headless', `-env:UserInstallation=${pathToFileURL(profile).href}`];
  execFileSync(soffice, [...options, '--convert-to', 'xlsx', '--outdir', folder, path], {
    timeout: 180_000,
    stdio: 'pipe',
  });
}

function recipient(app: AppUnderTest, department: string) {
  return app.page.locator(`[data-recipient="${department}"]`);
}

function left(app: AppUnderTest) {
  return app.page.getByTestId('board-left');
}

function active(app: AppUnderTest) {
  return app.page.locator('[data-item][aria-selected="true"]');
}

test('six submissions in other forms are told apart, and the board shows each of their edits', async ({
  app,
}) => {
  test.slow();
  await importFile(app, join(officeFiles, 'tu-son.xlsx'));
  await sendTo(app, [home, justice]);
  await app.answerDialogs({ open: [departments] });
  await app.page.getByRole('button', { name: 'Nhận cả thư mục…' }).click();
  await expect(app.page.getByTestId('answered')).toHaveText('2 / 2 đơn vị đã trả lời');
  await app.page.getByRole('button', { name: 'Mở bảng tổng hợp' }).click();
  await expect(left(app)).toContainText('/ 64 nội dung');
  await expect(app.page.getByRole('button', { name: 'Xung đột 11' })).toBeVisible();
  for (const kind of ['Xung đột', 'Thêm', 'Xóa', 'Chuyển', 'Cần xác nhận', 'Ngoài phạm vi']) {
    const button = app.page.getByRole('button', { name: new RegExp(`^${kind} \\d`) });
    if ((await button.count()) === 0) continue;
    await button.click();
    await expect(app.page.locator('[data-item]').first()).toBeVisible();
  }
  await app.page.getByTestId('board-list').focus();
  await app.page.getByRole('button', { name: 'Vì sao ghép?' }).first().click();
  await expect(app.page.getByTestId('pair-reason').first()).toContainText('%');
});

test('plans of the library without a common base become one, decided on the same board', async ({
  app,
}) => {
  test.slow();
  for (const file of ['tu-son.xlsx', 'long-khanh.docx']) {
    await importFile(app, join(officeFiles, file));
    await tool(app, 'Trang đầu').click();
  }
  await app.page.getByRole('button', { name: 'Hợp nhất kế hoạch…' }).click();
  const dialog = app.page.getByTestId('unite-dialog');
  await dialog.getByLabel('Tên kế hoạch mới').fill('Kế hoạch chung');
  for (const box of await dialog.getByRole('group').getByRole('checkbox').all()) await box.check();
  await dialog.getByRole('button', { name: 'Hợp nhất', exact: true }).click();
  await expect(left(app)).toBeVisible();
  await expect(app.page.getByTestId('task-count')).toHaveText('0 nhiệm vụ');
  await app.page.getByRole('button', { name: 'Tiếp thu hàng loạt…' }).click();
  await app.page.getByTestId('bulk-dialog').getByRole('button', { name: 'Tiếp thu' }).click();
  await expect(app.page.getByTestId('task-count')).not.toHaveText('0 nhiệm vụ');
});
