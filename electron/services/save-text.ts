import { writeFile } from 'node:fs/promises';
import { AppError } from '../../shared/app-error';
import type { ChosenFile } from '../../shared/ipc-contract';
import type { AppContext } from './app-context';
import { safeFileName } from './safe-file-name';

export interface TextToSave {
  /** Title of the dialog that asks where to. */
  readonly title: string;
  /** Without extension; what a file name cannot hold is replaced. */
  readonly name: string;
  readonly text: string;
}

/**
 * Asks where to and saves a text file. null when the user closed the dialog.
 * Throws AppError 'folder-not-writable'.
 */
export async function saveText(
  context: AppContext,
  { title, name, text }: TextToSave,
): Promise<ChosenFile | null> {
  const path = await context.dialogs.chooseFileToSave({
    title,
    suggestedName: `${safeFileName(name, title)}.txt`,
    fileType: { name: 'Tệp văn bản', extension: 'txt' },
  });
  if (path === null) return null;
  try {
    // The mark at the start makes Notepad and Word take the file for UTF-8.
    await writeFile(path, `\uFEFF${text}`, 'utf8');
  } catch (error) {
    throw new AppError(
      'folder-not-writable',
      `Không ghi được tệp «${path}». Hãy chọn thư mục khác, hoặc đóng tệp nếu đang mở.`,
      { cause: error },
    );
  }
  return context.files.issue(path);
}
