import type { AppendixDocument } from '../../shared/document/appendix-document';
import { writeFileAtomically } from './atomic-write';
import { writePackage } from './write/ooxml/write-package';
import { sheetModelOf } from './write/xlsx/sheet-model-of';
import { xlsxParts } from './write/xlsx/xlsx-parts';
import { pieceCounter, type WriteOptions, type WriteResult } from './write-job';

/** Writes the appendix as an Excel workbook with one sheet. Errors: see writeFileAtomically. */
export async function writeXlsx(
  document: AppendixDocument,
  path: string,
  options: WriteOptions = {},
): Promise<WriteResult> {
  const { sheet, warnings } = sheetModelOf(document);
  const parts = xlsxParts(document, sheet, options.madeAt ?? new Date());
  const onPiece = pieceCounter(sheet.rows.length, options.onProgress);
  await writeFileAtomically(path, (sink) => writePackage(parts, sink, onPiece), options);
  return { warnings };
}
