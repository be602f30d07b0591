import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { AppError } from '../../shared/app-error';
import { comparePlans } from '../../shared/plan/compare-appendix';
import type { Plan } from '../../shared/plan/plan';
import { inspectionOf } from '../../shared/recognise/inspection';
import type { Recognition } from '../../shared/recognise/recognition';
import { writeFileAtomically } from '../office/atomic-write';
import { writeDocument } from '../office/write-document';
import { proveExport } from '../worker/prove-export';
import type { OutputFormat } from './parse-arguments';
import { readOwnPlans, readPlans } from './read-plans';

export interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly format: OutputFormat;
  /** 0-based. Word and Excel files hold one appendix; JSON holds all unless one is asked for. */
  readonly appendix: number;
}

export interface ConversionResult {
  /** Vietnamese sentences: what the format cannot show, what was left out. */
  readonly warnings: readonly string[];
}

/**
 * Converts a file, text and appendix, and proves it: the written file is read again and must say the same, word for word
 * and cell for cell.
 * Never writes over the input. Throws AppError; 'export-not-proven' when the file written differs (it is kept, so that
 * it can be looked at).
 */
export async function convert({
  from,
  to,
  format,
  appendix,
}: Conversion): Promise<ConversionResult> {
  await refuseSameFile(from, to);
  const recognition = await readPlans(from);
  const plan = recognition.plans[appendix];
  if (plan === undefined) throw noSuchAppendix(from, recognition.plans.length);
  const warnings = await write(recognition, plan, format, to);
  if (format === 'json') await prove(recognition.plans, to);
  else refuseDifferences((await proveExport(to, { plan, format })).differences, to);
  const left = format === 'json' ? 0 : recognition.plans.length - 1;
  return { warnings: left > 0 ? [...warnings, othersLeft(left)] : warnings };
}

async function write(
  recognition: Recognition,
  plan: Plan,
  format: OutputFormat,
  to: string,
): Promise<readonly string[]> {
  if (format !== 'json') return (await writeDocument(plan, format, to)).warnings;
  const json = `${JSON.stringify(inspectionOf(recognition), null, 2)}\n`;
  await writeFileAtomically(to, (sink) => sink(Buffer.from(json, 'utf8')));
  return [];
}

/** Reads a written file again. Throws AppError('export-not-proven') where it prints anything else than the plans. */
export async function prove(plans: readonly Plan[], path: string): Promise<void> {
  const written = (await readOwnPlans(path)).plans;
  const differences = plans.flatMap((plan, index) => {
    const again = written[index];
    return again === undefined ? ['Phụ lục không có trong tệp mới.'] : comparePlans(plan, again);
  });
  refuseDifferences(differences, path);
}

function refuseDifferences(differences: readonly string[], path: string): void {
  if (differences.length === 0) return;
  const shown = differences.slice(0, 3).join(' ');
  const more = differences.length > 3 ? ` (và ${differences.length - 3} chỗ khác nữa)` : '';
  throw new AppError(
    'export-not-proven',
    `Đã ghi «${basename(path)}» nhưng đọc lại thì thấy khác bản gốc: ${shown}${more}`,
  );
}

/** Links and «./» lead to the same file; a target that does not exist yet is compared through its folder. */
export async function refuseSameFile(from: string, to: string): Promise<void> {
  const [source, target] = await Promise.all([truePath(from), truePath(to)]);
  if (source === target)
    throw new AppError(
      'invalid-request',
      `Tệp mới trùng với tệp nguồn «${basename(from)}». Vui lòng đặt tên khác để giữ nguyên tệp nguồn.`,
    );
}

async function truePath(path: string): Promise<string> {
  return realpath(path).catch(async () => {
    const folder = await realpath(dirname(path)).catch(() => resolve(dirname(path)));
    return join(folder, basename(path));
  });
}

function noSuchAppendix(path: string, count: number): AppError {
  return new AppError(
    'not-found',
    `Tệp «${basename(path)}» chỉ có ${count} phụ lục. Vui lòng chọn số nhỏ hơn cho --appendix.`,
  );
}

function othersLeft(count: number): string {
  return `Tệp nguồn còn ${count} phụ lục khác chưa được ghi; dùng --appendix để chọn.`;
}
