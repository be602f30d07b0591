import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendixFileOf } from '../../../shared/inspect/appendix-json';
import type { AppendixFile } from '../../../shared/inspect/appendix-json';
import { uniqueLabels } from '../../../shared/inspect/column-keys';
import { inspectAppendix } from '../../../shared/inspect/inspect-appendix';
import { planFromAppendix } from '../../../shared/inspect/plan-from-appendix';
import { comparePlans } from '../../../shared/plan/compare-appendix';
import type { ColumnRole } from '../../../shared/plan/layout';
import { printedPlan } from '../plan/printed-rows';

function golden(name: string): AppendixFile {
  const path = new URL(`../../fixtures/golden/${name}.json`, import.meta.url);
  const file = appendixFileOf(JSON.parse(readFileSync(path, 'utf8')));
  if (file === null) throw new Error(`${name} is no appendix`);
  return file;
}

const roles: Readonly<Record<string, ColumnRole>> = {
  'Mục tiêu': 'objective',
  'Nhiệm vụ': 'task',
  'Nhiệm vụ/ Hoạt động': 'task',
};
const roleOf = (label: string): ColumnRole => roles[label] ?? 'custom';

describe('planFromAppendix and inspectAppendix', () => {
  it.each(['tu-son', 'long-khanh'])('give back every row and merge of %s', (name) => {
    const file = golden(name);
    const plan = planFromAppendix(file, { roleOf });
    const inspected = inspectAppendix(plan);
    expect(inspected.rows).toEqual(file.rows);
    expect(inspected.columns).toEqual(file.columns);
    expect(inspected.title).toBe(file.appendix_title);
    expect(inspected.subtitle).toBe(file.appendix_subtitle);
    expect(inspected.footer).toBeNull();
    expect(plan.metadata).toMatchObject({ issuer: file.issuer, year: 2024, number: file.number });
  });

  it('read the objective column of both as a level above the tasks', () => {
    const plan = planFromAppendix(golden('tu-son'), { roleOf });
    expect(plan.layout.columns.map(({ level }) => level).slice(0, 3)).toEqual([
      'objective',
      'objective',
      'task',
    ]);
    expect(plan.nodes.filter(({ kind }) => kind === 'task')).toHaveLength(45);
  });

  it('take any plan there and back without a difference', () => {
    fc.assert(
      fc.property(printedPlan(), (plan) => {
        const json = inspectAppendix(plan);
        const file = appendixFileOf(JSON.parse(JSON.stringify(json)));
        const again = planFromAppendix(file!, { roleOf });
        expect(inspectAppendix(again).rows).toEqual(json.rows);
        expect(comparePlans(plan, again)).toEqual([]);
      }),
    );
  });

  it('know other JSON as no appendix', () => {
    expect(appendixFileOf({ columns: ['TT'] })).toBeNull();
    expect(appendixFileOf('TT')).toBeNull();
  });
});

describe('uniqueLabels', () => {
  it('numbers labels that occur again and leaves labels alone that look numbered', () => {
    expect(uniqueLabels(['Ghi chú', 'Ghi chú (2)', 'Ghi chú', '', 'Kết quả/\nSản phẩm'])).toEqual([
      'Ghi chú',
      'Ghi chú (2)',
      'Ghi chú (3)',
      'Cột 4',
      'Kết quả/ Sản phẩm',
    ]);
  });
});
