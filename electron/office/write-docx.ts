import type { PlanDocument } from '../../shared/document/plan-document';
import { writeFileAtomically } from './atomic-write';
import { docxParts } from './write/docx/docx-parts';
import { writePackage } from './write/ooxml/write-package';
import { pieceCounter, type WriteOptions, type WriteResult } from './write-job';

/** Writes a document as a Word file. Errors: see writeFileAtomically. */
export async function writeDocx(
  document: PlanDocument,
  path: string,
  options: WriteOptions = {},
): Promise<WriteResult> {
  const parts = docxParts(document, options.madeAt ?? new Date());
  const onPiece = pieceCounter(piecesOf(document), options.onProgress);
  await writeFileAtomically(path, (sink) => writePackage(parts, sink, onPiece), options);
  return { warnings: [] };
}

/** Blocks, with the rows of tables: about one piece of text each. */
function piecesOf(document: PlanDocument): number {
  const blocks = document.sections.flatMap((section) => section.blocks);
  return blocks.reduce(
    (sum, block) => sum + (block.kind === 'table' ? block.table.rows.length : 1),
    0,
  );
}
