import { readSetting, writeSetting } from '../store/settings';
import type { AppContext } from './app-context';

const setting = 'officer-name';

/** The name of the officer who works with this library; "" until it was given. */
export function officerName({ library }: AppContext): string {
  const name = readSetting(library.reader, setting);
  return typeof name === 'string' ? name : '';
}

export function setOfficerName({ library }: AppContext, name: string): void {
  writeSetting(library.writer, setting, name);
}
