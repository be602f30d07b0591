import fc from 'fast-check';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges, type Command } from '../../../shared/commands/change';
import { tracedTexts } from '../../../shared/history/node-traces';
import type { NodeId, VersionId } from '../../../shared/ids';
import type { Plan } from '../../../shared/plan/plan';
import { cellHistory, listSteps } from '../../../electron/store/cell-history';
import { executeCommand, redo, undo } from '../../../electron/store/history';
import { openLibrary } from '../../../electron/store/open-library';
import { planAtRevision } from '../../../electron/store/plan-at';
import { savePlan } from '../../../electron/store/save-plan';
import { createVersion, loadVersion } from '../../../electron/store/versions';
import { randomCommand } from '../support/random-command';
import { columnIds, samplePlan } from '../support/sample-plan';
import { temporaryFolder } from '../support/temporary-library';

type Step =
  | { readonly kind: 'edit'; readonly seed: readonly number[] }
  | { readonly kind: 'undo' | 'redo' | 'reopen' | 'version' };

const seed = fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 24 });
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ kind: fc.constant('edit' as const), seed }) },
    { weight: 3, arbitrary: fc.constant({ kind: 'undo' as const }) },
    { weight: 2, arbitrary: fc.constant({ kind: 'redo' as const }) },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constantFrom('reopen' as const, 'version' as const) }),
    },
  ),
  { maxLength: 30 },
);

/** The plan after each revision, as applyChanges has it: what the store must be able to tell at the end. */
class Model {
  readonly plans: Plan[];
  readonly labels: string[] = [];
  private done: readonly Command[] = [];
  private undone: readonly Command[] = [];

  constructor(plan: Plan) {
    this.plans = [plan];
  }

  get plan(): Plan {
    return this.plans.at(-1)!;
  }

  get revision(): number {
    return this.plans.length - 1;
  }

  execute(command: Command): void {
    this.advance(applyChanges(this.plan, command.changes), command);
    [this.done, this.undone] = [[...this.done, command], []];
  }

  undo(): void {
    const last = this.done.at(-1);
    if (last === undefined) return;
    this.advance(applyChanges(this.plan, invertChanges(last.changes)), last);
    [this.done, this.undone] = [this.done.slice(0, -1), [...this.undone, last]];
  }

  redo(): void {
    const next = this.undone.at(-1);
    if (next === undefined) return;
    this.advance(applyChanges(this.plan, next.changes), next);
    [this.done, this.undone] = [[...this.done, next], this.undone.slice(0, -1)];
  }

  /** The values of a cell over all revisions, without those that equal the one before. */
  pastOf(nodeId: NodeId, key: string): readonly (readonly [number, string | null])[] {
    const past: (readonly [number, string | null])[] = [];
    this.plans.forEach((plan, revision) => {
      const node = plan.nodes.find(({ id }) => id === nodeId);
      if (node === undefined) return;
      const text = tracedTexts(node)[key];
      const value = text === undefined ? '' : text;
      const last = past.at(-1);
      if (last?.[1] !== value) past.push([revision, value]);
    });
    return past;
  }

  private advance(plan: Plan, { label }: Command): void {
    this.plans.push(plan);
    this.labels.push(label);
  }
}

test('whatever was done, undone, redone and cut, with restarts between: every past value, moment and version is told exactly', () => {
  const folder = temporaryFolder();
  let fileNumber = 0;
  fc.assert(
    fc.property(steps, (allSteps) => {
      const model = new Model(samplePlan());
      const { id } = model.plan;
      let library = openLibrary(join(folder, `${fileNumber++}.sqlite`));
      const versions = new Map<VersionId, Plan>();
      try {
        savePlan(library.writer, model.plan);
        for (const step of allSteps) {
          if (step.kind === 'edit') {
            const command = randomCommand(model.plan, step.seed);
            executeCommand(library.writer, id, model.revision, command);
            model.execute(command);
          }
          if (step.kind === 'undo') {
            undo(library.writer, id);
            model.undo();
          }
          if (step.kind === 'redo') {
            redo(library.writer, id);
            model.redo();
          }
          if (step.kind === 'version') {
            const version = { name: 'Bản trình', kind: 'named', note: '' } as const;
            versions.set(createVersion(library.writer, id, version), model.plan);
          }
          if (step.kind === 'reopen') {
            library.close();
            library = openLibrary(library.path);
          }
        }
        const { reader } = library;
        for (const [versionId, plan] of versions)
          expect(loadVersion(reader, versionId)).toEqual(plan);
        model.plans.forEach((plan, revision) => {
          expect(planAtRevision(reader, id, revision)).toEqual(plan);
        });
        const told = listSteps(reader, id, null, 1_000).map(({ label }) => label);
        expect(told.reverse()).toEqual(model.labels);
        const nodeIds = new Set(model.plans.flatMap(({ nodes }) => nodes.map((node) => node.id)));
        const keys = [...Object.values(columnIds), 'number', 'title'];
        for (const nodeId of nodeIds) {
          const isRow = model.plans.some(({ nodes }) =>
            nodes.some((node) => node.id === nodeId && 'cells' in node),
          );
          for (const key of keys.filter((one) => one.startsWith('c-') === isRow)) {
            const past = cellHistory(reader, id, nodeId, key).map(
              ({ revision, text, continues }) => [revision, continues ? null : text],
            );
            expect([nodeId, key, past]).toEqual([nodeId, key, model.pastOf(nodeId, key)]);
          }
        }
      } finally {
        library.close();
      }
    }),
    { numRuns: 60 },
  );
});
