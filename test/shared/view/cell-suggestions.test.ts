import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newAgency } from '../../../shared/directory/directory';
import { parseTimeframe } from '../../../shared/text/timeframe';
import {
  agencySuggestions,
  pieceAt,
  timeframeSuggestions,
  withPiece,
} from '../../../shared/view/cell-suggestions';

const agencies = [
  { ...newAgency('Phòng Nội vụ'), aliases: ['Nội vụ'] },
  newAgency('Văn phòng HĐND và UBND'),
  newAgency('Phòng Kinh tế, Hạ tầng và Đô thị'),
];

describe('help with a cell', () => {
  it('works on the agency under the caret and leaves the others', () => {
    const text = 'Phòng Nội vụ;van p\n- Công an';
    expect(pieceAt(text, 18)).toEqual({ from: 13, to: 18, words: 'van p' });
    expect(withPiece(text, 18, 'Văn phòng HĐND và UBND')).toEqual({
      text: 'Phòng Nội vụ; Văn phòng HĐND và UBND\n- Công an',
      caret: 36,
    });
    expect(pieceAt(text, text.length).words).toBe('Công an');
    expect(withPiece('', 0, 'Thanh tra')).toEqual({ text: 'Thanh tra', caret: 9 });
  });

  it('replaces nothing but the piece, wherever the caret is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ';', '\n', ' ', '-', 'é') }),
        fc.nat(),
        (text, at) => {
          const caret = at % (text.length + 1);
          const { from, to } = pieceAt(text, caret);
          const changed = withPiece(text, caret, 'X');
          expect(changed.text.startsWith(text.slice(0, from))).toBe(true);
          expect(changed.text.endsWith(text.slice(to))).toBe(true);
          expect(changed.text[changed.caret - 1]).toBe('X');
        },
      ),
    );
  });

  it('finds agencies by beginnings of words, by initials and by alias, without diacritics', () => {
    expect(agencySuggestions('noi', agencies)[0]).toBe('Phòng Nội vụ');
    expect(agencySuggestions('phong d', agencies)).toContain('Phòng Kinh tế, Hạ tầng và Đô thị');
    expect(agencySuggestions('vphu', agencies)).toEqual(['Văn phòng HĐND và UBND']);
    expect(agencySuggestions('lien quan', agencies)).toEqual(['Các cơ quan, đơn vị liên quan']);
    expect(agencySuggestions('xyz', agencies)).toEqual([]);
    expect(agencySuggestions('', agencies)).toHaveLength(6);
  });

  it('offers times that are all understood', () => {
    expect(timeframeSuggestions('quy 2', 2026)).toContain('Quý II/2026');
    for (const form of timeframeSuggestions('', 2026)) {
      expect(parseTimeframe(form, { year: 2026 }).kind, form).not.toBe('unclear');
    }
    expect(timeframeSuggestions('', null)).not.toContain('Quý I/2026');
  });
});
