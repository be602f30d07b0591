import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { Plan } from '../../shared/plan/plan';
import type { ImportReport } from '../../shared/recognise/import-report';
import { plansFromJson } from '../../shared/recognise/inspection';
import { recognise } from '../../shared/recognise/recognise';
import type { Recognition } from '../../shared/recognise/recognition';
import { detectFormat, readDocument, readJsonFile } from '../office/read-document';

/**
 * The plans in any readable file. JSON is taken as it is: it has no source cells to account for.
 * Throws AppError: what readDocument throws, and 'no-appendix' when the file can be read but holds no appendix.
 */
export async function readPlans(path: string): Promise<Recognition> {
  const json = (await detectFormat(path)) === 'json';
  const recognition = json
    ? jsonRecognition(plansFromJson(await readJsonFile(path)))
    : recognise(await readDocument(path));
  if (recognition.plans.length === 0) throw noAppendix(basename(path), json);
  return recognition;
}

function jsonRecognition(plans: readonly Plan[]): Recognition {
  const report: ImportReport = {
    total: 0,
    used: 0,
    ignored: 0,
    unplaced: 0,
    items: [],
    confidence: 1,
  };
  return { plans, report, traces: [] };
}

function noAppendix(name: string, json: boolean): AppError {
  const message = json
    ? `Tệp «${name}» không phải JSON của phụ lục. Cần tệp do lệnh inspect --json hoặc convert tạo ra.`
    : `Không tìm thấy phụ lục trong tệp «${name}». Cần một bảng có dòng tiêu đề với cột nhiệm vụ và ít nhất một cột như chủ trì, thời gian hoặc kết quả.`;
  return new AppError('no-appendix', message);
}
