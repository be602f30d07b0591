import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { editWorkbook, rowSaying } from '../electron/services/round/edit-workbook';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { openRounds, receiveFolder, sendTo } from './round-steps';
import { importFile } from './steps';

const home = 'Phòng Nội vụ';
const fileCount = 24;
const timeColumn = 7;

test('an app that is killed while it receives or decides loses only what was under way', async ({
  app,
}) => {
  test.slow();
  await importFile(app, join(officeFiles, 'tu-son.xlsx'));
  const sent = await sendTo(app, [home]);
  const inbox = manyAnswers(app, sent);

  await test.step('while it receives: the files that were read are whole, the others come with the next try', async () => {
    await app.answerDialogs({ open: [inbox] });
    await app.page.getByRole('button', { name: 'Nhận cả thư mục…' }).click();
    await expect(app.page.getByTestId('round-work')).toContainText(/ (?:[3-9]|1\d) \/ 24/);
    await app.kill();
    await reopen(app);
    await expect(files(app).first()).toBeVisible();
    const kept = await files(app).count();
    expect(kept).toBeGreaterThanOrEqual(3);
    expect(kept).toBeLessThan(fileCount);
    await receiveFolder(app, inbox);
    await expect(app.page.getByTestId('passed-over')).toContainText(`${kept} tệp không được nhận`);
    await expect(files(app)).toHaveCount(fileCount);
  });

  await test.step('while it decides: the decisions and the plan are both as before or both as after', async () => {
    await app.page.getByRole('button', { name: 'Mở bảng tổng hợp' }).click();
    await expect(left(app)).toHaveText('Còn 1 / 1 nội dung chưa quyết');
    const before = await planCell(app);
    await app.page.getByTestId('tab-round').click();
    const accept = app.page.getByRole('button', { name: 'Tiếp thu', exact: true });
    // Without waiting for the click's effect.
    void accept.click({ noWaitAfter: true }).catch(() => undefined);
    await app.kill();
    await reopen(app);
    await app.page.getByRole('tab', { name: 'Bảng tổng hợp' }).click();
    await expect(left(app)).toBeVisible();
    const isDecided = (await left(app).textContent()) === 'Đã quyết cả 1 nội dung';
    const after = await planCell(app);
    expect(after === before).toBe(!isDecided);
  });
});

/** The same department's file, many times, each with another word; only the first counts until the officer says so. */
function manyAnswers(app: AppUnderTest, sent: string): string {
  const inbox = app.path('inbox');
  mkdirSync(inbox);
  for (let number = 1; number <= fileCount; number += 1) {
    editWorkbook(join(sent, `${home}.xlsx`), join(inbox, `tra loi ${number}.xlsx`), (sheets) => {
      const sheet = sheets['Nhiệm vụ']!;
      const row = sheet.rows[rowSaying(sheet, 'ban hành Kế hoạch đào tạo')]!;
      row[timeColumn] = `Ngày ${number}/3/2024`;
    });
  }
  return inbox;
}

async function reopen(app: AppUnderTest): Promise<void> {
  await app.start();
  await app.setSize(1366, 768);
  await app.page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
  await openRounds(app);
}

/** How often the plan says «/3/2024» now: the accepted text is in it or not. */
async function planCell(app: AppUnderTest): Promise<number> {
  await app.page.getByTestId('tab-appendix').click();
  const grid = app.page.getByTestId('appendix-grid');
  await expect(grid.locator('.ag-row').first()).toBeVisible();
  return grid.getByText('/3/2024').count();
}

function files(app: AppUnderTest) {
  return app.page
    .getByTestId('ledger')
    .getByRole('table')
    .getByText(/^tra loi \d+\.xlsx/);
}

function left(app: AppUnderTest) {
  return app.page.getByTestId('board-left');
}
