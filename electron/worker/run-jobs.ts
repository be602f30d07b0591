import { parentPort } from 'node:worker_threads';
import { serializeError } from '../../shared/app-error';
import { assertNever } from '../../shared/assert-never';
import type { FromWorker, InputOf, JobName, OutputOf, ToWorker } from './jobs';
import type { JobContext } from './job-context';
import { limitProgress } from './limit-progress';

/** The worker thread: runs one job at a time, as worker-client.ts sends them. */
type Runner<Name extends JobName> = (
  input: InputOf<Name>,
  context: JobContext,
) => Promise<OutputOf<Name>>;

/** Each job's code is read from the disk when the first of its kind comes: most threads do one or two. */
const runners: { readonly [Name in JobName]: () => Promise<Runner<Name>> } = {
  read: async () => (await import('./read-job')).runReadJob,
  correct: async () => (await import('./correct-job')).runCorrectJob,
  export: async () => (await import('./export-job')).runExportJob,
  'print-view': async () => (await import('./print-view-job')).runPrintViewJob,
  'send-round': async () => (await import('./send-round-job')).runSendRoundJob,
  'receive-file': async () => (await import('./receive-file-job')).runReceiveFileJob,
  'merge-round': async () => (await import('./merge-round-job')).runMergeRoundJob,
  'match-plans': async () => (await import('./match-plans-job')).runMatchPlansJob,
  'write-changes': async () => (await import('./write-changes-job')).runWriteChangesJob,
  'unite-plans': async () => (await import('./unite-job')).runUniteJob,
  'write-round-files': async () => (await import('./write-round-files-job')).runWriteRoundFilesJob,
};

const running = new Map<number, AbortController>();

parentPort?.on('message', (message: ToWorker) => {
  switch (message.kind) {
    case 'abort':
      return running.get(message.id)?.abort();
    case 'prepare':
      // What cannot be loaded fails the job itself, with its message.
      return void runners[message.job]().catch(() => undefined);
    case 'run':
      return void run(message.id, message.job, message.input);
    default:
      return assertNever(message);
  }
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
    const runJob = await runners[job]();
    const output = await runJob(input, { signal: abort.signal, onProgress });
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
