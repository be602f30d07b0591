import type { RequestOf } from '../../../shared/ipc-contract';
import type { AppContext } from '../../services/app-context';
import { decisionsOf, roundBoard } from '../../services/round-board';
import { decideItems, reopenItems } from '../../services/round-decide';
import {
  closeRound,
  moveDeadline,
  renameRoundTo,
  roundLedger,
  roundsOfPlan,
} from '../../services/round-ledger';
import { receiveFiles } from '../../services/round-receive';
import { markRoundRemarks } from '../../services/round-remarks';
import { reopenPair, rulePair, rulingsOf } from '../../services/round-rule';
import { roundChoices, sendRound } from '../../services/round-send';
import { assignSubmission, settleSubmission } from '../../services/round-settle';
import { pairOf } from '../../services/round-pair';
import { proposalsOfPlan } from '../../services/round-proposals';
import { unitePlansInLibrary } from '../../services/round-unite';
import { writeMergeRecord, writeReminder, writeReplies } from '../../services/round-write';
import { Encoded } from '../encoded';

/** Which use case answers which channel of shared/ipc/rounds.ts. */
export function roundsHandlers(context: AppContext) {
  return {
    'rounds.list': ({ planId }: RequestOf<'rounds.list'>) => roundsOfPlan(context, planId),
    'rounds.choices': ({ planId }: RequestOf<'rounds.choices'>) => roundChoices(context, planId),
    'rounds.send': (request: RequestOf<'rounds.send'>) => sendRound(context, request),
    'rounds.ledger': ({ roundId }: RequestOf<'rounds.ledger'>) => roundLedger(context, roundId),
    'rounds.rename': ({ roundId, name }: RequestOf<'rounds.rename'>) =>
      renameRoundTo(context, roundId, name),
    'rounds.set-deadline': ({ roundId, deadline }: RequestOf<'rounds.set-deadline'>) =>
      moveDeadline(context, roundId, deadline),
    'rounds.receive': (request: RequestOf<'rounds.receive'>) => receiveFiles(context, request),
    'rounds.assign': (request: RequestOf<'rounds.assign'>) => assignSubmission(context, request),
    'rounds.settle': (request: RequestOf<'rounds.settle'>) => settleSubmission(context, request),
    'rounds.board': async (request: RequestOf<'rounds.board'>) =>
      new Encoded(await roundBoard(context, request)),
    'rounds.decisions': ({ roundId }: RequestOf<'rounds.decisions'>) =>
      decisionsOf(context, roundId),
    'rounds.proposals': async (request: RequestOf<'rounds.proposals'>) =>
      new Encoded(await proposalsOfPlan(context, request)),
    'rounds.decide': (request: RequestOf<'rounds.decide'>) => decideItems(context, request),
    'rounds.reopen': (request: RequestOf<'rounds.reopen'>) => reopenItems(context, request),
    'rounds.rule': (request: RequestOf<'rounds.rule'>) => rulePair(context, request),
    'rounds.rule-again': (request: RequestOf<'rounds.rule-again'>) => reopenPair(context, request),
    'rounds.rulings': ({ roundId }: RequestOf<'rounds.rulings'>) => rulingsOf(context, roundId),
    'rounds.mark-remarks': (request: RequestOf<'rounds.mark-remarks'>) =>
      markRoundRemarks(context, request),
    'rounds.remind': (request: RequestOf<'rounds.remind'>) => writeReminder(context, request),
    'rounds.record': (request: RequestOf<'rounds.record'>) => writeMergeRecord(context, request),
    'rounds.replies': (request: RequestOf<'rounds.replies'>) => writeReplies(context, request),
    'rounds.pair': (request: RequestOf<'rounds.pair'>) => pairOf(context, request),
    'rounds.unite': (request: RequestOf<'rounds.unite'>) => unitePlansInLibrary(context, request),
    'rounds.close': ({ roundId }: RequestOf<'rounds.close'>) => closeRound(context, roundId, true),
    'rounds.open-again': ({ roundId }: RequestOf<'rounds.open-again'>) =>
      closeRound(context, roundId, false),
  };
}
