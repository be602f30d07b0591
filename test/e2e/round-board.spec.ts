import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { doubtfulAnswer } from '../electron/services/round/doubtful-answer';
import { editWorkbook, rowSaying } from '../electron/services/round/edit-workbook';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { openRounds, receiveFolder, sendTo } from './round-steps';
import { importFile, press } from './steps';

const home = 'Phòng Nội vụ';
const justice = 'Phòng Tư pháp';
const training = 'ban hành Kế hoạch đào tạo';
/** Positions in the sheet of Từ Sơn that is sent. */
const column = { output: 4, time: 7 } as const;

test('what is asked, edited, combined and remarked on the board is decided by keys, and taken back', async ({
  app,
}) => {
  test.slow();
  await openBoardOf(app);
  await expect(left(app)).toHaveText('Còn 5 / 5 nội dung chưa quyết');

  await test.step('a pair in doubt is answered, shown as answered, and asked about again', async () => {
    await kind(app, 'Cần xác nhận').click();
    await list(app).focus();
    await press(app, 'a');
    await expect(line(app, 'answered')).toHaveAttribute('data-decided', 'same');
    await press(app, 'Control+z');
    await expect(line(app, 'doubt')).toBeVisible();
    await press(app, 'Control+y');
    await expect(line(app, 'answered')).toHaveAttribute('data-decided', 'same');
    await list(app).focus();
    await press(app, 'Home', 'q');
    await expect(line(app, 'doubt')).toHaveAttribute('aria-selected', 'true');
    await press(app, 'r');
    await expect(line(app, 'answered')).toHaveAttribute('aria-selected', 'true');
    await expect(line(app, 'answered')).toHaveAttribute('data-decided', 'two');
    await expect(line(app, 'answered')).toContainText('Tờ trình');
  });

  await test.step('a remark stands beside its row, is read and answered', async () => {
    await kind(app, 'Ý kiến khác').click();
    await expect(line(app, 'remark')).toContainText('Đề nghị làm rõ nguồn kinh phí');
    await list(app).focus();
    await press(app, 'a');
    await expect(line(app, 'remark')).toHaveAttribute('data-decided', 'read');
    await press(app, 'e');
    await app.page.getByLabel('Trả lời đơn vị').fill('Theo dự toán được giao');
    await press(app, 'Control+Enter');
    await expect(line(app, 'remark')).toHaveAttribute('data-decided', 'answered');
    await expect(line(app, 'remark')).toContainText('Theo dự toán được giao');
  });

  await test.step('E begins with the proposal, C with all of them; Esc changes nothing', async () => {
    await kind(app, 'Sửa ô').click();
    await list(app).focus();
    await press(app, 'Home');
    while ((await active(app).getAttribute('data-state')) !== 'conflict') {
      await press(app, 'ArrowDown');
    }
    await press(app, 'c');
    const field = app.page.getByLabel('Nội dung sau khi tổng hợp');
    await expect(field).toHaveValue(
      /Quý I\/2024[\s\S]*Tháng 3\/2024|Tháng 3\/2024[\s\S]*Quý I\/2024/,
    );
    await press(app, 'Escape');
    await expect(field).toHaveCount(0);
    await expect(conflict(app)).toHaveAttribute('data-decided', '');
    await press(app, 'e');
    await field.fill('Tháng 02, tháng 3/2024');
    await press(app, 'Control+Enter');
    await expect(conflict(app)).toHaveAttribute('data-decided', 'edit');
    await expect(conflict(app)).toContainText('Tháng 02, tháng 3/2024');
  });

  await test.step('what was decided before is decided again, though more was decided since', async () => {
    const output = app.page.locator('[data-item="cell"]:not([data-state="conflict"])');
    await output.getByRole('button', { name: 'Không tiếp thu' }).click();
    await expect(output).toHaveAttribute('data-decided', 'reject');
    await conflict(app).getByRole('button', { name: 'Quyết định lại' }).click();
    await expect(conflict(app)).toHaveAttribute('data-decided', '');
    await expect(output).toHaveAttribute('data-decided', 'reject');
    await press(app, 'Control+z');
    await expect(conflict(app)).toHaveAttribute('data-decided', 'edit');
  });

  await test.step('after a restart Ctrl+Z goes on where it was, rejections in their order', async () => {
    await app.restart();
    await app.page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
    await openRounds(app);
    await app.page.getByRole('tab', { name: 'Bảng tổng hợp' }).click();
    await expect(app.page.locator('[data-decided="reject"]')).toHaveCount(1);
    await list(app).focus();
    await press(app, 'Control+z');
    await expect(app.page.locator('[data-decided="reject"]')).toHaveCount(0);
    await expect(conflict(app)).toHaveAttribute('data-decided', 'edit');
    await press(app, 'Control+z');
    await expect(conflict(app)).toHaveAttribute('data-decided', '');
    await expect(line(app, 'remark')).toHaveAttribute('data-decided', 'answered');
    await press(app, 'Control+z');
    await expect(line(app, 'doubt')).toBeVisible();
  });
});

/** Two departments answer: a conflict, a change, a remark, and a table of its own with one task in other words. */
async function openBoardOf(app: AppUnderTest): Promise<void> {
  await importFile(app, join(officeFiles, 'tu-son.xlsx'));
  const sent = await sendTo(app, [home, justice]);
  const inbox = app.path('inbox');
  mkdirSync(inbox);
  editWorkbook(join(sent, `${home}.xlsx`), join(inbox, 'noi vu.xlsx'), (sheets) => {
    const sheet = sheets['Nhiệm vụ']!;
    const row = sheet.rows[rowSaying(sheet, training)]!;
    row[column.time] = 'Quý I/2024';
    row[column.output] = 'Kế hoạch đào tạo, bồi dưỡng của UBND thành phố';
    const end = row.length;
    sheet.rows[rowSaying(sheet, 'Cơ quan chủ trì')]![end] = 'Ý kiến của đơn vị';
    row[end] = 'Đề nghị làm rõ nguồn kinh phí';
  });
  editWorkbook(join(sent, `${justice}.xlsx`), join(inbox, 'tu phap.xlsx'), (sheets) => {
    const sheet = sheets['Nhiệm vụ']!;
    sheet.rows[rowSaying(sheet, training)]![column.time] = 'Tháng 3/2024';
  });
  doubtfulAnswer(join(sent, `${home}.xlsx`), join(inbox, 'Phòng Tài chính - Kế hoạch.xlsx'));
  await receiveFolder(app, inbox);
  await app.page.getByRole('button', { name: 'Mở bảng tổng hợp' }).click();
}

function left(app: AppUnderTest) {
  return app.page.getByTestId('board-left');
}

function list(app: AppUnderTest) {
  return app.page.getByTestId('board-list');
}

function kind(app: AppUnderTest, name: string) {
  return app.page.getByRole('button', { name: new RegExp(`^${name} \\d`) });
}

function line(app: AppUnderTest, name: 'doubt' | 'answered' | 'remark') {
  return app.page.locator(`[data-item="${name}"]`);
}

function conflict(app: AppUnderTest) {
  return app.page.locator('[data-state="conflict"]');
}

function active(app: AppUnderTest) {
  return app.page.locator('[data-item][aria-selected="true"]');
}
