import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { editPlan, redoEdit, undoEdit } from '../../../../electron/services/edit-plan';
import { closeRound } from '../../../../electron/services/round-ledger';
import { proposalsOfPlan } from '../../../../electron/services/round-proposals';
import { unitePlansInLibrary } from '../../../../electron/services/round-unite';
import { loadPlan } from '../../../../electron/store/load-plan';
import { savePlan } from '../../../../electron/store/save-plan';
import type { Command } from '../../../../shared/commands/change';
import { setCellTexts } from '../../../../shared/commands/edit-cells';
import { newId, type ColumnId, type PlanId } from '../../../../shared/ids';
import { fromJson } from '../../../../shared/json-text';
import type { Decision, MergeItem } from '../../../../shared/merge/merge-types';
import { columnByRole } from '../../../../shared/plan/layout';
import { planIndexOf } from '../../../../shared/plan/plan-index';
import type { Plan } from '../../../../shared/plan/plan';
import { placeProposals } from '../../../../shared/round/place-proposals';
import type { PlanProposals } from '../../../../shared/round/plan-proposals';
import { goldenPlan } from '../../office/write/golden-plan';
import { testContext, type TestContext } from '../../support/test-context';
import { bundledWorker } from '../../support/worker-bundle';
import { editWorkbook, insertRow, rowSaying } from './edit-workbook';
import { board, decide, planNow, receive, roundBed, type RoundBed } from './round-bed';

const home = 'Phòng Nội vụ';
const justice = 'Phòng Tư pháp';
const main = 'Nhiệm vụ';
const column = { task: 3, output: 4, time: 7 } as const;
const training = 'Tham mưu UBND tỉnh ban hành Kế hoạch đào tạo';
const meeting = 'Tổ chức hội nghị sơ kết công tác cải cách hành chính 6 tháng đầu năm';

let worker = '';
beforeAll(async () => {
  worker = await bundledWorker();
}, 120_000);

describe('who proposed what stands in a plan', { timeout: 120_000 }, () => {
  it('waits for a decision, is in the cells of the decision, and goes and comes with undo and redo', async () => {
    const bed = await answered();
    const before = await proposalsIn(bed.context, bed.plan.id);
    expect(before.departments).toEqual([home, justice]);
    expect(before.items.every(({ status }) => status.kind === 'waiting')).toBe(true);
    const contested = before.items.find(
      ({ status }) => status.kind === 'waiting' && status.isConflict,
    );
    expect(contested?.departments).toEqual([0, 1]);

    const items = (await board(bed)).items;
    const output = itemAbout(bed, items, 'output');
    await decide(bed, [[output, accepting(output)]]);
    const taken = await marks(bed);
    expect(taken.find(({ text }) => text === 'Kế hoạch của UBND thành phố')).toMatchObject({
      by: [home],
      status: 'taken',
      column: 'output',
    });
    undoEdit(bed.context, bed.plan.id);
    expect((await marks(bed)).filter(({ status }) => status === 'taken')).toEqual([]);
    redoEdit(bed.context, bed.plan.id);
    expect(await marks(bed)).toEqual(taken);
  });

  it('is no longer theirs once the officer has written into the cell, and theirs again after undo', async () => {
    const bed = await answered();
    const { items } = await board(bed);
    await decide(bed, entries(items));
    const taken = await marks(bed);
    const own = taken.find(({ column: role, status }) => role === 'output' && status === 'taken');
    expect(own).toBeDefined();
    const rest = taken.filter((each) => each !== own);
    type(bed, own!.rowId, 'output', 'Do công chức ghi');
    expect(await marks(bed)).toEqual(rest);
    undoEdit(bed.context, bed.plan.id);
    expect(await marks(bed)).toEqual(taken);
  });

  it('names the department of each cell where one step took over several departments', async () => {
    const bed = await answered();
    const found = await board(bed);
    const time = itemAbout(bed, found.items, 'timeframe');
    const [, ofJustice] = time.proposalIds;
    await decide(bed, [
      ...entries(found.items.filter(({ state }) => state !== 'conflict')),
      [time, { kind: 'accept', proposalId: ofJustice! }],
    ]);
    const taken = await marks(bed);
    expect(taken.find(({ text }) => text === 'Tháng 3/2024')?.by).toEqual([justice]);
    expect(taken.find(({ text }) => text === meeting)?.by).toEqual([home]);
    expect(taken.every(({ status }) => status === 'taken')).toBe(true);
    // All of the new row's own cells are theirs, and no cell of a row that was there.
    const added = taken.find(({ text }) => text === meeting)!.rowId;
    const cells = taken.filter(({ rowId }) => rowId === added).map(({ text }) => text);
    expect(cells).toContain('Quý I/2024');
  });

  it('is nobody’s where the proposal was refused, and waits for nothing in a round that has ended', async () => {
    const bed = await answered();
    const { items } = await board(bed);
    await decide(
      bed,
      items.map((item) => [item, { kind: 'reject' }]),
    );
    expect(await marks(bed)).toEqual([]);
    const other = await answered();
    closeRound(other.context, other.sent.ledger.round.roundId, true);
    expect(await marks(other)).toEqual([]);
  });

  it('sends the same answer once', async () => {
    const bed = await answered();
    const first = await ask(bed.context, bed.plan.id, null);
    const again = await ask(bed.context, bed.plan.id, first.stamp);
    expect(again).toEqual({ stamp: first.stamp, proposals: null });
    const { items } = await board(bed);
    await decide(bed, entries(items));
    expect((await ask(bed.context, bed.plan.id, first.stamp)).proposals).not.toBeNull();
  });

  it('says of united plans which plan each row came from', async () => {
    const context = testContext(worker);
    const names = ['Kế hoạch thị xã', 'Kế hoạch huyện'];
    const planIds = (['tu-son', 'long-khanh'] as const).map((golden, place) => {
      const { metadata, ...plan } = goldenPlan(golden);
      savePlan(context.library.writer, {
        ...plan,
        metadata: { ...metadata, name: names[place]!, issuer: '' },
      });
      return plan.id;
    });
    const united = await unitePlansInLibrary(context, {
      planIds,
      withFiles: false,
      name: 'Kế hoạch chung',
      taskId: newId<'task-run'>(),
    });
    const proposals = await proposalsIn(context, united!.planId);
    expect(proposals.rounds).toMatchObject([{ united: true }]);
    expect(proposals.departments).toHaveLength(2);
    expect(proposals.items.length).toBeGreaterThan(20);
  });
});

