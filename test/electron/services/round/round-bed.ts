import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBoard } from '../../../../electron/services/round-board';
import { decideItems } from '../../../../electron/services/round-decide';
import { receiveFiles } from '../../../../electron/services/round-receive';
import { sendRound } from '../../../../electron/services/round-send';
import { loadPlan } from '../../../../electron/store/load-plan';
import { savePlan } from '../../../../electron/store/save-plan';
import { newId } from '../../../../shared/ids';
import type { ReceivedFiles, SentRound } from '../../../../shared/ipc/rounds';
import type { Decision, MergeBoard, MergeItem } from '../../../../shared/merge/merge-types';
import type { Plan } from '../../../../shared/plan/plan';
import type { SentFormat, SentRows } from '../../../../shared/round/round-types';
import { goldenPlan } from '../../office/write/golden-plan';
import { testContext, type TestContext } from '../../support/test-context';
import { temporaryFolder } from '../../support/temporary-library';

export interface RoundBed {
  readonly context: TestContext;
  readonly plan: Plan;
  readonly sent: SentRound;
  /** Folder of the files as they were sent. */
  readonly folder: string;
  /** Where departments put what they send back. */
  readonly inbox: string;
}

export interface BedOptions {
  readonly departments: readonly string[];
  readonly sentRows?: SentRows;
  readonly formats?: readonly SentFormat[];
  readonly deadline?: string | null;
  readonly plan?: Plan;
  /** The bundled worker (bundledWorker). */
  readonly worker: string;
}

/** A library with a plan that was sent to departments. */
export async function roundBed(options: BedOptions): Promise<RoundBed> {
  const context = testContext(options.worker);
  const plan = options.plan ?? goldenPlan('tu-son');
  savePlan(context.library.writer, plan);
  const outbox = temporaryFolder();
  context.toOpen.push(outbox);
  const sent = await sendRound(context, {
    planId: plan.id,
    name: '',
    departments: [...options.departments],
    deadline: options.deadline ?? null,
    sentRows: options.sentRows ?? 'all-rows',
    formats: [...(options.formats ?? ['xlsx' as const])],
    coveringNote: true,
    taskId: newId<'task-run'>(),
  });
  if (sent === null) throw new Error('Nothing was sent');
  const folder = join(outbox, readdirSync(outbox)[0] ?? '');
  return { context, plan, sent, folder, inbox: temporaryFolder() };
}

export async function receive(
  { context, sent }: RoundBed,
  ...paths: readonly string[]
): Promise<ReceivedFiles> {
  const { roundId } = sent.ledger.round;
  const from = { kind: 'paths' as const, paths: [...paths] };
  const received = await receiveFiles(context, { roundId, from, taskId: newId<'task-run'>() });
  if (received === null) throw new Error('Nothing was received');
  return received;
}

export function board({ context, sent }: RoundBed): Promise<MergeBoard> {
  return openBoard(context, sent.ledger.round.roundId);
}

export async function decide(
  { context, sent, plan }: RoundBed,
  decisions: readonly (readonly [MergeItem, Decision])[],
  label = 'Tiếp thu góp ý',
) {
  const { revision } = loadPlan(context.library.reader, plan.id);
  return decideItems(context, {
    roundId: sent.ledger.round.roundId,
    planRevision: revision,
    label,
    decisions: decisions.map(([item, decision]) => ({ itemId: item.id, decision })),
  });
}

export function planNow({ context, plan }: RoundBed): Plan {
  return loadPlan(context.library.reader, plan.id).plan;
}
