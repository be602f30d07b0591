import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { connectForWriting, type ReadingDatabase } from '../../../electron/store/database';
import { redo, undo } from '../../../electron/store/history';
import { listPlans, loadPlan } from '../../../electron/store/load-plan';
import { hasExpectedSchema, versionAfter } from '../../../electron/store/migrate';
import { allMigrations } from '../../../electron/store/migrations/all-migrations';
import { restorePlan } from '../../../electron/store/library-changes';
import { numeric, text } from '../../../electron/store/row';
import { readSetting } from '../../../electron/store/settings';
import { readShapeCorrections } from '../../../electron/store/shape-corrections';
import type { PlanId } from '../../../shared/ids';
import type { Plan } from '../../../shared/plan/plan';
import { cell, columnIds, nodeIds, sampleLayout, sampleNodes } from '../support/sample-plan';
import { opened, temporaryFolder } from '../support/temporary-library';

/**
 * test/fixtures/libraries/version-2.sqlite was written by the app when 2 was the newest schema: a plan from a file with
 * every kind of text block, commands of every kind, one undone, one cut off; a removed plan; a setting; corrections.
 */
const planId = 'plan-2024' as PlanId;

function oldLibrary(): string {
  const path = join(temporaryFolder(), 'thu-vien.sqlite');
  copyFileSync(join(import.meta.dirname, '../../fixtures/libraries/version-2.sqlite'), path);
  return path;
}

const [area, objective, first, second] = sampleNodes;

const expected: Plan = {
  id: planId,
  metadata: {
    name: 'Kế hoạch thử',
    documentType: 'plan',
    year: 2025,
    issuer: 'ỦY BAN NHÂN DÂN PHƯỜNG THỬ',
    superior: '',
    number: '01/KH-UBND',
    place: 'Phường Thử',
    date: '2024-01-05',
    subject: 'Cải cách hành chính năm 2024',
    decisionSubject: '',
    issuerLevel: null,
    urgency: '',
    circulation: '',
    legalBases: ['Căn cứ Nghị quyết số 76/NQ-CP;'],
    signingAuthority: 'TM. ỦY BAN NHÂN DÂN',
    signerPosition: 'CHỦ TỊCH',
    signerName: 'Nguyễn Văn A',
    recipients: ['Lưu: VT.'],
  },
  layout: {
    ...sampleLayout,
    columns: sampleLayout.columns.map((column) => ({ ...column, widthMm: column.widthMm + 1 })),
  },
  nodes: [
    area!,
    objective!,
    {
      ...first!,
      cells: {
        [columnIds.task]: cell('Rà soát, hệ thống hóa văn bản'),
        [columnIds.lead]: cell('Phòng Tư pháp'),
      },
    } as Plan['nodes'][number],
    second!,
    {
      id: 'task-3' as typeof nodeIds.first,
      kind: 'task',
      parentId: nodeIds.objective,
      orderKey: 'c',
      cells: { [columnIds.task]: cell('Kiểm tra') },
    },
  ],
  body: [
    { kind: 'heading', level: 1, number: 'I.', text: 'MỤC ĐÍCH, YÊU CẦU' },
    { kind: 'heading', level: 3, number: 'a)', text: 'Về «thể chế» "mới"' },
    { kind: 'heading', level: 2, number: '', text: 'Không đánh số' },
    { kind: 'paragraph', text: '- Đẩy mạnh cải cách hành chính;\nđúng tiến độ.' },
    { kind: 'paragraph', text: '' },
    {
      kind: 'table',
      rows: [
        ['a', 'b "c"'],
        ['', 'd\ne'],
      ],
    },
    { kind: 'table', rows: [] },
  ],
  decision: [],
  appendix: {
    label: 'Phụ lục',
    title: 'NHIỆM VỤ',
    subtitle: '(Kèm theo)',
    footer: 'Tổng cộng: 3 nhiệm vụ',
  },
};

function expectNewestSchema(reader: ReadingDatabase): void {
  expect(reader.pragma('user_version')).toBe(versionAfter(allMigrations));
  expect(hasExpectedSchema(reader)).toBe(true);
  expect(reader.check('integrity_check')).toEqual([]);
  expect(reader.all('PRAGMA foreign_key_check', [], (row) => row)).toEqual([]);
}

test('a library of version 2 keeps its plan, word for word, and what undo and redo would do', () => {
  const library = opened(oldLibrary());
  expect(library.status).toEqual({ kind: 'ready' });
  expectNewestSchema(library.reader);
  expect(loadPlan(library.reader, planId)).toEqual({
    plan: expected,
    revision: 7,
    undoLabel: 'Đổi bề rộng cột',
    redoLabel: 'Xóa dòng',
  });
});

test('the command line of a library of version 2 runs back to its import and forth again', () => {
  const { writer } = opened(oldLibrary());
  const done = [undo(writer, planId), undo(writer, planId), undo(writer, planId)];
  expect(done.every((step) => step !== null)).toBe(true);
  expect(undo(writer, planId)).toBeNull();
  const { plan } = loadPlan(writer, planId);
  expect(plan.nodes).toEqual(sampleNodes);
  expect(plan.metadata).toMatchObject({ year: 2024, recipients: ['Như trên;', 'Lưu: VT.'] });
  for (let step = 0; step < 3; step++) redo(writer, planId);
  expect(loadPlan(writer, planId).plan).toEqual(expected);
  redo(writer, planId);
  expect(loadPlan(writer, planId).plan.nodes.map(({ id }) => id)).not.toContain(nodeIds.second);
});

test('a library of version 2 keeps its removed plan, settings, corrections and import report', () => {
  const { writer } = opened(oldLibrary());
  expect(listPlans(writer).map((plan) => plan.planId)).toEqual([planId]);
  restorePlan(writer, 'plan-removed' as PlanId);
  expect(loadPlan(writer, 'plan-removed' as PlanId).plan.nodes).toEqual(sampleNodes);
  expect(readSetting(writer, 'window')).toEqual({ width: 1200 });
  expect(readShapeCorrections(writer, 'shape')).toEqual({ roles: {} });
  const sources = writer.all('SELECT file_name, report FROM import', [], (row) => ({
    fileName: text(row, 'file_name'),
    report: JSON.parse(text(row, 'report')) as { readonly total: number },
  }));
  expect(sources).toEqual([
    {
      fileName: 'Kế hoạch CCHC 2024.docx',
      report: expect.objectContaining({ total: 3, unplaced: 1 }) as unknown,
    },
  ]);
  const cut = writer.get(
    'SELECT count(*) AS cut FROM command WHERE cut_at IS NOT NULL',
    [],
    (row) => numeric(row, 'cut'),
  );
  expect(cut).toBe(1);
});

test('a library of the first version is brought to this one with its plan', () => {
  const path = oldLibrary();
  const first = connectForWriting(path);
  first.script('DROP TABLE shape_corrections; PRAGMA user_version = 1;');
  first.close();
  const library = opened(path);
  expect(library.status).toEqual({ kind: 'ready' });
  expectNewestSchema(library.reader);
  expect(loadPlan(library.reader, planId).plan).toEqual(expected);
});
