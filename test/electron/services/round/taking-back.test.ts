import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { redoEdit, undoEdit } from '../../../../electron/services/edit-plan';
import { decisionsOf } from '../../../../electron/services/round-board';
import { reopenItems } from '../../../../electron/services/round-decide';
import { reopenPair, rulePair, rulingsOf } from '../../../../electron/services/round-rule';
import { executeCommand } from '../../../../electron/store/history';
import { loadPlan } from '../../../../electron/store/load-plan';
import { setCellText } from '../../../../shared/commands/edit-cells';
import { newId } from '../../../../shared/ids';
import { bulkDecisions } from '../../../../shared/merge/bulk-decisions';
import type { Decision, MergeItem } from '../../../../shared/merge/merge-types';
import { testContext } from '../../support/test-context';
import { opened } from '../../support/temporary-library';
import { bundledWorker } from '../../support/worker-bundle';
import { doubtfulAnswer } from './doubtful-answer';
import { editWorkbook, rowSaying } from './edit-workbook';
import { board, decide, planNow, receive, roundBed, type RoundBed } from './round-bed';

const home = 'Phòng Nội vụ';

let worker = '';
beforeAll(async () => {
  worker = await bundledWorker();
}, 120_000);

/** A round with an answer that changes three cells of one row. */
async function threeChanges(): Promise<RoundBed> {
  const bed = await roundBed({ worker, departments: [home] });
  const path = join(bed.inbox, 'tra loi.xlsx');
  editWorkbook(join(bed.folder, `${home}.xlsx`), path, (sheets) => {
    const sheet = sheets['Nhiệm vụ']!;
    const row = sheet.rows[rowSaying(sheet, 'ban hành Kế hoạch đào tạo')]!;
    row[4] = 'Tờ trình của Phòng Nội vụ';
    row[7] = 'Quý I/2024';
    row[8] = '75';
  });
  await receive(bed, path);
  return bed;
}

const accept = (item: MergeItem): Decision => ({
  kind: 'accept',
  proposalId: item.proposalIds[0]!,
});

async function inForce({ context, sent }: RoundBed): Promise<readonly string[]> {
  const found = await decisionsOf(context, sent.ledger.round.roundId);
  return found.map(({ itemId }) => itemId).sort();
}

function step(bed: RoundBed) {
  return {
    roundId: bed.sent.ledger.round.roundId,
    planRevision: loadPlan(bed.context.library.reader, bed.plan.id).revision,
    label: 'Quyết định lại',
  };
}

describe('decisions of a round', { timeout: 120_000 }, () => {
  it('are taken back by undo in their order, rejections among them, also after a restart', async () => {
    const bed = await threeChanges();
    const { items } = await board(bed);
    const [one, two, three] = items as [MergeItem, MergeItem, MergeItem];
    await decide(bed, [[one, accept(one)]]);
    await decide(bed, [[two, { kind: 'reject' }]]);
    await decide(bed, [[three, accept(three)]]);
    const again = {
      ...bed,
      context: { ...testContext(worker), library: opened(bed.context.library.path) },
    };
    const ids = [one.id, two.id, three.id];
    for (const left of [2, 1, 0]) {
      undoEdit(again.context, bed.plan.id);
      expect(await inForce(again)).toEqual(ids.slice(0, left).sort());
    }
    expect(planNow(again).nodes).toEqual(bed.plan.nodes);
    for (let count = 1; count <= 3; count += 1) redoEdit(again.context, bed.plan.id);
    expect(await inForce(again)).toEqual([...ids].sort());
  });

  it('are opened again one by one, whatever was decided since and together with them', async () => {
    const bed = await threeChanges();
    const { items } = await board(bed);
    const [one, two, three] = items as [MergeItem, MergeItem, MergeItem];
    await decide(bed, [
      [one, accept(one)],
      [two, accept(two)],
    ]);
    const withTwo = planNow(bed).nodes;
    await decide(bed, [[three, accept(three)]]);
    const done = await reopenItems(bed.context, { ...step(bed), itemIds: [one.id] });
    expect(done.refused).toEqual([]);
    expect(await inForce(bed)).toEqual([two.id, three.id].sort());
    await decide(bed, [[one, { kind: 'reject' }]]);
    expect(await inForce(bed)).toEqual(items.map(({ id }) => id).sort());
    for (let count = 1; count <= 3; count += 1) undoEdit(bed.context, bed.plan.id);
    expect(planNow(bed).nodes).toEqual(withTwo);
    expect(await inForce(bed)).toEqual([one.id, two.id].sort());
  });

  it('stay, with the reason, where the officer has edited the cell since', async () => {
    const bed = await threeChanges();
    const { items } = await board(bed);
    const [item] = items;
    if (item?.kind !== 'cell') throw new Error('No change was found');
    await decide(bed, [[item, accept(item)]]);
    const { plan, revision } = loadPlan(bed.context.library.reader, bed.plan.id);
    const edit = setCellText(plan, item.target.nodeId, item.columnId, 'Lời khác')!;
    executeCommand(bed.context.library.writer, plan.id, revision, edit);
    const done = await reopenItems(bed.context, { ...step(bed), itemIds: [item.id] });
    expect(done.step).toBeNull();
    expect(done.refused[0]?.reason).toContain('đã được sửa tiếp');
    expect(await inForce(bed)).toEqual([item.id]);
  });
});

