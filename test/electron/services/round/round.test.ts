import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { undoEdit, redoEdit } from '../../../../electron/services/edit-plan';
import { decisionsOf } from '../../../../electron/services/round-board';
import { sendRound } from '../../../../electron/services/round-send';
import { settleSubmission } from '../../../../electron/services/round-settle';
import {
  writeMergeRecord,
  writeReminder,
  writeReplies,
} from '../../../../electron/services/round-write';
import { newId } from '../../../../shared/ids';
import { tableViewOf } from '../../../../shared/plan/table-view-of';
import { bulkDecisions } from '../../../../shared/merge/bulk-decisions';
import type { Decision, MergeItem } from '../../../../shared/merge/merge-types';
import { bundledWorker } from '../../support/worker-bundle';
import { deleteRow, editWorkbook, insertRow, rowSaying } from './edit-workbook';
import { board, decide, planNow, receive, roundBed } from './round-bed';

const culture = 'Phòng Văn hóa -Thông tin';
const home = 'Phòng Nội vụ';
const main = 'Nhiệm vụ';

/** Positions in the sheet of Từ Sơn: TT, passport, Mục tiêu, Nhiệm vụ, Kết quả, Chủ trì, Phối hợp, Thời gian, Kinh phí. */
const column = { passport: 1, task: 3, output: 4, lead: 5, time: 7, funding: 8 } as const;

let worker = '';
beforeAll(async () => {
  worker = await bundledWorker();
}, 120_000);

