import type { AppendixDocument } from '../../shared/document/appendix-document';
import { writeFileAtomically } from './atomic-write';
import { docxParts } from './write/docx/docx-parts';
import { writePackage } from './write/ooxml/write-package';
import { pieceCounter, type WriteOptions, type WriteResult } from './write-job';

/** Writes the appendix as a Word document. Errors: see writeFileAtomically. */
export async function writeDocx(
  document: AppendixDocument,
  path: string,
  options: WriteOptions = {},
): Promise<WriteResult> {
  const parts = docxParts(document, options.madeAt ?? new Date());
  const onPiece = pieceCounter(document.table.rows.length, options.onProgress);
  await writeFileAtomically(path, (sink) => writePackage(parts, sink, onPiece), options);
  return { warnings: [] };
}
