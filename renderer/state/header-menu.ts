import type { ColumnId } from '../../shared/ids';
import { createStore } from './store';

/** The column whose menu is open, and where on the screen; null for none. */
export interface HeaderMenuPlace {
  readonly columnId: ColumnId;
  readonly x: number;
  readonly y: number;
}

export const headerMenu = createStore<HeaderMenuPlace | null>(null);
