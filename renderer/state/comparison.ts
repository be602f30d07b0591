import { call } from '../api';
import { changeEntriesInSteps, type ChangeEntry } from '../../shared/history/change-entries';
import { compareMatchedPlans } from '../../shared/history/compare-plans';
import { matchById } from '../../shared/history/match-plans';
import type { PlanComparison } from '../../shared/history/plan-comparison';
import type { PlanState } from '../../shared/history/versions';
import type { Plan } from '../../shared/plan/plan';
import { historyMessages } from './history-texts';
import { inSlices } from './idle-work';
import { notifyError } from './notices';
import { openedPlan, whenSaved } from './open-plan';
import { cancelMatching, matchByMeaning } from './plan-match';
import { createStore } from './store';

/** A state with the name that the screen and the table of changes call it by. */
export interface NamedState {
  readonly state: PlanState;
  readonly name: string;
}

export interface ComparedStates {
  readonly before: NamedState;
  readonly after: NamedState;
}

/** Two states side by side. */
export interface ShownComparison extends ComparedStates {
  readonly beforePlan: Plan;
  readonly afterPlan: Plan;
  readonly comparison: PlanComparison;
  readonly entries: readonly ChangeEntry[];
}

export const shownComparison = createStore<ShownComparison | null>(null);
/** What is being compared; null: nothing. */
export const comparing = createStore<ComparedStates | null>(null);

export const nowState: NamedState = { state: { kind: 'now' }, name: historyMessages.now };

/**
 * Compares two states of the open plan (or another plan with it) and shows the outcome, unless another two were asked for
 * in the meantime.
 */
export async function compareStates(before: NamedState, after: NamedState): Promise<void> {
  const asked: ComparedStates = { before, after };
  stopComparing();
  comparing.set(asked);
  const isWanted = () => comparing.get() === asked;
  try {
    const shown = await comparisonOf(asked, isWanted);
    if (shown !== null && isWanted()) shownComparison.set(shown);
  } catch (error) {
    if (isWanted()) notifyError(historyMessages.compareFailed, error);
  } finally {
    if (isWanted()) comparing.set(null);
  }
}

/** null as soon as it is not wanted any more. */
async function comparisonOf(
  { before, after }: ComparedStates,
  isWanted: () => boolean,
): Promise<ShownComparison | null> {
  const [beforePlan, afterPlan] = [await loadState(before.state), await loadState(after.state)];
  const byId = await inSlices(matchById(beforePlan, afterPlan));
  if (!isWanted()) return null;
  const match = byId ?? (await matchByMeaning(before.state, after.state));
  const comparison = await inSlices(compareMatchedPlans(beforePlan, afterPlan, match));
  if (!isWanted()) return null;
  const entries = await inSlices(changeEntriesInSteps(comparison));
  return { before, after, beforePlan, afterPlan, comparison, entries };
}

/** Compares the same two again, after something was restored or undone. */
export async function compareAgain(): Promise<void> {
  const shown = comparing.get() ?? shownComparison.get();
  if (shown !== null) await compareStates(shown.before, shown.after);
}

/** What is on the screen stays there. */
export function stopComparing(): void {
  comparing.set(null);
  void cancelMatching();
}

export function closeComparison(): void {
  stopComparing();
  shownComparison.set(null);
}

/** The plan in one of its states. What is on screen is the state of now: it need not be fetched. */
export async function loadState(state: PlanState): Promise<Plan> {
  await whenSaved();
  const open = openedPlan.get()?.plan;
  if (open === undefined) throw new Error('No plan is open');
  return state.kind === 'now' ? open : call('history.load', { planId: open.id, state });
}
