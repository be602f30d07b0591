import { call } from '../api';
import type { Directory } from '../../shared/directory/directory';
import type { DirectoryResponses } from '../../shared/ipc/directory';
import type { RequestOf } from '../../shared/ipc-contract';
import { createStore } from './store';

/** The user's agencies; empty while there are none or before they were asked for. */
export const directory = createStore<Directory>([]);

export async function loadDirectory(): Promise<void> {
  directory.set(await call('directory.list', undefined));
}

type DirectoryChange = Exclude<keyof DirectoryResponses, 'directory.list'>;

/** Changes the directory and shows it as main has stored it. Rejects with ApiError and leaves it as it was. */
export async function changeDirectory<C extends DirectoryChange>(
  channel: C,
  request: RequestOf<C>,
): Promise<void> {
  directory.set(await call(channel, request));
}
