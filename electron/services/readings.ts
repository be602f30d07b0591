import { AppError } from '../../shared/app-error';
import type { PlanId, TaskId } from '../../shared/ids';
import type { ShapeCorrections } from '../../shared/recognise/table-shape';
import type { CorrectOutcome, ReadOutcome } from '../worker/jobs';

/** A file that was read and waits for the user's word. It lives in memory only: nothing to clean up on a crash. */
export interface Reading extends ReadOutcome {
  readonly fileName: string;
  /** What is in force for each shape of the file, to be remembered on acceptance; null: nothing was said yet. */
  readonly corrected: ReadonlyMap<string, ShapeCorrections | null> | null;
}

interface Entry {
  reading: Reading;
  /** Plans of it that are in the library already, by their index. */
  readonly accepted: Map<number, PlanId>;
}

export class Readings {
  readonly #entries = new Map<TaskId, Entry>();

  /** Keeps a reading. Earlier ones that were accepted are done with, and dropped. */
  keep(taskId: TaskId, reading: Reading): void {
    for (const [id, entry] of this.#entries) if (entry.accepted.size > 0) this.#entries.delete(id);
    this.#entries.set(taskId, { reading, accepted: new Map() });
  }

  /** Throws AppError 'not-found' for one that was discarded. */
  get(taskId: TaskId): Reading {
    return this.#entry(taskId).reading;
  }

  /** Puts a new recognition in the place of the one before; what was accepted of that one counts no more. */
  correct(taskId: TaskId, { recognition, shapes }: CorrectOutcome): void {
    const entry = this.#entry(taskId);
    entry.reading = { ...entry.reading, recognition, corrected: shapes };
    entry.accepted.clear();
  }

  acceptedPlan(taskId: TaskId, planIndex: number): PlanId | undefined {
    return this.#entry(taskId).accepted.get(planIndex);
  }

  markAccepted(taskId: TaskId, planIndex: number, planId: PlanId): void {
    this.#entry(taskId).accepted.set(planIndex, planId);
  }

  drop(taskId: TaskId): void {
    this.#entries.delete(taskId);
  }

  #entry(taskId: TaskId): Entry {
    const entry = this.#entries.get(taskId);
    if (entry !== undefined) return entry;
    throw new AppError('not-found', 'Kết quả đọc tệp này không còn nữa. Hãy mở lại tệp.');
  }
}
