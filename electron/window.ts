import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { startUrl } from './app-url';
import { addTextMenu } from './context-menu';
import { lockContents } from './web-security';
import { boundsFor, minimumSize, windowStateSchema, type WindowState } from './window-bounds';

/** Where the window remembers how it stood. */
export interface WindowMemory {
  readonly read: () => unknown;
  readonly write: (state: WindowState) => void;
}

/** Background of the first moment, before the page has drawn its own: Fluent's neutral background 3. */
const backgrounds = { light: '#f5f5f5', dark: '#1f1f1f' } as const;

/** Makes the app's only window and loads the page; it is shown when it can be drawn whole. */
export function createWindow(appFolder: string, memory: WindowMemory): BrowserWindow {
  const remembered = windowStateSchema.safeParse(memory.read()).data;
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    ...boundsFor(remembered, workAreas),
    minWidth: minimumSize.width,
    minHeight: minimumSize.height,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: {
      preload: join(appFolder, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      // A file dropped beside the drop zone must not replace the page.
      navigateOnDragDrop: false,
    },
  });
  lockContents(window.webContents);
  addTextMenu(window.webContents);
  window.once('ready-to-show', () => {
    if (remembered?.maximized === true) window.maximize();
    window.show();
  });
  window.on('close', () => {
    memory.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  void window.loadURL(startUrl);
  return window;
}
