import { call } from '../api';
import { applyChanges } from '../../shared/commands/apply-changes';
import { invertChanges, type Command } from '../../shared/commands/change';
import type { PlanId } from '../../shared/ids';
import type { EditState, HistoryStep, PlanSession } from '../../shared/ipc-contract';
import { requestFocus } from './grid-focus';
import { loadSession } from './load-session';
import { screen } from './navigation';
import { messageOf, notifyError } from './notices';
import { planPage } from './plan-page';
import { createStore } from './store';
import { stateTexts } from './texts';
import { sendUnsentEdits } from './unsent-edits';

/**
 * The open plan. An edit shows at once (optimistic) and is sent to main in order, one after another:
 *
 *   execute ─► plan shows the change, saving ─► edit.execute ─► saved at the time of the reply
 *                                                   └─ refused ─► every edit not yet confirmed is taken back
 *
 * `saving` therefore says 'saved' only when the last thing on screen is on disk.
 */
export interface OpenPlan extends PlanSession {
  readonly saving: SaveState;
}

export type SaveState =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly message: string };

export const openedPlan = createStore<OpenPlan | null>(null);

/** The last step that main took back, put in force again or made itself. */
export const lastStep = createStore<HistoryStep | null>(null);

let pending: readonly Command[] = [];
let queue: Promise<void> = Promise.resolve();
/** Jobs that are not done, the running one included. */
let waiting = 0;

/** Opens a plan of the library and shows it. Waits for edits of the plan before it. */
export function openPlan(planId: PlanId): Promise<void> {
  sendUnsentEdits();
  return enqueue(async () => {
    try {
      const session = await loadSession(planId);
      // Another plan opens with its table, whatever side of the one before was shown.
      if (openedPlan.get()?.plan.id !== planId) planPage.set('appendix');
      openedPlan.set({ ...session, saving: { kind: 'saved', at: null } });
      screen.set({ kind: 'plan', planId });
    } catch (error) {
      notifyError(stateTexts.openFailed, error);
    }
  });
}

/** Says that something was typed which is no command yet: it is not on disk. */
export function showUnsent(): void {
  openedPlan.update((open) =>
    open?.saving.kind !== 'saved' ? open : { ...open, saving: { kind: 'saving' } },
  );
}

/** Takes that back where nothing came of it. */
export function showSent(): void {
  if (pending.length > 0) return;
  openedPlan.update((open) =>
    open?.saving.kind !== 'saving' ? open : { ...open, saving: { kind: 'saved', at: new Date() } },
  );
}

/** Shows an edit at once and stores it; resolves when main has answered. */
export function execute(command: Command): Promise<void> {
  const open = openedPlan.get();
  if (open === null || command.changes.length === 0) return Promise.resolve();
  const plan = applyChanges(open.plan, command.changes);
  pending = [...pending, command];
  // Main writes it to the disk while the window draws it.
  const sent = enqueue(() => send(open.plan.id, command));
  openedPlan.set({ ...open, plan, saving: { kind: 'saving' } });
  return sent;
}

export function undo(): Promise<void> {
  sendUnsentEdits();
  return stepHistory('edit.undo', stateTexts.undoFailed);
}

export function redo(): Promise<void> {
  sendUnsentEdits();
  return stepHistory('edit.redo', stateTexts.redoFailed);
}

/** Resolves when every edit made so far is on disk or was taken back. */
export function whenSaved(): Promise<void> {
  sendUnsentEdits();
  return queue;
}

async function send(planId: PlanId, command: Command): Promise<void> {
  if (!pending.includes(command)) return;
  const revision = openedPlan.get()?.revision ?? 0;
  try {
    confirm(command, await call('edit.execute', { planId, revision, command }));
  } catch (error) {
    takeBackPending(messageOf(error));
    notifyError(stateTexts.editFailed, error);
    await reload(planId);
  }
}

function confirm(command: Command, state: EditState): void {
  pending = pending.filter((other) => other !== command);
  const saving: SaveState =
    pending.length === 0 ? { kind: 'saved', at: new Date() } : { kind: 'saving' };
  openedPlan.update((open) => (open === null ? null : { ...open, ...editState(state), saving }));
}

function takeBackPending(message: string): void {
  const changes = invertChanges(pending.flatMap((command) => command.changes));
  pending = [];
  openedPlan.update((open) =>
    open === null
      ? null
      : { ...open, plan: applyChanges(open.plan, changes), saving: { kind: 'failed', message } },
  );
}

/** After a refusal the copy here may be stale: main's state is the truth. Keeps the failure on show. */
async function reload(planId: PlanId): Promise<void> {
  try {
    const session = await loadSession(planId);
    openedPlan.update((open) => (open === null ? null : { ...open, ...session }));
  } catch {
    // Main cannot answer now; the copy without the refused edits is the best there is, and the message is shown.
  }
}

function stepHistory(channel: 'edit.undo' | 'edit.redo', failure: string): Promise<void> {
  return enqueue(async () => {
    const open = openedPlan.get();
    if (open === null) return;
    try {
      const step = await call(channel, { planId: open.plan.id });
      if (step !== null) takeStep(step);
    } catch (error) {
      notifyError(failure, error);
      await reload(open.plan.id);
    }
  });
}

/**
 * A command that main makes and carries out itself, in turn with the edits made here: `ask` gets the plan as it is on
 * disk and answers with the step to take, or null where nothing changed. A failure ends in a message.
 */
export function stepBy(
  failure: string,
  ask: (open: OpenPlan) => Promise<HistoryStep | null>,
): Promise<void> {
  return enqueue(async () => {
    const open = openedPlan.get();
    if (open === null) return;
    try {
      const step = await ask(open);
      if (step !== null) takeStep(step);
    } catch (error) {
      notifyError(failure, error);
      await reload(open.plan.id);
    }
  });
}

function takeStep(step: HistoryStep): void {
  lastStep.set(step);
  openedPlan.update((open) =>
    open === null
      ? null
      : {
          plan: applyChanges(open.plan, step.changes),
          ...editState(step),
          saving: { kind: 'saved', at: new Date() },
        },
  );
  requestFocus({ nodeId: step.focus });
}

function editState(state: EditState): EditState {
  return { revision: state.revision, undoLabel: state.undoLabel, redoLabel: state.redoLabel };
}

/** One job after the other; where none is running, the job begins before this returns. */
function enqueue(job: () => Promise<void>): Promise<void> {
  waiting += 1;
  queue = (waiting === 1 ? job() : queue.then(job)).finally(() => {
    waiting -= 1;
  });
  return queue;
}
