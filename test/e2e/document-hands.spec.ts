import { join } from 'node:path';
import { expect, test, type AppUnderTest } from './app';
import { expectSaved, importFile } from './steps';

const made = join(import.meta.dirname, '../fixtures/made');

async function openDecision(app: AppUnderTest): Promise<void> {
  await importFile(app, join(made, 'hong-loc.docx'));
  await app.page.getByTestId('tab-document').click();
  await expect(app.page.getByTestId('text-decision')).toBeVisible();
}

test('a decision reads in the order of its paper, and cites from the library', async ({ app }) => {
  const { page } = app;
  await openDecision(app);
  const decision = page.getByRole('region', { name: 'Nội dung quyết định' });
  const words = (await decision.innerText()).replace(/\s+/g, ' ');
  const places = [
    'Về việc ban hành Kế hoạch',
    'CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ',
    'Căn cứ Luật Tổ chức',
    'Theo đề nghị của',
    'QUYẾT ĐỊNH:',
    'có hiệu lực kể từ ngày ban hành',
    'Nơi nhận:',
  ].map((text) => words.indexOf(text));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
  expect(words.split('CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ')).toHaveLength(2);

  const text = page.getByTestId('text-body');
  await text.locator('p', { hasText: 'Tiếp tục đẩy mạnh công tác CCHC nhằm' }).first().click();
  await page.keyboard.press('End');
  await page.getByRole('button', { name: 'Viện dẫn văn bản từ thư viện căn cứ' }).click();
  const dialog = page.getByTestId('legal-bases-dialog');
  await dialog.getByLabel('Tìm văn bản').fill('van thu');
  await dialog.getByRole('button', { name: /30\/2020\/NĐ-CP/ }).click();
  await dialog.getByRole('button', { name: 'Chèn đầy đủ' }).click();
  await expect(dialog).toBeHidden();
  await expect(text).toContainText(' Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020');
  await expect(text).toBeFocused();

  await page.getByTestId('metadata-form').getByRole('button', { name: 'Thư viện căn cứ…' }).click();
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expectSaved(app);
});

test('what Word copies comes into the text as its own blocks; an input method is not disturbed', async ({
  app,
}) => {
  const { page } = app;
  await openDecision(app);
  const text = page.getByTestId('text-body');
  await text.locator('p', { hasText: 'PAR INDEX' }).first().click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await text.evaluate((element) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><!--StartFragment-->
       <p class=MsoNormal><b>Đoạn <i>từ</i> Word</b> thứ nhất<o:p></o:p></p>
       <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span
       style='mso-list:Ignore'>-<span> </span></span><![endif]>Mục từ Word<o:p></o:p></p>
       <!--EndFragment--></body></html>`,
    );
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(text.locator('p', { hasText: 'Đoạn từ Word thứ nhất' })).toHaveCount(1);
  await expect(text.locator('p strong', { hasText: 'Word' }).first()).toBeVisible();
  await expect(text.locator('p', { hasText: 'Mục từ Word' })).toHaveText(/^- Mục từ Word$/);

  await text.locator('p', { hasText: 'Mục từ Word' }).click();
  await page.keyboard.press('End');
  const session = await page.context().newCDPSession(page);
  for (const part of [' t', ' ti', ' tiê', ' tiêng', ' tiếng'])
    await session.send('Input.imeSetComposition', {
      text: part,
      selectionStart: part.length,
      selectionEnd: part.length,
    });
  await session.send('Input.insertText', { text: ' tiếng' });
  await expect(text.locator('p', { hasText: 'Mục từ Word' })).toHaveText('- Mục từ Word tiếng');
  await expectSaved(app);
  await page.keyboard.type(' Việt');
  await expectSaved(app);
  await page.keyboard.press('Control+z');
  await expect(text.locator('p', { hasText: 'Mục từ Word' })).toHaveText('- Mục từ Word tiếng');
  await page.keyboard.press('Control+z');
  await expect(text.locator('p', { hasText: 'Mục từ Word' })).toHaveText('- Mục từ Word');
});
