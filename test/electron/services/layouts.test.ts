import { expect, test } from 'vitest';
import { createPlan } from '../../../electron/services/create-plan';
import {
  layoutOfPlan,
  listOwnLayouts,
  removeOwnLayout,
  saveOwnLayout,
} from '../../../electron/services/layouts';
import { legalSources, saveLegalDocuments } from '../../../electron/services/legal-documents';
import type { AppContext } from '../../../electron/services/app-context';
import { executeCommand } from '../../../electron/store/history';
import { loadPlan } from '../../../electron/store/load-plan';
import { readPrintOptions } from '../../../electron/store/print-options';
import { savePlan } from '../../../electron/store/save-plan';
import { changeLayout } from '../../../shared/commands/edit-layout';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { adoptLayout } from '../../../shared/layouts/adopt-layout';
import { ownLayoutOf } from '../../../shared/layouts/own-layout';
import { builtInLayouts } from '../../../shared/plan/built-in-layouts';
import { samplePlan } from '../support/sample-plan';
import { temporaryLibrary } from '../support/temporary-library';

function contextOf(): AppContext {
  return { library: temporaryLibrary() } as unknown as AppContext;
}

const choices = { numbering: 'through', sums: { areas: true, closing: true } } as const;

test('own layouts are kept by name, replaced by id, used for new plans and removed', () => {
  const context = contextOf();
  const own = ownLayoutOf(builtInLayouts[2]!, ' Mẫu của xã ', choices, 'own-1');
  expect(saveOwnLayout(context, own).map(({ layout }) => layout.name)).toEqual(['Mẫu của xã']);
  const twin = ownLayoutOf(builtInLayouts[0]!, 'mẫu của XÃ', choices, 'own-2');
  expect(() => saveOwnLayout(context, twin)).toThrow('Đã có mẫu cột tên');
  expect(saveOwnLayout(context, { ...own, numbering: null })).toHaveLength(1);
  saveOwnLayout(context, own);

  const request = { layoutId: 'own-1', name: 'Kế hoạch', issuer: '', year: 2026 };
  const { planId } = createPlan(context, request);
  const { plan } = loadPlan(context.library.reader, planId);
  expect(plan.layout).toEqual(own.layout);
  expect(readPrintOptions(context.library.reader, planId)).toMatchObject({
    areaSums: true,
    closingTotal: true,
  });
  expect(layoutOfPlan(context, planId)).toEqual(own.layout);

  expect(removeOwnLayout(context, 'own-1')).toEqual([]);
  expect(listOwnLayouts(context)).toEqual([]);
  expect(() => createPlan(context, request)).toThrow('Không tìm thấy mẫu cột');
});

test('a switched layout with hidden columns is stored as the window shows it', () => {
  const { library } = contextOf();
  const plan = samplePlan();
  savePlan(library.writer, plan);
  const command = changeLayout(plan, adoptLayout(plan, builtInLayouts[2]!), 'through');
  executeCommand(library.writer, plan.id, 0, command!);
  const stored = loadPlan(library.reader, plan.id).plan;
  expect(stored).toEqual(applyChanges(plan, command!.changes));
  expect(stored.layout.hidden).toHaveLength(1);
});

test('legal bases come from the starter list, the user and every plan', () => {
  const context = contextOf();
  const { documents } = legalSources(context);
  expect(documents.length).toBeGreaterThan(3);
  const [first] = documents;
  savePlan(context.library.writer, samplePlan());
  const own = { ...first!, id: 'mine', subject: 'về việc khác' };
  const after = saveLegalDocuments(context, [own, { ...first!, removed: true }], []);
  expect(after.documents.filter(({ id }) => id === first!.id)).toMatchObject([{ removed: true }]);
  expect(after.documents).toContainEqual(own);
  expect(after.plans.map(({ legalBases }) => legalBases)).toEqual([
    ['Căn cứ Nghị quyết số 76/NQ-CP;'],
  ]);
  expect(saveLegalDocuments(context, [], ['mine']).documents).not.toContainEqual(own);
});
