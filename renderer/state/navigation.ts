import type { PlanId } from '../../shared/ids';
import { createStore } from './store';

/** Which screen fills the window. A plan stays open behind the start page until another one is opened. */
export type Screen =
  | { readonly kind: 'start' }
  | { readonly kind: 'import' }
  | { readonly kind: 'plan'; readonly planId: PlanId };

export const screen = createStore<Screen>({ kind: 'start' });

export function goToStart(): void {
  screen.set({ kind: 'start' });
}
