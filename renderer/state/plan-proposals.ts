import { call } from '../api';
import type { NodeId, PlanId } from '../../shared/ids';
import type { MergeItemId } from '../../shared/merge/merge-types';
import { planIndexOf } from '../../shared/plan/plan-index';
import type { TableRow } from '../../shared/plan/table-view';
import { countKeys, proposalKeys } from '../../shared/round/count-proposals';
import { placeProposals, type PlacedProposals } from '../../shared/round/place-proposals';
import type { PlanProposals } from '../../shared/round/plan-proposals';
import type { RoundId } from '../../shared/round/round-types';
import { appendixView, type AppendixView } from './appendix-view';
import { createIdleWork } from './idle-work';
import { messageOf } from './notices';
import { openedPlan } from './open-plan';
import { planPage } from './plan-page';
import { preferences } from './preferences';
import { ledger, showRound } from './round';
import { mergeBoard } from './round-board';
import { createStore } from './store';

/**
 * Who proposed what stands in the open plan, while the officer wants to see it (preferences.proposalsShown); off, nothing
 * is asked, kept or watched. Read anew whenever the plan took a step, or a board or ledger changed, once the table is in
 * sight; the main process answers the same thing only once.
 */
export type ShownProposals =
  | { readonly kind: 'off' }
  | { readonly kind: 'reading' }
  | { readonly kind: 'failed'; readonly message: string }
  | KnownProposals;

export interface KnownProposals {
  readonly kind: 'known';
  readonly proposals: PlanProposals;
  readonly placed: PlacedProposals;
  /** What the rows are filtered by (count-proposals.ts), and how many rows there are of each. */
  readonly keys: ReadonlyMap<NodeId, ReadonlySet<string>>;
  readonly counts: ReadonlyMap<string, number>;
}

export const shownProposals = createStore<ShownProposals>({ kind: 'off' });

/** An item that the merge board is asked to show; the board takes it and sets it back to null. */
export const boardRequest = createStore<{
  readonly roundId: RoundId;
  readonly itemId: MergeItemId;
} | null>(null);

/** «Mở trên bảng tổng hợp». */
export function openOnBoard(roundId: RoundId, itemId: MergeItemId): void {
  boardRequest.set({ roundId, itemId });
  void showRound(roundId);
  planPage.set('round');
}

/** What was read last. */
interface Reading {
  readonly planId: PlanId;
  readonly stamp: string;
  readonly proposals: PlanProposals;
}

/** Keeps the proposals in step. Returns the way out. */
export function followProposals(): () => void {
  const place = createPlacing();
  let reading: Reading | null = null;
  let asked: readonly unknown[] = [];
  let isAsking = false;

  const read = async (planId: PlanId) => {
    isAsking = true;
    try {
      const known = reading?.planId === planId ? reading.stamp : null;
      const { stamp, proposals } = await call('rounds.proposals', { planId, known });
      if (proposals !== null) reading = { planId, stamp, proposals };
      if (wantedPlan() === planId && reading !== null) place(reading.proposals);
    } catch (error) {
      reading = null;
      if (wantedPlan() === planId)
        shownProposals.set({ kind: 'failed', message: messageOf(error) });
    } finally {
      isAsking = false;
    }
    follow();
  };
  const follow = () => {
    const planId = wantedPlan();
    if (planId === null) {
      if (!preferences.get().proposalsShown || openedPlan.get() === null) {
        [reading, asked] = [null, []];
        place(null);
        shownProposals.set({ kind: 'off' });
      }
      return;
    }
    const state = [planId, openedPlan.get()?.revision, mergeBoard.get(), ledger.get()];
    if (isAsking || state.every((each, index) => each === asked[index])) return;
    asked = state;
    if (reading?.planId !== planId) {
      place(null);
      shownProposals.set({ kind: 'reading' });
    }
    void read(planId);
  };
  const onRows = () => {
    if (reading !== null && reading.planId === wantedPlan()) place(reading.proposals);
  };
  follow();
  const stores = [preferences, openedPlan, planPage, mergeBoard, ledger];
  const stops = [...stores.map((each) => each.subscribe(follow)), appendixView.subscribe(onRows)];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Asks again after a failure. */
export function readProposalsAgain(): void {
  preferences.update((current) => ({ ...current, proposalsShown: false }));
  preferences.update((current) => ({ ...current, proposalsShown: true }));
}

/** The open plan where its proposals are to be seen now: elsewhere than at the table there is no hurry. */
function wantedPlan(): PlanId | null {
  if (!preferences.get().proposalsShown || planPage.get() !== 'appendix') return null;
  return openedPlan.get()?.plan.id ?? null;
}

/** Puts proposals onto the table, a little behind it; not again where rows and cells stand as they stood. */
function createPlacing(): (proposals: PlanProposals | null) => void {
  const later = createIdleWork();
  let done: { readonly proposals: PlanProposals; readonly view: AppendixView } | null = null;
  return (proposals) => {
    later(function* () {
      const view = appendixView.get();
      if (proposals === null || view === null) {
        done = null;
        return;
      }
      if (done?.proposals === proposals && sameShape(done.view, view)) {
        done = { proposals, view };
        return;
      }
      const index = planIndexOf(view.plan);
      const placed = yield* placeProposals(index, view.plan.layout.columns, proposals);
      const keys = yield* proposalKeys(proposals, placed);
      done = { proposals, view };
      shownProposals.set({ kind: 'known', proposals, placed, keys, counts: countKeys(keys) });
    });
  };
}

/** Whether every row is where it was and its cells belong to the nodes that they belonged to. */
function sameShape(before: AppendixView, after: AppendixView): boolean {
  if (before.plan.layout !== after.plan.layout || before.rows.length !== after.rows.length) {
    return false;
  }
  return after.rows.every((row, index) => sameOwners(before.rows[index], row));
}

function sameOwners(before: TableRow | undefined, after: TableRow): boolean {
  if (before === after) return true;
  if (before?.id !== after.id || before.kind !== after.kind) return false;
  if (before.kind !== 'task' || after.kind !== 'task') return true;
  const owners = new Map(Object.entries(before.cells).map(([id, { ownerId }]) => [id, ownerId]));
  return Object.entries(after.cells).every(([id, { ownerId }]) => owners.get(id) === ownerId);
}
