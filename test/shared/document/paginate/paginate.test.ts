import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate } from '../../../../shared/document/paginate/paginate';
import { documentOf, numbered, paragraph, row, run, table, textsOf } from './documents';

const header = row('TT', 'Nhiệm vụ', { kind: 'header' });

describe('cutting text into pages', () => {
  it('fills a page with as many lines as it holds and goes on with the next', () => {
    const paged = paginate(documentOf(numbered('p', 12).map((text) => paragraph([text]))));
    expect(textsOf(paged)).toEqual([numbered('p', 10), ['p11', 'p12']]);
  });

  it('takes the larger of two spacings between paragraphs, and none at the top of a later page', () => {
    const blocks = numbered('p', 8).map((text) => {
      return paragraph([text], { spaceBeforePt: 6, spaceAfterPt: 4 });
    });
    const [first, second] = paginate(documentOf(blocks)).pages;
    const bases = first?.items.flatMap((item) => (item.kind === 'text' ? [item.y] : [])) ?? [];
    expect((bases[1] ?? 0) - (bases[0] ?? 0)).toBeCloseTo(11.5 + 6);
    const top = second?.items.find((item) => item.kind === 'text' && item.role === 'text');
    expect(top?.kind === 'text' ? top.y : 0).toBeCloseTo((bases[0] ?? 0) - 6);
  });

  it('leaves no single line of a paragraph at the end or the top of a page', () => {
    const orphan = [
      ...numbered('p', 9).map((text) => paragraph([text])),
      paragraph(numbered('q', 4)),
    ];
    expect(textsOf(paginate(documentOf(orphan)))[1]).toEqual(['q1', 'q2', 'q3', 'q4']);
    const widow = [
      ...numbered('p', 7).map((text) => paragraph([text])),
      paragraph(numbered('q', 4)),
    ];
    expect(textsOf(paginate(documentOf(widow)))[1]).toEqual(['q3', 'q4']);
  });

  it('keeps a heading with the beginning of what it heads', () => {
    const blocks = [
      ...numbered('p', 9).map((text) => paragraph([text])),
      paragraph(['I. Mục'], { keepWithNext: true }),
      paragraph(['Nội dung']),
    ];
    expect(textsOf(paginate(documentOf(blocks)))[1]).toEqual(['I. Mục', 'Nội dung']);
  });

  it('lets the air below the words that a heading is kept with hang over the end of the page', () => {
    const spacing = { lineSpacing: 1.5 };
    const blocks = [
      ...numbered('p', 5).map((text) => paragraph([text], spacing)),
      paragraph(['I. Mục'], { ...spacing, keepWithNext: true }),
      paragraph(['Nội dung'], spacing),
    ];
    expect(textsOf(paginate(documentOf(blocks)))).toHaveLength(1);
  });

  it('takes a heading to the next page with the paragraph whose footnote has no room', () => {
    const blocks = [
      ...numbered('p', 7).map((text) => paragraph([text])),
      paragraph(['I. Mục'], { keepWithNext: true }),
      paragraph([''], { runs: [run('có chú thích'), { ...run(''), footnote: 0 }] }),
    ];
    const paged = paginate(documentOf(blocks, [{ sizePt: 10, runs: [run('Chú thích.')] }]));
    expect(textsOf(paged)[1]?.[0]).toBe('I. Mục');
  });

  it('numbers pages from the second one of a section', () => {
    const paged = paginate(documentOf(numbered('p', 25).map((text) => paragraph([text]))));
    const numbers = paged.pages.map((page) =>
      page.items.flatMap((item) =>
        item.kind === 'text' && item.role === 'artifact' ? [item.text] : [],
      ),
    );
    expect(numbers).toEqual([[], ['2'], ['3']]);
  });

  it('puts a footnote on the page of its reference, and the line behind it on the next when both do not fit', () => {
    const reference = { ...run(''), footnote: 0 };
    const blocks = [
      ...numbered('p', 8).map((text) => paragraph([text])),
      paragraph([''], { runs: [run('có chú thích'), reference] }),
    ];
    const paged = paginate(documentOf(blocks, [{ sizePt: 10, runs: [run('Chú thích.')] }]));
    const [first, second] = textsOf(paged);
    expect(first).toHaveLength(8);
    expect(second).toEqual(['có chú thích', '1', '1', ' ', 'Chú thích.']);
  });

  it('names headings with their pages for the outline', () => {
    const blocks = [
      ...numbered('p', 10).map((text) => paragraph([text])),
      paragraph(['I. MỤC TIÊU'], { role: 'partHeading' }),
    ];
    expect(paginate(documentOf(blocks)).outline).toMatchObject([
      { text: 'I. MỤC TIÊU', page: 1, level: 1 },
    ]);
  });
});

