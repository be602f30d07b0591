import type { TaskId } from '../../shared/ids';

/**
 * Long jobs that are under way, by the id that the window gave them.
 * When the app quits, readings are cancelled and writings are waited for: a file is written whole or not at all.
 */
type AtQuit = 'cancel' | 'finish';

export class Tasks {
  readonly #running = new Map<
    TaskId,
    { readonly abort: AbortController; readonly atQuit: AtQuit; readonly done: Promise<unknown> }
  >();

  /** Runs `work` under the id; its signal is aborted by cancel(). */
  async run<T>(
    taskId: TaskId,
    atQuit: AtQuit,
    work: (signal: AbortSignal) => Promise<T>,
  ): Promise<T> {
    const abort = new AbortController();
    const done = work(abort.signal);
    this.#running.set(taskId, { abort, atQuit, done });
    try {
      return await done;
    } finally {
      this.#running.delete(taskId);
    }
  }

  /** Asks a task to stop; nothing happens when it is not running any more. */
  cancel(taskId: TaskId): void {
    this.#running.get(taskId)?.abort.abort();
  }

  get areRunning(): boolean {
    return this.#running.size > 0;
  }

  /** Cancels what may be cancelled and resolves when nothing runs any more. */
  async settle(): Promise<void> {
    const tasks = [...this.#running.values()];
    for (const { abort, atQuit } of tasks) if (atQuit === 'cancel') abort.abort();
    await Promise.allSettled(tasks.map((task) => task.done));
  }
}
