import { BrowserWindow } from 'electron';
import { AppError } from '../shared/app-error';
import { printViewUrl } from './app-url';
import type { Printer } from './services/printer';
import { lockContents } from './web-security';

let shown: string | null = null;

/** The page that is being printed, where the address is its; served like a file of the app (app-protocol.ts). */
export function printViewAt(address: string): string | undefined {
  return address === printViewUrl ? (shown ?? undefined) : undefined;
}

/** The system's printing, from a hidden window without scripts. The dialog belongs to the app's window. */
export function systemPrinter(window: () => BrowserWindow | undefined): Printer {
  return {
    isThere: async () => {
      const contents = window()?.webContents;
      return contents !== undefined && (await contents.getPrintersAsync()).length > 0;
    },
    print: async (html) => {
      shown = html;
      const view = await openPrintView();
      try {
        return await printContents(view);
      } finally {
        shown = null;
        view.destroy();
      }
    },
  };
}

/** Resolves when the pages are laid out in their fonts. */
export async function openPrintView(): Promise<BrowserWindow> {
  const view = new BrowserWindow({
    show: false,
    webPreferences: {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      javascript: false,
    },
  });
  lockContents(view.webContents);
  await view.loadURL(printViewUrl);
  return view;
}

function printContents(view: BrowserWindow): Promise<'sent' | 'cancelled'> {
  return new Promise((resolve, reject) => {
    const margins = { marginType: 'none' as const };
    view.webContents.print({ printBackground: true, margins }, (success, reason) => {
      if (success) resolve('sent');
      else if (/cancel/i.test(reason)) resolve('cancelled');
      else reject(printFailed(reason));
    });
  });
}

function printFailed(reason: string): AppError {
  return new AppError(
    'print-failed',
    `Máy in không nhận được trang in (${reason}). Hãy kiểm tra máy in đã bật và còn giấy, rồi in lại.`,
  );
}
