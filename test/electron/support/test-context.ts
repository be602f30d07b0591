import type { TaskId } from '../../../shared/ids';
import type { Progress } from '../../../shared/progress';
import type { AppContext } from '../../../electron/services/app-context';
import { FileTokens } from '../../../electron/services/file-tokens';
import { Readings } from '../../../electron/services/readings';
import { Tasks } from '../../../electron/services/tasks';
import { temporaryLibrary } from './temporary-library';
import { workerClient } from './worker-bundle';

export interface TestContext extends AppContext {
  /** Answers of the next dialogs; one that is asked without an answer was closed. */
  readonly toOpen: string[];
  readonly toSave: string[];
  readonly suggested: string[];
  readonly revealed: string[];
  readonly progress: { readonly taskId: TaskId; readonly progress: Progress }[];
}

/** A context with a real library and a real worker; only the system's dialogs are played. */
export function testContext(workerScript = 'no-worker'): TestContext {
  const library = temporaryLibrary();
  const toOpen: string[] = [];
  const toSave: string[] = [];
  const suggested: string[] = [];
  const revealed: string[] = [];
  const progress: TestContext['progress'] = [];
  return {
    info: { name: 'Phụ Lục', version: '0.0.0', platform: 'linux', libraryPath: library.path },
    library,
    worker: workerClient(workerScript),
    files: new FileTokens(),
    readings: new Readings(),
    tasks: new Tasks(),
    dialogs: {
      chooseFileToOpen: () => Promise.resolve(toOpen.shift() ?? null),
      chooseFilesToOpen: () => Promise.resolve(toOpen.splice(0)),
      chooseFolder: () => Promise.resolve(toOpen.shift() ?? null),
      chooseFileToSave: ({ suggestedName }) => {
        suggested.push(suggestedName);
        return Promise.resolve(toSave.shift() ?? null);
      },
      reveal: (path) => revealed.push(path),
    },
    printer: { isThere: () => Promise.resolve(true), print: () => Promise.resolve('sent') },
    reportProgress: (taskId, value) => progress.push({ taskId, progress: value }),
    pasteIntoWindow: () => undefined,
    showMenuState: () => undefined,
    onReady: () => undefined,
    toOpen,
    toSave,
    suggested,
    revealed,
    progress,
  };
}
