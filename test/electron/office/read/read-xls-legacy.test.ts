import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../../electron/office/read-document';
import type { RawDocument } from '../../../../shared/raw/raw-document';
import { encodeTcvn3 } from '../../../../shared/text/tcvn3';
import { encodeVni } from '../../../../shared/text/vni';

const rows = [
  ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'],
  ['1', 'Rà soát thủ tục hành chính được sửa đổi', 'Phòng Tư pháp', 'Quý I năm 2026'],
  ['2', 'Tổ chức hội nghị đối thoại với người dân', 'Văn phòng', 'Thường xuyên'],
];

function encoded(encode: (text: string) => string | null): readonly (readonly string[])[] {
  return rows.map((row) => row.map((text) => encode(text) ?? ''));
}

describe('an old workbook, which tells nothing of its fonts,', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'phu-luc-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function read(texts: readonly (readonly string[])[]): Promise<RawDocument> {
    const sheet = utils.aoa_to_sheet(texts.map((row) => [...row]));
    const book = utils.book_new(sheet, 'PL');
    const path = join(folder, 'plan.xls');
    await writeFile(path, write(book, { type: 'buffer', bookType: 'biff8' }) as Buffer);
    return readDocument(path);
  }

  function textsOf({ blocks }: RawDocument): readonly (readonly string[])[] {
    const [table] = blocks;
    return table?.kind === 'table'
      ? table.rows.map(({ cells }) => cells.map(({ text }) => text))
      : [];
  }

  it.each([
    ['TCVN3', (text: string) => encodeTcvn3(text)],
    ['VNI', encodeVni],
  ])('is read as Unicode when its text is %s, and the report says so', async (_name, encode) => {
    const document = await read(encoded(encode));
    expect(textsOf(document)).toEqual(rows);
    expect(document.notes).toMatchObject([{ code: 'decoded-legacy-text' }]);
  });

  it('keeps a Unicode cell among TCVN3 ones', async () => {
    const texts = [...encoded((text) => encodeTcvn3(text)), ['3', 'Báo cáo kết quả', 'Báo cáo']];
    expect(textsOf(await read(texts)).at(-1)).toEqual(['3', 'Báo cáo kết quả', 'Báo cáo']);
  });

  it('is left alone when its text is Unicode, as are words of which too few tell', async () => {
    const document = await read(rows);
    expect(textsOf(document)).toEqual(rows);
    expect(document.notes).toEqual([]);
    const doubtful = await read([
      ['TT', encodeTcvn3('được') ?? ''],
      ['1', 'Ban hanh'],
    ]);
    expect(textsOf(doubtful)[0]?.[1]).toBe(encodeTcvn3('được'));
    expect(doubtful.notes).toMatchObject([{ code: 'doubtful-legacy-text' }]);
  });
});
