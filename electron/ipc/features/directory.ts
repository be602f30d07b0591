import type { RequestOf } from '../../../shared/ipc-contract';
import type { directoryRequests } from '../../../shared/ipc/directory';
import type { AppContext } from '../../services/app-context';
import {
  addStarter,
  listAgencies,
  mergeInDirectory,
  removeAgency,
  restoreDirectory,
  saveAgency,
} from '../../services/directory';

type DirectoryChannel = keyof typeof directoryRequests;

/** Which use case answers which channel of shared/ipc/directory.ts. */
export function directoryHandlers(context: AppContext) {
  return {
    'directory.list': () => listAgencies(context),
    'directory.save': ({ agency }) => saveAgency(context, agency),
    'directory.remove': ({ agencyId }) => removeAgency(context, agencyId),
    'directory.add-starter': ({ starterId }) => addStarter(context, starterId),
    'directory.merge': ({ keptId, mergedIds }) => mergeInDirectory(context, keptId, mergedIds),
    'directory.restore': ({ agencies }) => restoreDirectory(context, agencies),
  } satisfies { readonly [C in DirectoryChannel]: (request: RequestOf<C>) => unknown };
}
