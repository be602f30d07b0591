import { dialog, type BrowserWindow } from 'electron';
import type { LogError } from './ipc/answer';

/**
 * When the page's process dies (a driver, memory), the officer may begin again where they were: every command that
 * was shown as saved is in the library.
 */
export function offerToRecover(window: BrowserWindow, logError: LogError): void {
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return;
    logError('window', new Error(`The page's process is gone: ${details.reason}`));
    const choice = dialog.showMessageBoxSync(window, {
      type: 'error',
      title: 'Phụ Lục',
      message: 'Cửa sổ đã dừng đột ngột.',
      detail: 'Mọi thay đổi đã lưu vẫn nguyên vẹn. Hãy mở lại để làm tiếp.',
      buttons: ['Mở lại', 'Thoát'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (choice === 0) window.reload();
    else window.destroy();
  });
}
