import { AppError } from '../../shared/app-error';
import type { PlanId } from '../../shared/ids';
import { ledgerOf } from '../../shared/round/ledger-of';
import type { Ledger, RoundId, RoundSummary } from '../../shared/round/round-types';
import {
  listRounds,
  readRecipients,
  readRound,
  renameRound,
  setClosed,
  setDeadline,
} from '../store/rounds';
import { readSubmissions } from '../store/submissions';
import type { AppContext } from './app-context';

export function roundsOfPlan({ library }: AppContext, planId: PlanId): readonly RoundSummary[] {
  return listRounds(library.reader, planId);
}

/** Who was sent what and what came back. Throws AppError 'not-found'. */
export function roundLedger({ library }: AppContext, roundId: RoundId): Ledger {
  const { reader } = library;
  return ledgerOf({
    round: readRound(reader, roundId),
    recipients: readRecipients(reader, roundId).map(({ sentRowIds, ...recipient }) => ({
      ...recipient,
      sentRowCount: sentRowIds.length,
    })),
    submissions: readSubmissions(reader, roundId),
    now: new Date(),
  });
}

export function renameRoundTo(context: AppContext, roundId: RoundId, name: string): Ledger {
  renameRound(context.library.writer, roundId, name);
  return roundLedger(context, roundId);
}

export function moveDeadline(
  context: AppContext,
  roundId: RoundId,
  deadline: string | null,
): Ledger {
  setDeadline(context.library.writer, roundId, deadline);
  return roundLedger(context, roundId);
}

export function closeRound(context: AppContext, roundId: RoundId, closed: boolean): Ledger {
  setClosed(context.library.writer, roundId, closed ? new Date() : null);
  return roundLedger(context, roundId);
}

/** A round that was ended takes no more files and decisions. Throws AppError 'invalid-request'. */
export function requireOpenRound({ library }: AppContext, roundId: RoundId): RoundSummary {
  const round = readRound(library.reader, roundId);
  if (round.closedAt === null) return round;
  throw new AppError(
    'invalid-request',
    `${round.name} đã kết thúc nên không nhận thêm tệp hay quyết định. Hãy mở lại đợt nếu cần làm tiếp.`,
  );
}
