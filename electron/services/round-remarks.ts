import type { RequestOf } from '../../shared/ipc-contract';
import type { RemarkMark } from '../../shared/round/round-types';
import { markRemarks, readRemarkMarks } from '../store/remark-marks';
import type { AppContext } from './app-context';
import { requireOpenRound } from './round-ledger';

/** Marks remarks of departments as read or answered, or takes the marks away; answers with all marks of the round. */
export function markRoundRemarks(
  context: AppContext,
  { roundId, remarkIds, answer }: RequestOf<'rounds.mark-remarks'>,
): readonly RemarkMark[] {
  requireOpenRound(context, roundId);
  const { writer, reader } = context.library;
  markRemarks(writer, roundId, remarkIds, answer === null ? null : answer.trim());
  return readRemarkMarks(reader, roundId);
}
