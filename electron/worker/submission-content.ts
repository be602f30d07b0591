import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import type { FileComment } from '../../shared/history/comments';
import type { NodeId } from '../../shared/ids';
import type { Plan } from '../../shared/plan/plan';

/** What was recognised in a file that came back. */
export interface SubmissionContent {
  readonly plan: Plan;
  /** From rows of the file to nodes of the base. */
  readonly passports: readonly (readonly [NodeId, NodeId])[];
  /** On cells of the plan. Files that were received by earlier versions have none. */
  readonly comments?: readonly FileComment[];
}

/** Low effort: a table is packed in milliseconds, to about a tenth of its size. */
export function packContent(content: SubmissionContent): Uint8Array {
  return brotliCompressSync(JSON.stringify(content), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 3 },
  });
}

/** Only for what packContent made: nothing is checked. */
export function unpackContent(bytes: Uint8Array): SubmissionContent {
  return JSON.parse(brotliDecompressSync(bytes).toString('utf8')) as SubmissionContent;
}
