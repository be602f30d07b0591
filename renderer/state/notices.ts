import { ApiError } from '../api';
import { createStore } from './store';
import { stateTexts } from './texts';

/** A short message at the edge of the window, with at most one thing to do about it. */
export interface Notice {
  readonly id: number;
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  readonly title: string;
  readonly body?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

export const notices = createStore<readonly Notice[]>([]);

let lastId = 0;

export function notify(notice: Omit<Notice, 'id'>): number {
  lastId += 1;
  const shown: Notice = { ...notice, id: lastId };
  notices.update((current) => [...current, shown]);
  return shown.id;
}

export function dismissNotice(id: number): void {
  notices.update((current) => current.filter((notice) => notice.id !== id));
}

/** Shows a failure. Cancelling is what the user asked for, so it shows nothing. */
export function notifyError(title: string, error: unknown): void {
  if (error instanceof ApiError && error.code === 'cancelled') return;
  notify({ intent: 'error', title, body: messageOf(error) });
}

/** The sentence to show for an error; a defect gets a Vietnamese frame around its technical text. */
export function messageOf(error: unknown): string {
  if (error instanceof ApiError && error.code !== 'unexpected') return error.message;
  return stateTexts.unexpected(error instanceof Error ? error.message : String(error));
}
