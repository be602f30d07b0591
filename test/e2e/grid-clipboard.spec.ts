import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import {
  cursorText,
  editor,
  expectCursor,
  expectSaved,
  goHome,
  importFile,
  press,
  tool,
} from './steps';
import { clipboardHtml, writeClipboard } from './system-clipboard';

const fixtures = join(import.meta.dirname, '../fixtures/clipboard');

/** Pastes what another program put on the clipboard. */
async function paste(app: AppUnderTest, html: string | null, text: string): Promise<void> {
  await editor(app).evaluate(
    (field, content) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', content.text);
      if (content.html !== null) clipboardData.setData('text/html', content.html);
      const options = { clipboardData, bubbles: true, cancelable: true };
      field.dispatchEvent(new ClipboardEvent('paste', options));
    },
    { html, text },
  );
}

/** The HTML that Ctrl+C puts on the clipboard. */
async function copiedHtml(app: AppUnderTest): Promise<string> {
  const copied = app.page.evaluateHandle(() => {
    const seen = { html: '' };
    const listen = (event: ClipboardEvent) => {
      seen.html = event.clipboardData?.getData('text/html') ?? '';
    };
    document.addEventListener('copy', listen, { once: true });
    return seen;
  });
  const seen = await copied;
  await press(app, 'Control+c');
  await expect.poll(() => seen.evaluate(({ html }) => html)).not.toBe('');
  return seen.evaluate(({ html }) => html);
}

/** The text of the cell some rows below the cursor. */
async function textBelow(app: AppUnderTest, rows: number): Promise<string> {
  const steps = Array.from({ length: rows }, () => 'ArrowDown');
  await press(app, ...steps);
  const text = await cursorText(app);
  await press(app, ...steps.map(() => 'ArrowUp'));
  return text;
}

test.beforeEach(async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, /^Nhiệm vụ, dòng 2:/);
});

for (const program of [
  'excel',
  'word',
  'libreoffice-calc',
  'libreoffice-writer',
  'google-sheets',
]) {
  test(`cells copied in ${program} are pasted with their lines and merged cells, as one step`, async ({
    app,
  }) => {
    await paste(app, await readFile(join(fixtures, `${program}.html`), 'utf8'), 'x');
    await expectCursor(app, 'Nhiệm vụ, dòng 2: Rà soát thủ tục "một cửa"\nCông bố danh mục');
    await press(app, 'ArrowDown');
    await expectCursor(app, /^Nhiệm vụ, dòng 3: (- )?Kiểm tra công vụ$/);
    await press(app, 'ArrowRight');
    await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: Báo cáo');
    await press(app, 'ArrowRight');
    await expectSaved(app);
    await press(app, 'Control+z');
    await expect(tool(app, 'Hoàn tác')).toBeDisabled();
  });
}

const pages = [
  {
    fixture: 'google-docs-plan',
    column: 1,
    cells: ['Nhiệm vụ', '- Họp\n- Báo cáo', 'Dòng một\nDòng hai'],
  },
  { fixture: 'page-chrome-windows', column: 1, cells: ['Nhiệm vụ', 'Rà soát\nCông bố'] },
  { fixture: 'page-firefox-header', column: 1, cells: ['Rà soát', 'Công bố'] },
  { fixture: 'word-online', column: 1, cells: ['Rà soát\nCông bố\ndanh mục'] },
  { fixture: 'excel-row', column: 1, cells: ['Kiểm tra công vụ'] },
  { fixture: 'google-sheets-cell', column: 0, cells: ['Rà soát\nCông bố'] },
];

for (const { fixture, column, cells } of pages) {
  test(`what ${fixture} holds is pasted cell by cell through the system's clipboard`, async ({
    app,
  }) => {
    await press(app, ...Array.from({ length: 4 }, () => 'ArrowDown'));
    const below = await textBelow(app, cells.length);
    const html = await readFile(join(fixtures, `${fixture}.html`), 'utf8');
    await writeClipboard(app, { html, text: 'một\nhai\nba\nbốn' });
    await press(app, 'Control+v');
    await expectSaved(app);
    if (column === 1) await press(app, 'ArrowRight');
    for (const [index, text] of cells.entries()) {
      if (index > 0) await press(app, 'ArrowDown');
      await expect.poll(() => cursorText(app)).toBe(text);
    }
    if (column === 1) await press(app, 'ArrowLeft');
    await press(app, 'ArrowDown');
    await expect.poll(() => cursorText(app)).toBe(below);
  });
}

test('what Ctrl+C puts on the system clipboard stays text in spreadsheets', async ({ app }) => {
  await press(app, 'ArrowLeft', 'Shift+ArrowRight', 'Control+c');
  await expect.poll(() => clipboardHtml(app)).toContain('rowspan="4"');
  const html = await clipboardHtml(app);
  expect(html).toContain('sdnum="1066;0;@"');
  expect(html).toContain('mso-number-format');
});

test("Excel's plain text with a line end at its end leaves the row below alone", async ({
  app,
}) => {
  await press(app, 'ArrowDown', 'ArrowDown');
  const below = await cursorText(app);
  await press(app, 'ArrowUp', 'ArrowUp');
  await paste(app, null, await readFile(join(fixtures, 'excel.tsv'), 'utf8'));
  await expectCursor(app, /một cửa/);
  await press(app, 'ArrowDown', 'ArrowDown');
  await expectCursor(app, `Nhiệm vụ, dòng 4: ${below}`);
});

test('more rows than there is room for become new rows, and go again with one undo', async ({
  app,
}) => {
  await press(app, 'Control+End', 'Home', 'ArrowRight', 'ArrowRight');
  await paste(app, null, 'một\r\nhai\r\nba\r\n');
  await expect(app.page.getByTestId('task-count')).toHaveText('47 nhiệm vụ');
  await expectSaved(app);
  await press(app, 'Control+z');
  await expect(app.page.getByTestId('task-count')).toHaveText('45 nhiệm vụ');
});

test('a copied range carries its merged cells as HTML and comes back the same', async ({ app }) => {
  await press(app, 'ArrowLeft', 'Shift+ArrowRight');
  const html = await copiedHtml(app);
  expect(html).toContain('rowspan="4"');
  expect(html).toContain('mso-number-format');
  await press(app, 'Control+v');
  await expectCursor(app, /^Nhiệm vụ, dòng 2/);
  // What is there already is no change.
  await expect(tool(app, 'Hoàn tác')).toBeDisabled();
});

test('one value is pasted into a whole range', async ({ app }) => {
  await press(app, 'ArrowRight', 'Shift+ArrowDown', 'Shift+ArrowDown');
  await paste(app, null, 'Phòng Nội vụ');
  await expectSaved(app);
  await editor(app).focus();
  for (const row of [2, 3, 4]) {
    await press(app, 'Control+Home', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
    for (let at = 2; at < row; at += 1) await press(app, 'ArrowDown');
    await expectCursor(app, `Kết quả/ Sản phẩm, dòng ${row}: Phòng Nội vụ`);
  }
});
