import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/office/read-document';
import type { RawDocument, RawNote } from '../../../../shared/raw/raw-document';
import { docxOf, readBytes, run, wordPart } from './office-file';

const folder = join(import.meta.dirname, '../../../fixtures/comments');

async function commentsIn(name: string): Promise<readonly RawNote[]> {
  return commentsOf(await readDocument(join(folder, name)));
}

function commentsOf(document: RawDocument): readonly RawNote[] {
  return document.notes.filter(({ code }) => code === 'comment');
}

const inWords = ({ row, column, text, comment }: RawNote) =>
  [row ?? '-', column ?? '-', comment?.author, text].join('|');

/** What test/fixtures/comments/make.py put on the cells of the table, by row of the table. */
const onCells = [
  '0|3|Lê Hoa|Tên cột theo mẫu của Sở',
  '1|1|Lê Hoa|Đủ tên lĩnh vực chưa?',
  '2|1|Trần Bình|Mục tiêu này lấy từ Nghị quyết 76',
  '2|3|Lê Hoa|Phối hợp với Văn phòng?\nĐề nghị nêu rõ.',
  '3|4|Trần Bình|Nên sớm hơn một quý',
  '5|1|Lê Hoa|Kiểm lại số',
];

describe('comments on cells', () => {
  it('are read from Word with their authors and dates, those outside the table too', async () => {
    const found = await commentsIn('notes.docx');
    expect(found.map(inWords)).toEqual(['-|-|Lê Hoa|Nhớ ghi số kế hoạch', ...onCells]);
    expect(new Set(found.map(({ comment }) => comment?.date))).toEqual(
      new Set(['2024-01-05T10:30:00Z']),
    );
  });

  it('of Word keep their answers and whether they are settled', async () => {
    const found = await commentsIn('threads.docx');
    expect(found).toHaveLength(7);
    expect(found[3]).toMatchObject({
      text: 'Mục tiêu này lấy từ Nghị quyết 76',
      comment: {
        resolved: false,
        replies: [{ author: 'Lê Hoa', date: '2024-01-06T08:00:00Z', text: 'Đúng, trang 3' }],
      },
    });
    expect(found[5]).toMatchObject({ text: 'Nên sớm hơn một quý', comment: { resolved: true } });
  });

  it('are read from the notes of Excel without the name that Excel puts in front', async () => {
    const found = await commentsIn('notes.xlsx');
    expect(found.map(inWords)).toEqual([...onCells, '-|1|Lê Hoa|Ô trống bên dưới bảng']);
  });

  it('of Excel 365 keep their threads, and the notes beside them, once each', async () => {
    const [thread, ...notes] = await commentsIn('threads.xlsx');
    expect(thread).toMatchObject({
      row: 4,
      column: 2,
      text: 'Ghi rõ số văn bản',
      comment: {
        author: 'Phạm Dung',
        date: '2024-02-01T09:15:00',
        resolved: true,
        replies: [{ author: 'Phạm Dung', text: 'Đã bổ sung' }],
      },
    });
    expect(notes.map(inWords)).toEqual((await commentsIn('notes.xlsx')).map(inWords));
  });

  it('are read from Excel 97-2003 at their cells', async () => {
    const found = await commentsIn('notes.xls');
    const shifted = onCells.map((each) => each.replace(/^\d/, (row) => String(Number(row) + 2)));
    expect(found.map(inWords).sort()).toEqual([...shifted, '19|1||Ô trống bên dưới bảng'].sort());
  });

  it.each(['notes.odt', 'notes.ods'])('are read from OpenDocument (%s)', async (name) => {
    const found = await commentsIn(name);
    for (const expected of onCells) expect(found.map(inWords)).toContain(expected);
    expect(found.every(({ comment }) => comment?.date !== null)).toBe(true);
  });

  it('on an empty row of OpenDocument stand on no row with words', async () => {
    const document = await readDocument(join(folder, 'notes.ods'));
    const note = commentsOf(document).find(({ text }) => text === 'Ô trống bên dưới bảng');
    const [table] = document.blocks;
    expect(table?.kind === 'table' && table.rows[note?.row ?? -1]).toMatchObject({
      sourceRow: 20,
      cells: [],
    });
  });

  it('are read from RTF with the time that is packed into a number', async () => {
    const found = await commentsIn('notes.rtf');
    expect(found[1]).toMatchObject({
      row: 0,
      column: 3,
      text: 'Tên cột theo mẫu của Sở',
      comment: { author: 'Lê Hoa', date: '2024-01-05T10:30' },
    });
    expect(found).toHaveLength(8);
  });
});

const comment = (id: number, text: string, paragraphId: string) =>
  `<w:comment w:id="${id}" w:author="A" w:date="không rõ"><w:p xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" w14:paraId="${paragraphId}">${run(text)}</w:p></w:comment>`;
const answers = (...pairs: readonly (readonly [string, string])[]) =>
  `<w15:commentsEx xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">${pairs
    .map(([id, parent]) => `<w15:commentEx w15:paraId="${id}" w15:paraIdParent="${parent}"/>`)
    .join('')}</w15:commentsEx>`;
const reference = (id: number) => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

describe('hostile and damaged comments', () => {
  it('that answer each other in a circle are all kept', async () => {
    const comments = comment(1, 'một', 'A1') + comment(2, 'hai', 'A2') + comment(3, 'ba', 'A3');
    const document = await readBytes(
      docxOf(`<w:p>${run('x')}${reference(1)}${reference(2)}${reference(3)}</w:p>`, {
        'word/comments.xml': wordPart('w:comments', comments),
        'word/commentsExtended.xml': answers(['A1', 'A2'], ['A2', 'A1'], ['A3', 'A3']),
      }),
    );
    expect(commentsOf(document).map(({ text }) => text)).toEqual(['một', 'hai', 'ba']);
  });

  it('without a place in the text are noted, and a date that is none is left out', async () => {
    const document = await readBytes(
      docxOf(`<w:p>${run('x')}</w:p>`, {
        'word/comments.xml': wordPart('w:comments', comment(1, 'lạc', 'A1')),
      }),
    );
    expect(commentsOf(document)).toMatchObject([
      { text: 'lạc', place: { part: 'comment', index: 0 }, comment: { date: null } },
    ]);
  });

  it('that are huge are cut, and the report learns it', async () => {
    const document = await readBytes(
      docxOf(`<w:p>${run('x')}${reference(1)}</w:p>`, {
        'word/comments.xml': wordPart('w:comments', comment(1, 'a'.repeat(30_000), 'A1')),
      }),
    );
    expect(commentsOf(document)[0]?.text).toHaveLength(20_000);
    const cut = document.notes.find(({ code }) => code === 'unreadable-part');
    expect(cut?.text).toContain('20.000 ký tự');
  });

  it('about several cells stand at the first of them', async () => {
    const cell = (content: string) => `<w:tc><w:p>${content}</w:p></w:tc>`;
    const row = cell(`<w:commentRangeStart w:id="1"/>${run('a')}`) + cell(run('b') + reference(1));
    const document = await readBytes(
      docxOf(`<w:tbl><w:tr>${row}</w:tr></w:tbl>`, {
        'word/comments.xml': wordPart('w:comments', comment(1, 'cả dòng', 'A1')),
      }),
    );
    expect(commentsOf(document)).toMatchObject([{ row: 0, column: 0 }]);
  });
});
