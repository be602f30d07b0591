import { describe, expect, it } from 'vitest';
import { articleOfText, HeadingReader } from '../../../shared/body/heading-of-text';

/** Level and number of each text that is a heading or an item; null for paragraphs. */
function read(...texts: readonly string[]): readonly (string | null)[] {
  const reader = new HeadingReader();
  return texts.map((text) => {
    const found = reader.read(text, false, undefined);
    return found === null ? null : `${found.level} ${found.number}`;
  });
}

describe('headings and numbered sentences of a text', () => {
  it('keeps points as numbered items though they end like sentences', () => {
    expect(
      read('I. MỤC TIÊU', '1. Yêu cầu', 'a) Đúng tiến độ;', 'đ) Dễ kiểm tra.', '2. Mục đích'),
    ).toEqual(['1 I.', '2 1.', '3 a)', '3 đ)', '2 2.']);
  });

  it('keeps a numbered sentence of any length where its number is the next one', () => {
    const long = 'Rà soát thủ tục hành chính '.repeat(20).trim();
    expect(read('1. Mục đích', `1.1. ${long}.`, '1.2. Rõ việc, rõ người.', '2. Yêu cầu')).toEqual([
      '1 1.',
      '2 1.1.',
      '2 1.2.',
      '1 2.',
    ]);
  });

  it('leaves a sentence alone whose number comes out of turn', () => {
    expect(read('1. Mục đích', '12. Báo cáo này thay báo cáo trước.', '2. Yêu cầu')).toEqual([
      '1 1.',
      null,
      '1 2.',
    ]);
  });

  it('counts what stands in an article inside it, anew in each', () => {
    const reader = new HeadingReader();
    const levels = [
      'Điều 1. Ban hành.',
      '1. Giao A;',
      '2. Giao B.',
      'Điều 2. Thực hiện.',
      '1. C.',
    ].map((text) => {
      const article = articleOfText(text);
      if (article !== null) reader.takeArticle(article);
      return (article ?? reader.read(text, false, undefined))?.level;
    });
    expect(levels).toEqual([1, 2, 2, 1, 2]);
  });
});
