import { call, listen } from '../api';
import type { AppInfo, StoreStatus } from '../../shared/ipc-contract';
import { createStore } from './store';

/** State of the library file: fine, read-only, or recovered from a backup. */
export const storeStatus = createStore<StoreStatus>({ kind: 'ready' });

export const appInfo = createStore<AppInfo | null>(null);

export async function watchStoreStatus(): Promise<() => void> {
  const stop = listen('store.status', (status) => {
    storeStatus.set(status);
  });
  storeStatus.set(await call('store.status', undefined));
  appInfo.set(await call('app.info', undefined));
  return stop;
}