describe('cutting tables into pages', () => {
  it('repeats the header on each page and keeps rows whole', () => {
    const rows = numbered('r', 9).map((text) => row('', text));
    const texts = textsOf(paginate(documentOf([table([header, ...rows])])));
    expect(texts).toEqual([
      ['TT', 'Nhiệm vụ', ...numbered('r', 6)],
      ['TT', 'Nhiệm vụ', 'r7', 'r8', 'r9'],
    ]);
  });

  it('takes rows that are kept together to the next page', () => {
    const rows = numbered('r', 7).map((text, index) =>
      row('', text, { keepWithNext: index === 5 }),
    );
    const texts = textsOf(paginate(documentOf([table([header, ...rows])])));
    expect(texts[1]).toEqual(['TT', 'Nhiệm vụ', 'r6', 'r7']);
  });

  it('takes the last row along with the words below the table', () => {
    const rows = numbered('r', 6).map((text, index) =>
      row('', text, { keepWithNext: index === 5 }),
    );
    const end = paragraph(['./.']);
    const pages = textsOf(paginate(documentOf([table([header, ...rows]), end])));
    expect(pages[1]).toEqual(['TT', 'Nhiệm vụ', 'r6', './.']);
    const plain = rows.map((each) => ({ ...each, keepWithNext: false }));
    expect(textsOf(paginate(documentOf([table([header, ...plain]), end])))[1]).toEqual(['./.']);
  });

  it('splits a row that is higher than a page between its lines', () => {
    const high = row('cao', numbered('d', 14).join('\n'));
    const paged = paginate(documentOf([table([header, high])]));
    expect(paged.pages.length).toBeGreaterThan(1);
    expect(
      textsOf(paged)
        .flat()
        .filter((text) => text.startsWith('d')),
    ).toEqual(numbered('d', 14));
  });

  it('goes on with a cell over several rows on the next page, and says it again there when asked', () => {
    const rows = numbered('r', 9).map((text, index) => {
      return row(index === 0 ? 'mục tiêu' : '', text, { span: index === 0 ? 9 : 0 });
    });
    const block = table([header, ...rows]);
    const plain = textsOf(paginate(documentOf([block])));
    expect(plain[1]).not.toContain('mục tiêu');
    const repeating = { ...block, table: { ...block.table, repeatSpannedCells: true } };
    expect(textsOf(paginate(documentOf([repeating])))[1]).toContain('mục tiêu');
  });

  it('tells where each row stands', () => {
    const rows = numbered('r', 8).map((text) => row('', text));
    const places = paginate(documentOf([table([header, ...rows])])).rows;
    expect(places.map(({ row: index, page }) => [index, page])).toEqual([
      ...[1, 2, 3, 4, 5, 6].map((index) => [index, 0]),
      ...[7, 8].map((index) => [index, 1]),
    ]);
  });

  it('loses no word, whatever the rows', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ế', ' ', '\n', '-'), maxLength: 300 });
    const rows = fc.array(
      fc.record({ text, keep: fc.boolean(), span: fc.integer({ min: 1, max: 4 }) }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(rows, (made) => {
        let covered = 0;
        const printed = made.map(({ text: words, keep, span }, index) => {
          const spans = covered > 0 ? 0 : Math.min(span, made.length - index);
          covered = covered > 0 ? covered - 1 : spans - 1;
          return row(spans === 0 ? '' : words, words, { keepWithNext: keep, span: spans });
        });
        const paged = paginate(documentOf([table([header, ...printed])]));
        const words = textsOf(paged)
          .flat()
          .filter((item) => item !== 'TT' && item !== 'Nhiệm vụ');
        const wanted = printed.flatMap(({ cells }) =>
          cells.flatMap((cell) => (cell.rowSpan > 0 ? [cell.text] : [])),
        );
        const letters = (texts: readonly string[]) =>
          [...texts.join('').replace(/\s/g, '')].sort().join('');
        expect(letters(words)).toBe(letters(wanted));
      }),
    );
  });
});
