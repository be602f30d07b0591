import fc from 'fast-check';
import { expect, test } from 'vitest';
import { safeFileName } from '../../../electron/services/safe-file-name';

test.each([
  ['Kế hoạch CCHC năm 2024', 'Kế hoạch CCHC năm 2024'],
  ['Kế hoạch 150/KH-UBND', 'Kế hoạch 150-KH-UBND'],
  ['dòng một\ndòng hai', 'dòng một-dòng hai'],
  ['Ke\u0302\u0301 hoa\u0323ch', 'Kế hoạch'],
  ['tên có chấm. ', 'tên có chấm'],
  ['CON', 'CON-Phụ lục'],
  ['...', 'Phụ lục'],
  ['', 'Phụ lục'],
])('«%s» becomes a name that every system accepts', (name, expected) => {
  expect(safeFileName(name, 'Phụ lục')).toBe(expected);
});

test('any text becomes a short name without forbidden characters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name, 'Phụ lục');
      expect(safe).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
      expect(safe).not.toMatch(/^[\s.]|[\s.]$/);
      expect(Array.from(safe).length).toBeLessThanOrEqual(110);
    }),
  );
});
