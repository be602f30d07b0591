import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { editWorkbook, rowSaying } from '../electron/services/round/edit-workbook';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { receiveFolder, sendTo } from './round-steps';
import { importFile, toast } from './steps';

const home = 'Phòng Nội vụ';
const justice = 'Phòng Tư pháp';
const culture = 'Phòng Văn hóa -Thông tin';
const timeColumn = 7;

test('files that are late, twice, of nobody, unreadable or of another round are settled; letters are written and the round is closed', async ({
  app,
}) => {
  test.slow();
  await importFile(app, join(officeFiles, 'tu-son.xlsx'));
  const first = await sendTo(app, [home, justice], 'first');
  const sent = await sendTo(app, [home, justice, culture], 'second');

  await test.step('the deadline is moved into the past: who has not answered is overdue', async () => {
    await app.page.getByRole('button', { name: 'Tên đợt và hạn trả lời' }).click();
    const dialog = app.page.getByRole('dialog');
    await dialog.getByLabel('Tên đợt').fill('Lấy ý kiến lần hai');
    await dialog.getByLabel('Hạn trả lời').fill('2024-01-31');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await expect(recipient(app, culture)).toHaveAttribute('data-state', 'overdue');
    await expect(app.page.getByText('Đã quá hạn')).toBeVisible();
  });

  await test.step('each kind of file says what it is and what to do', async () => {
    await receiveFolder(app, answers(app, first, sent));
    await expect(recipient(app, home)).toHaveAttribute('data-state', 'late');
    await expect(recipient(app, justice)).toContainText('không phải bản của đợt này');
    await expect(app.page.locator('[data-submission="unassigned"]')).toHaveCount(1);
    const broken = app.page.locator('[data-submission="unreadable"]');
    await expect(broken).toContainText('hong.xlsx');
    await broken.getByRole('button', { name: 'Không dùng' }).click();
    await expect(app.page.locator('[data-submission="set-aside"]')).toContainText('hong.xlsx');
  });

  await test.step('the second file counts beside the first, the one of nobody is given to somebody', async () => {
    const second = app.page.locator('[data-file="phong noi vu bo sung.xlsx"]');
    await expect(second).toContainText('Tệp thứ hai');
    await second.getByRole('button', { name: 'Dùng cả hai' }).click();
    await expect(second).not.toContainText('Tệp thứ hai');
    await recipient(app, justice).getByRole('button', { name: 'Vẫn dùng' }).click();
    await expect(recipient(app, justice)).toHaveAttribute('data-state', 'late');
    await app.page.getByLabel('Chọn đơn vị của tệp').selectOption('Đơn vị khác…');
    await app.page.getByLabel('Tên đơn vị').fill('Ban Quản lý dự án');
    await app.page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await expect(recipient(app, 'Ban Quản lý dự án')).toContainText('Không có trong danh sách gửi');
  });

  await test.step('a reminder is written to who is missing, and noted', async () => {
    await app.answerDialogs({ save: [app.path('don-doc.docx')] });
    await app.page.getByRole('button', { name: 'Công văn đôn đốc 1 đơn vị…' }).click();
    await expect(toast(app, 'Đã ghi và kiểm tra «don-doc.docx»')).toBeVisible();
    expect(existsSync(app.path('don-doc.docx'))).toBe(true);
    await expect(recipient(app, culture)).toContainText('Đã đôn đốc');
  });

  await test.step('each department that wrote something gets its reply', async () => {
    mkdirSync(app.path('replies'));
    await app.answerDialogs({ open: [app.path('replies')] });
    await result(app, 'Phiếu trả lời từng đơn vị…');
    await expect(toast(app, 'Đã ghi và kiểm tra «Trả lời Lấy ý kiến lần hai»')).toBeVisible();
    const [folder = ''] = readdirSync(app.path('replies'));
    expect(readdirSync(join(app.path('replies'), folder)).sort()).toEqual(
      ['Ban Quản lý dự án', home, justice].map((name) => `Trả lời ${name}.docx`),
    );
  });

  await test.step('a closed round takes nothing more until it is opened again', async () => {
    await result(app, 'Kết thúc đợt…');
    await app.page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
    await expect(app.page.getByText('Đợt đã kết thúc')).toBeVisible();
    await expect(app.page.getByRole('button', { name: 'Nhận tệp…' })).toHaveCount(0);
    await app.page.getByRole('button', { name: 'Mở bảng tổng hợp' }).click();
    await expect(app.page.locator('[data-item]').first()).toBeVisible();
    await expect(app.page.getByRole('button', { name: 'Không tiếp thu' })).toHaveCount(0);
    await result(app, 'Mở lại đợt');
    await expect(app.page.getByRole('button', { name: 'Không tiếp thu' }).first()).toBeVisible();
  });
});

/** One file of each kind. */
function answers(app: AppUnderTest, first: string, sent: string): string {
  const inbox = app.path('inbox');
  mkdirSync(inbox);
  const edit = (from: string, name: string, time: string, unmark = false): void =>
    editWorkbook(from, join(inbox, name), (sheets) => {
      const marks = Object.keys(sheets).filter(
        (each) => sheets[each]!.rows[0]?.[0] === 'PHU-LUC/1',
      );
      if (unmark) for (const mark of marks) Reflect.deleteProperty(sheets, mark);
      const sheet = sheets['Nhiệm vụ']!;
      if (unmark) sheet.rows[0] = [''];
      sheet.rows[rowSaying(sheet, 'ban hành Kế hoạch đào tạo')]![timeColumn] = time;
    });
  edit(join(sent, `${home}.xlsx`), 'noi vu.xlsx', 'Quý I/2024');
  edit(join(sent, `${home}.xlsx`), 'phong noi vu bo sung.xlsx', 'Quý II/2024');
  edit(join(first, `${justice}.xlsx`), 'tu phap.xlsx', 'Quý III/2024');
  edit(join(sent, `${culture}.xlsx`), 'x.xlsx', 'Quý IV/2024', true);
  const whole = readFileSync(join(sent, `${home}.xlsx`));
  writeFileSync(join(inbox, 'hong.xlsx'), whole.subarray(0, 2_000));
  writeFileSync(join(inbox, '~$noi vu.xlsx'), 'left behind by Excel');
  return inbox;
}

function recipient(app: AppUnderTest, department: string) {
  return app.page.locator(`[data-recipient="${department}"]`);
}

async function result(app: AppUnderTest, name: string): Promise<void> {
  await app.page.getByRole('button', { name: 'Kết quả của đợt' }).click();
  await app.page.getByRole('menuitem', { name }).click();
}
