import { writeFileAtomically } from '../../atomic-write';
import type { WriteOptions } from '../../write-job';
import { writePackage } from '../ooxml/write-package';
import type { WorkbookModel } from './workbook-model';
import { workbookParts } from './workbook-parts';

/** Writes a workbook of several sheets. Errors: see writeFileAtomically. */
export async function writeWorkbook(
  model: WorkbookModel,
  path: string,
  options: WriteOptions = {},
): Promise<void> {
  const parts = workbookParts(model, options.madeAt ?? new Date());
  await writeFileAtomically(path, (sink) => writePackage(parts, sink), options);
}