describe('a pair in doubt', { timeout: 120_000 }, () => {
  async function doubtful(): Promise<RoundBed> {
    const bed = await roundBed({ worker, departments: [home] });
    const path = join(bed.inbox, `${home}.xlsx`);
    doubtfulAnswer(join(bed.folder, `${home}.xlsx`), path);
    const { ledger } = await receive(bed, path);
    expect(ledger.recipients[0]!.submissions[0]!.state).toBe('in-force');
    return bed;
  }

  async function answer(bed: RoundBed, isSame: boolean) {
    const [doubt] = (await board(bed)).doubts;
    if (doubt === undefined) throw new Error('Nothing is asked');
    const { submissionId, sourceId, base } = doubt;
    const baseId = isSame ? base.nodeId : null;
    const taskId = newId<'task-run'>();
    await rulePair(bed.context, { ...step(bed), submissionId, sourceId, baseId, taskId });
    return { submissionId, sourceId };
  }

  it('is asked about again by undo, and by taking the answer back', async () => {
    const bed = await doubtful();
    const asked = await board(bed);
    const row = await answer(bed, true);
    const same = await board(bed);
    expect(same.doubts).toEqual([]);
    expect(same.items.every(({ kind }) => kind === 'cell')).toBe(true);
    const [ruling] = rulingsOf(bed.context, bed.sent.ledger.round.roundId);
    expect(Object.values(ruling?.asked?.cells ?? {})).toContain('Tờ trình');
    undoEdit(bed.context, bed.plan.id);
    expect(await board(bed)).toEqual(asked);
    redoEdit(bed.context, bed.plan.id);
    expect(await board(bed)).toEqual(same);
    await reopenPair(bed.context, { ...step(bed), ...row, taskId: newId<'task-run'>() });
    expect(await board(bed)).toEqual(asked);
    await answer(bed, false);
    expect((await board(bed)).items.map(({ kind }) => kind)).toEqual(['addition']);
  });

  it('takes what was accepted because of it out of the plan when it is answered otherwise', async () => {
    const bed = await doubtful();
    const row = await answer(bed, true);
    const found = await board(bed);
    const all = bulkDecisions(found, 'all');
    await decide(
      bed,
      found.items.map((item) => [item, all[item.id]!]),
    );
    const accepted = planNow(bed).nodes;
    expect(accepted).not.toEqual(bed.plan.nodes);
    const taskId = newId<'task-run'>();
    await reopenPair(bed.context, { ...step(bed), ...row, taskId });
    expect(planNow(bed).nodes).toEqual(bed.plan.nodes);
    expect(await inForce(bed)).toEqual([]);
    undoEdit(bed.context, bed.plan.id);
    expect(planNow(bed).nodes).toEqual(accepted);
    expect(await inForce(bed)).toHaveLength(found.items.length);
  });
});
