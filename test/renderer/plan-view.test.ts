import { describe, expect, test } from 'vitest';
import { setHeading } from '../../shared/commands/edit-cells';
import { applyChanges } from '../../shared/commands/apply-changes';
import { builtInLayouts } from '../../shared/plan/built-in-layouts';
import { newPlan } from '../../shared/plan/new-plan';
import { planIndexOf } from '../../shared/plan/plan-index';
import { appendixRows } from '../../renderer/state/appendix-rows';
import { findInRows } from '../../renderer/state/find-in-rows';
import { totalsOf } from '../../renderer/state/plan-outline';
import { parsePreferences } from '../../renderer/state/preferences';
import { columnsOf, smallTable, task } from './tables';

const layout = { id: 'l', name: '', columns: columnsOf(10, 40, 60) };

describe('rows of a plan after an edit', () => {
  const plan = newPlan({ layoutId: builtInLayouts[0]?.id ?? '', name: '', issuer: '', year: 2026 });
  const before = appendixRows(plan, []);

  test('are the same objects where nothing changed', () => {
    const first = before[0];
    const edit = first === undefined ? null : setHeading(plan, first.id, 'title', 'Khác');
    const after = appendixRows(applyChanges(plan, edit?.changes ?? []), before);
    expect(after[0]).not.toBe(before[0]);
    expect(after.slice(1).every((row, index) => row === before[index + 1])).toBe(true);
  });

  test('are the same list when nothing printed changed', () => {
    const renamed = { ...plan, metadata: { ...plan.metadata, name: 'Khác' } };
    expect(appendixRows(renamed, before)).toBe(before);
    expect(planIndexOf(renamed).rows).not.toBe(before);
  });
});

describe('totals', () => {
  const columns = layout.columns.map((column, index) =>
    index === 2 ? { ...column, role: 'funding' as const, label: 'Kinh phí (triệu đồng)' } : column,
  );

  test('count a funding cell over several rows once and leave words out', () => {
    const rows = [
      task('a', ['1', 'x', '12,5'], { 2: 2 }),
      task('b', ['2', 'x', '^']),
      task('c', ['3', 'x', 'Theo dự toán']),
    ];
    const { tasks, funding } = totalsOf(rows, { ...layout, columns });
    expect(tasks).toBe(3);
    expect(funding).toMatchObject({ millions: 12.5, words: 1 });
  });

  test('have no sum without a funding column', () => {
    expect(totalsOf(smallTable, layout).funding).toBeNull();
  });
});

describe('finding', () => {
  const places = (words: string) =>
    findInRows(smallTable, layout.columns, words).map(
      ({ nodeId, columnId }) => `${nodeId}/${columnId}`,
    );

  test('words without diacritics find words with them', () => {
    expect(places('cai cach the che')).toEqual(['area/c1']);
  });

  test('words with diacritics do not find others', () => {
    expect(places('cải cách thể chè')).toEqual([]);
  });

  test('a cell over several rows is found once', () => {
    expect(places('goal a')).toEqual(['a/c1']);
  });

  test('nothing is found for blanks', () => {
    expect(places('  ')).toEqual([]);
  });
});

describe('preferences', () => {
  test.each([null, 'no json', '[]', '{"theme":"pink","zoom":"big","frozen":[7]}'])(
    'kept as %s fall back to the normal ones',
    (text) => {
      expect(parsePreferences(text)).toEqual({
        theme: 'system',
        zoom: 1,
        sidebarOpen: true,
        checksMarked: true,
        numbersFollow: true,
        frozen: {},
        proposalsShown: false,
      });
    },
  );

  test('come back as they were kept', () => {
    const kept = {
      theme: 'dark',
      zoom: 1.25,
      sidebarOpen: false,
      checksMarked: false,
      numbersFollow: false,
      frozen: { mau: 'cot' },
      proposalsShown: true,
    };
    expect(parsePreferences(JSON.stringify(kept))).toEqual(kept);
  });
});
