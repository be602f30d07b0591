import type { AppInfo } from '../../shared/ipc-contract';
import type { MenuState } from '../../shared/ipc/menu';
import type { TaskId } from '../../shared/ids';
import type { Progress } from '../../shared/progress';
import type { Library } from '../store/library';
import type { WorkerClient } from '../worker/worker-client';
import type { FileDialogs } from './file-dialogs';
import type { FileTokens } from './file-tokens';
import type { Printer } from './printer';
import type { Readings } from './readings';
import type { Tasks } from './tasks';

/** What the use cases share; put together once by main.ts, and by each test with what it needs to see. */
export interface AppContext {
  readonly info: AppInfo;
  readonly library: Library;
  readonly worker: WorkerClient;
  readonly files: FileTokens;
  readonly readings: Readings;
  readonly tasks: Tasks;
  readonly dialogs: FileDialogs;
  readonly printer: Printer;
  readonly reportProgress: (taskId: TaskId, progress: Progress) => void;
  /** What Ctrl+V does: the field with the keyboard gets a paste event with everything on the clipboard. */
  readonly pasteIntoWindow: () => void;
  /** Check marks of the native menu. */
  readonly showMenuState: (state: MenuState) => void;
  /** Called once, when the window has drawn its first screen. */
  readonly onReady: () => void;
}
