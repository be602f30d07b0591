import { newId } from '../../shared/ids';
import { backUpInBackground, isBackupDue } from '../store/backups';
import type { AppContext } from './app-context';

/** Backs the library up when a day has gone by since the last time. Called when the window stands. */
export async function backUpLibrary({ library, tasks }: AppContext): Promise<void> {
  const writer = library.writerIfAny;
  if (writer === undefined || !isBackupDue(library.path)) return;
  await tasks.run(newId<'task-run'>(), 'finish', () => backUpInBackground(writer, library.path));
}
