import type { StoredDocument } from '../../shared/legal/legal-document';
import { starterDocuments } from '../../shared/legal/starter-documents';
import type { LegalSources } from '../../shared/ipc/layouts';
import { readLegalDocuments, readPlanBases, writeLegalDocuments } from '../store/legal-documents';
import type { AppContext } from './app-context';

/**
 * What the library of legal bases is made of. A starter document that the user changed or took out is a record with the
 * starter's id, so a later list of starters does not bring it back.
 */
export function legalSources({ library }: AppContext): LegalSources {
  const records = readLegalDocuments(library.reader);
  const known = new Set(records.map(({ id }) => id));
  const starters = starterDocuments.filter(({ id }) => !known.has(id));
  return { documents: [...records, ...starters], plans: readPlanBases(library.reader) };
}

export function saveLegalDocuments(
  context: AppContext,
  documents: readonly StoredDocument[],
  deletedIds: readonly string[],
): LegalSources {
  writeLegalDocuments(context.library.writer, documents, deletedIds);
  return legalSources(context);
}
