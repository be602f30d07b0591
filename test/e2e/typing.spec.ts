import { join } from 'node:path';
import type { CDPSession, Locator } from '@playwright/test';
import { expect, officeFiles, test, type AppUnderTest } from './app';
import { editor, expectCursor, expectSaved, goHome, importFile, press, tool } from './steps';

test.beforeEach(async ({ app }) => {
  await importFile(app, join(officeFiles, 'tu-son.docx'));
  await goHome(app);
});

/** TSF and IBus: the syllable is composed in the field and then put in place of what was composed. */
async function compose(devtools: CDPSession, ...stages: readonly string[]): Promise<void> {
  for (const text of stages) {
    const end = { selectionStart: text.length, selectionEnd: text.length };
    await devtools.send('Input.imeSetComposition', { text, ...end });
  }
  await devtools.send('Input.insertText', { text: stages.at(-1) ?? '' });
}

/** UniKey, EVKey: what is on the screen is taken back with Backspace and typed anew. */
async function typeTelex(app: AppUnderTest): Promise<void> {
  const { keyboard } = app.page;
  await keyboard.type('tie');
  await press(app, 'Backspace');
  await keyboard.insertText('ê');
  await press(app, 'Backspace');
  await keyboard.insertText('ế');
  await keyboard.type('ng');
}

test('syllables composed or typed with Backspaces come whole into a cell, from the first key and inside a word', async ({
  app,
}) => {
  const devtools = await app.page.context().newCDPSession(app.page);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await compose(devtools, 'v', 'vi', 'viê', 'việ', 'việt');
  await app.page.keyboard.type(' ');
  await compose(devtools, 'n', 'na', 'nam');
  await press(app, 'Enter', 'ArrowUp');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: việt nam');

  await press(app, 'F2', 'Home', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await compose(devtools, 'd', 'đ', 'đo', 'đô', 'đồ', 'đồn', 'đồng');
  await press(app, 'Enter', 'ArrowUp');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: việtđồng nam');

  await typeTelex(app);
  await press(app, 'ArrowLeft', 'ArrowRight');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: tiếng');
  await press(app, 'F2', 'Home');
  await typeTelex(app);
  await press(app, 'Enter', 'ArrowUp');
  await expectCursor(app, 'Kết quả/ Sản phẩm, dòng 2: tiếngtiếng');
  await expectSaved(app);
});

test('composed and taken-back syllables come whole into the find bar and the filter bar', async ({
  app,
}) => {
  const devtools = await app.page.context().newCDPSession(app.page);
  const writes = async (field: Locator) => {
    await expect(field).toBeFocused();
    await compose(devtools, 'c', 'ca', 'cai', 'cải');
    await app.page.keyboard.type(' ');
    await typeTelex(app);
    await expect(field).toHaveValue('cải tiếng');
  };
  await press(app, 'Control+f');
  await writes(app.page.getByRole('search').getByRole('searchbox').first());
  await press(app, 'Escape');
  await expect(editor(app)).toBeFocused();
  await press(app, 'Control+Shift+L');
  const words = app.page.getByRole('main').getByRole('searchbox').first();
  await words.focus();
  await writes(words);
});

test('help below an open cell neither loses nor doubles what is composed', async ({ app }) => {
  const devtools = await app.page.context().newCDPSession(app.page);
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expectCursor(app, /^Cơ quan chủ trì, dòng 2:/);
  await compose(devtools, 'p', 'ph', 'pho', 'phò', 'phòn', 'phòng');
  await expect(editor(app)).toHaveValue('phòng');
  // The first Esc closes what is offered, the second leaves the cell.
  await press(app, 'Escape', 'Escape');
  await expect(editor(app)).toHaveValue('');
  await typeTelex(app);
  await expect(editor(app)).toHaveValue('tiếng');
});

test('Ctrl+Z goes back through text, form and table in the order of the work, and Ctrl+Y forth', async ({
  app,
}) => {
  const { page } = app;
  const undo = tool(app, 'Hoàn tác');
  const redo = tool(app, 'Làm lại');
  await press(app, 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await page.keyboard.type('một');
  await press(app, 'Enter');
  await expectSaved(app);

  await page.getByTestId('tab-document').click();
  const text = page.getByTestId('text-body');
  await text.locator('p', { hasText: 'cụ thể như sau' }).first().click();
  await press(app, 'End');
  await page.keyboard.type(' (hai)');
  await expect(text).toContainText('(hai)');
  const number = page.getByTestId('metadata-form').getByRole('textbox', { name: 'Số, ký hiệu' });
  const before = await number.inputValue();
  await number.fill('77/KH-UBND');
  await number.press('Enter');
  await expect(page.locator('.paper').first()).toContainText('Số: 77/KH-UBND');
  await expectSaved(app);

  await page.getByTestId('tab-appendix').click();
  await editor(app).focus();
  await page.keyboard.type('bốn');
  await press(app, 'Enter');
  await expectSaved(app);

  // Table, form, text, table: the last first.
  await editor(app).focus();
  await press(app, 'Control+z');
  await expect(page.getByTestId('appendix-grid')).not.toContainText('bốn');
  await press(app, 'Control+z');
  await page.getByTestId('tab-document').click();
  await expect(number).toHaveValue(before);
  await expect(text).toContainText('(hai)');
  await undo.click();
  await expect(text).not.toContainText('(hai)');
  await undo.click();
  await expect(undo).toBeDisabled();

  for (let step = 0; step < 4; step += 1) await redo.click();
  await expect(redo).toBeDisabled();
  await expect(number).toHaveValue('77/KH-UBND');
  await expect(text).toContainText('(hai)');
  await page.getByTestId('tab-appendix').click();
  await expect(page.getByTestId('appendix-grid')).toContainText('một');
  await expect(page.getByTestId('appendix-grid')).toContainText('bốn');
  await expectSaved(app);
});
