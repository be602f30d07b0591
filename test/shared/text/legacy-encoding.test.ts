import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeFontText,
  legacyEncodingOfFont,
  looksLikeLegacy,
} from '../../../shared/text/legacy-encoding';
import { isVietnameseSyllable } from '../../../shared/text/syllable';
import { decodeTcvn3, encodeTcvn3 } from '../../../shared/text/tcvn3';
import { decodeVni, encodeVni } from '../../../shared/text/vni';

const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
/** The 67 letters that ASCII lacks, small. */
const smallLetters = [
  'đ',
  ...['a', 'ă', 'â', 'e', 'ê', 'i', 'o', 'ô', 'ơ', 'u', 'ư', 'y'].flatMap((vowel) =>
    tones.map((tone) => (vowel + tone).normalize('NFC')),
  ),
].filter((letter) => !/[a-z]/.test(letter));
const capitalLetters = smallLetters.map((letter) => letter.toUpperCase());

const realText = (
  JSON.parse(
    readFileSync(new URL('../../fixtures/text/timeframe-cells.json', import.meta.url), 'utf8'),
  ) as readonly { readonly text: string }[]
)
  .map(({ text }) => text)
  .join('\n');

const vietnamese = (letters: readonly string[]) =>
  fc
    .array(
      fc.oneof(fc.constantFrom(...letters), fc.constantFrom(...Array.from('abcxyz 019.,-/()\n'))),
    )
    .map((parts) => parts.join(''));

describe('the letters tested', () => {
  it('are the 134 that Vietnamese has beyond ASCII', () => {
    expect(new Set([...smallLetters, ...capitalLetters]).size).toBe(134);
  });
});

describe('TCVN3', () => {
  it.each([
    ['C«ng ty', 'Công ty'],
    ['ViÖt Nam', 'Việt Nam'],
    ['Céng hßa x· héi chñ nghÜa ViÖt Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['B¶o Th¾ng, M\u00adêng Kh\u00ad¬ng, B¸t X¸t', 'Bảo Thắng, Mường Khương, Bát Xát'],
    ['Uû ban nh©n d©n', 'Uỷ ban nhân dân'],
  ])('reads «%s»', (encoded, text) => {
    expect(decodeTcvn3(encoded)).toBe(text);
  });

  it.each([
    ['aµ¸¶·¹', 'aàáảãạ'],
    ['¨»¾¼½Æ', 'ăằắẳẵặ'],
    ['©ÇÊÈÉË', 'âầấẩẫậ'],
    ['eÌÐÎÏÑ', 'eèéẻẽẹ'],
    ['ªÒÕÓÔÖ', 'êềếểễệ'],
    ['i×ÝØÜÞ', 'iìíỉĩị'],
    ['oßãáâä', 'oòóỏõọ'],
    ['«åèæçé', 'ôồốổỗộ'],
    ['¬êíëìî', 'ơờớởỡợ'],
    ['uïóñòô', 'uùúủũụ'],
    ['\u00adõøö÷ù', 'ưừứửữự'],
    ['yúýûüþ', 'yỳýỷỹỵ'],
    ['®§¡¢£¤¥¦', 'đĐĂÂÊÔƠƯ'],
  ])('has the codes of the standard: %s', (codes, row) => {
    expect(decodeTcvn3(codes)).toBe(row);
  });

  it('reads capital fonts', () => {
    expect(decodeTcvn3('Céng hßa x· héi', { capitals: true })).toBe('CỘNG HÒA XÃ HỘI');
    expect(decodeTcvn3('KÕ HO¹CH', { capitals: true })).toBe('KẾ HOẠCH');
  });

  it('finds ư in the soft hyphen', () => {
    expect(decodeTcvn3('t\u00ad ph¸p')).toBe('tư pháp');
  });

  it('leaves quotes and dashes of Windows-1252, however they were read', () => {
    expect(decodeTcvn3('“Mét cöa” – \u0093Mét cöa\u0094 \u0096')).toBe('“Một cửa” – “Một cửa” –');
  });

  it('reads text that Word stored as symbols, and the micro sign as Greek', () => {
    expect(decodeTcvn3('\uf0ad\uf061')).toBe('ưa');
    expect(decodeTcvn3('v\u03bc')).toBe('và');
  });

  it('gives back every small letter, and every capital in an H font', () => {
    for (const letter of smallLetters) {
      expect(decodeTcvn3(encodeTcvn3(letter) ?? '?')).toBe(letter);
    }
    for (const letter of capitalLetters) {
      const options = { capitals: true };
      expect(decodeTcvn3(encodeTcvn3(letter, options) ?? '?', options)).toBe(letter);
    }
  });

  it('has the seven capitals without a tone in ordinary fonts, and says so of the others', () => {
    for (const letter of 'ĂÂÊÔƠƯĐ') expect(decodeTcvn3(encodeTcvn3(letter) ?? '?')).toBe(letter);
    expect(encodeTcvn3('Á')).toBeNull();
  });

  it('uses one code for one letter', () => {
    expect(new Set(smallLetters.map((letter) => encodeTcvn3(letter))).size).toBe(67);
  });

  it('gives back any Vietnamese text', () => {
    fc.assert(
      fc.property(vietnamese([...smallLetters, ...Array.from('ĂÂÊÔƠƯĐ')]), (text) => {
        expect(decodeTcvn3(encodeTcvn3(text) ?? '?')).toBe(text);
      }),
    );
    expect(decodeTcvn3(encodeTcvn3(realText) ?? '?')).toBe(realText);
  });

  it('passes ASCII through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => decodeTcvn3(text) === text),
    );
  });
});

