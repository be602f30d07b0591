import { expect, test } from 'vitest';
import { setCellText } from '../../../shared/commands/edit-cells';
import type { CommandOrigin } from '../../../shared/commands/change';
import type { VersionId } from '../../../shared/ids';
import { stepsOfRows } from '../../../electron/store/cell-history';
import type { WritingDatabase } from '../../../electron/store/database';
import { executeCommand, redo, undo } from '../../../electron/store/history';
import { removePlan, restorePlan } from '../../../electron/store/library-changes';
import { loadPlan } from '../../../electron/store/load-plan';
import { listRemovedPlans } from '../../../electron/store/removed-plans';
import { numeric } from '../../../electron/store/row';
import { savePlan } from '../../../electron/store/save-plan';
import {
  createVersion,
  deleteVersion,
  listVersions,
  loadVersion,
  renameVersion,
} from '../../../electron/store/versions';
import { keepBeforeRestore } from '../../../electron/services/versions';
import type { Plan } from '../../../shared/plan/plan';
import { columnIds, nodeIds, samplePlan } from '../support/sample-plan';
import { testContext } from '../support/test-context';
import { temporaryLibrary } from '../support/temporary-library';

function prepared() {
  const db = temporaryLibrary().writer;
  const plan = samplePlan();
  savePlan(db, plan);
  return { db, plan };
}

function edit(db: WritingDatabase, { id }: Plan, text: string, origin?: CommandOrigin): void {
  const { plan, revision } = loadPlan(db, id);
  const command = setCellText(plan, nodeIds.first, columnIds.task, text);
  executeCommand(db, id, revision, { ...command!, ...(origin && { origin }) });
}

function contents(db: WritingDatabase): number {
  const sql = 'SELECT count(*) AS count FROM version_content';
  return db.get(sql, [], (row) => numeric(row, 'count')) ?? 0;
}

const gone: unknown = expect.objectContaining({ code: 'not-found' });

test('a version is renamed, and an automatic one that got a name is kept like any named one', () => {
  const { db, plan } = prepared();
  const id = createVersion(db, plan.id, { name: 'Trước khi', kind: 'automatic', note: '' });
  renameVersion(db, id, 'Bản trình', 'Ghi chú');
  expect(listVersions(db, plan.id)).toMatchObject([
    { versionId: id, name: 'Bản trình', note: 'Ghi chú', kind: 'named' },
  ]);
  const sent = createVersion(db, plan.id, { name: 'Gửi đi', kind: 'sent', note: '' });
  renameVersion(db, sent, 'Gửi lần 1', '');
  expect(listVersions(db, plan.id)[0]).toMatchObject({ name: 'Gửi lần 1', kind: 'sent' });
  expect(() => renameVersion(db, 'no-such' as VersionId, 'x', '')).toThrow(gone);
});

test('a deleted version is gone, its content stays as long as another version holds it', () => {
  const { db, plan } = prepared();
  const [one, two] = ['một', 'hai'].map((name) =>
    createVersion(db, plan.id, { name, kind: 'named', note: '' }),
  );
  deleteVersion(db, one!);
  expect(contents(db)).toBe(1);
  expect(loadVersion(db, two!)).toEqual(plan);
  deleteVersion(db, two!);
  expect(contents(db)).toBe(0);
  expect(() => loadVersion(db, two!)).toThrow(gone);
  expect(() => deleteVersion(db, two!)).toThrow(gone);
});

test('what departments were sent cannot be deleted', () => {
  const { db, plan } = prepared();
  const id = createVersion(db, plan.id, { name: 'Gửi đi', kind: 'sent', note: '' });
  expect(() => deleteVersion(db, id)).toThrow(
    expect.objectContaining({ code: 'invalid-request' }) as Error,
  );
  expect(loadVersion(db, id)).toEqual(plan);
});

test('of automatic versions the last thirty stay, and all that people made', () => {
  const { db, plan } = prepared();
  createVersion(db, plan.id, { name: 'Của tôi', kind: 'named', note: '' });
  for (let count = 1; count <= 33; count += 1) {
    edit(db, plan, `Lần ${count}`);
    createVersion(db, plan.id, { name: `Tự động ${count}`, kind: 'automatic', note: '' });
  }
  const names = listVersions(db, plan.id).map(({ name }) => name);
  expect(names).toHaveLength(31);
  expect(names[0]).toBe('Tự động 33');
  expect(names.slice(-2)).toEqual(['Tự động 4', 'Của tôi']);
  expect(contents(db)).toBe(31);
});

test('what is there is kept before a whole version is restored', () => {
  const context = testContext();
  const plan = samplePlan();
  const { writer } = context.library;
  savePlan(writer, plan);
  edit(writer, plan, 'Nội dung sắp mất');
  keepBeforeRestore(context, plan.id, 'Bản trình');
  const [version] = listVersions(writer, plan.id);
  expect(version).toMatchObject({ name: 'Trước khi khôi phục «Bản trình»', kind: 'automatic' });
  expect(loadVersion(writer, version!.versionId)).toEqual(loadPlan(writer, plan.id).plan);
});

test('the steps of a row are those in force between two revisions, with where they came from', () => {
  const { db, plan } = prepared();
  const imported: CommandOrigin = { kind: 'imported', fileName: 'a.docx' };
  const pasted: CommandOrigin = { kind: 'pasted' };
  edit(db, plan, 'một', imported);
  edit(db, plan, 'hai', pasted);
  undo(db, plan.id);
  const origins = (from: number, to: number) =>
    (stepsOfRows(db, plan.id, from, to).get(nodeIds.first) ?? []).map(({ origin }) => origin);
  expect(origins(0, 2)).toEqual([imported, pasted]);
  expect(origins(0, 3)).toEqual([imported]);
  expect(origins(1, 3)).toEqual([]);
  // The undoing of what was there at the start is the officer's own doing.
  expect(origins(2, 3)).toEqual([null]);
  redo(db, plan.id);
  expect(origins(2, 4)).toEqual([pasted]);
  expect(stepsOfRows(db, plan.id, 0, 4).has(nodeIds.second)).toBe(false);
});

test('removed plans are listed, the last one first, until they are put back', () => {
  const db = temporaryLibrary().writer;
  const [one, two, kept] = [samplePlan(), samplePlan(), samplePlan()];
  for (const plan of [one, two, kept]) savePlan(db, plan);
  removePlan(db, two.id, new Date('2026-11-12T08:00:00Z'));
  removePlan(db, one.id, new Date('2026-11-12T09:00:00Z'));
  expect(listRemovedPlans(db)).toMatchObject([
    { planId: one.id, name: 'Kế hoạch thử', year: 2024, removedAt: '2026-11-12T09:00:00.000Z' },
    { planId: two.id, issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG THỬ' },
  ]);
  restorePlan(db, one.id);
  expect(listRemovedPlans(db).map(({ planId }) => planId)).toEqual([two.id]);
  expect(loadPlan(db, one.id).plan).toEqual(one);
});
