import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decisionsOf, openBoard } from '../../../../electron/services/round-board';
import { receiveFiles } from '../../../../electron/services/round-receive';
import { assignSubmission } from '../../../../electron/services/round-settle';
import { roundLedger, roundsOfPlan } from '../../../../electron/services/round-ledger';
import { unitePlansInLibrary } from '../../../../electron/services/round-unite';
import { executeCommand } from '../../../../electron/store/history';
import { loadPlan } from '../../../../electron/store/load-plan';
import { savePlan } from '../../../../electron/store/save-plan';
import { newId } from '../../../../shared/ids';
import { bulkDecisions } from '../../../../shared/merge/bulk-decisions';
import { planIndexOf } from '../../../../shared/plan/plan-index';
import { goldenPlan } from '../../office/write/golden-plan';
import { testContext } from '../../support/test-context';
import { opened } from '../../support/temporary-library';
import { bundledWorker } from '../../support/worker-bundle';
import { editWorkbook, rowSaying } from './edit-workbook';
import { board, decide, planNow, receive, roundBed, type RoundBed } from './round-bed';

const home = 'Phòng Nội vụ';
const culture = 'Phòng Văn hóa -Thông tin';
const task = 'Tham mưu UBND tỉnh ban hành Kế hoạch đào tạo';
const timeColumn = 7;
const fundingColumn = 8;

let worker = '';
beforeAll(async () => {
  worker = await bundledWorker();
}, 120_000);

/** An answer in which one row has another time and funding. */
function answer(bed: RoundBed, name: string, time: string, from = home): string {
  const path = join(bed.inbox, name);
  editWorkbook(join(bed.folder, `${from}.xlsx`), path, (sheets) => {
    const sheet = sheets['Nhiệm vụ']!;
    const row = sheet.rows[rowSaying(sheet, task)]!;
    row[timeColumn] = time;
    row[fundingColumn] = '75';
  });
  return path;
}

describe('a round that is interrupted', { timeout: 120_000 }, () => {
  it('keeps every decision when the app ends without closing its library', async () => {
    const bed = await roundBed({ worker, departments: [home] });
    await receive(bed, answer(bed, 'tra loi.xlsx', 'Quý I/2024'));
    const { items } = await board(bed);
    const [one, other] = items;
    const proposalId = one!.proposalIds[0]!;
    await decide(bed, [[one!, { kind: 'accept', proposalId }]]);
    await decide(bed, [[other!, { kind: 'reject' }]]);

    // A second connection sees what a crash would leave: nothing was closed or flushed.
    const library = opened(bed.context.library.path);
    const again = { ...testContext(worker), library };
    const { roundId } = bed.sent.ledger.round;
    const kept = await decisionsOf(again, roundId);
    expect(kept.map(({ itemId, inPlan }) => [itemId, inPlan])).toEqual(
      expect.arrayContaining([
        [one!.id, true],
        [other!.id, false],
      ]),
    );
    expect((await openBoard(again, roundId)).items.map(({ id }) => id)).toEqual(
      items.map(({ id }) => id),
    );
    expect(loadPlan(library.reader, bed.plan.id).plan.nodes).toEqual(planNow(bed).nodes);
  });

  it('refuses, with a reason, what the plan no longer has room for', async () => {
    const bed = await roundBed({ worker, departments: [home] });
    await receive(bed, answer(bed, 'tra loi.xlsx', 'Quý I/2024'));
    const found = await board(bed);
    const [item] = found.items;
    if (item?.kind !== 'cell') throw new Error('No change was found');
    const { plan, revision } = loadPlan(bed.context.library.reader, bed.plan.id);
    const node = planIndexOf(plan).nodes.get(item.target.nodeId)!;
    executeCommand(bed.context.library.writer, plan.id, revision, {
      id: newId<'command'>(),
      label: 'Xóa dòng',
      changes: [{ kind: 'delete-nodes', nodes: [node] }],
    });
    const accepted = bulkDecisions(found, 'all');
    const done = await decide(bed, [[item, accepted[item.id]!]]);
    expect(done.step).toBeNull();
    expect(done.refused).toHaveLength(1);
    expect(done.refused[0]!.reason).toMatch(/\p{L}{2,}.*\./u);
    expect(done.decisions).toEqual([]);
  });
});

