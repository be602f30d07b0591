import type { AppContext } from '../../services/app-context';

/** Which use case answers which channel of shared/ipc/history.ts. */
export function historyHandlers(_: AppContext) {
  return {};
}
