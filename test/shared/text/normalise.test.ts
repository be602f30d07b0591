import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  equalText,
  foldText,
  foldWithoutDiacritics,
  joinWrappedLines,
  stripDiacritics,
  visibleText,
} from '../../../shared/text/normalise';

/** Strings rich in what cleaning is about. */
const messyText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ' ',
        '\u00a0',
        '\t',
        '\n',
        '\r\n',
        '\u00ad',
        '\u200b',
        '\u0301',
        '\u0323',
        'o',
        'a',
        '- ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map((parts) => parts.join(''));

describe('cleanText', () => {
  it('turns every kind of blank into one ordinary blank', () => {
    expect(cleanText('Phòng\u00a0Nội\u2003 vụ\t thành \u202f phố')).toBe('Phòng Nội vụ thành phố');
  });

  it('removes soft hyphens, zero-width, direction and control characters', () => {
    expect(cleanText('\ufeffcải\u00ad cách\u200b hành\u0007 chính\u200e')).toBe(
      'cải cách hành chính',
    );
  });

  it('keeps line breaks of every origin as one sign and strips blanks around them', () => {
    expect(cleanText(' a \r\n b\vc\rd\u2028e \n')).toBe('a\nb\nc\nd\ne');
  });

  it('composes letters and marks whatever their order', () => {
    expect(cleanText('Vie\u0323\u0302t e\u0302\u0323')).toBe('Việt ệ');
  });

  it('writes the no-break hyphen as a hyphen', () => {
    expect(cleanText('12\u2011NQ/TU')).toBe('12-NQ/TU');
  });

  it('changes nothing when applied again', () => {
    fc.assert(fc.property(messyText, (text) => cleanText(cleanText(text)) === cleanText(text)));
  });

  it('leaves no double blank, no blank at the end of a line and nothing invisible', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        expect(cleanText(text)).not.toMatch(/ {2}| \n|\n |^\s|\s$|[^\P{Cc}\n]|\p{Cf}/u);
      }),
    );
  });
});

describe('visibleText', () => {
  it('keeps as many blanks as were typed, and nothing that cannot be seen', () => {
    expect(visibleText(' Rà\u00a0 soát\u200b\t\r\nquý\u00adI ')).toBe(' Rà  soát \nquýI ');
  });
});

describe('joinWrappedLines', () => {
  it('joins wrapped lines with one blank', () => {
    expect(joinWrappedLines('Theo \n\ndự \ntoán \nđược \ncấp')).toBe('Theo dự toán được cấp');
  });

  it('keeps the break before dashes, pluses, numbers and letters of a list', () => {
    expect(
      joinWrappedLines(
        'Các việc:\n- Văn bản\nrà soát\n+ Mẫu\n3.2. Tổng hợp\n3.12 Ban hành\na) Gửi\n1) In\n2.Nộp',
      ),
    ).toBe(
      'Các việc:\n- Văn bản rà soát\n+ Mẫu\n3.2. Tổng hợp\n3.12 Ban hành\na) Gửi\n1) In\n2.Nộp',
    );
  });

  it('does not take a year, a sum or a symbol at the start of a line for an item', () => {
    expect(joinWrappedLines('kết quả năm\n2024. Riêng số\n12-NQ/TU chi\n1.250 triệu')).toBe(
      'kết quả năm 2024. Riêng số 12-NQ/TU chi 1.250 triệu',
    );
  });

  it('changes nothing when applied again', () => {
    fc.assert(
      fc.property(messyText, (text) => {
        const joined = joinWrappedLines(text);
        expect(joinWrappedLines(joined)).toBe(joined);
      }),
    );
  });
});

describe('foldText', () => {
  it.each([
    ['hoà', 'hòa'],
    ['KHOẺ', 'khỏe'],
    ['Thuỷ', 'thủy'],
    ['Uỷ ban', 'Ủy ban'],
    ['qúy', 'Quý'],
    ['QĐ- UBND', 'QĐ-UBND'],
    ['Kết quả/ Sản phẩm', 'Kết quả / Sản phẩm'],
    ['Văn hóa – Thông tin', 'Văn hoá-Thông tin'],
    ['HĐND & UBND', 'HĐND&UBND'],
    ['“Một cửa”', '"Một cửa"'],
    ['Phòng Nội vụ ; Phòng Tư pháp', 'Phòng Nội vụ; Phòng\nTư pháp'],
  ])('gives «%s» and «%s» one key', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it.each([
    ['hòa', 'hóa'],
    ['hoàn', 'hòan'],
    ['đo', 'do'],
    ['quý', 'quỳ'],
    ['thúy', 'thủy'],
  ])('keeps «%s» and «%s» apart', (a, b) => {
    expect(foldText(a)).not.toBe(foldText(b));
  });

  it('moves no tone in a syllable with a final consonant', () => {
    expect(foldText('hoàn thuyết quỹ khuỷu')).toBe('hoàn thuyết quỹ khuỷu');
  });

  it('changes nothing when applied again', () => {
    fc.assert(fc.property(messyText, (text) => foldText(foldText(text)) === foldText(text)));
  });
});

describe('folding without diacritics', () => {
  it('is what search and ruined text are matched by', () => {
    expect(foldWithoutDiacritics('Ủy ban nhân dân thành phố ĐỒNG XOÀI')).toBe(
      'uy ban nhan dan thanh pho dong xoai',
    );
  });

  it('keeps letter case when only diacritics are stripped', () => {
    expect(stripDiacritics('Đồng Nai ƯỚC')).toBe('Dong Nai UOC');
  });
});

describe('equalText', () => {
  it('sees through composition and blanks, not through words', () => {
    expect(equalText('Tha\u0301ng 01/2024 ', 'Tháng\u00a001/2024')).toBe(true);
    expect(equalText('Tháng 01', 'tháng 01')).toBe(false);
    expect(equalText('a\nb', 'a b')).toBe(false);
  });
});

describe('long hostile text', () => {
  it('is cleaned and folded in time that grows with its length only', () => {
    const hostile = `${' \n'.repeat(100_000)}${'o\u0301 - '.repeat(50_000)}${'('.repeat(50_000)}`;
    const start = performance.now();
    foldText(hostile);
    joinWrappedLines(hostile);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