describe('a round of collecting', { timeout: 120_000 }, () => {
  it('goes from sending to the record, every edit on its row, whatever was done to the file', async () => {
    const bed = await roundBed({ worker, departments: [home, culture], deadline: '2099-12-31' });
    expect(readdirSync(bed.folder).sort()).toEqual(
      ['Công văn lấy ý kiến.docx', `${home}.xlsx`, `${culture}.xlsx`].sort(),
    );

    const task = 'Tham mưu UBND tỉnh ban hành Kế hoạch đào tạo';
    editWorkbook(join(bed.folder, `${home}.xlsx`), join(bed.inbox, 'tra loi.xlsx'), (sheets) => {
      const sheet = sheets[main]!;
      sheet.rows[rowSaying(sheet, task)]![column.time] = 'Quý I/2024';
      // A row is copied, passport and all, and the copy reworded; another is put on top; one is taken out.
      const copied = [...sheet.rows[rowSaying(sheet, task)]!];
      copied[column.task] = 'Tổ chức hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm';
      insertRow(sheet, rowSaying(sheet, task) + 1, copied);
      deleteRow(sheet, rowSaying(sheet, 'căn cứ vào các nhiệm vụ của UBND tỉnh'));
      sheets['Nhiệm vụ mới']!.rows[2] = [
        '',
        'III. Cải cách TTHC',
        '',
        'Lắp đặt kiosk tra cứu thủ tục',
      ];
    });
    const received = await receive(bed, bed.inbox);
    expect(received.ledger.recipients.map(({ department, state }) => [department, state])).toEqual([
      [home, 'answered'],
      [culture, 'waiting'],
    ]);

    const found = await board(bed);
    const said = found.proposals.map(({ proposal }) => proposal);
    const changes = said.filter((each) => each.kind === 'change');
    expect(changes.map(({ after }) => after)).toEqual(['Quý I/2024']);
    const added = said.flatMap((each) =>
      each.kind === 'add' ? Object.values(each.added.cells) : [],
    );
    expect(added).toContain('Tổ chức hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm');
    expect(added).toContain('Lắp đặt kiosk tra cứu thủ tục');
    expect(said.filter(({ kind }) => kind === 'delete')).toHaveLength(1);
    expect(found.doubts).toEqual([]);

    const rowsBefore = tableViewOf(planNow(bed)).rows.length;
    const all = entries(found.items, bulkDecisions(found, 'non-conflicting'));
    const done = await decide(bed, all);
    expect(done.refused).toEqual([]);
    expect(done.step?.undoLabel).toBe('Tiếp thu góp ý');
    expect(tableViewOf(planNow(bed)).rows).toHaveLength(rowsBefore + 2 - 1);

    const { roundId } = bed.sent.ledger.round;
    undoEdit(bed.context, bed.plan.id);
    expect(tableViewOf(planNow(bed)).rows).toHaveLength(rowsBefore);
    expect(await decisionsOf(bed.context, roundId)).toEqual([]);
    redoEdit(bed.context, bed.plan.id);
    expect(await decisionsOf(bed.context, roundId)).toHaveLength(all.length);

    for (const format of ['docx', 'xlsx'] as const) {
      bed.context.toSave.push(join(bed.inbox, `bien-ban.${format}`));
      const taskId = newId<'task-run'>();
      expect(await writeMergeRecord(bed.context, { roundId, format, taskId })).not.toBeNull();
    }
    bed.context.toOpen.push(bed.inbox);
    const replies = await writeReplies(bed.context, { roundId, taskId: newId<'task-run'>() });
    expect(replies?.fileNames).toEqual([`Trả lời ${home}.docx`]);
  });

  it('enters what came back unchanged, twice, unreadable, from nobody known, or from another plan', async () => {
    const bed = await roundBed({ worker, departments: [home, culture] });
    const sent = (name: string): string => join(bed.folder, `${name}.xlsx`);
    const first = await receive(bed, sent(home));
    expect(first.ledger.recipients[0]).toMatchObject({ department: home, state: 'unchanged' });

    const again = await receive(bed, sent(home));
    expect(again.passedOver[0]?.reason).toContain('giống hệt');

    editWorkbook(sent(home), join(bed.inbox, 'lan 2.xlsx'), (sheets) => {
      sheets[main]!.rows[rowSaying(sheets[main]!, 'Năm 2024')]![column.funding] = '50';
    });
    const second = await receive(bed, join(bed.inbox, 'lan 2.xlsx'));
    const entry = second.ledger.recipients[0]!.submissions.at(-1)!;
    expect(entry.state).toBe('second');
    const { roundId } = bed.sent.ledger.round;
    const { submissionId } = entry;
    const settled = settleSubmission(bed.context, { roundId, submissionId, as: 'replace' });
    expect(settled.recipients[0]).toMatchObject({ state: 'answered' });
    expect(settled.recipients[0]!.submissions.map(({ state }) => state)).toEqual([
      'replaced',
      'in-force',
    ]);

    writeFileSync(join(bed.inbox, 'hong.xlsx'), readFileSync(sent(home)).subarray(0, 2_000));
    const broken = await receive(bed, join(bed.inbox, 'hong.xlsx'));
    expect(broken.ledger.unassigned.at(-1)).toMatchObject({ state: 'unreadable' });
    expect(broken.ledger.unassigned.at(-1)?.reason).toMatch(/\p{L}/u);

    const other = await roundBed({ worker, departments: [culture] });
    const foreign = await receive(bed, join(other.folder, `${culture}.xlsx`));
    expect(foreign.ledger.recipients[1]).toMatchObject({ state: 'problem' });
    expect(foreign.ledger.recipients[1]!.submissions[0]).toMatchObject({ state: 'wrong-base' });
  });

  it('writes Word files whose rows are known again, and a reminder to those who are missing', async () => {
    const bed = await roundBed({
      worker,
      departments: [home, culture],
      formats: ['docx'],
      sentRows: 'own-rows',
      deadline: '2020-01-31',
    });
    const received = await receive(bed, join(bed.folder, `${home}.docx`));
    expect(received.ledger.recipients.map(({ state }) => state)).toEqual(['unchanged', 'overdue']);
    expect(received.ledger.recipients[0]!.submissions[0]).toMatchObject({ evidence: 'passport' });
    bed.context.toSave.push(join(bed.inbox, 'don doc.docx'));
    const { roundId } = bed.sent.ledger.round;
    await writeReminder(bed.context, { roundId, taskId: newId<'task-run'>() });
    const later = await receive(bed, join(bed.folder, `${culture}.docx`));
    expect(later.ledger.recipients[1]!.remindedAt).toHaveLength(1);
    expect(later.ledger.recipients[1]).toMatchObject({ state: 'unchanged' });
  });

  it('begins nothing when it is cancelled, and leaves no folder behind', async () => {
    const bed = await roundBed({ worker, departments: [home] });
    expect(bed.sent.ledger.round.name).toBe('Đợt 1');
    const empty = bed.inbox;
    bed.context.toOpen.push(empty);
    const taskId = newId<'task-run'>();
    const sending = sendRound(bed.context, {
      planId: bed.plan.id,
      name: '',
      departments: [home, culture],
      deadline: null,
      sentRows: 'all-rows',
      formats: ['xlsx'],
      coveringNote: false,
      taskId,
    });
    await expect.poll(() => bed.context.tasks.areRunning).toBe(true);
    bed.context.tasks.cancel(taskId);
    await expect(sending).rejects.toMatchObject({ code: 'cancelled' });
    expect(readdirSync(empty)).toEqual([]);
  });
});

function entries(
  items: readonly MergeItem[],
  decisions: Readonly<Record<string, Decision>>,
): readonly (readonly [MergeItem, Decision])[] {
  return items.flatMap((item) => {
    const decision = decisions[item.id];
    return decision === undefined ? [] : [[item, decision] as const];
  });
}
