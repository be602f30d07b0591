import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { integerToRoman } from '../../shared/text/roman';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import {
  expectCursor,
  expectGrid,
  expectSaved,
  goHome,
  importFile,
  press,
  tool,
  typeOver,
} from './steps';

const taskCount = 10_000;
const tasksPerArea = 250;

/** The window may stand still this long at most while a long file is read, however busy the machine is. */
const longestPauseMs = 4_000;

test('a file of 10,000 tasks is read, shown and edited in a window that stays alive', async ({
  app,
}) => {
  test.setTimeout(180_000);
  const { page } = app;
  await writeFile(app.path('dai.json'), JSON.stringify(longAppendix()));
  const cli = join(import.meta.dirname, '../../dist/cli.cjs');
  await promisify(execFile)(process.execPath, [
    cli,
    'convert',
    app.path('dai.json'),
    app.path('dai.xlsx'),
  ]);

  await app.answerDialogs({ open: [app.path('dai.xlsx')] });
  const longestPause = await watchPauses(app);
  await page.getByRole('button', { name: 'Mở tệp' }).click();
  await expect(page.getByTestId('import-reading')).toBeVisible();
  await expect(page.getByTestId('import-preview')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Nhập vào thư viện' }).click();
  await expectGrid(app);
  await expect(page.getByTestId('task-count')).toHaveText('10.000 nhiệm vụ');
  expect(await longestPause()).toBeLessThan(longestPauseMs);

  // Only what is in view is in the page.
  expect(await page.locator('.ag-cell').count()).toBeLessThan(1_500);
  await goHome(app);
  await press(app, 'Control+End', 'Control+ArrowLeft', 'ArrowRight');
  await expectCursor(app, `Nhiệm vụ, dòng 10040: ${textOf(taskCount - 1)}`);
  await typeOver(app, 'Dòng cuối đã sửa');
  await expectSaved(app);
  await expectCursor(app, 'Nhiệm vụ, dòng 10040: Dòng cuối đã sửa');

  await press(app, 'Control+f');
  await page.keyboard.type('nhiem vu thu 9');
  await expect(page.getByRole('search').getByRole('status')).toHaveText('0/1.111');
  await press(app, 'Escape');

  await goHome(app);
  await selectAll(app);
  await press(app, 'Control+-');
  await expect(page.getByTestId('task-count')).toHaveText('0 nhiệm vụ');
  await expectSaved(app);
  await press(app, 'Control+z');
  await expect(page.getByTestId('task-count')).toHaveText('10.000 nhiệm vụ');
  await expectSaved(app);
});

test('a plan whose rows are all deleted opens as an empty table, not as one that is still loading', async ({
  app,
}) => {
  const { page } = app;
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await selectAll(app);
  await press(app, 'Control+-');
  await expect(page.getByText('Bảng chưa có dòng nào.')).toBeVisible();
  await expectSaved(app);
  await tool(app, 'Trang đầu').click();
  await page.getByRole('row').nth(1).click();
  await expect(page.getByText('Bảng chưa có dòng nào.')).toBeVisible();
  await expect(page.locator('.ag-overlay-loading-center')).toHaveCount(0);
  await tool(app, 'Thêm nhiệm vụ').click();
  await expect(page.getByTestId('task-count')).toHaveText('1 nhiệm vụ');
});

test('reading a long file can be cancelled and leaves nothing', async ({ app }) => {
  const { page } = app;
  await writeFile(app.path('dai.json'), JSON.stringify(longAppendix()));
  await app.answerDialogs({ open: [app.path('dai.json')] });
  await page.getByRole('button', { name: 'Mở tệp' }).click();
  await page.getByTestId('import-reading').getByRole('button', { name: 'Hủy' }).click();
  await expect(page.getByTestId('start-page')).toBeVisible();
  await expect(page.getByText('Thư viện chưa có kế hoạch nào')).toBeVisible();
});

/** The first Ctrl+A takes the area. */
async function selectAll(app: AppUnderTest): Promise<void> {
  await press(app, 'Control+a', 'Control+a');
}

function textOf(task: number): string {
  return `Nhiệm vụ thứ ${task + 1}: rà soát, cập nhật và công khai thủ tục hành chính trên Cổng thông tin điện tử`;
}

function longAppendix() {
  const rows: unknown[] = [];
  for (let task = 0; task < taskCount; task += 1) {
    if (task % tasksPerArea === 0) {
      const area = task / tasksPerArea + 1;
      rows.push({ kind: 'area', no: integerToRoman(area), text: `Lĩnh vực thứ ${area}` });
    }
    rows.push({
      kind: 'task',
      no: String(task + 1),
      cells: {
        'Nhiệm vụ': textOf(task),
        'Kết quả/ Sản phẩm': 'Báo cáo, quyết định công bố',
        'Cơ quan chủ trì': 'Văn phòng HĐND và UBND',
        'Thời gian': 'Quý II/2025',
      },
      merged_from_above: [],
    });
  }
  return {
    appendix_label: 'Phụ lục',
    appendix_title: 'KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2025',
    columns: ['TT', 'Nhiệm vụ', 'Kết quả/ Sản phẩm', 'Cơ quan chủ trì', 'Thời gian'],
    rows,
  };
}

/** Watches how long the window goes without drawing a frame. */
async function watchPauses(app: AppUnderTest): Promise<() => Promise<number>> {
  const watch = await app.page.evaluateHandle(() => {
    const seen = { longest: 0 };
    let last = performance.now();
    const look = () => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
      requestAnimationFrame(look);
    };
    look();
    return seen;
  });
  return () => watch.evaluate((seen) => seen.longest);
}
