import { join } from 'node:path';
import { readDocument } from '../../electron/office/read-document';
import { inspectAppendix } from '../../shared/inspect/inspect-appendix';
import type { InspectAppendix } from '../../shared/inspect/inspect-json';
import { recognise } from '../../shared/recognise/recognise';
import { expect, goldenFiles, officeFiles, readJson, test } from './app';
import {
  expectCursor,
  exportTo,
  goHome,
  expectSaved,
  importFile,
  openPreview,
  press,
  taskCount,
  toast,
  tool,
  typeOver,
} from './steps';

interface GoldenAppendix {
  readonly columns: readonly string[];
  readonly rows: InspectAppendix['rows'];
}

async function appendixIn(path: string): Promise<InspectAppendix> {
  const [plan] = recognise(await readDocument(path, {})).plans;
  if (plan === undefined) throw new Error(`No appendix in ${path}`);
  return inspectAppendix(plan);
}

/** The golden rows with one cell written anew. */
function withEdit(golden: GoldenAppendix, row: number, column: string, text: string) {
  return golden.rows.map((entry, index) =>
    index === row && entry.kind === 'task'
      ? { ...entry, cells: { ...entry.cells, [column]: text } }
      : entry,
  );
}

test('a plan opened from Word is edited, survives a restart with its undo, and goes out to Word and Excel', async ({
  app,
}) => {
  const golden = (await readJson(join(goldenFiles, 'tu-son.json'))) as GoldenAppendix;
  const newText = 'Ban hành kế hoạch kiểm soát thủ tục hành chính năm 2025';
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  expect(await taskCount(app)).toBe('45 nhiệm vụ');

  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, /^Nhiệm vụ, dòng 2: Tham mưu UBND tỉnh/);
  await typeOver(app, newText);

  await app.restart();
  await app.page.getByRole('button', { name: /^Mở kế hoạch/ }).click();
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, `Nhiệm vụ, dòng 2: ${newText}`);
  await tool(app, 'Hoàn tác').click();
  await expectCursor(app, /^Nhiệm vụ, dòng 2: Tham mưu UBND tỉnh/);
  await press(app, 'Control+y');
  await expectCursor(app, `Nhiệm vụ, dòng 2: ${newText}`);
  await expectSaved(app);

  const expected = withEdit(golden, 1, 'Nhiệm vụ', newText);
  for (const [format, name] of [
    ['Word', 'ra.docx'],
    ['Excel', 'ra.xlsx'],
  ] as const) {
    await exportTo(app, format, app.path(name));
    const written = await appendixIn(app.path(name));
    expect(written.columns).toEqual(golden.columns);
    expect(written.rows).toEqual(expected);
  }
});

for (const file of ['tu-son.xlsx', 'long-khanh.docx'] as const) {
  test(`${file} opens through the preview with everything accounted for`, async ({ app }) => {
    await openPreview(app, join(officeFiles, file));
    await expect(app.page.getByText('0 mục chưa có chỗ')).toBeVisible();
    await app.page.getByRole('button', { name: 'Nhập vào thư viện' }).click();
    const expected = file.startsWith('tu-son') ? '45 nhiệm vụ' : '77 nhiệm vụ';
    await expect(app.page.getByTestId('task-count')).toHaveText(expected);
  });
}

test('a golden JSON file opens through the same preview', async ({ app }) => {
  await importFile(app, join(goldenFiles, 'long-khanh.json'));
  expect(await taskCount(app)).toBe('77 nhiệm vụ');
});

test('the report of an import is saved where the user says', async ({ app }) => {
  await openPreview(app, join(officeFiles, 'long-khanh.docx'));
  await app.answerDialogs({ save: [app.path('bao-cao.txt')] });
  await app.page.getByRole('button', { name: 'Lưu báo cáo…' }).click();
  await expect(toast(app, 'Đã lưu báo cáo vào «bao-cao.txt»')).toBeVisible();
});

test('a preview that is given up leaves nothing in the library', async ({ app }) => {
  await openPreview(app, join(officeFiles, 'tu-son.docx'));
  await app.page.getByRole('button', { name: 'Hủy' }).click();
  await expect(app.page.getByText('Thư viện chưa có kế hoạch nào')).toBeVisible();
});
