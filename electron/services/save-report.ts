import { parse } from 'node:path';
import type { TaskId } from '../../shared/ids';
import type { ChosenFile } from '../../shared/ipc-contract';
import { fromJson } from '../../shared/json-text';
import type { AppContext } from './app-context';
import { reportText } from './report-text';
import { saveText } from './save-text';

/** Saves what an import did with every cell, as a text file. null when the user closed the dialog. */
export function saveReport(context: AppContext, taskId: TaskId): Promise<ChosenFile | null> {
  const { fileName, recognition } = context.readings.get(taskId);
  return saveText(context, {
    title: 'Lưu báo cáo nhập tệp',
    name: `Báo cáo nhập ${parse(fileName).name}`,
    text: reportText(fileName, fromJson(recognition).report),
  });
}
