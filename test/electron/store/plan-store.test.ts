import { expect, test } from 'vitest';
import { AppError } from '../../../shared/app-error';
import type { PlanId } from '../../../shared/ids';
import type { Plan, PlanNode } from '../../../shared/plan/plan';
import { inTreeOrder } from '../../../shared/plan/tree';
import { removePlan, renamePlan, restorePlan } from '../../../electron/store/library-changes';
import {
  listPlans,
  loadFrame,
  loadPiece,
  loadPlan,
  markOpened,
} from '../../../electron/store/load-plan';
import { undo } from '../../../electron/store/history';
import { savePlan } from '../../../electron/store/save-plan';
import { cell, longPlan, samplePlan } from '../support/sample-plan';
import { opened, temporaryLibrary } from '../support/temporary-library';

test('a plan comes back as it was stored, also from another connection', () => {
  const library = temporaryLibrary();
  const plan = samplePlan();
  savePlan(library.writer, plan);
  library.close();
  const again = opened(library.path);
  expect(loadPlan(again.reader, plan.id)).toEqual({
    plan,
    revision: 0,
    undoLabel: null,
    redoLabel: null,
  });
});

test.each([1, 3, 1_000])('in pieces of %i nodes a plan is the same', (size) => {
  const { writer } = temporaryLibrary();
  const plan = samplePlan();
  savePlan(writer, longPlan(5));
  savePlan(writer, plan);
  const nodes: PlanNode[] = [];
  for (let last = false; !last;) {
    const piece = loadPiece(writer, plan.id, nodes.at(-1)?.id ?? null, size);
    expect(piece.nodes.length).toBeLessThanOrEqual(size);
    expect(piece.revision).toBe(0);
    nodes.push(...piece.nodes);
    last = piece.last;
  }
  const { plan: frame } = loadFrame(writer, plan.id);
  expect({ ...frame, nodes: inTreeOrder(nodes) }).toEqual(plan);
});

test('open facts stay open: no year, no date, empty texts', () => {
  const { writer } = temporaryLibrary();
  const sample = samplePlan();
  const plan = {
    ...sample,
    metadata: { ...sample.metadata, year: null, date: null, number: '', legalBases: [] },
    body: [],
  };
  savePlan(writer, plan);
  expect(loadPlan(writer, plan.id).plan.metadata).toEqual(plan.metadata);
});

test('an empty cell is the same as none', () => {
  const { writer } = temporaryLibrary();
  const sample = samplePlan();
  const nodes = sample.nodes.map((node) =>
    'cells' in node ? { ...node, cells: { ...node.cells, spare: cell('') } } : node,
  );
  const plan: Plan = { ...sample, nodes };
  savePlan(writer, plan);
  expect(loadPlan(writer, plan.id).plan).toEqual(sample);
});

test('two plans may hold nodes with the same identities', () => {
  const { writer } = temporaryLibrary();
  const first = samplePlan();
  const second = samplePlan();
  savePlan(writer, first);
  savePlan(writer, second);
  expect(loadPlan(writer, second.id).plan.nodes).toHaveLength(first.nodes.length);
});

test('a plan that cannot be stored whole leaves nothing behind', () => {
  const { writer } = temporaryLibrary();
  const plan = samplePlan();
  const twice = { ...plan, nodes: [...plan.nodes, ...plan.nodes.slice(-1)] };
  expect(() => savePlan(writer, twice)).toThrow();
  expect(listPlans(writer)).toEqual([]);
});

test('the list counts printed rows and puts the plan touched last first', () => {
  const { writer } = temporaryLibrary();
  const older = samplePlan();
  const newer = samplePlan();
  savePlan(writer, older, undefined, new Date('2024-01-01T00:00:00Z'));
  savePlan(writer, newer, undefined, new Date('2024-02-01T00:00:00Z'));
  expect(listPlans(writer).map((plan) => plan.planId)).toEqual([newer.id, older.id]);
  markOpened(writer, older.id, new Date('2024-03-01T00:00:00Z'));
  expect(listPlans(writer)[0]).toEqual({
    planId: older.id,
    name: older.metadata.name,
    issuer: older.metadata.issuer,
    year: 2024,
    taskCount: 2,
    changedAt: '2024-01-01T00:00:00.000Z',
    openedAt: '2024-03-01T00:00:00.000Z',
  });
});

test('a removed plan is out of sight and comes back whole', () => {
  const { writer } = temporaryLibrary();
  const plan = samplePlan();
  savePlan(writer, plan);
  removePlan(writer, plan.id);
  expect(listPlans(writer)).toEqual([]);
  expect(() => loadPlan(writer, plan.id)).toThrow(AppError);
  restorePlan(writer, plan.id);
  expect(loadPlan(writer, plan.id).plan).toEqual(plan);
});

test('renaming is an edit that can be taken back', () => {
  const { writer } = temporaryLibrary();
  const plan = samplePlan();
  savePlan(writer, plan);
  renamePlan(writer, plan.id, 'Tên mới');
  expect(loadPlan(writer, plan.id)).toMatchObject({ revision: 1, undoLabel: 'Đổi tên kế hoạch' });
  undo(writer, plan.id);
  expect(loadPlan(writer, plan.id).plan.metadata.name).toBe(plan.metadata.name);
});

test('a plan that is not there is named as such', () => {
  const { writer } = temporaryLibrary();
  const call = () => loadPlan(writer, 'no-such-plan' as PlanId);
  expect(call).toThrow(expect.objectContaining({ code: 'not-found' }));
});

test('10,000 rows are stored and loaded in a moment', () => {
  const { writer } = temporaryLibrary();
  const plan = longPlan(10_000);
  const start = performance.now();
  savePlan(writer, plan);
  expect(loadPlan(writer, plan.id).plan).toEqual(plan);
  // About 0.4 s on two free cores; ten times that is a broken index, not a busy machine.
  expect(performance.now() - start).toBeLessThan(4_000);
});
