import type { AppContext } from '../../services/app-context';

/** Which use case answers which channel of shared/ipc/document.ts. */
export function documentHandlers(_: AppContext) {
  return {};
}
