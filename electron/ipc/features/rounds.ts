import type { AppContext } from '../../services/app-context';

/** Which use case answers which channel of shared/ipc/rounds.ts. */
export function roundsHandlers(_: AppContext) {
  return {};
}