describe('VNI', () => {
  it.each([
    ['aùaøaûaõaï', 'áàảãạ'],
    ['aâaáaàaåaãaä', 'âấầẩẫậ'],
    ['aêaéaèaúaüaë', 'ăắằẳẵặ'],
    ['eùeøeûeõeï', 'éèẻẽẹ'],
    ['eâeáeàeåeãeä', 'êếềểễệ'],
    ['oùoøoûoõoï', 'óòỏõọ'],
    ['oâoáoàoåoãoä', 'ôốồổỗộ'],
    ['ôôùôøôûôõôï', 'ơớờởỡợ'],
    ['uùuøuûuõuï', 'úùủũụ'],
    ['ööùöøöûöõöï', 'ưứừửữự'],
    ['íìæóò', 'íìỉĩị'],
    ['yùyøyûyõî', 'ýỳỷỹỵ'],
    ['ñ', 'đ'],
  ])('has the codes of the encoding: %s', (codes, row) => {
    expect(decodeVni(codes)).toBe(row);
    expect(decodeVni(codes.toUpperCase())).toBe(row.toUpperCase());
  });

  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC', 'ĐỘC LẬP - TỰ DO - HẠNH PHÚC'],
    ['Xin chaøo caùc baïn', 'Xin chào các bạn'],
    ['UÛy ban nhaân daân', 'Ủy ban nhân dân'],
    ['ñöôøng, quyù, kyõ, hôïp ñoàng, Myõ, lí do, ñaët', 'đường, quý, kỹ, hợp đồng, Mỹ, lí do, đặt'],
    ['Aûnh aÛ', 'Ảnh ả'],
  ])('reads «%s»', (encoded, text) => {
    expect(decodeVni(encoded)).toBe(text);
  });

  it('gives back every letter', () => {
    for (const letter of [...smallLetters, ...capitalLetters]) {
      expect(decodeVni(encodeVni(letter) ?? '?')).toBe(letter);
    }
  });

  it('gives back any Vietnamese text, whatever letters meet', () => {
    fc.assert(
      fc.property(
        vietnamese([...smallLetters, ...capitalLetters, ...Array.from('aeouyAEOUY')]),
        (text) => {
          expect(decodeVni(encodeVni(text) ?? '?')).toBe(text);
        },
      ),
      { numRuns: 1_000 },
    );
    expect(decodeVni(encodeVni(realText) ?? '?')).toBe(realText);
  });

  it('passes ASCII and signs through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => decodeVni(text) === text),
    );
    expect(decodeVni('“a” – ù')).toBe('“a” – ù');
  });
});

