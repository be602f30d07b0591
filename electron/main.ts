import { join } from 'node:path';
import { app, session, type BrowserWindow } from 'electron';
import { registerAppScheme, serveApp } from './app-protocol';
import { isAppUrl } from './app-url';
import { createContext } from './create-context';
import { createErrorLog } from './error-log';
import { createHandlers } from './ipc/handlers';
import { registerHandlers } from './ipc/register-handlers';
import { send } from './ipc/send';
import { launchOptionsOf } from './launch-options';
import { installMenu } from './menu';
import { backUpLibrary } from './services/back-up-library';
import { showStartFailure } from './show-start-failure';
import { printViewAt } from './print-window';
import { finishSmokeTest, watchSmokeTest } from './smoke-test';
import { offerToRecover } from './recover-window';
import { settleBeforeQuit } from './settle-before-quit';
import { lockSession, stayOffline } from './web-security';
import { createWindow } from './window';
import { boundWindowHeap } from './window-heap';
import { windowMemory } from './window-memory';

const options = launchOptionsOf(process.argv, process.env);
const userData = options.userDataFolder ?? join(app.getPath('appData'), 'phu-luc');
app.setPath('userData', userData);
const logError = createErrorLog(join(userData, 'nhat-ky-loi.log'));
let window: BrowserWindow | undefined;

// A defect is written down and the app goes on: whatever was saved is on the disk already.
process.on('uncaughtException', (error) => logError('main', error));
process.on('unhandledRejection', (reason) => logError('main', reason));

// Date fields are written day first, and whatever else Chromium words itself is Vietnamese on every Windows.
app.commandLine.appendSwitch('lang', 'vi');
registerAppScheme();
stayOffline();
boundWindowHeap();
if (options.smokeTest) watchSmokeTest();
if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => app.quit());
  app.whenReady().then(boot).catch(failToStart);
} else {
  app.quit();
}

function boot(): void {
  lockSession(session.defaultSession);
  serveApp(join(__dirname, 'renderer'), printViewAt);
  const showMenuState = installMenu((command) => send(window, 'menu.command', command));
  const context = createContext({
    options,
    appFolder: __dirname,
    window: () => window,
    showMenuState,
    onReady: () => {
      if (options.smokeTest) finishSmokeTest();
      backUpLibrary(context).catch((error: unknown) => logError('backup', error));
    },
  });
  registerHandlers(createHandlers(context), isOurFrame, logError);
  settleBeforeQuit(context);
  window = createWindow(__dirname, windowMemory(context));
  offerToRecover(window, logError);
}

function isOurFrame(event: Electron.IpcMainInvokeEvent): boolean {
  const frame = event.senderFrame;
  return frame !== null && frame === window?.webContents.mainFrame && isAppUrl(frame.url);
}

function focusWindow(): void {
  if (window?.isMinimized() === true) window.restore();
  window?.focus();
}

function failToStart(error: unknown): void {
  logError('start', error);
  if (options.smokeTest) console.error(error);
  else showStartFailure(error);
  app.exit(1);
}
