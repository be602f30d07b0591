import type { RequestOf } from '../../../shared/ipc-contract';
import type { historyRequests } from '../../../shared/ipc/history';
import type { AppContext } from '../../services/app-context';
import {
  addComment,
  listComments,
  removeComment,
  replyToComment,
  resolveComment,
  restoreComment,
} from '../../services/comments';
import { exportChanges } from '../../services/export-changes';
import { matchStates } from '../../services/match-states';
import { officerName, setOfficerName } from '../../services/officer-name';
import { listRemoved } from '../../services/removed-plans';
import {
  deleteVersion,
  keepBeforeRestore,
  listVersions,
  loadState,
  nameVersion,
  pastOfCell,
  renameVersion,
  stepsOf,
} from '../../services/versions';
import { done } from '../done';
import { Encoded } from '../encoded';

type HistoryChannel = keyof typeof historyRequests;

/** Which use case answers which channel of shared/ipc/history.ts. */
export function historyHandlers(context: AppContext) {
  return {
    'history.steps': ({ planId, before }) => stepsOf(context, planId, before),
    'history.versions': ({ planId }) => listVersions(context, planId),
    'history.create-version': ({ planId, name, note }) => nameVersion(context, planId, name, note),
    'history.rename-version': done(({ versionId, name, note }) =>
      renameVersion(context, versionId, name, note),
    ),
    'history.delete-version': done(({ versionId }) => deleteVersion(context, versionId)),
    'history.load': ({ planId, state }) => loadState(context, planId, state),
    'history.match': async (request) => new Encoded(await matchStates(context, request)),
    'history.cell': ({ planId, nodeId, columnId }) => pastOfCell(context, planId, nodeId, columnId),
    'history.keep-before-restore': done(({ planId, restoredName }) =>
      keepBeforeRestore(context, planId, restoredName),
    ),
    'history.export-changes': (request) => exportChanges(context, request),
    'comments.list': ({ planId }) => listComments(context, planId),
    'comments.add': ({ planId, text, ...place }) => addComment(context, planId, place, text),
    'comments.reply': ({ commentId, text }) => replyToComment(context, commentId, text),
    'comments.resolve': done(({ commentId, resolved }) =>
      resolveComment(context, commentId, resolved),
    ),
    'comments.remove': done(({ commentId }) => removeComment(context, commentId)),
    'comments.restore': done(({ commentId }) => restoreComment(context, commentId)),
    'officer.name': () => officerName(context),
    'officer.set-name': done(({ name }) => setOfficerName(context, name)),
    'library.removed': () => listRemoved(context),
  } satisfies { readonly [C in HistoryChannel]: (request: RequestOf<C>) => unknown };
}