describe('legacyEncodingOfFont', () => {
  it.each([
    ['.VnTime', 'tcvn3', false],
    ['.VnTimeH', 'tcvn3', true],
    ['.VnArial Narrow', 'tcvn3', false],
    ['.VnArial NarrowH', 'tcvn3', true],
    ['.vntimeh', 'tcvn3', true],
    ['@.VnTime', 'tcvn3', false],
    ['.VnTimeH Bold Italic', 'tcvn3', true],
    ['VNI-Times', 'vni', false],
    ['vni-helve', 'vni', false],
  ])('knows %s', (font, encoding, capitals) => {
    expect(legacyEncodingOfFont(font)).toEqual({ encoding, capitals });
  });

  it.each(['Times New Roman', 'Vni', 'Verdana', 'VnTime2', '', 'Arial'])(
    'takes «%s» for an ordinary font',
    (font) => {
      expect(legacyEncodingOfFont(font)).toBeNull();
      expect(decodeFontText('Céng hßa', font)).toBe('Céng hßa');
    },
  );

  it('chooses the decoder', () => {
    expect(decodeFontText('héi', '.VnTimeH')).toBe('HỘI');
    expect(decodeFontText('hoäi', 'VNI-Times')).toBe('hội');
  });
});

describe('isVietnameseSyllable', () => {
  it.each([
    'nghiêng',
    'Quốc',
    'khuỷu',
    'giếng',
    'ƯƠM',
    'thuở',
    'đẹp',
    'ủy',
    'xoong',
    'gì',
    'quý',
    'ý',
  ])('accepts %s', (word) => {
    expect(isVietnameseSyllable(word)).toBe(true);
  });

  it.each(['héllo', 'ñöôøng', 'ViÖt', 'tốtt', 'đepp', 'xã̀', 'wá', 'hằc', 'UBND', ''])(
    'refuses %s',
    (word) => {
      expect(isVietnameseSyllable(word)).toBe(false);
    },
  );
});

describe('looksLikeLegacy', () => {
  const sentence = 'Xây dựng kế hoạch cải cách hành chính năm 2024 của Ủy ban nhân dân thành phố';

  it('recognises each encoding from a sentence', () => {
    expect(looksLikeLegacy(encodeTcvn3(sentence.toLowerCase()) ?? '')).toMatchObject({
      kind: 'tcvn3',
    });
    expect(looksLikeLegacy(encodeVni(sentence) ?? '')).toMatchObject({ kind: 'vni' });
    expect(looksLikeLegacy(encodeVni(sentence.toUpperCase()) ?? '')).toMatchObject({ kind: 'vni' });
    expect(looksLikeLegacy(encodeTcvn3(realText) ?? '')).toMatchObject({ kind: 'tcvn3' });
    expect(looksLikeLegacy(encodeVni(realText) ?? '')).toMatchObject({ kind: 'vni' });
  });

  it('leaves ordinary text alone', () => {
    for (const text of [
      sentence,
      sentence.toUpperCase(),
      realText,
      'Only ASCII',
      '',
      '«Một cửa»',
      '20°C ± 5',
    ]) {
      expect(looksLikeLegacy(text)).toEqual({ kind: 'none' });
    }
    expect(looksLikeLegacy(sentence.normalize('NFD'))).toEqual({ kind: 'none' });
  });

  it('does not take French or German for Vietnamese', () => {
    expect(looksLikeLegacy('Élève à l’école française, où être né près de Besançon').kind).not.toBe(
      'tcvn3',
    );
    expect(
      looksLikeLegacy('Grüße aus München, schöne Straßen überall für größere Städte').kind,
    ).toBe('none');
  });

  it('is in doubt about a word or two', () => {
    expect(looksLikeLegacy('kÕ ho¹ch')).toEqual({ kind: 'doubtful', candidates: ['tcvn3'] });
  });

  it('is quick on long hostile text', () => {
    const start = performance.now();
    looksLikeLegacy('é'.repeat(500_000));
    looksLikeLegacy('uyêng é '.repeat(100_000));
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
