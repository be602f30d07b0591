import { planDocumentOf } from '../../shared/document/plan-document-of';
import { printViewOf } from '../office/print-view';
import type { InputOf, OutputOf } from './jobs';
import type { JobContext } from './job-context';

/** Makes the pages of a plan as a web page for the system's printing. Throws AppError 'cancelled'. */
export async function runPrintViewJob(
  { plan, options }: InputOf<'print-view'>,
  { signal, onProgress }: JobContext,
): Promise<OutputOf<'print-view'>> {
  onProgress({ stage: 'writing', done: 0, total: 0 });
  return printViewOf(planDocumentOf(plan, options), signal);
}
