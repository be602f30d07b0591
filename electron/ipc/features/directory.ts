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
import type { Handlers } from '../handlers';

/** Which use case answers which channel of shared/ipc/directory.ts. */
export function directoryHandlers(
  context: AppContext,
): Pick<Handlers, keyof typeof directoryRequests> {
  return {
    'directory.list': () => listAgencies(context),
    'directory.save': ({ agency }) => saveAgency(context, agency),
    'directory.remove': ({ agencyId }) => removeAgency(context, agencyId),
    'directory.add-starter': ({ starterId }) => addStarter(context, starterId),
    'directory.merge': ({ keptId, mergedIds }) => mergeInDirectory(context, keptId, mergedIds),
    'directory.restore': ({ agencies }) => restoreDirectory(context, agencies),
  };
}