/** Two departments answered: one changed a time, an output and added a row, the other changed the same time. */
async function answered(): Promise<RoundBed> {
  const bed = await roundBed({ worker, departments: [home, justice] });
  const edit = (name: string, change: (rows: string[][], at: number) => void): void =>
    editWorkbook(join(bed.folder, `${name}.xlsx`), join(bed.inbox, `${name}.xlsx`), (sheets) => {
      const sheet = sheets[main]!;
      const at = rowSaying(sheet, training);
      change(sheet.rows, at);
      if (name !== home) return;
      const added = [...sheet.rows[at]!];
      added[column.task] = meeting;
      insertRow(sheet, at + 1, added);
    });
  edit(home, (rows, at) => {
    rows[at]![column.time] = 'Quý I/2024';
    rows[at]![column.output] = 'Kế hoạch của UBND thành phố';
  });
  edit(justice, (rows, at) => {
    rows[at]![column.time] = 'Tháng 3/2024';
  });
  await receive(bed, join(bed.inbox, `${home}.xlsx`));
  await receive(bed, join(bed.inbox, `${justice}.xlsx`));
  return bed;
}

function accepting({ proposalIds }: MergeItem): Decision {
  return { kind: 'accept', proposalId: proposalIds[0]! };
}

function entries(items: readonly MergeItem[]): readonly (readonly [MergeItem, Decision])[] {
  return items.map((item) => [item, accepting(item)] as const);
}

function itemAbout({ plan }: RoundBed, items: readonly MergeItem[], role: 'output' | 'timeframe') {
  const columnId = columnByRole(plan.layout, role)?.id;
  const found = items.find((item) => item.kind === 'cell' && item.columnId === columnId);
  if (found === undefined) throw new Error(`Nothing is proposed about ${role}`);
  return found;
}

async function ask(context: TestContext, planId: PlanId, known: string | null) {
  return fromJson(await proposalsOfPlan(context, { planId, known }));
}

async function proposalsIn(context: TestContext, planId: PlanId): Promise<PlanProposals> {
  const { proposals } = await ask(context, planId, null);
  if (proposals === null) throw new Error('Nothing was known');
  return proposals;
}

/** Every marked cell of the table in words. */
async function marks(bed: RoundBed) {
  const proposals = await proposalsIn(bed.context, bed.plan.id);
  const plan = planNow(bed);
  const index = planIndexOf(plan);
  const placed = finished(placeProposals(index, plan.layout.columns, proposals));
  return [...placed].flatMap(([rowId, cells]) =>
    [...cells].flatMap(([columnId, places]) =>
      places.map((place) => {
        const { departments, status } = proposals.items[place]!;
        return {
          rowId,
          column: plan.layout.columns.find(({ id }) => id === columnId)?.role,
          text: textIn(plan, rowId, columnId),
          by: departments.map((each) => proposals.departments[each]),
          status: status.kind,
        };
      }),
    ),
  );
}

function textIn(plan: Plan, rowId: string, columnId: ColumnId): string {
  const row = planIndexOf(plan).rows.find(({ id }) => id === rowId);
  return row?.kind === 'task' ? (row.cells[columnId]?.text ?? '') : '';
}

function finished<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function type(bed: RoundBed, rowId: string, role: 'output', text: string): void {
  const { plan, revision } = loadPlan(bed.context.library.reader, bed.plan.id);
  const columnId = columnByRole(plan.layout, role)!.id;
  const edit = setCellTexts(plan, [{ rowId: rowId as never, columnId, text }]);
  const command: Command = { id: newId(), label: 'Sửa', changes: edit!.changes };
  editPlan(bed.context, bed.plan.id, revision, command);
}
