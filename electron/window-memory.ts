import { readRemembered, remember } from './services/remember';
import type { AppContext } from './services/app-context';
import type { WindowMemory } from './window';

/** The window's place, kept among the library's settings. */
export function windowMemory(context: AppContext): WindowMemory {
  return {
    read: () => readRemembered(context, 'window'),
    write: (state) => remember(context, 'window', state),
  };
}
