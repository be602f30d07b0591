import { describe, expect, test } from 'vitest';
import { createTextMeasurer } from '../../renderer/grid/text-measurer';

/** Every character is 10 pixels wide. */
const measurer = () => createTextMeasurer((text) => text.length * 10);

describe('lines of a text in a column', () => {
  test('an empty text takes one line', () => {
    expect(measurer().lineCount('', 50)).toBe(1);
  });

  test('words go to the next line when they do not fit', () => {
    expect(measurer().lineCount('một hai ba', 70)).toBe(2);
    expect(measurer().lineCount('một hai ba', 100)).toBe(1);
  });

  test('a line that fits exactly is not broken', () => {
    expect(measurer().lineCount('một hai', 70)).toBe(1);
  });

  test('a line break in the text always starts a line', () => {
    expect(measurer().lineCount('một\n\nhai', 500)).toBe(3);
  });

  test('a word wider than the column is broken inside', () => {
    expect(measurer().lineCount('abcdefghij', 40)).toBe(3);
    expect(measurer().lineCount('ab cdefghij', 40)).toBe(3);
  });

  test('what follows a broken word shares its last line', () => {
    expect(measurer().lineCount('abcdef gh', 40)).toBe(3);
    expect(measurer().lineCount('abcde gh', 40)).toBe(2);
  });

  test('each word is measured once, however often it occurs', () => {
    const seen: string[] = [];
    const counting = createTextMeasurer((text) => {
      seen.push(text);
      return text.length * 10;
    });
    counting.lineCount('nhiệm vụ nhiệm vụ', 60);
    counting.lineCount('vụ nhiệm', 90);
    expect(seen.sort()).toEqual([' ', 'nhiệm', 'vụ']);
  });

  test('the longest word tells the narrowest column', () => {
    expect(measurer().longestWord('Kinh phí\n(triệu đồng)')).toBe(60);
  });
});
