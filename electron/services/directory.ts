import { AppError } from '../../shared/app-error';
import {
  mergeAgencies,
  problemWithAgency,
  withAgency,
  withStarter,
  type Directory,
} from '../../shared/directory/directory';
import { starterDirectories, type Agency } from '../../shared/text/agency-directory';
import { readAgencies, writeAgencies } from '../store/agencies';
import type { AppContext } from './app-context';

/** The user's agencies; empty until the first is saved or a starter list is taken. */
export function listAgencies({ library }: AppContext): Directory {
  return readAgencies(library.reader);
}

/** Throws AppError 'invalid-request' with the reason where the agency's names belong to another. */
export function saveAgency(context: AppContext, agency: Agency): Directory {
  return change(context, (directory) => {
    const problem = problemWithAgency(directory, agency);
    if (problem !== null) throw new AppError('invalid-request', problem);
    return withAgency(directory, agency);
  });
}

export function removeAgency(context: AppContext, agencyId: string): Directory {
  return change(context, (directory) => directory.filter(({ id }) => id !== agencyId));
}

/** Throws AppError 'not-found' for a list that this version does not have. */
export function addStarter(context: AppContext, starterId: string): Directory {
  const starter = starterDirectories.find(({ id }) => id === starterId);
  if (starter === undefined) {
    throw new AppError('not-found', 'Không tìm thấy danh mục mẫu đã chọn. Hãy chọn lại.');
  }
  return change(context, (directory) => withStarter(directory, starter));
}

export function mergeInDirectory(
  context: AppContext,
  keptId: string,
  mergedIds: readonly string[],
): Directory {
  return change(context, (directory) => mergeAgencies(directory, keptId, mergedIds));
}

export function restoreDirectory(context: AppContext, agencies: Directory): Directory {
  return change(context, () => agencies);
}

function change({ library }: AppContext, next: (directory: Directory) => Directory): Directory {
  const changed = next(readAgencies(library.reader));
  writeAgencies(library.writer, changed);
  return changed;
}
