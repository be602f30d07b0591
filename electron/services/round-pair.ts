import type { RequestOf } from '../../shared/ipc-contract';
import { compareSubmission } from '../../shared/merge/compare-submission';
import type { RowPair } from '../../shared/merge/merge-types';
import { readRulings } from '../store/merge-rulings';
import { readRound } from '../store/rounds';
import { loadVersion } from '../store/versions';
import { submissionOf } from '../worker/merge-round-job';
import type { AppContext } from './app-context';
import { mergeInputs } from './round-board';

/**
 * How a row of the base was paired with a row of one file. One file is compared anew: at most 3,000 rows, asked for one
 * row at a time by a click. null where the file has no such row. Throws AppError 'not-found'.
 */
export function pairOf(
  context: AppContext,
  { roundId, submissionId, baseId }: RequestOf<'rounds.pair'>,
): RowPair | null {
  const { reader } = context.library;
  const input = mergeInputs(context, roundId).find((each) => each.submissionId === submissionId);
  if (input === undefined) return null;
  const base = loadVersion(reader, readRound(reader, roundId).versionId);
  const rulings = readRulings(reader, roundId);
  const { pairs } = compareSubmission(base, submissionOf(input), { rulings });
  return pairs.find((pair) => pair.base.nodeId === baseId) ?? null;
}
