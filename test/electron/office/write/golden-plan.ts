import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { appendixFileOf } from '../../../../shared/inspect/appendix-json';
import { planFromAppendix } from '../../../../shared/inspect/plan-from-appendix';
import type { ColumnRole } from '../../../../shared/plan/layout';
import type { Plan } from '../../../../shared/plan/plan';

const fixtures = fileURLToPath(new URL('../../../fixtures/golden', import.meta.url));

/** The plan behind a golden file, made without a reader of office files: what a writer gets. */
export function goldenPlan(name: 'tu-son' | 'long-khanh', folder = fixtures): Plan {
  const file = appendixFileOf(JSON.parse(readFileSync(`${folder}/${name}.json`, 'utf8')));
  if (file === null) throw new Error(`${name} is no appendix`);
  const roles: Readonly<Record<string, ColumnRole>> = {
    'Mục tiêu': 'objective',
    'Nhiệm vụ': 'task',
    'Nhiệm vụ/ Hoạt động': 'task',
    'Kết quả/ Sản phẩm': 'output',
    'Cơ quan chủ trì': 'lead',
    'Cơ quan phối hợp': 'coordinator',
    'Thời gian': 'timeframe',
    'Thời gian hoàn thành': 'timeframe',
    'Kinh phí (triệu đồng)': 'funding',
  };
  return planFromAppendix(file, { roleOf: (label) => roles[label] ?? 'custom' });
}
