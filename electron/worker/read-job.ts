import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import { toJson } from '../../shared/json-text';
import type { RawDocument } from '../../shared/raw/raw-document';
import { admitDocument } from '../../shared/recognise/admit-document';
import { plansFromJson } from '../../shared/recognise/inspection';
import { recognise } from '../../shared/recognise/recognise';
import type { Recognition } from '../../shared/recognise/recognition';
import { tableCandidates, type TableCandidate } from '../../shared/recognise/table-candidates';
import { shapesOf } from '../../shared/recognise/table-shape';
import { readClipboard } from '../office/read-clipboard';
import { detectFormat, readDocument, readJsonFile } from '../office/read-document';
import { breathe, type JobContext } from './job-context';
import type { InputOf, ReadOutcome } from './jobs';
import { forgetDocument, keepDocument } from './kept-document';

/**
 * Reads a file and gives it meaning. A document without an appendix yields no plans and a report that says so.
 * Throws AppError of the reader and of admitDocument, 'no-appendix' for JSON that is not ours, 'cancelled'.
 */
export async function runReadJob(
  input: InputOf<'read'>,
  context: JobContext,
): Promise<ReadOutcome> {
  forgetDocument();
  if ('clipboard' in input) {
    const copied = await readClipboard(input.clipboard, context);
    return recogniseDocument(copied, 'Bảng vừa sao chép', input.documentId, context);
  }
  const { path, documentId } = input;
  if ((await detectFormat(path, context)) === 'json') return readJson(path);
  return recogniseDocument(await readDocument(path, context), basename(path), documentId, context);
}

async function recogniseDocument(
  source: RawDocument,
  name: string,
  documentId: string | undefined,
  context: JobContext,
): Promise<ReadOutcome> {
  admitDocument(source, name);
  context.onProgress({ stage: 'recognising', done: 0, total: 0 });
  await breathe(context.signal);
  const recognition = recognise(source);
  await breathe(context.signal);
  if (documentId !== undefined) keepDocument(documentId, source);
  return {
    source: toJson(source),
    recognition: toJson(recognition),
    tables: toJson(tableCandidates(source)),
    shapes: shapesOf(source).map(({ fingerprint }) => fingerprint),
  };
}

/** JSON of `phu-luc inspect` is a reading already: there are no source cells to account for. */
async function readJson(path: string): Promise<ReadOutcome> {
  const plans = plansFromJson(await readJsonFile(path));
  if (plans.length === 0) {
    throw new AppError(
      'no-appendix',
      `Tệp «${basename(path)}» không phải JSON của phụ lục. Hãy chọn tệp do Phụ Lục tạo ra, hoặc tệp Word, Excel.`,
    );
  }
  const source: RawDocument = { format: 'json', blocks: [], notes: [] };
  const report = { total: 0, used: 0, ignored: 0, unplaced: 0, items: [], confidence: 1 };
  const recognition: Recognition = { plans, report, traces: [] };
  return {
    source: toJson(source),
    recognition: toJson(recognition),
    tables: toJson<readonly TableCandidate[]>([]),
    shapes: [],
  };
}
