import { basename } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { ClipboardContent } from '../../shared/clipboard-content';
import { newId, type FileToken } from '../../shared/ids';
import type { ChosenFile } from '../../shared/ipc-contract';
import type { ReadSource } from '../worker/jobs';

interface NamedSource {
  readonly source: ReadSource;
  readonly name: string;
}

/** What the user chose to open, behind tokens: the window can name only what it was given. */
export class FileTokens {
  readonly #sources = new Map<FileToken, NamedSource>();

  issue(path: string): ChosenFile {
    return this.#keep({ path }, basename(path));
  }

  /** A copied table under the name that stands for its file name on the screen. */
  issueClipboard(content: ClipboardContent, name: string): ChosenFile {
    return this.#keep({ clipboard: content }, name);
  }

  /** Throws AppError 'not-found' for a token of an earlier run of the app. */
  sourceOf(token: FileToken): ReadSource {
    return this.#find(token).source;
  }

  /** The name shown for a token. Throws AppError as sourceOf does. */
  nameOf(token: FileToken): string {
    return this.#find(token).name;
  }

  #find(token: FileToken): NamedSource {
    const named = this.#sources.get(token);
    if (named !== undefined) return named;
    throw new AppError('not-found', 'Không còn nhớ tệp này. Hãy chọn lại tệp.');
  }

  /** Throws AppError 'not-found' as sourceOf does, and for what is no file. */
  pathOf(token: FileToken): string {
    const source = this.sourceOf(token);
    if ('path' in source) return source.path;
    throw new AppError('not-found', 'Nội dung này không nằm trong tệp nào trên máy.');
  }

  #keep(source: ReadSource, name: string): ChosenFile {
    const token = newId<'file-token'>();
    this.#sources.set(token, { source, name });
    return { token, fileName: name };
  }
}
