import { readSetting, writeSetting } from '../store/settings';
import type { AppContext } from './app-context';

type Remembered = 'window';

/** A remembered choice, unchecked; undefined when there is none. */
export function readRemembered({ library }: AppContext, name: Remembered): unknown {
  return readSetting(library.reader, name);
}

/** Remembers a choice for the next start; a library that may only be looked at remembers nothing. */
export function remember({ library }: AppContext, name: Remembered, value: unknown): void {
  if (library.writerIfAny !== undefined) writeSetting(library.writerIfAny, name, value);
}
