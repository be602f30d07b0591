import type { RawDocument } from '../../../shared/raw/raw-document';
import type { OoxmlPackage } from '../ooxml/ooxml-package';
import type { ReadingJob } from '../read-context';
export async function readXlsx(file: OoxmlPackage, job: ReadingJob): Promise<RawDocument> {
  job.checkCancelled();
  await file.mainPart();
  return { format: 'xlsx', blocks: [], notes: [] };
}
