import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { Plan } from '../../shared/plan/plan';
import type { RawDocument } from '../../shared/raw/raw-document';
import { admitDocument } from '../../shared/recognise/admit-document';
import type { ImportReport } from '../../shared/recognise/import-report';
import { plansFromJson } from '../../shared/recognise/inspection';
import { recognise } from '../../shared/recognise/recognise';
import type { Recognition } from '../../shared/recognise/recognition';
import { detectFormat, readDocument, readJsonFile } from '../office/read-document';

/**
 * The plans in any readable file that someone sent. Throws AppError: what readDocument and admitDocument throw, and
 * 'no-appendix' when the file can be read but holds no appendix.
 */
export function readPlans(path: string): Promise<Recognition> {
  return plansIn(path, (raw) => admitDocument(raw, basename(path)));
}

/** The plans in a file that we have just written, to compare them with what was to be written. */
export function readOwnPlans(path: string): Promise<Recognition> {
  return plansIn(path, () => undefined);
}

async function plansIn(path: string, admit: (raw: RawDocument) => void): Promise<Recognition> {
  if ((await detectFormat(path)) === 'json') return plansInJson(path);
  const raw = await readDocument(path);
  admit(raw);
  const recognition = recognise(raw);
  if (recognition.plans.length === 0) throw noAppendix(basename(path), false);
  return recognition;
}

/** JSON is taken as it is: it has no source cells to account for. */
export async function plansInJson(path: string): Promise<Recognition> {
  const plans = plansFromJson(await readJsonFile(path));
  if (plans.length === 0) throw noAppendix(basename(path), true);
  return jsonRecognition(plans);
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

/** A file that can be read and holds no appendix. */
export function noAppendix(name: string, json: boolean): AppError {
  const message = json
    ? `Tệp «${name}» không phải JSON của phụ lục. Cần tệp do lệnh inspect --json hoặc convert tạo ra.`
    : `Không tìm thấy phụ lục trong tệp «${name}». Cần một bảng có dòng tiêu đề với cột nhiệm vụ và ít nhất một cột như chủ trì, thời gian hoặc kết quả.`;
  return new AppError('no-appendix', message);
}
