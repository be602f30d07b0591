import { Worker } from 'node:worker_threads';
import { AppError, type SerializedError } from '../../shared/app-error';
import type { ReportProgress } from '../../shared/progress';
import { cancelled } from './job-context';
import type { FromWorker, InputOf, JobName, OutputOf, ToWorker } from './jobs';

/** How long a job may take to answer an abort before its thread is ended. */
const patienceMs = 1_000;

/** How long a thread without a job is kept. It holds what its jobs loaded, 20 MB and more that a grid has no use for. */
const idleMs = 60_000;

/** A worker that needs more is given up: a file of the allowed size never does. In MB. */
const maxHeapMb = 2_048;

export interface RunOptions {
  readonly onProgress?: ReportProgress;
  readonly signal?: AbortSignal;
}

export interface WorkerClientOptions {
  /** In milliseconds; how long a thread without a job is kept. */
  readonly idleMs?: number;
}

/**
 * Runs jobs on a worker thread, one after the other. The thread is started with the first job and kept while jobs
 * come; one that rested, crashed or had to be ended is replaced at the next job.
 */
export class WorkerClient {
  #worker: Worker | undefined;
  #lastJob: Promise<unknown> = Promise.resolve();
  #nextId = 1;
  #unsettledJobs = 0;
  #rest: NodeJS.Timeout | undefined;
  readonly #idleMs: number;

  /** `scriptPath`: the bundled worker.cjs. */
  constructor(
    private readonly scriptPath: string,
    options: WorkerClientOptions = {},
  ) {
    this.#idleMs = options.idleMs ?? idleMs;
  }

  /**
   * Runs a job after those before it. Rejects with the AppError of the job, with 'cancelled' once `signal` is
   * aborted, or with 'file-unreadable' when the thread died of the file.
   */
  run<Name extends JobName>(
    job: Name,
    input: InputOf<Name>,
    options: RunOptions = {},
  ): Promise<OutputOf<Name>> {
    clearTimeout(this.#rest);
    this.#unsettledJobs += 1;
    const result = this.#lastJob.then(() => this.#runNow(job, input, options));
    this.#lastJob = result.then(
      () => this.#settled(),
      () => this.#settled(),
    );
    return result;
  }

  /** Starts the thread where a job is likely to come: it loads what that needs while the user chooses a file. */
  warmUp(job: JobName): void {
    post(this.#thread(), { kind: 'prepare', job });
    if (this.#unsettledJobs === 0) this.#restLater();
  }

  /** Ends the thread; the next job starts another. */
  async close(): Promise<void> {
    clearTimeout(this.#rest);
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #settled(): void {
    this.#unsettledJobs -= 1;
    if (this.#unsettledJobs === 0) this.#restLater();
  }

  #restLater(): void {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.close(), this.#idleMs).unref();
  }

  #runNow<Name extends JobName>(
    job: Name,
    input: InputOf<Name>,
    { onProgress, signal }: RunOptions,
  ): Promise<OutputOf<Name>> {
    if (signal?.aborted === true) return Promise.reject(cancelled());
    const worker = this.#thread();
    const id = this.#nextId++;
    return new Promise<OutputOf<Name>>((resolve, reject) => {
      let patience: NodeJS.Timeout | undefined;
      const abort = () => {
        post(worker, { kind: 'abort', id });
        patience = setTimeout(() => void worker.terminate(), patienceMs);
      };
      const onMessage = (message: FromWorker) => {
        if (message.id !== id) return;
        if (message.kind === 'progress') return onProgress?.(message.progress);
        settle();
        if (message.kind === 'done') resolve(message.output);
        else reject(revive(message.error));
      };
      const onError = (error: Error) => {
        settle();
        reject(crashed(error));
      };
      const onExit = () => {
        settle();
        reject(signal?.aborted === true ? cancelled() : crashed());
      };
      const settle = () => {
        clearTimeout(patience);
        signal?.removeEventListener('abort', abort);
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      signal?.addEventListener('abort', abort, { once: true });
      post(worker, { kind: 'run', id, job, input });
    });
  }

  #thread(): Worker {
    if (this.#worker !== undefined) return this.#worker;
    const worker = new Worker(this.scriptPath, {
      resourceLimits: { maxOldGenerationSizeMb: maxHeapMb },
    });
    const forget = () => {
      if (this.#worker === worker) this.#worker = undefined;
    };
    worker.on('error', forget).on('exit', forget);
    this.#worker = worker;
    return worker;
  }
}

function post(worker: Worker, message: ToWorker): void {
  worker.postMessage(message);
}

function revive(error: SerializedError): Error {
  return error.code === 'unexpected'
    ? new Error(error.message)
    : new AppError(error.code, error.message);
}

function crashed(cause?: Error): AppError {
  return new AppError(
    'file-unreadable',
    'Không xử lý được tệp này: công việc cần quá nhiều bộ nhớ hoặc đã dừng đột ngột. Không có gì bị thay đổi; hãy thử lại với tệp nhỏ hơn.',
    { cause },
  );
}
