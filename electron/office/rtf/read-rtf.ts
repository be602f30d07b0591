import type { RawDocument } from '../../../shared/raw/raw-document';
import { documentLimits } from '../limits';
import type { ReadingJob } from '../read-context';
import { ReadProblem } from '../read-problem';
import { RtfReader } from './rtf-reader';
import { tokenizeRtf } from './rtf-tokens';

const tokensBetweenProgress = 10_000;

/**
 * Reads Rich Text Format, which Word also saves under the name .doc: paragraphs, tables with merges, numbers, legacy
 * fonts and code pages. Pictures and objects are noted, never unpacked. Throws ReadProblem.
 */
export function readRtf(bytes: Uint8Array, job: ReadingJob): RawDocument {
  if (bytes.length > documentLimits.textFileBytes) throw new ReadProblem('too-large');
  job.expect(bytes.length);
  const reader = new RtfReader(bytes);
  let count = 0;
  for (const token of tokenizeRtf(bytes)) {
    reader.token(token);
    count += 1;
    if (count % tokensBetweenProgress === 0) job.checkCancelled();
  }
  const document = reader.finish();
  job.advance(bytes.length);
  return document;
}
