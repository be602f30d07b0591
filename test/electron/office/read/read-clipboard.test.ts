import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readClipboard } from '../../../../electron/office/read-clipboard';
import type { RawDocument } from '../../../../shared/raw/raw-document';

const nothing = { html: '', rtf: '', text: '' };

function textsOf(document: RawDocument): readonly (readonly string[])[] {
  const table = document.blocks.find((block) => block.kind === 'table');
  return table?.rows.map(({ cells }) => cells.map(({ text }) => text)) ?? [];
}

/** As Excel 365 puts a merged cell and a line break inside a cell on the clipboard. */
const fromExcel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>
<meta name=ProgId content=Excel.Sheet><style><!--td{mso-style-parent:style0;}--></style></head><body>
<!--StartFragment--><table border=0 cellpadding=0><col width=64 span=2>
<tr height=20><td>TT</td><td>Nhiệm vụ</td></tr>
<tr height=40><td rowspan=2>1</td><td>Dòng một<br>dòng hai</td></tr>
<tr height=20><td>Việc b</td></tr>
</table><!--EndFragment--></body></html>`;

/** As Word puts a table of one row on the clipboard. */
const fromWord = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"></head><body>
<!--StartFragment--><table class=MsoTableGrid><tr><td width=50 valign=top><p class=MsoNormal align=center><b>TT<o:p></o:p></b></p></td>
<td width=300><p class=MsoNormal>Nhiệm vụ<o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>`;

describe('a table on the clipboard', () => {
  test('of Excel keeps merges and lines in cells', async () => {
    const document = await readClipboard({ ...nothing, html: fromExcel, text: 'TT\tNhiệm vụ' });
    expect(textsOf(document)).toEqual([
      ['TT', 'Nhiệm vụ'],
      ['1', 'Dòng một\ndòng hai'],
      ['Việc b'],
    ]);
    const table = document.blocks.find((block) => block.kind === 'table');
    expect(table?.rows[1]?.cells[0]).toMatchObject({ column: 0, rowSpan: 2 });
    expect(table?.rows[2]?.cells[0]).toMatchObject({ column: 1 });
  });

  test('of Word keeps bold, and nothing of its markup', async () => {
    const document = await readClipboard({ ...nothing, html: fromWord });
    expect(textsOf(document)).toEqual([['TT', 'Nhiệm vụ']]);
    const table = document.blocks.find((block) => block.kind === 'table');
    expect(table?.rows[0]?.cells[0]).toMatchObject({ bold: true });
  });

  test('is read from text with tabs when no other form has a table', async () => {
    const text = 'TT\tNhiệm vụ\tThời gian\r\n1\t"Dòng ""một""\ndòng hai"\tQuý I\r\n';
    const document = await readClipboard({ ...nothing, html: '<p>TT Nhiệm vụ</p>', text });
    expect(textsOf(document)).toEqual([
      ['TT', 'Nhiệm vụ', 'Thời gian'],
      ['1', 'Dòng "một"\ndòng hai', 'Quý I'],
    ]);
  });

  test('is read from RTF, whose bytes arrive one by one', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg1252\uc1 \trowd\cellx1000\cellx5000\pard\intbl TT\cell Nhi\u7879?m v\u7909?\cell\row}`;
    expect(textsOf(await readClipboard({ ...nothing, rtf }))).toEqual([['TT', 'Nhiệm vụ']]);
  });

  test.each(['calc', 'writer'])(
    'is read from the RTF of LibreOffice alone (%s)',
    async (program) => {
      const folder = join(import.meta.dirname, '../../../fixtures/clipboard');
      const rtf = readFileSync(join(folder, `libreoffice-${program}-plan.rtf`), 'latin1');
      const texts = textsOf(await readClipboard({ ...nothing, rtf }));
      expect(texts[0]?.slice(0, 4)).toEqual(['TT', 'Nhiệm vụ', 'Kết quả', 'Thời gian']);
      expect(texts.flat()).toEqual(expect.arrayContaining(['01', '3/2027', '1-2']));
      expect(texts[2]?.[1]).toMatch(/^Rà soát thủ tục "một cửa"\n?/);
    },
  );

  test('that is none is answered with what to do', async () => {
    const reading = readClipboard({ ...nothing, text: 'một câu', html: '<p>một câu</p>' });
    await expect(reading).rejects.toMatchObject({ code: 'empty-document' });
    await expect(reading).rejects.toThrow('Bộ nhớ tạm không có bảng nào');
  });
});
