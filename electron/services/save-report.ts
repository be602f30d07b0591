import { writeFile } from 'node:fs/promises';
import { parse } from 'node:path';
import { AppError } from '../../shared/app-error';
import type { TaskId } from '../../shared/ids';
import type { ChosenFile } from '../../shared/ipc-contract';
import { fromJson } from '../../shared/json-text';
import type { AppContext } from './app-context';
import { reportText } from './report-text';
import { safeFileName } from './safe-file-name';

/** Saves what an import did with every cell, as a text file. null when the user closed the dialog. */
export async function saveReport(context: AppContext, taskId: TaskId): Promise<ChosenFile | null> {
  const { fileName, recognition } = context.readings.get(taskId);
  const path = await context.dialogs.chooseFileToSave({
    title: 'Lưu báo cáo nhập tệp',
    suggestedName: `${safeFileName(`Báo cáo nhập ${parse(fileName).name}`, 'Báo cáo nhập')}.txt`,
    fileType: { name: 'Tệp văn bản', extension: 'txt' },
  });
  if (path === null) return null;
  try {
    // The mark at the start makes Notepad and Word take the file for UTF-8.
    await writeFile(path, `\uFEFF${reportText(fileName, fromJson(recognition).report)}`, 'utf8');
  } catch (error) {
    throw new AppError(
      'folder-not-writable',
      `Không ghi được tệp «${path}». Hãy chọn thư mục khác, hoặc đóng tệp nếu đang mở.`,
      { cause: error },
    );
  }
  return context.files.issue(path);
}
