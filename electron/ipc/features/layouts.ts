import type { AppContext } from '../../services/app-context';

/** Which use case answers which channel of shared/ipc/layouts.ts. */
export function layoutsHandlers(_: AppContext) {
  return {};
}
