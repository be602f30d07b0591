import { showEverything } from '../state/row-filter';
import { createStore } from '../state/store';

/** Small things that are open in the window and belong to no plan. */
export const findOpen = createStore(false);

/** The bar of filters and views above the table, and the list of cells that want a second look. */
export const filterOpen = createStore(false);
export const checksOpen = createStore(false);
/** The find bar's second line. */
export const replaceOpen = createStore(false);
export const goToOpen = createStore(false);

export const windowDialog = createStore<'about' | 'shortcuts' | 'directory' | null>(null);

/** Without its bar a filter could not be seen: closing the bar shows all rows again. */
export function toggleFilterBar(): void {
  if (filterOpen.get()) showEverything();
  filterOpen.update((isOpen) => !isOpen);
}
