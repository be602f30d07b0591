import { call, listen, pathOfFile } from '../api';
import { newId, type PlanId, type SubmissionId, type TaskId } from '../../shared/ids';
import type { RequestOf, Responses } from '../../shared/ipc-contract';
import type { Progress } from '../../shared/progress';
import type {
  DepartmentChoice,
  Ledger,
  RoundId,
  RoundSummary,
  SentFormat,
} from '../../shared/round/round-types';
import { reveal } from './import-flow';
import { notify, notifyError } from './notices';
import { openedPlan, whenSaved } from './open-plan';
import { roundTexts } from './round-texts';
import { createStore } from './store';

/**
 * The rounds of the open plan, and the ledger of the one that is looked at. The board is in round-board.ts.
 *
 * Every action here ends in a changed store or in a message; none throws.
 */
export const rounds = createStore<readonly RoundSummary[] | null>(null);
export const ledger = createStore<Ledger | null>(null);

/** One long job of rounds at a time: sending, receiving, merging, writing letters and records. */
export type RoundJob = 'send' | 'receive' | 'merge' | 'write';
export type RoundWork =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly job: RoundJob;
      readonly taskId: TaskId;
      readonly progress: Progress | null;
    };

export const roundWork = createStore<RoundWork>({ kind: 'idle' });

/** Files passed over by the last receiving, with the reason; shown until the next. */
export const passedOver = createStore<Responses['rounds.receive']>(null);

/** What the last sending wrote; shown until the officer has seen it. */
export const sentFiles = createStore<Responses['rounds.send']>(null);

/** Reads the rounds of a plan and opens the ledger of the newest, or of the one that was looked at. */
export async function refreshRounds(planId: PlanId): Promise<void> {
  try {
    const found = await call('rounds.list', { planId });
    if (openedPlan.get()?.plan.id !== planId) return;
    rounds.set(found);
    const looked = ledger.get()?.round.roundId;
    const next = found.find(({ roundId }) => roundId === looked) ?? found[0];
    if (next === undefined) ledger.set(null);
    else await showRound(next.roundId);
  } catch (error) {
    notifyError(roundTexts.listFailed, error);
  }
}

export async function showRound(roundId: RoundId): Promise<void> {
  try {
    ledger.set(await call('rounds.ledger', { roundId }));
  } catch (error) {
    notifyError(roundTexts.ledgerFailed, error);
  }
}

/** Departments to choose from for a new round; null after a message. */
export async function departmentChoices(
  planId: PlanId,
): Promise<readonly DepartmentChoice[] | null> {
  try {
    return await call('rounds.choices', { planId });
  } catch (error) {
    notifyError(roundTexts.sendFailed, error);
    return null;
  }
}

/** Writes the files and begins the round. True when it was begun. */
export async function sendRound(
  request: Omit<RequestOf<'rounds.send'>, 'taskId'>,
): Promise<boolean> {
  // What is sent is what is on disk.
  await whenSaved();
  const sent = await runRoundJob('send', roundTexts.sendFailed, (taskId) =>
    call('rounds.send', { ...request, taskId }),
  );
  if (sent === null) return false;
  takeLedger(sent.ledger);
  sentFiles.set(sent);
  await refreshRounds(request.planId);
  return true;
}

/** Reads files and folders that were dropped on the ledger. */
export async function receiveDropped(files: readonly File[]): Promise<void> {
  await receive({ kind: 'paths', paths: files.map(pathOfFile) });
}

export async function receiveChosen(kind: 'choose-files' | 'choose-folder'): Promise<void> {
  await receive({ kind });
}

async function receive(from: RequestOf<'rounds.receive'>['from']): Promise<void> {
  const roundId = ledger.get()?.round.roundId;
  if (roundId === undefined) return;
  const received = await runRoundJob('receive', roundTexts.receiveFailed, (taskId) =>
    call('rounds.receive', { roundId, from, taskId }),
  );
  // Files read before a failure or a cancel are kept, and belong on the screen.
  if (received === null) return showRound(roundId);
  takeLedger(received.ledger);
  passedOver.set(received);
  notify({ intent: 'success', title: roundTexts.received(received.fileCount) });
}

export function assignDepartment(submissionId: SubmissionId, department: string): Promise<void> {
  return changeLedger((roundId) => call('rounds.assign', { roundId, submissionId, department }));
}

