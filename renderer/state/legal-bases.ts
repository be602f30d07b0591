import { call } from '../api';
import { setMetadata } from '../../shared/commands/edit-metadata';
import type { LegalSources } from '../../shared/ipc/layouts';
import type { StoredDocument } from '../../shared/legal/legal-document';
import { legalLibraryOf, type LegalEntry } from '../../shared/legal/legal-library';
import { notifyError } from './notices';
import { execute, openedPlan } from './open-plan';
import { createStore } from './store';
import { stateTexts } from './texts';

/** Whether the dialog «Căn cứ pháp lý» was opened from the toolbar or the menu. */
export const legalBasesOpen = createStore(false);

/** Every document that the user keeps or a plan cites; null until they were read. */
export const legalEntries = createStore<readonly LegalEntry[] | null>(null);

export async function refreshLegalBases(): Promise<void> {
  try {
    show(await call('legal-bases.list', undefined));
  } catch (error) {
    notifyError(stateTexts.legalBasesFailed, error);
  }
}

/** Keeps records and forgets others; false when it was refused. */
export async function keepLegalDocuments(
  documents: readonly StoredDocument[],
  deletedIds: readonly string[] = [],
): Promise<boolean> {
  try {
    const kept = documents.map((each) => ({ ...each, covers: [...each.covers] }));
    show(await call('legal-bases.save', { documents: kept, deletedIds: [...deletedIds] }));
    return true;
  } catch (error) {
    notifyError(stateTexts.legalBasesNotKept, error);
    return false;
  }
}

/** Sets the căn cứ of the open plan, as one step to undo. */
export function setLegalBases(lines: readonly string[]): void {
  const open = openedPlan.get();
  if (open === null) return;
  const command = setMetadata(open.plan, { legalBases: lines });
  if (command !== null) void execute(command);
}

function show({ documents, plans }: LegalSources): void {
  legalEntries.set(legalLibraryOf(documents, plans));
}
