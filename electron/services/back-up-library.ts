import { backUpInBackground, isBackupDue } from '../store/backups';
import type { AppContext } from './app-context';

/** Backs the library up when a day has gone by since the last time. Called when the window stands. */
export async function backUpLibrary({ library }: Pick<AppContext, 'library'>): Promise<void> {
  if (library.writerIfAny === undefined || !isBackupDue(library.path)) return;
  await backUpInBackground(library.writerIfAny, library.path);
}