export function settleSubmission(
  submissionId: SubmissionId,
  as: RequestOf<'rounds.settle'>['as'],
): Promise<void> {
  return changeLedger((roundId) => call('rounds.settle', { roundId, submissionId, as }));
}

export function setDeadline(deadline: string | null): Promise<void> {
  return changeLedger((roundId) => call('rounds.set-deadline', { roundId, deadline }));
}

export function renameRound(name: string): Promise<void> {
  return changeLedger((roundId) => call('rounds.rename', { roundId, name }));
}

export function closeRound(): Promise<void> {
  return changeLedger((roundId) => call('rounds.close', { roundId }));
}

export function openRoundAgain(): Promise<void> {
  return changeLedger((roundId) => call('rounds.open-again', { roundId }));
}

export async function writeReminder(): Promise<void> {
  const current = ledger.get();
  if (current === null) return;
  const missing = current.recipients.some(
    ({ state }) => state === 'waiting' || state === 'overdue',
  );
  if (!missing) {
    notify({ intent: 'info', title: roundTexts.nobodyMissing });
    return;
  }
  const { roundId } = current.round;
  await write((taskId) => call('rounds.remind', { roundId, taskId }));
  await showRound(roundId);
}

export async function writeRecord(format: SentFormat): Promise<void> {
  const roundId = ledger.get()?.round.roundId;
  if (roundId === undefined) return;
  await write((taskId) => call('rounds.record', { roundId, format, taskId }));
}

export async function writeReplies(): Promise<void> {
  const roundId = ledger.get()?.round.roundId;
  if (roundId === undefined) return;
  await write(
    async (taskId) => (await call('rounds.replies', { roundId, taskId }))?.folder ?? null,
  );
}

export async function cancelRoundWork(): Promise<void> {
  const work = roundWork.get();
  if (work.kind !== 'running') return;
  try {
    await call('task.cancel', { taskId: work.taskId });
  } catch {
    // It ended by itself in between; its own answer says how.
  }
}

export function watchRoundProgress(): () => void {
  return listen('task.progress', ({ taskId, progress }) => {
    roundWork.update((work) =>
      work.kind === 'running' && work.taskId === taskId ? { ...work, progress } : work,
    );
  });
}

/** Runs one long job; null when it failed (a message was shown), was cancelled or its dialog was closed. */
export async function runRoundJob<T>(
  job: RoundJob,
  failure: string,
  work: (taskId: TaskId) => Promise<T | null>,
): Promise<T | null> {
  try {
    return await runRoundJobOrThrow(job, work);
  } catch (error) {
    notifyError(failure, error);
    return null;
  }
}

/** The same for callers with a message of their own. Rejects as `work` does; null where another job is under way. */
export async function runRoundJobOrThrow<T>(
  job: RoundJob,
  work: (taskId: TaskId) => Promise<T | null>,
): Promise<T | null> {
  if (roundWork.get().kind === 'running') return null;
  const taskId = newId<'task-run'>();
  roundWork.set({ kind: 'running', job, taskId, progress: null });
  try {
    return await work(taskId);
  } finally {
    roundWork.set({ kind: 'idle' });
  }
}

/** Resolves when no long job is under way. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    const stop = roundWork.subscribe(() => settle());
    const settle = () => {
      if (roundWork.get().kind === 'running') return;
      stop();
      resolve();
    };
    settle();
  });
}

async function write(work: (taskId: TaskId) => Promise<Responses['rounds.remind']>): Promise<void> {
  const file = await runRoundJob('write', roundTexts.writeFailed, work);
  if (file === null) return;
  notify({
    intent: 'success',
    title: roundTexts.written(file.fileName),
    action: { label: roundTexts.openFolder, run: () => void reveal(file) },
  });
}

async function changeLedger(work: (roundId: RoundId) => Promise<Ledger>): Promise<void> {
  const roundId = ledger.get()?.round.roundId;
  if (roundId === undefined) return;
  try {
    takeLedger(await work(roundId));
  } catch (error) {
    notifyError(roundTexts.changeFailed, error);
  }
}

function takeLedger(next: Ledger): void {
  ledger.set(next);
  rounds.update(
    (all) =>
      all?.map((round) => (round.roundId === next.round.roundId ? next.round : round)) ?? null,
  );
}
