import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openLibrary, type OpenOptions } from '../../../electron/store/open-library';
import type { Library } from '../../../electron/store/library';

/** A folder that is removed when the test has finished. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'phu-luc-thử-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A new library in a folder of its own; closed and removed when the test has finished. */
export function temporaryLibrary(): Library {
  return opened(join(temporaryFolder(), 'thu-vien.sqlite'));
}

/** Opens a library and closes it when the test has finished, if the test has not. */
export function opened(path: string, options?: OpenOptions): Library {
  const library = openLibrary(path, options);
  onTestFinished(() => library.close());
  return library;
}
