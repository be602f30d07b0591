import { parse } from 'node:path';
import type { ChosenFile } from '../../shared/ipc-contract';
import type { AppContext } from './app-context';
import { saveText } from './save-text';

/**
 * Saves the checklist of a written file as text. null when the user closed the dialog.
 * @param text lines ending with "\n"; they are saved as Windows expects them
 */
export function saveCheck(
  context: AppContext,
  fileName: string,
  text: string,
): Promise<ChosenFile | null> {
  return saveText(context, {
    title: 'Lưu bảng kiểm tra thể thức',
    name: `Kiểm tra thể thức ${parse(fileName).name}`,
    text: text.replace(/\r?\n/g, '\r\n'),
  });
}
