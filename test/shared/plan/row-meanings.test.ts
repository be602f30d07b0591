import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inspectMeanings, inspectMeaningSchema } from '../../../shared/inspect/meanings-json';
import { rowMeanings, type RowMeaning } from '../../../shared/plan/row-meanings';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { plansFromJson } from '../../../shared/recognise/inspection';
import { printedPlan } from './printed-rows';

function planOf(json: object) {
  const [plan] = plansFromJson(json);
  if (plan === undefined) throw new Error('no appendix');
  return plan;
}

function golden(name: string) {
  const path = join(import.meta.dirname, '../../fixtures/golden', name);
  return planOf(JSON.parse(readFileSync(path, 'utf8')) as object);
}

/** The meaning of one row of a small table. */
function meaningOf(cells: Readonly<Record<string, string>>, facts: object = {}): RowMeaning {
  const columns = ['TT', 'Nhiệm vụ', ...Object.keys(cells)];
  const row = {
    kind: 'task',
    no: '1',
    cells: { 'Nhiệm vụ': 'Rà soát', ...cells },
    merged_from_above: [],
  };
  const [meaning] = rowMeanings(planOf({ columns, rows: [row], ...facts }));
  return meaning!;
}

const goldens = ['tu-son.json', 'long-khanh.json', 'phuong-1.json', 'hong-loc.json'];

describe('the meaning beside the words', () => {
  it('is there for every task row and for no heading', () => {
    const plan = golden('tu-son.json');
    const meanings = rowMeanings(plan);
    const { rows } = tableViewOf(plan);
    expect(meanings).toHaveLength(rows.length);
    rows.forEach((row, index) => expect(meanings[index] === null).toBe(row.kind !== 'task'));
  });

  it('names dates and agencies of the rows of a real plan', () => {
    const [, , , fourth] = rowMeanings(golden('tu-son.json')).filter((each) => each !== null);
    expect(fourth).toMatchObject({
      timeframe: { kind: 'span', unit: 'month', due: '2024-01-31' },
      lead: [{ kind: 'agency', agencyId: 'district-home-affairs' }],
    });
  });

  it.each(goldens)('knows or groups nearly all agencies of %s', (name) => {
    const mentions = rowMeanings(golden(name)).flatMap((meaning) => [
      ...(meaning?.lead ?? []),
      ...(meaning?.coordinator ?? []),
    ]);
    const unknown = mentions.filter(({ kind }) => kind === 'unknown').length;
    expect(mentions.length).toBeGreaterThan(30);
    expect(unknown / mentions.length).toBeLessThan(0.15);
  });

  it('takes the year of the plan where the words leave it out', () => {
    const words = { 'Thời gian': 'Quý II' };
    expect(meaningOf(words, { year: 2026 }).timeframe).toMatchObject({
      due: '2026-06-30',
      yearInferred: true,
    });
    expect(meaningOf(words).timeframe).toMatchObject({ kind: 'unclear', reason: 'no-year' });
  });

  it('takes the unit of the label, else of the line above the table, else triệu đồng', () => {
    const dong = (label: string, facts = {}) => meaningOf({ [label]: '1.500' }, facts).funding;
    expect(dong('Kinh phí (nghìn đồng)')).toMatchObject({ dong: 1_500_000 });
    expect(dong('Kinh phí', { subtitle: '(Đơn vị tính: nghìn đồng)' })).toMatchObject({
      dong: 1_500_000,
    });
    expect(dong('Kinh phí')).toMatchObject({ dong: 1_500_000_000 });
  });

  it('knows the agencies that exist on the date of the plan', () => {
    const words = { 'Chủ trì': 'Phòng Văn hóa - Xã hội' };
    const issuer = 'Ủy ban nhân dân xã Tân An';
    expect(meaningOf(words, { issuer, date: '2026-01-05' }).lead).toMatchObject([
      { kind: 'agency', agencyId: 'commune-culture-society' },
    ]);
    expect(meaningOf(words, { issuer, date: '2024-01-05' }).lead).not.toMatchObject([
      { agencyId: 'commune-culture-society' },
    ]);
  });

  it('is null where the table has no such column', () => {
    expect(meaningOf({ 'Chủ trì': 'Công an' })).toMatchObject({
      timeframe: null,
      funding: null,
      coordinator: null,
    });
  });

  it('is read once for each different text', () => {
    const row = (no: number) => ({
      kind: 'task',
      no: `${no}`,
      cells: { 'Nhiệm vụ': `Việc ${no}`, 'Chủ trì': 'Công an', 'Thời gian': 'Năm 2024' },
      merged_from_above: [],
    });
    const rows = Array.from({ length: 100 }, (_, index) => row(index + 1));
    const meanings = rowMeanings(
      planOf({ columns: ['TT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'], rows }),
    );
    expect(new Set(meanings.map((meaning) => meaning?.timeframe)).size).toBe(1);
    expect(new Set(meanings.map((meaning) => meaning?.lead)).size).toBe(1);
  });
});

describe('meanings in the JSON of inspect', () => {
  it.each(goldens)('have the documented shape in %s, and stand beside unchanged rows', (name) => {
    for (const meaning of inspectMeanings(golden(name))) {
      if (meaning === null) continue;
      expect(inspectMeaningSchema.parse(meaning)).toEqual(meaning);
    }
  });

  it('describe a timeframe in words', () => {
    const [first] = inspectMeanings(golden('tu-son.json')).filter((each) => each !== null);
    expect(first?.timeframe?.description).toMatch(/\d\d\/\d\d\/20\d\d/);
  });

  it('have the documented shape for any table', () => {
    fc.assert(
      fc.property(printedPlan(), (plan) => {
        const meanings = inspectMeanings(plan);
        expect(meanings).toHaveLength(tableViewOf(plan).rows.length);
        for (const meaning of meanings)
          if (meaning !== null) inspectMeaningSchema.parse(JSON.parse(JSON.stringify(meaning)));
      }),
    );
  });
});
