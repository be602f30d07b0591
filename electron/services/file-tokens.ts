import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import { newId, type FileToken } from '../../shared/ids';
import type { ChosenFile } from '../../shared/ipc-contract';

/** Paths that the user chose, behind tokens: the window can name only files that it was given. */
export class FileTokens {
  readonly #paths = new Map<FileToken, string>();

  issue(path: string): ChosenFile {
    const token = newId<'file-token'>();
    this.#paths.set(token, path);
    return { token, fileName: basename(path) };
  }

  /** Throws AppError 'not-found' for a token of an earlier run of the app. */
  pathOf(token: FileToken): string {
    const path = this.#paths.get(token);
    if (path !== undefined) return path;
    throw new AppError('not-found', 'Không còn nhớ tệp này. Hãy chọn lại tệp.');
  }
}
