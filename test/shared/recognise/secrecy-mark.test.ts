import { describe, expect, it } from 'vitest';
import type { RawBlock, RawDocument, RawNote } from '../../../shared/raw/raw-document';
import { findSecrecyMark } from '../../../shared/recognise/secrecy-mark';
import { documentOf, paragraph, tableOf } from './raw-builders';

const level = (raw: RawDocument) => findSecrecyMark(raw)?.level ?? null;

function withNote(text: string, code: RawNote['code'] = 'text-box'): RawDocument {
  const notes: readonly RawNote[] = [{ code, text, place: { part: 'body', index: 3 } }];
  return { ...documentOf(...plan()), notes };
}

const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';

/** A letterhead with `stamp` below the number, then a plan with `rows` in its appendix. */
function plan(stamp = '', rows: readonly (readonly string[])[] = []): readonly RawBlock[] {
  return [
    tableOf([
      ['ỦY BAN NHÂN DÂN\nXÃ TÂN AN', motto],
      [`Số: 15/KH-UBND\n${stamp}`, 'Tân An, ngày 02 tháng 01 năm 2026'],
    ]),
    paragraph('KẾ HOẠCH'),
    paragraph('Bảo vệ bí mật nhà nước năm 2026'),
    paragraph('Căn cứ Luật Bảo vệ bí mật nhà nước; độ mật của văn bản là Mật, Tối mật.'),
    tableOf([['TT', 'Nhiệm vụ', 'Độ mật', 'Chủ trì'], ...rows]),
  ];
}

describe('a document is secret when a stamp box says so', () => {
  it.each([
    ['MẬT', 'MẬT'],
    ['TỐI MẬT', 'TỐI MẬT'],
    ['TUYỆT MẬT', 'TUYỆT MẬT'],
    ['Tuyệt mật', 'TUYỆT MẬT'],
    ['M Ậ T', 'MẬT'],
    ['T U Y Ệ T   M Ậ T', 'TUYỆT MẬT'],
    ['TỐI\nMẬT', 'TỐI MẬT'],
    ['(MẬT)', 'MẬT'],
    ['[ MẬT ]', 'MẬT'],
    ['- MẬT -', 'MẬT'],
    ['MẬT\nBản số: 01', 'MẬT'],
    ['TỐI MẬT\nTài liệu thu hồi\nBản số: ……/……', 'TỐI MẬT'],
    ['MẬT Bản số: 3', 'MẬT'],
    ['Độ mật: Tối mật', 'TỐI MẬT'],
    ['UBND TỈNH\nSố: 3/KH\nMẬT', 'MẬT'],
    ['MẬT'.normalize('NFD'), 'MẬT'],
  ])('%j is %s', (text, expected) => {
    expect(level(withNote(text))).toBe(expected);
  });

  it('or the margin of its pages, or the description of a picture', () => {
    expect(level(withNote('MẬT\tTrang 2', 'header-footer-text'))).toBe('MẬT');
    expect(level(withNote('TỐI MẬT', 'image'))).toBe('TỐI MẬT');
  });

  it.each([
    'Bảo mật',
    'Độ mật',
    'Độ mật: ……',
    'bí mật nhà nước',
    'Mật khẩu',
    'MẬT, TỐI MẬT',
    'Các độ mật:\nTUYỆT MẬT\nTỐI MẬT\nMẬT',
    'Phòng Nội vụ chủ trì các văn bản MẬT',
    'MAT',
    '',
  ])('but not when it only speaks of secrets: %j', (text) => {
    expect(level(withNote(text))).toBeNull();
  });

  it('but not by words in a comment, a footnote or deleted text', () => {
    for (const code of ['comment', 'footnote', 'tracked-deletion', 'hidden-sheet'] as const)
      expect(level(withNote('MẬT', code))).toBeNull();
  });
});

describe('a document is secret when its head says so', () => {
  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT', 'TUYỆT MẬT\nBản số: 02', 'TỐI\nMẬT'])(
    'below number and symbol: %j',
    (stamp) => {
      const expected = stamp.replace(/\nBản.*/, '').replace('\n', ' ');
      expect(level(documentOf(...plan(stamp)))).toBe(expected);
    },
  );

  it('in a paragraph above the letterhead, or in a table of one cell', () => {
    expect(level(documentOf(paragraph('MẬT'), ...plan()))).toBe('MẬT');
    expect(level(documentOf(tableOf([['TỐI MẬT']]), ...plan()))).toBe('TỐI MẬT');
  });

  it('between issuer and quốc hiệu, in the rows above the table of a sheet', () => {
    const sheet = tableOf(
      [
        ['UBND XÃ', 'MẬT', motto],
        ['PHỤ LỤC', '', ''],
        ['TT', 'Nhiệm vụ', 'Chủ trì'],
        ['1', 'Rà soát', 'Công an'],
      ],
      { sheet: 'Phụ lục', place: { part: 'sheet', sheet: 'Phụ lục', index: 0 } },
    );
    expect(findSecrecyMark(documentOf(sheet))).toMatchObject({
      level: 'MẬT',
      place: { part: 'sheet', sheet: 'Phụ lục' },
    });
  });

  it('on the plan behind a decision, or on the appendix', () => {
    const text = paragraph('Nội dung của kế hoạch như sau. '.repeat(12));
    const behind = [text, paragraph('MẬT'), paragraph(motto), paragraph('KẾ HOẠCH')];
    expect(level(documentOf(...plan(), ...behind))).toBe('MẬT');
    const appendix = [text, paragraph('Phụ lục II'), paragraph('TUYỆT MẬT')];
    expect(level(documentOf(...plan(), ...appendix))).toBe('TUYỆT MẬT');
  });

  it('unless it has been declassified', () => {
    expect(level(documentOf(paragraph('GIẢI MẬT'), ...plan('MẬT')))).toBeNull();
  });
});

describe('a document is not secret', () => {
  it('when cells of its appendix name levels', () => {
    const rows = [
      ['1', 'Rà soát danh mục bí mật nhà nước', 'MẬT', 'Công an'],
      ['2', 'Lập hồ sơ', 'TỐI MẬT', 'Công an'],
    ];
    expect(level(documentOf(...plan('', rows)))).toBeNull();
  });

  it('when a column of a list at the top holds marks', () => {
    const list = [
      ['Hồ sơ cán bộ', 'Mật'],
      ['Phương án bảo vệ', 'Mật'],
    ];
    expect(level(documentOf(tableOf(list), ...plan()))).toBeNull();
  });

  it('when a label of a column is the word', () => {
    const labels = tableOf([['TT', 'Nhiệm vụ', 'Mật']]);
    expect(level(documentOf(labels))).toBeNull();
  });

  it('when the text below the type of the document has a line with the word', () => {
    const lines = ['Các độ mật gồm:', 'MẬT', 'Mật', '- TỐI MẬT', 'a) Mật'].map((line) =>
      paragraph(line),
    );
    expect(level(documentOf(...plan(), ...lines))).toBeNull();
    expect(level(documentOf(paragraph('I. ĐỘ MẬT'), paragraph('MẬT')))).toBeNull();
  });

  it('when its head names all levels', () => {
    const levels = ['TUYỆT MẬT', 'TỐI MẬT', 'MẬT'].map((line) => paragraph(line));
    expect(level(documentOf(...levels, ...plan()))).toBeNull();
  });

  it('whatever else it holds', () => {
    expect(level(documentOf(...plan()))).toBeNull();
    expect(level({ format: 'json', blocks: [], notes: [] })).toBeNull();
  });
});
