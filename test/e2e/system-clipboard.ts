import type { AppUnderTest } from './app';

/** The forms of a copied table that tests put on the system's clipboard and look for there. */
export interface TableOnClipboard {
  readonly html: string;
  readonly text: string;
}

/** Electron's clipboard before it took the form of the web's. */
interface OlderClipboard {
  readonly write: (content: TableOnClipboard) => void;
  readonly readHTML?: () => string;
}

export async function writeClipboard(app: AppUnderTest, content: TableOnClipboard): Promise<void> {
  await app.electron.evaluate(async ({ clipboard, ClipboardItem }, { html, text }) => {
    const older = clipboard as unknown as OlderClipboard;
    if (older.readHTML !== undefined) older.write({ html, text });
    else await clipboard.write([new ClipboardItem({ 'text/html': html, 'text/plain': text })]);
  }, content);
}

/** The HTML on the system's clipboard; "" for none. */
export async function clipboardHtml(app: AppUnderTest): Promise<string> {
  return app.electron.evaluate(async ({ clipboard }) => {
    const older = clipboard as unknown as OlderClipboard;
    if (older.readHTML !== undefined) return older.readHTML();
    const items = await clipboard.read();
    const item = items.find(({ types }) => types.includes('text/html'));
    return item === undefined ? '' : (await item.getType('text/html')).text();
  });
}
