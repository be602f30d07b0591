import type { AppContext } from '../../services/app-context';

/** Which use case answers which channel of shared/ipc/directory.ts. */
export function directoryHandlers(_: AppContext) {
  return {};
}
