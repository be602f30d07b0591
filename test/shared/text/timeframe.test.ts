import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lastDayOf, parseTimeframe, type Timeframe } from '../../../shared/text/timeframe';

interface RealCell {
  readonly plan: string;
  readonly cells: number;
  readonly text: string;
  readonly meaning: string;
}

/** The Thời gian cells of four real plans of 2024, in each form once, with how often it occurs. */
const realCells = JSON.parse(
  readFileSync(new URL('../../fixtures/text/timeframe-cells.json', import.meta.url), 'utf8'),
) as readonly RealCell[];

/** The meaning in one line, so that a table of cases reads well. */
function inShort(timeframe: Timeframe): string {
  const flags = [
    ...(timeframe.yearInferred && timeframe.kind !== 'several' ? ['year-inferred'] : []),
    ...(timeframe.conditional && timeframe.kind !== 'conditional' ? ['on-condition'] : []),
  ];
  return [meaningInShort(timeframe), ...flags].join(' ');
}

function meaningInShort(timeframe: Timeframe): string {
  switch (timeframe.kind) {
    case 'empty':
    case 'conditional':
      return timeframe.kind;
    case 'span':
      return `span ${timeframe.start ?? ''}..${timeframe.due} ${timeframe.unit}`;
    case 'due-dates':
      return `due-dates ${timeframe.dues.join(', ')}`;
    case 'before':
      return `before ${timeframe.date}`;
    case 'open':
      return `open ${timeframe.start}`;
    case 'unclear':
      return `unclear ${timeframe.reason}`;
    case 'several':
      return `several: ${timeframe.parts.map(inShort).join(' + ')}`;
    case 'recurring':
      return [
        'recurring',
        ...timeframe.every,
        ...(timeframe.by
          ? [
              `${timeframe.by.before ? 'before' : 'on'} ${timeframe.by.day ?? ''}/${timeframe.by.month ?? ''}`,
            ]
          : []),
        ...(timeframe.within ? [`within ${timeframe.within.start}..${timeframe.within.end}`] : []),
      ].join(' ');
  }
}

describe('the timeframes of four real plans', () => {
  it('are more than two hundred cells', () => {
    expect(realCells.reduce((sum, { cells }) => sum + cells, 0)).toBeGreaterThanOrEqual(206);
  });

  it.each(realCells.map(({ plan, text, meaning }) => [plan, text, meaning]))(
    '%s: «%s» means %s',
    (_plan, text, meaning) => {
      const timeframe = parseTimeframe(text, { year: 2024 });
      expect(inShort(timeframe)).toBe(meaning);
      expect(timeframe.words).toBe(text);
    },
  );

  it('mean the same in any case, spacing, composition and wrapping', () => {
    for (const { text, meaning } of realCells) {
      for (const variant of [
        text.toUpperCase(),
        text.normalize('NFD'),
        `  ${text.replaceAll(' ', '\u00a0 ')} `,
        text.replaceAll('/', ' / ').replaceAll(',', ' , '),
      ]) {
        expect(inShort(parseTimeframe(variant, { year: 2024 }))).toBe(meaning);
      }
      if (!text.includes('- ')) {
        const wrapped = text.replaceAll(' ', '\n');
        expect(inShort(parseTimeframe(wrapped, { year: 2024 }))).toBe(meaning);
      }
    }
  });
});

