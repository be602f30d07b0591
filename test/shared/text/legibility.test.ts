import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeLegibility, measureLegibility } from '../../../shared/text/legibility';
import { stripDiacritics } from '../../../shared/text/normalise';

const fixtures = join(import.meta.dirname, '../../fixtures');
const verdict = (...texts: readonly string[]) => judgeLegibility(measureLegibility(texts));

interface Golden {
  readonly rows: readonly { readonly text?: string; readonly cells?: Record<string, string> }[];
}

function goldenTexts(name: string): readonly string[] {
  const { rows } = JSON.parse(readFileSync(join(fixtures, 'golden', name), 'utf8')) as Golden;
  return rows.flatMap(({ text, cells }) => [text ?? '', ...Object.values(cells ?? {})]);
}

const goldens = ['tu-son.json', 'long-khanh.json', 'phuong-1.json', 'hong-loc.json'];
const ruined = readFileSync(join(fixtures, 'text/ruined-ocr.txt'), 'utf8');

describe('legibility', () => {
  it.each(goldens)('of the plan %s is good, with room to spare', (name) => {
    const measured = measureLegibility(goldenTexts(name));
    expect(judgeLegibility(measured)).toBe('good');
    expect(measured.syllables).toBeGreaterThan(0.96);
    expect(measured.marked).toBeGreaterThan(0.8);
  });

  it.each(goldens)('of %s without diacritics is told apart from ruin', (name) => {
    expect(verdict(...goldenTexts(name).map(stripDiacritics))).toBe('without-diacritics');
  });

  it('of the recognised text of a signed scan is ruined, as a whole and in each part', () => {
    expect(verdict(ruined)).toBe('ruined');
    const lines = ruined.split('\n');
    const quarter = Math.ceil(lines.length / 4);
    for (let from = 0; from < lines.length; from += quarter)
      expect(verdict(...lines.slice(from, from + quarter))).toBe('ruined');
  });

  it('of text decoded with the wrong table is ruined', () => {
    const wrong = 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2024 cña thµnh phè, c¸c c¬ quan, ®¬n vÞ. ';
    expect(verdict(wrong.repeat(20))).toBe('ruined');
  });

  it('of other languages is ruined, of a mixture doubtful', () => {
    const english = 'The department shall publish all administrative procedures on the portal. ';
    const vietnamese = 'Phòng Nội vụ công khai toàn bộ thủ tục hành chính trên cổng dịch vụ công. ';
    expect(verdict(english.repeat(20))).toBe('ruined');
    expect(verdict(english.repeat(4), vietnamese.repeat(20))).toBe('doubtful');
  });

  it('is not judged by a few words, abbreviations or numbers', () => {
    expect(verdict('abc xyz')).toBe('too-short');
    expect(verdict('UBND QH15 2024 TTHC '.repeat(100))).toBe('too-short');
  });

  it('of a very long text is judged by a sample of all columns', () => {
    const row = ['1', ...Array.from({ length: 7 }, () => 'Xây dựng kế hoạch cải cách hành chính')];
    const texts = Array.from({ length: 10_000 }, () => row).flat();
    const measured = measureLegibility(texts);
    expect(measured.words).toBeLessThan(40_000);
    expect(measured.words).toBeGreaterThan(10_000);
    expect(judgeLegibility(measured)).toBe('good');
  });
});
