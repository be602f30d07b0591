import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { announcedDialogs, systemDialogs } from './dialogs';
import { send } from './ipc/send';
import type { MenuState } from '../shared/ipc/menu';
import type { LaunchOptions } from './launch-options';
import type { AppContext } from './services/app-context';
import { FileTokens } from './services/file-tokens';
import { Readings } from './services/readings';
import { Tasks } from './services/tasks';
import { openLibrary } from './store/open-library';
import { systemPrinter } from './print-window';
import { queuedDialogs } from './test-dialogs';
import { WorkerClient } from './worker/worker-client';

interface ContextParts {
  readonly options: LaunchOptions;
  /** Folder of the bundles: main.cjs, worker.cjs… */
  readonly appFolder: string;
  readonly window: () => BrowserWindow | undefined;
  readonly onReady: () => void;
  readonly showMenuState: (state: MenuState) => void;
}

/** Opens the library and puts together what the use cases share. Throws AppError when the library cannot be opened. */
export function createContext(parts: ContextParts): AppContext {
  const { options, appFolder, window, onReady, showMenuState } = parts;
  const worker = new WorkerClient(join(appFolder, 'worker.cjs'));
  const library = openLibrary(join(app.getPath('userData'), 'thu-vien.sqlite'));
  const answersPath = app.isPackaged ? undefined : options.testDialogsPath;
  return {
    info: {
      name: app.getName(),
      version: app.getVersion(),
      platform: process.platform,
      libraryPath: library.path,
    },
    library,
    worker,
    files: new FileTokens(),
    readings: new Readings(),
    tasks: new Tasks(),
    dialogs: announcedDialogs(
      answersPath === undefined
        ? systemDialogs(window, app.getPath('documents'))
        : queuedDialogs(answersPath),
      () => worker.warmUp('read'),
    ),
    printer: systemPrinter(window),
    reportProgress: (taskId, progress) => send(window(), 'task.progress', { taskId, progress }),
    pasteIntoWindow: () => window()?.webContents.paste(),
    showMenuState,
    onReady,
  };
}
