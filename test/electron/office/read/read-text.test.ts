import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { detectSeparator } from '../../../../electron/office/text-table/detect-separator';
import { parseSeparated } from '../../../../electron/office/text-table/parse-separated';
import { encodeTcvn3 } from '../../../../shared/text/tcvn3';
import { encodeVni } from '../../../../shared/text/vni';
import { cellTexts, onlyTable, readBytes, shapeOf, textsOf } from './office-file';

const lines = [
  'Phụ lục kế hoạch cải cách hành chính nhà nước;;',
  'TT;Nhiệm vụ;Thời gian hoàn thành',
  '1;"Rà soát, sửa đổi ""quy chế""\nđã ban hành";Quý I/2024',
  ';;',
  '2;Kiểm tra công tác cải cách hành chính tại các đơn vị;Thường xuyên',
];
const expected = [
  ['Phụ lục kế hoạch cải cách hành chính nhà nước'],
  ['TT', 'Nhiệm vụ', 'Thời gian hoàn thành'],
  ['1', 'Rà soát, sửa đổi "quy chế"\nđã ban hành', 'Quý I/2024'],
  ['2', 'Kiểm tra công tác cải cách hành chính tại các đơn vị', 'Thường xuyên'],
];
const csv = lines.join('\r\n');

/** Windows-1258 writes most letters with their tone as a mark of its own behind them. */
function toWindows1258(text: string): Buffer {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map<string, number>();
  for (let code = 0; code < 256; code++) bytes.set(decoder.decode(Uint8Array.of(code)), code);
  const codes: number[] = [];
  for (const character of text) {
    const whole = bytes.get(character);
    if (whole !== undefined) codes.push(whole);
    else {
      const parts = [...character.normalize('NFD')];
      // Circumflex, breve and horn belong to the letter; tones are marks.
      const tone = parts.findLast((part) => /[\u0300\u0301\u0303\u0309\u0323]/.test(part)) ?? '';
      const letter = parts
        .filter((part) => part !== tone)
        .join('')
        .normalize('NFC');
      codes.push(bytes.get(letter) ?? 63, bytes.get(tone) ?? 63);
    }
  }
  return Buffer.from(codes);
}

describe('separated values', () => {
  it.each([
    ['UTF-8', Buffer.from(csv)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${csv}`)],
    ['UTF-16 as Excel writes it', Buffer.from(`\ufeff${csv}`, 'utf16le')],
    ['UTF-16 the other way round', Buffer.from(`\ufeff${csv}`, 'utf16le').swap16()],
    ['Windows-1258', toWindows1258(csv)],
    ['TCVN3', Buffer.from(encodeTcvn3(csv) ?? '', 'latin1')],
    ['TCVN3 inside UTF-8', Buffer.from(encodeTcvn3(csv) ?? '')],
    ['VNI', Buffer.from(encodeVni(csv) ?? '', 'latin1')],
    ['decomposed letters', Buffer.from(csv.normalize('NFD'))],
  ] as const)('are read from %s', async (_, bytes) => {
    const document = await readBytes(bytes, 'bảng.csv');
    expect(document.format).toBe('csv');
    expect(cellTexts(onlyTable(document))).toEqual(expected);
  });

  it.each([';', ',', '\t', '|'])('are read with «%s» between fields', async (separator) => {
    const rows = [
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['1', 'Soạn; gửi, báo cáo', 'A'],
      ['2', 'b', 'c'],
    ];
    const text = rows.map((row) => row.map((field) => `"${field}"`).join(separator)).join('\n');
    expect(cellTexts(onlyTable(await readBytes(Buffer.from(text))))).toEqual(rows);
  });

  it('are read with the separator that the file declares', async () => {
    const document = await readBytes(Buffer.from('sep=,\r\na;b,c\r\nd;e,f'));
    expect(cellTexts(onlyTable(document))).toEqual([
      ['a;b', 'c'],
      ['d;e', 'f'],
    ]);
  });

  it('keep the numbers of their records and the places of their fields', async () => {
    const table = onlyTable(await readBytes(Buffer.from('a;b;c\n;;\n;x;\ny;;z')));
    expect(shapeOf(table)).toEqual([
      ['0+1×1 a', '1+1×1 b', '2+1×1 c'],
      ['1+1×1 x'],
      ['0+1×1 y', '2+1×1 z'],
    ]);
    expect(table.rows.map(({ sourceRow }) => sourceRow)).toEqual([1, 3, 4]);
  });

  it('come back from what a correct writer makes of them', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ế', '"', ';', '\n', ' '), maxLength: 6 });
    const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(rows, (records) => {
        const text = records
          .map((record) => record.map((value) => `"${value.replaceAll('"', '""')}"`).join(';'))
          .join('\r\n');
        expect(parseSeparated(text, ';').map(({ fields }) => fields)).toEqual(records);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it('lose nothing when quotes are wrong', () => {
    const fields = (text: string) => parseSeparated(text, ';').map((record) => record.fields);
    expect(fields('a"b";c')).toEqual([['a"b"', 'c']]);
    expect(fields('"a"b;c')).toEqual([['ab', 'c']]);
    expect(fields('"a;b\nc')).toEqual([['a;b\nc']]);
    expect(fields('')).toEqual([]);
  });
});

describe('plain text', () => {
  it('may have a few lines with as many commas as one another', () => {
    const prose = ['Một, hai', 'ba', 'bốn, năm', 'sáu', 'bảy', 'tám', 'chín'];
    expect(detectSeparator(prose.join('\n'))).toBeUndefined();
    expect(detectSeparator(['a,b', 'c,d', 'e,f', 'tiêu đề'].join('\n'))).toBe(',');
  });

  it('is no table, and comes as paragraphs', async () => {
    const text = 'Căn cứ Luật, Nghị định;\nXét đề nghị của Phòng Nội vụ.\n\nQUYẾT ĐỊNH:';
    expect(detectSeparator(text)).toBeUndefined();
    const document = await readBytes(Buffer.from(text), 'a.doc');
    expect(document.format).toBe('txt');
    expect(textsOf(document)).toEqual([
      'Căn cứ Luật, Nghị định;',
      'Xét đề nghị của Phòng Nội vụ.',
      '',
      'QUYẾT ĐỊNH:',
    ]);
  });
});