describe('files that come back', { timeout: 120_000 }, () => {
  it('are found in folders within folders, and given to a department by the officer', async () => {
    const bed = await roundBed({ worker, departments: [home, culture] });
    const deep = join(bed.inbox, 'Tuần 1', 'Khối văn phòng');
    mkdirSync(deep, { recursive: true });
    copyFileSync(answer(bed, 'a.xlsx', 'Quý I/2024'), join(deep, 'b.xlsx'));
    editWorkbook(join(bed.inbox, 'a.xlsx'), join(deep, 'x.xlsx'), (sheets) => {
      const marks = Object.keys(sheets).filter(
        (name) => sheets[name]!.rows[0]?.[0] === 'PHU-LUC/1',
      );
      for (const name of marks) Reflect.deleteProperty(sheets, name);
      sheets['Nhiệm vụ']!.rows[rowSaying(sheets['Nhiệm vụ']!, task)]![timeColumn] = 'Quý II/2024';
    });
    const { ledger, passedOver, fileCount } = await receive(bed, bed.inbox);
    expect(fileCount).toBe(3);
    expect(passedOver.map(({ reason }) => reason)).toEqual([expect.stringContaining('giống hệt')]);
    const { roundId } = bed.sent.ledger.round;
    const all = [...ledger.unassigned, ...ledger.recipients.flatMap((each) => each.submissions)];
    const unknown = all.find(({ fileName }) => fileName === 'x.xlsx')!;
    const { submissionId } = unknown;
    const settled = assignSubmission(bed.context, { roundId, submissionId, department: culture });
    const own = settled.recipients.find(({ department }) => department === culture)!;
    expect(own.submissions).toMatchObject([{ fileName: 'x.xlsx', evidence: 'officer' }]);
    const cell = (await board(bed)).items.find(({ state }) => state === 'conflict');
    expect(cell?.proposalIds).toHaveLength(2);
  });

  it('stay in the ledger as far as they were read when receiving is stopped', async () => {
    const bed = await roundBed({ worker, departments: [home, culture] });
    const paths = [
      answer(bed, '1.xlsx', 'Quý I/2024'),
      answer(bed, '2.xlsx', 'Quý II/2024', culture),
    ];
    const taskId = newId<'task-run'>();
    const { roundId } = bed.sent.ledger.round;
    const stopping = {
      ...bed.context,
      reportProgress: (_id: unknown, { done }: { readonly done: number }) => {
        if (done === 1) bed.context.tasks.cancel(taskId);
      },
    };
    const run = receiveFiles(stopping, { roundId, from: { kind: 'paths', paths }, taskId });
    await expect(run).rejects.toMatchObject({ code: 'cancelled' });
    const { recipients } = roundLedger(bed.context, roundId);
    expect(recipients.map(({ submissions }) => submissions.length)).toEqual([1, 0]);
  });
});

describe('plans without a common base', { timeout: 120_000 }, () => {
  it('become one new plan, row by row on the board of its round', async () => {
    const context = testContext(worker);
    const plan = goldenPlan('tu-son');
    const twin = { ...goldenPlan('tu-son'), id: newId<'plan'>() };
    for (const each of [plan, twin]) savePlan(context.library.writer, each);
    const united = await unitePlansInLibrary(context, {
      name: 'Hợp nhất 2024',
      planIds: [plan.id, twin.id],
      withFiles: false,
      taskId: newId<'task-run'>(),
    });
    const { planId } = united!;
    const [round] = roundsOfPlan(context, planId);
    const found = await openBoard(context, round!.roundId);
    const tasks = planIndexOf(plan).rows.filter(({ kind }) => kind === 'task');
    expect(found.items.length).toBe(tasks.length);
    expect(found.items.every(({ proposalIds }) => proposalIds.length === 2)).toBe(true);
    const before = planIndexOf(loadPlan(context.library.reader, planId).plan).rows;
    expect(before.every(({ kind }) => kind !== 'task')).toBe(true);
  });

  it('are at least two', async () => {
    const context = testContext(worker);
    const plan = goldenPlan('tu-son');
    savePlan(context.library.writer, plan);
    const run = unitePlansInLibrary(context, {
      name: 'Một',
      planIds: [plan.id],
      withFiles: false,
      taskId: newId<'task-run'>(),
    });
    await expect(run).rejects.toThrow('ít nhất hai kế hoạch');
  });
});
