import { parentPort } from 'node:worker_threads';
import { serializeError } from '../../shared/app-error';
import { runCorrectJob } from './correct-job';
import { runExportJob } from './export-job';
import type { FromWorker, InputOf, JobName, OutputOf, ToWorker } from './jobs';
import type { JobContext } from './job-context';
import { limitProgress } from './limit-progress';
import { runMergeRoundJob } from './merge-round-job';
import { runPrintViewJob } from './print-view-job';
import { runReadJob } from './read-job';
import { runReceiveFileJob } from './receive-file-job';
import { runSendRoundJob } from './send-round-job';
import { runWriteChangesJob } from './write-changes-job';
import { runUniteJob } from './unite-job';
import { runWriteRoundFilesJob } from './write-round-files-job';

/** The worker thread: runs one job at a time, as worker-client.ts sends them. */
type Runner<Name extends JobName> = (
  input: InputOf<Name>,
  context: JobContext,
) => Promise<OutputOf<Name>>;

const runners: { readonly [Name in JobName]: Runner<Name> } = {
  read: runReadJob,
  correct: runCorrectJob,
  export: runExportJob,
  'print-view': runPrintViewJob,
  'send-round': runSendRoundJob,
  'receive-file': runReceiveFileJob,
  'merge-round': runMergeRoundJob,
  'write-changes': runWriteChangesJob,
  'unite-plans': runUniteJob,
  'write-round-files': runWriteRoundFilesJob,
};

const running = new Map<number, AbortController>();

parentPort?.on('message', (message: ToWorker) => {
  if (message.kind === 'abort') running.get(message.id)?.abort();
  else void run(message.id, message.job, message.input);
});

async function run<Name extends JobName>(
  id: number,
  job: Name,
  input: InputOf<Name>,
): Promise<void> {
  const abort = new AbortController();
  running.set(id, abort);
  try {
    const onProgress = limitProgress((progress) => send({ kind: 'progress', id, progress }));
    const output = await runners[job](input, { signal: abort.signal, onProgress });
    send({ kind: 'done', id, output });
  } catch (error) {
    send({ kind: 'failed', id, error: serializeError(error) });
  } finally {
    running.delete(id);
  }
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}
