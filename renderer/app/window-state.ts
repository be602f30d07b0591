import { createStore } from '../state/store';

/** Small things that are open in the window and belong to no plan. */
export const findOpen = createStore(false);

export const windowDialog = createStore<'about' | 'shortcuts' | 'directory' | null>(null);
