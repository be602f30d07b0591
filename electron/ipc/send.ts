import type { BrowserWindow } from 'electron';
import type { EventName, Events } from '../../shared/ipc-contract';

/** Tells the window something that it did not ask for. A window that is gone is told nothing. */
export function send<E extends EventName>(
  window: BrowserWindow | undefined,
  event: E,
  payload: Events[E],
): void {
  if (window === undefined || window.isDestroyed()) return;
  window.webContents.send(event, payload);
}
