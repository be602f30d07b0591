import { dialog, shell, type BrowserWindow, type OpenDialogOptions } from 'electron';
import { dirname, join } from 'node:path';
import type { FileDialogs } from './services/file-dialogs';

const readable = [
  ...['docx', 'docm', 'dotx', 'doc', 'rtf', 'odt'],
  ...['xlsx', 'xlsm', 'xltx', 'xls', 'ods', 'csv', 'tsv', 'txt'],
  ...['pdf', 'html', 'htm', 'json'],
];

/** Dialogs that tell when one opens: what then works on the chosen files can get ready while the user chooses. */
export function announcedDialogs(dialogs: FileDialogs, announce: () => void): FileDialogs {
  const announcing =
    <Args extends readonly unknown[], Result>(open: (...args: Args) => Result) =>
    (...args: Args): Result => {
      announce();
      return open(...args);
    };
  return {
    chooseFileToOpen: announcing(dialogs.chooseFileToOpen),
    chooseFilesToOpen: announcing(dialogs.chooseFilesToOpen),
    chooseFolder: announcing(dialogs.chooseFolder),
    chooseFileToSave: announcing(dialogs.chooseFileToSave),
    reveal: dialogs.reveal,
  };
}

/**
 * The system's dialogs, over the app's window. `folderToStart` is where a file is first suggested to be saved;
 * later ones go where the last one went.
 */
export function systemDialogs(
  window: () => BrowserWindow | undefined,
  folderToStart: string,
): FileDialogs {
  let lastFolder = folderToStart;
  return {
    chooseFileToOpen: async () => {
      const options = {
        title: 'Mở tệp Word hoặc Excel',
        properties: ['openFile' as const],
        filters: [
          { name: 'Word, Excel và tệp khác mở được', extensions: readable },
          { name: 'Mọi tệp', extensions: ['*'] },
        ],
      };
      const parent = window();
      const { filePaths } = await (parent === undefined
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(parent, options));
      return filePaths[0] ?? null;
    },
    chooseFilesToOpen: (title) =>
      choosePaths(window(), {
        title,
        defaultPath: lastFolder,
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Word, Excel và tệp khác mở được', extensions: readable },
          { name: 'Mọi tệp', extensions: ['*'] },
        ],
      }),
    chooseFolder: async (title) => {
      const [folder] = await choosePaths(window(), {
        title,
        defaultPath: lastFolder,
        properties: ['openDirectory', 'createDirectory'],
      });
      if (folder !== undefined) lastFolder = folder;
      return folder ?? null;
    },
    chooseFileToSave: async ({ title, suggestedName, fileType }) => {
      const options = {
        title,
        defaultPath: join(lastFolder, suggestedName),
        filters: [{ name: fileType.name, extensions: [fileType.extension] }],
      };
      const parent = window();
      const { filePath } = await (parent === undefined
        ? dialog.showSaveDialog(options)
        : dialog.showSaveDialog(parent, options));
      if (filePath === '') return null;
      lastFolder = dirname(filePath);
      return filePath;
    },
    reveal: (path) => shell.showItemInFolder(path),
  };
}

async function choosePaths(
  parent: BrowserWindow | undefined,
  options: OpenDialogOptions,
): Promise<readonly string[]> {
  const { filePaths } = await (parent === undefined
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options));
  return filePaths;
}