describe('parseTimeframe', () => {
  it.each([
    ['', 'empty'],
    ['-', 'empty'],
    ['2025', 'span 2025-01-01..2025-12-31 year'],
    ['Cả năm', 'span 2024-01-01..2024-12-31 year year-inferred'],
    ['Giai đoạn 2024-2025', 'span 2024-01-01..2025-12-31 range'],
    ['quý 1', 'span 2024-01-01..2024-03-31 quarter year-inferred'],
    ['Q.I/2024', 'span 2024-01-01..2024-03-31 quarter'],
    ['QIII/2024', 'span 2024-07-01..2024-09-30 quarter'],
    ['Quí tư năm 2024', 'span 2024-10-01..2024-12-31 quarter'],
    ['Quý I - 2025', 'span 2025-01-01..2025-03-31 quarter'],
    ['T3/2024', 'span 2024-03-01..2024-03-31 month'],
    ['03/2024', 'span 2024-03-01..2024-03-31 month'],
    ['Tháng mười hai', 'span 2024-12-01..2024-12-31 month year-inferred'],
    ['6 tháng đầu năm', 'span 2024-01-01..2024-06-30 months year-inferred'],
    ['6 tháng cuối năm 2025', 'span 2025-07-01..2025-12-31 months'],
    ['Tháng 3, 6, 9/2024', 'due-dates 2024-03-31, 2024-06-30, 2024-09-30'],
    ['Tháng 3-5/2024', 'span 2024-03-01..2024-05-31 range'],
    ['6 tháng, 9 tháng, năm 2024', 'due-dates 2024-06-30, 2024-09-30, 2024-12-31'],
    ['Quý I/2024 và quý III/2024', 'due-dates 2024-03-31, 2024-09-30'],
    ['Quý II và quý III/2024', 'span 2024-04-01..2024-09-30 range'],
    ['31/3, 30/6, 30/9 và 31/12/2024', 'due-dates 2024-03-31, 2024-06-30, 2024-09-30, 2024-12-31'],
    ['15/3/2024', 'span 2024-03-15..2024-03-15 day'],
    ['15-3-2024', 'span 2024-03-15..2024-03-15 day'],
    ['15.03.2024', 'span 2024-03-15..2024-03-15 day'],
    ['15/3/24', 'span 2024-03-15..2024-03-15 day year-inferred'],
    ['Ngày 15 tháng 3 năm 2024', 'span 2024-03-15..2024-03-15 day'],
    ['trước 15/01', 'before 2024-01-15 year-inferred'],
    ['Trước tháng 3/2024', 'before 2024-03-01'],
    ['Trước ngày 31/3 và 30/9/2024', 'several: before 2024-03-31 + before 2024-09-30'],
    ['Đến hết năm 2024', 'span ..2024-12-31 year'],
    ['Chậm nhất ngày 20/11/2024', 'span ..2024-11-20 day'],
    ['Cuối quý I/2024', 'span ..2024-03-31 quarter'],
    ['Từ nay đến hết năm 2024', 'span ..2024-12-31 year'],
    ['Từ ngày 01/3 đến ngày 15/4/2024', 'span 2024-03-01..2024-04-15 range'],
    ['Từ ngày 15 đến ngày 20/3/2024', 'span 2024-03-15..2024-03-20 range'],
    ['Tháng 11 - tháng 2/2025', 'span 2024-11-01..2025-02-28 range year-inferred'],
    ['Sau ngày 31/12/2024', 'open 2025-01-01'],
    ['Kể từ ngày 01/7/2025', 'open 2025-07-01'],
    ['hằng năm', 'recurring year'],
    ['hàng quý', 'recurring quarter'],
    ['Mỗi tháng 01 lần', 'recurring month'],
    ['01 lần/quý', 'recurring quarter'],
    ['2 lần/năm', 'recurring half-year'],
    ['3 tháng/lần', 'recurring quarter'],
    ['Định kỳ 6 tháng', 'recurring half-year'],
    ['Định kỳ hằng tháng, quý, năm', 'recurring month quarter year'],
    ['Hàng quý, 6 tháng, 9 tháng, năm', 'recurring quarter half-year nine-months year'],
    ['Theo quý', 'recurring quarter'],
    ['Thường xuyên, năm 2025', 'recurring within 2025-01-01..2025-12-31'],
    ['Thường xuyên (trong năm 2025)', 'recurring within 2025-01-01..2025-12-31'],
    ['Hàng tháng năm 2025', 'recurring month within 2025-01-01..2025-12-31'],
    ['Ngày 15 hằng tháng', 'recurring month on 15/'],
    ['Trước ngày 15 hàng tháng', 'recurring month before 15/'],
    ['Trước 15/12 hằng năm', 'recurring year before 15/12'],
    ['Quý IV hằng năm', 'recurring year on /12'],
    ['Ngày 20 của tháng cuối quý', 'recurring quarter on 20/3'],
    ['Thường xuyên 24/7', 'recurring'],
    ['Định kỳ, đột xuất', 'recurring on-condition'],
    ['Quý I/2024 theo kế hoạch của UBND tỉnh', 'span 2024-01-01..2024-03-31 quarter on-condition'],
    ['Theo Kế hoạch, hoàn thành trước 31/3/2024', 'before 2024-03-31 on-condition'],
    [
      'Triển khai Kế hoạch số 12/KH-UBND ngày 05/01/2024 trong quý II/2024',
      'span 2024-04-01..2024-06-30 quarter',
    ],
    ['Trong vòng 30 ngày kể từ ngày ký', 'conditional'],
    ['Khi cần', 'conditional'],
    [
      'Quý I; thường xuyên',
      'several: span 2024-01-01..2024-03-31 quarter year-inferred + recurring',
    ],
    ['Quý I/2024. Các xã tự xếp lịch', 'span 2024-01-01..2024-03-31 quarter'],
    ['31/02/2024', 'unclear no-such-date'],
    ['Đầu năm 2024', 'unclear not-understood'],
    ['Đầu tháng 3/2024', 'unclear not-understood'],
    ['Quý vị', 'unclear not-understood'],
    ['Ngay', 'unclear not-understood'],
    ['6 tháng', 'unclear not-understood'],
  ])('reads «%s» as %s', (text, meaning) => {
    expect(inShort(parseTimeframe(text, { year: 2024 }))).toBe(meaning);
  });

  it('says that a year is missing when the plan has none', () => {
    expect(inShort(parseTimeframe('Quý I'))).toBe('unclear no-year');
    expect(inShort(parseTimeframe('Thường xuyên trong năm'))).toBe('recurring');
    expect(inShort(parseTimeframe('Quý I/2024'))).toBe('span 2024-01-01..2024-03-31 quarter');
  });

  it('knows the last day of February', () => {
    expect(lastDayOf(parseTimeframe('Tháng 2/2023'))).toBe('2023-02-28');
    expect(lastDayOf(parseTimeframe('Tháng 2/2100'))).toBe('2100-02-28');
    expect(lastDayOf(parseTimeframe('Tháng 2/2000'))).toBe('2000-02-29');
  });

  const vocabulary = [
    ...[
      'năm',
      'tháng',
      'quý',
      'ngày',
      'trước',
      'từ',
      'đến',
      'hết',
      'cả',
      'và',
      'hàng',
      'lần',
      'theo',
    ],
    ...[
      'thường xuyên',
      'định kỳ',
      'trong',
      'sau',
      'khi',
      'đầu',
      'cuối',
      'I',
      'IV',
      '2024',
      '12',
      '31',
    ],
    ...['6', '15', '/', '-', ',', ';', '.', '(', 'số', 'KH', '\n', 'xã'],
  ];
  const nearTimeframes = fc
    .array(fc.constantFrom(...vocabulary), { maxLength: 25 })
    .map((words) => words.join(' '));

  it('never fails and gives real days only, in order', () => {
    const realDay = (day: string | null): boolean =>
      day === null || new Date(`${day}T00:00:00Z`).toISOString().startsWith(day);
    fc.assert(
      fc.property(nearTimeframes, fc.option(fc.integer({ min: 1990, max: 2200 })), (text, year) => {
        const timeframe = parseTimeframe(text, year === null ? {} : { year });
        const all = timeframe.kind === 'several' ? timeframe.parts : [timeframe];
        for (const part of all) {
          expect(realDay(lastDayOf(part))).toBe(true);
          if (part.kind === 'span' && part.start !== null)
            expect(part.start <= part.due).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('is quick on long hostile text', () => {
    const start = performance.now();
    for (const unit of [
      'quý I, ',
      'từ ',
      'ngày 15 ',
      '1/',
      'tháng 1-',
      'số 1/KH-',
      '- \n',
      'hàng ',
    ]) {
      parseTimeframe(unit.repeat(1_990 / unit.length));
      parseTimeframe(unit.repeat(20_000));
    }
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('lastDayOf', () => {
  it.each([
    ['Quý I, II, III và cả năm 2024', '2024-12-31'],
    ['Trước ngày 01/3/2024', '2024-02-29'],
    ['Trước ngày 01/01/2024', '2023-12-31'],
    ['Thường xuyên trong năm 2024', '2024-12-31'],
    ['- Thường xuyên\n- Báo cáo trong Quý I/2024', '2024-03-31'],
    ['Từ tháng 01/2024', null],
    ['Theo hướng dẫn của tỉnh', null],
  ])('of «%s» is %s', (text, day) => {
    expect(lastDayOf(parseTimeframe(text))).toBe(day);
  });
});
