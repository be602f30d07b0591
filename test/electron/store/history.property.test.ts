import fc from 'fast-check';
import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges, type Command } from '../../../shared/commands/change';
import type { Plan } from '../../../shared/plan/plan';
import { executeCommand, redo, undo } from '../../../electron/store/history';
import { openLibrary } from '../../../electron/store/open-library';
import { loadPlan } from '../../../electron/store/load-plan';
import { savePlan } from '../../../electron/store/save-plan';
import { randomCommand } from '../support/random-command';
import { samplePlan } from '../support/sample-plan';
import { temporaryFolder } from '../support/temporary-library';

type Step =
  | { readonly kind: 'edit'; readonly seed: readonly number[] }
  | { readonly kind: 'undo' | 'redo' | 'reopen' | 'power-cut' };

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('edit' as const),
        seed: fc.array(fc.nat(1_000_000), { minLength: 8, maxLength: 24 }),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom(
          'undo' as const,
          'redo' as const,
          'reopen' as const,
          'power-cut' as const,
        ),
      }),
    },
  ),
  { maxLength: 40 },
);

/** What the store should do, kept as plain values. */
interface Model {
  readonly plan: Plan;
  readonly done: readonly Command[];
  readonly undone: readonly Command[];
}

function stepModel(model: Model, step: Step, command: Command | undefined): Model {
  if (step.kind === 'edit' && command !== undefined) {
    const plan = applyChanges(model.plan, command.changes);
    return { plan, done: [...model.done, command], undone: [] };
  }
  const last = model.done.at(-1);
  if (step.kind === 'undo' && last !== undefined) {
    const plan = applyChanges(model.plan, invertChanges(last.changes));
    return { plan, done: model.done.slice(0, -1), undone: [...model.undone, last] };
  }
  const next = model.undone.at(-1);
  if (step.kind === 'redo' && next !== undefined) {
    const plan = applyChanges(model.plan, next.changes);
    return { plan, done: [...model.done, next], undone: model.undone.slice(0, -1) };
  }
  return model;
}

test('the store and applyChanges agree on any edits, undos and redos, with restarts and power cuts between', () => {
  const folder = temporaryFolder();
  let fileNumber = 0;
  const nextPath = () => join(folder, `${fileNumber++}.sqlite`);
  fc.assert(
    fc.property(steps, (allSteps) => {
      const plan = samplePlan();
      let library = openLibrary(nextPath());
      try {
        savePlan(library.writer, plan);
        let model: Model = { plan, done: [], undone: [] };
        let revision = 0;
        for (const step of allSteps) {
          const command = step.kind === 'edit' ? randomCommand(model.plan, step.seed) : undefined;
          const before = model;
          model = stepModel(model, step, command);
          if (command !== undefined) executeCommand(library.writer, plan.id, revision, command);
          if (step.kind === 'undo') undo(library.writer, plan.id);
          if (step.kind === 'redo') redo(library.writer, plan.id);
          if (step.kind === 'reopen') library = reopened(library);
          if (step.kind === 'power-cut') library = afterPowerCut(library, nextPath());
          if (model !== before) revision += 1;
          expect(loadPlan(library.reader, plan.id)).toEqual({
            plan: model.plan,
            revision,
            undoLabel: model.done.at(-1)?.label ?? null,
            redoLabel: model.undone.at(-1)?.label ?? null,
          });
        }
      } finally {
        library.close();
      }
    }),
    { numRuns: 60 },
  );
});

type Library = ReturnType<typeof openLibrary>;

function reopened(library: Library): Library {
  library.close();
  return openLibrary(library.path);
}

/** Opens what lay on the disk at this moment: the file and its log, copied while the connection stood open. */
function afterPowerCut(library: Library, path: string): Library {
  for (const suffix of ['', '-wal']) {
    if (existsSync(library.path + suffix)) copyFileSync(library.path + suffix, path + suffix);
  }
  library.close();
  return openLibrary(path);
}
