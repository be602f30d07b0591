import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { editWorkbook, insertRow, rowSaying } from '../electron/services/round/edit-workbook';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { openRounds, sendTo } from './round-steps';
import { editor, expectSaved, importFile, press, tool } from './steps';

const home = 'Phòng Nội vụ';
const justice = 'Phòng Tư pháp';
/** Positions in the sheet of Từ Sơn. */
const column = { task: 3, output: 4, time: 7 } as const;
const training = 'Tham mưu UBND tỉnh ban hành Kế hoạch đào tạo';
const output = 'Kế hoạch đào tạo của UBND thành phố';
const meeting = 'Tổ chức hội nghị sơ kết công tác cải cách hành chính';

test('the table shows who proposed what: what waits, what was taken over, and nothing after undo', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  await roundWithAnswers(app);
  await showTable(app);
  await switchColours(app);
  await expect(legend(app)).toContainText('Chờ quyết định: 2 dòng');
  await expect(cells(app, '.proposed')).toHaveCount(0);
  await expect(cells(app, '.awaits-conflict')).toHaveCount(1);

  await openRounds(app);
  await page.getByRole('tab', { name: 'Bảng tổng hợp' }).click();
  await page.getByRole('button', { name: 'Tiếp thu hàng loạt…' }).click();
  await page.getByTestId('bulk-dialog').getByRole('button', { name: 'Tiếp thu' }).click();
  await expect(page.getByTestId('board-left')).toHaveText('Còn 1 / 4 nội dung chưa quyết');
  await showTable(app);
  await expect(legend(app).getByRole('button', { name: `${home}: 2 dòng` })).toBeVisible();
  const taken = cells(app, '.proposed').filter({ hasText: output });
  await expect(taken).toHaveCount(1);
  await taken.hover();
  await expect(page.getByTestId('appendix-grid')).toHaveAttribute(
    'title',
    new RegExp(`^${home} đề nghị, tiếp thu \\d+/\\d+/\\d{4}$`),
  );

  await legend(app)
    .getByRole('button', { name: `${justice}:` })
    .press('Space');
  await expect(page.getByTestId('proposal-count')).toHaveText('2/46 dòng');
  await page.getByRole('button', { name: 'Xem mọi dòng' }).click();
  await expect(page.getByTestId('proposal-count')).toHaveCount(0);

  await editor(app).focus();
  await press(app, 'Control+z');
  await expect(cells(app, '.proposed')).toHaveCount(0);
  await press(app, 'Control+y');
  await expect(taken).toHaveCount(1);
});

test('words that the officer writes are the officer’s own, and the board is one press away', async ({
  app,
}) => {
  test.slow();
  const { page } = app;
  await roundWithAnswers(app);
  await openRounds(app);
  await page.getByRole('tab', { name: 'Bảng tổng hợp' }).click();
  await page.getByRole('button', { name: 'Tiếp thu hàng loạt…' }).click();
  await page.getByTestId('bulk-dialog').getByRole('button', { name: 'Tiếp thu' }).click();
  await showTable(app);
  await tool(app, 'Lọc').click();
  await page.getByRole('button', { name: 'Tô màu theo đơn vị góp ý', exact: true }).click();
  const taken = cells(app, '.proposed').filter({ hasText: output });
  await taken.click();
  await expect(page.getByTestId('cell-proposed')).toContainText(`${home} đề nghị, tiếp thu`);
  await press(app, 'F4');
  await expect(page.getByTestId('cell-proposals')).toContainText(`${home} đề nghị, tiếp thu`);
  await page.getByRole('button', { name: 'Mở trên bảng tổng hợp' }).click();
  const active = page.locator('[data-item][aria-selected="true"]');
  await expect(active).toContainText(output);

  await showTable(app);
  await taken.click();
  await page.keyboard.type('Do công chức ghi');
  await press(app, 'Enter');
  await expectSaved(app);
  const typed = cells(app, '').filter({ hasText: 'Do công chức ghi' });
  await expect(typed).not.toHaveClass(/proposed/);

  await app.restart();
  await app.page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
  await expect(legend(app).getByRole('button', { name: `${home}:` })).toBeVisible();
  await switchColours(app);
  await expect(legend(app)).toHaveCount(0);
  await expect(cells(app, '.proposed, .awaits')).toHaveCount(0);
});

/** Two departments answered: one wrote an output, a time and a new row, the other the same time and one of its own. */
async function roundWithAnswers(app: AppUnderTest): Promise<void> {
  await importFile(app, join(officeFiles, 'tu-son.xlsx'));
  const sent = await sendTo(app, [home, justice]);
  const inbox = app.path('inbox');
  mkdirSync(inbox);
  editWorkbook(join(sent, `${home}.xlsx`), join(inbox, 'noi vu.xlsx'), (sheets) => {
    const sheet = sheets['Nhiệm vụ']!;
    const at = rowSaying(sheet, training);
    const own = sheet.rows[at]!;
    own[column.time] = 'Quý I/2024';
    own[column.output] = output;
    const added = [...own];
    added[column.task] = meeting;
    added[column.output] = 'Hội nghị';
    insertRow(sheet, at + 1, added);
  });
  editWorkbook(join(sent, `${justice}.xlsx`), join(inbox, 'tu phap.xlsx'), (sheets) => {
    const sheet = sheets['Nhiệm vụ']!;
    sheet.rows[rowSaying(sheet, training)]![column.time] = 'Tháng 3/2024';
    sheet.rows[rowSaying(sheet, 'ban hành các Kế hoạch công tác Tư pháp')]![column.time] =
      'Tháng 02/2024';
  });
  await app.answerDialogs({ open: [inbox] });
  await app.page.getByRole('button', { name: 'Nhận cả thư mục…' }).click();
  await expect(app.page.getByTestId('answered')).toHaveText('2 / 2 đơn vị đã trả lời');
}

async function showTable(app: AppUnderTest): Promise<void> {
  await app.page.getByTestId('tab-appendix').click();
  await editor(app).focus();
}

async function switchColours(app: AppUnderTest): Promise<void> {
  await tool(app, 'Hiển thị').click();
  await app.page.getByRole('menuitemcheckbox', { name: 'Tô màu theo đơn vị góp ý' }).click();
  await press(app, 'Escape');
}

function legend(app: AppUnderTest) {
  return app.page.getByTestId('proposal-legend');
}

function cells(app: AppUnderTest, kind: string) {
  return app.page.getByTestId('appendix-grid').locator(`.ag-cell:is(${kind || '*'})`);
}
