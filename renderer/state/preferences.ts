import type { ColumnId } from '../../shared/ids';
import { createStore } from './store';

/** What the window remembers for itself; nothing of a plan is kept here. */
export interface Preferences {
  readonly theme: ThemeChoice;
  /** Size of the table's text; 1 is the normal size. */
  readonly zoom: number;
  readonly sidebarOpen: boolean;
  /** Whether cells that want a second look are marked in the table. */
  readonly checksMarked: boolean;
  /** Whether cells are coloured by the department that proposed what they say. */
  readonly proposalsShown: boolean;
  /** Whether numbers (TT) are counted anew when rows come, go or move. */
  readonly numbersFollow: boolean;
  /** By layout: the last of the columns that stay in view while the table scrolls sideways. */
  readonly frozen: Readonly<Record<string, ColumnId>>;
}

export type ThemeChoice = 'system' | 'light' | 'dark';

const storageKey = 'phu-luc.preferences';
const defaults: Preferences = {
  theme: 'system',
  zoom: 1,
  sidebarOpen: true,
  checksMarked: true,
  proposalsShown: false,
  numbersFollow: true,
  frozen: {},
};
export const zoomSteps = [0.7, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const;

export const preferences = createStore<Preferences>(defaults);

/** Reads what was kept the last time and keeps every later change. */
export function keepPreferences(storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  preferences.set(parsePreferences(storage.getItem(storageKey)));
  preferences.subscribe(() => {
    storage.setItem(storageKey, JSON.stringify(preferences.get()));
  });
}

/** Preferences from their stored text; anything odd in it falls back to the default. */
export function parsePreferences(text: string | null): Preferences {
  if (text === null) return defaults;
  try {
    const stored = JSON.parse(text) as Partial<Record<keyof Preferences, unknown>> | null;
    const theme = stored?.theme;
    const zoom = stored?.zoom;
    return {
      theme: theme === 'light' || theme === 'dark' ? theme : 'system',
      zoom: typeof zoom === 'number' ? nearestZoom(zoom) : defaults.zoom,
      sidebarOpen: stored?.sidebarOpen !== false,
      checksMarked: stored?.checksMarked !== false,
      proposalsShown: stored?.proposalsShown === true,
      numbersFollow: stored?.numbersFollow !== false,
      frozen: frozenOf(stored?.frozen),
    };
  } catch {
    return defaults;
  }
}

export function setTheme(theme: ThemeChoice): void {
  preferences.update((current) => ({ ...current, theme }));
}

export function toggleSidebar(): void {
  preferences.update((current) => ({ ...current, sidebarOpen: !current.sidebarOpen }));
}

export function setChecksMarked(checksMarked: boolean): void {
  preferences.update((current) => ({ ...current, checksMarked }));
}

export function setProposalsShown(proposalsShown: boolean): void {
  preferences.update((current) => ({ ...current, proposalsShown }));
}

/** Keeps the columns up to this one in view; null lets all of them scroll. */
export function setFrozen(layoutId: string, columnId: ColumnId | null): void {
  preferences.update((current) => {
    const others = Object.entries(current.frozen).filter(([id]) => id !== layoutId);
    const own = columnId === null ? [] : [[layoutId, columnId] as const];
    return { ...current, frozen: Object.fromEntries([...others, ...own]) };
  });
}

function frozenOf(stored: unknown): Preferences['frozen'] {
  if (typeof stored !== 'object' || stored === null) return defaults.frozen;
  return Object.fromEntries(
    Object.entries(stored).filter(([, columnId]) => typeof columnId === 'string'),
  );
}

export function setNumbersFollow(numbersFollow: boolean): void {
  preferences.update((current) => ({ ...current, numbersFollow }));
}

/** Moves the zoom by whole steps: +1 larger, -1 smaller, 0 back to normal size. */
export function stepZoom(direction: -1 | 0 | 1): void {
  preferences.update((current) => {
    if (direction === 0) return { ...current, zoom: 1 };
    const index = zoomSteps.findIndex((step) => step === nearestZoom(current.zoom));
    const next = zoomSteps[Math.min(Math.max(index + direction, 0), zoomSteps.length - 1)];
    return { ...current, zoom: next ?? current.zoom };
  });
}

function nearestZoom(zoom: number): number {
  return zoomSteps.reduce<number>(
    (best, step) => (Math.abs(step - zoom) < Math.abs(best - zoom) ? step : best),
    1,
  );
}
