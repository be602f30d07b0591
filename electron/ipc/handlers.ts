import type { Channel, RequestOf, Responses } from '../../shared/ipc-contract';
import type { AppContext } from '../services/app-context';
import { removeFromLibrary, renameInLibrary, restoreToLibrary } from '../services/arrange-library';
import { correctImport, forgetShapes } from '../services/correct-import';
import { createPlan } from '../services/create-plan';
import { editPlan, redoEdit, undoEdit } from '../services/edit-plan';
import { exportPlan, revealExport } from '../services/export-plan';
import {
  acceptImport,
  acceptImportInto,
  chooseImportFile,
  discardImport,
  dropImportFile,
  pasteImport,
  readImportFile,
} from '../services/import-plan';
import { listLibrary } from '../services/list-plans';
import { openPlan, readPiece } from '../services/open-plan';
import { saveReport } from '../services/save-report';
import { Encoded } from './encoded';
import { done } from './done';
import { directoryHandlers } from './features/directory';
import { documentHandlers } from './features/document';
import { historyHandlers } from './features/history';
import { layoutsHandlers } from './features/layouts';
import { roundsHandlers } from './features/rounds';

/** Answers with a value, or with one that is JSON already. */
export type Handler<C extends Channel> = (
  request: RequestOf<C>,
) => Answer<Responses[C]> | Promise<Answer<Responses[C]>>;

type Answer<T> = T | Encoded<T>;

export type Handlers = { readonly [C in Channel]: Handler<C> };

/** Which use case answers which channel. */
export function createHandlers(context: AppContext): Handlers {
  return {
    'app.info': () => context.info,
    'app.ready': done(() => context.onReady()),
    'app.paste': done(() => context.pasteIntoWindow()),
    'menu.state': done((state) => context.showMenuState(state)),
    'library.list': () => listLibrary(context),
    'library.open': ({ planId }) => openPlan(context, planId),
    'library.nodes': ({ planId, after }) => readPiece(context, planId, after),
    'library.create': (request) => createPlan(context, request),
    'library.rename': done(({ planId, name }) => renameInLibrary(context, planId, name)),
    'library.remove': done(({ planId }) => removeFromLibrary(context, planId)),
    'library.restore': done(({ planId }) => restoreToLibrary(context, planId)),
    'import.choose': () => chooseImportFile(context),
    'import.paste': (content) => pasteImport(context, content),
    'import.drop': ({ path }) => dropImportFile(context, path),
    'import.read': async ({ token, taskId }) =>
      new Encoded(await readImportFile(context, token, taskId)),
    'import.accept': ({ taskId, planIndex, name }) =>
      acceptImport(context, taskId, planIndex, name),
    'import.accept-into': (request) => acceptImportInto(context, request),
    'import.correct': async ({ taskId, corrections }) =>
      new Encoded(await correctImport(context, taskId, corrections)),
    'import.forget': done(({ taskId }) => forgetShapes(context, taskId)),
    'import.discard': done(({ taskId }) => discardImport(context, taskId)),
    'import.save-report': ({ taskId }) => saveReport(context, taskId),
    'edit.execute': ({ planId, revision, command }) => editPlan(context, planId, revision, command),
    'edit.undo': ({ planId }) => undoEdit(context, planId),
    'edit.redo': ({ planId }) => redoEdit(context, planId),
    'export.write': (request) => exportPlan(context, request),
    'export.reveal': done(({ token }) => revealExport(context, token)),
    'task.cancel': done(({ taskId }) => context.tasks.cancel(taskId)),
    'store.status': () => context.library.status,
    ...documentHandlers(context),
    ...layoutsHandlers(context),
    ...historyHandlers(context),
    ...directoryHandlers(context),
    ...roundsHandlers(context),
  };
}
