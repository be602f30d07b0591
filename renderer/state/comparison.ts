import { call } from '../api';
import { comparePlansInSteps } from '../../shared/history/compare-plans';
import type { PlanComparison } from '../../shared/history/plan-comparison';
import type { PlanState } from '../../shared/history/versions';
import type { Plan } from '../../shared/plan/plan';
import { historyMessages } from './history-texts';
import { inSlices } from './idle-work';
import { notifyError } from './notices';
import { openedPlan, whenSaved } from './open-plan';
import { createStore } from './store';

/** A state with the name that the screen and the table of changes call it by. */
export interface NamedState {
  readonly state: PlanState;
  readonly name: string;
}

/** Two states side by side. */
export interface ShownComparison {
  readonly before: NamedState;
  readonly after: NamedState;
  readonly beforePlan: Plan;
  readonly afterPlan: Plan;
  readonly comparison: PlanComparison;
}

export const shownComparison = createStore<ShownComparison | null>(null);
export const comparing = createStore(false);

export const nowState: NamedState = { state: { kind: 'now' }, name: historyMessages.now };

/** Compares two states of the open plan (or another plan with it) and shows the outcome. */
export async function compareStates(before: NamedState, after: NamedState): Promise<void> {
  comparing.set(true);
  try {
    const [beforePlan, afterPlan] = [await loadState(before.state), await loadState(after.state)];
    const comparison = await inSlices(comparePlansInSteps(beforePlan, afterPlan));
    shownComparison.set({ before, after, beforePlan, afterPlan, comparison });
  } catch (error) {
    notifyError(historyMessages.compareFailed, error);
  } finally {
    comparing.set(false);
  }
}

/** Compares the same two again, after something was restored or undone. */
export async function compareAgain(): Promise<void> {
  const shown = shownComparison.get();
  if (shown !== null) await compareStates(shown.before, shown.after);
}

export function closeComparison(): void {
  shownComparison.set(null);
}

/** The plan in one of its states. What is on screen is the state of now: it need not be fetched. */
export async function loadState(state: PlanState): Promise<Plan> {
  await whenSaved();
  const open = openedPlan.get()?.plan;
  if (open === undefined) throw new Error('No plan is open');
  return state.kind === 'now' ? open : call('history.load', { planId: open.id, state });
}
