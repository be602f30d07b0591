import { call } from '../api';
import type { AppInfo, StoreStatus } from '../../shared/ipc-contract';
import { createStore } from './store';

/** State of the library file: fine, read-only, or recovered from a backup. */
export const storeStatus = createStore<StoreStatus>({ kind: 'ready' });

export const appInfo = createStore<AppInfo | null>(null);

/** Asked once: the state does not change while the app runs. */
export async function loadStoreStatus(): Promise<void> {
  storeStatus.set(await call('store.status', undefined));
  appInfo.set(await call('app.info', undefined));
}
