import { call } from '../api';
import { changeLayout } from '../../shared/commands/edit-layout';
import { newId, type PlanId } from '../../shared/ids';
import type { NumberingChoice } from '../../shared/layouts/numbering-choice';
import {
  newOwnLayoutId,
  ownLayoutOf,
  type LayoutSums,
  type OwnLayout,
} from '../../shared/layouts/own-layout';
import type { Layout } from '../../shared/plan/layout';
import { notifyError } from './notices';
import { execute, openedPlan } from './open-plan';
import { setPrintOptions } from './print-options';
import { createStore } from './store';
import { stateTexts } from './texts';

/** Whether the dialog «Mẫu cột» is open. */
export const layoutsOpen = createStore(false);

/** The user's own layouts, by name; empty until they were read. */
export const ownLayouts = createStore<readonly OwnLayout[]>([]);

export async function refreshOwnLayouts(): Promise<void> {
  try {
    ownLayouts.set(await call('layouts.list', undefined));
  } catch (error) {
    notifyError(stateTexts.layoutsFailed, error);
  }
}

/** Keeps a layout under a name, in place of the own layout of that id; null when it was refused. */
export async function keepLayout(
  layout: Layout,
  name: string,
  choices: Pick<OwnLayout, 'numbering' | 'sums'>,
  replacedId: string | null,
): Promise<OwnLayout | null> {
  const own = ownLayoutOf(layout, name, choices, replacedId ?? newOwnLayoutId(newId()));
  try {
    ownLayouts.set(await call('layouts.save', { own }));
    return own;
  } catch (error) {
    notifyError(stateTexts.layoutNotKept, error);
    return null;
  }
}

export async function forgetLayout(id: string): Promise<void> {
  try {
    ownLayouts.set(await call('layouts.remove', { id }));
  } catch (error) {
    notifyError(stateTexts.layoutNotRemoved, error);
  }
}

/** The layout of another plan of the library; null when it could not be read. */
export async function layoutOfPlan(planId: PlanId): Promise<Layout | null> {
  try {
    return await call('layouts.of-plan', { planId });
  } catch (error) {
    notifyError(stateTexts.layoutsFailed, error);
    return null;
  }
}

/** Gives the open plan a layout, a numbering and sums; the first two are one step to undo. */
export function applyLayout(
  layout: Layout,
  numbering: NumberingChoice | null,
  sums: LayoutSums,
): boolean {
  const open = openedPlan.get();
  if (open === null) return false;
  try {
    const command = changeLayout(open.plan, layout, numbering);
    if (command !== null) void execute(command);
    void setPrintOptions({ areaSums: sums.areas, closingTotal: sums.closing });
    return true;
  } catch (error) {
    notifyError(stateTexts.layoutNotApplied, error);
    return false;
  }
}
