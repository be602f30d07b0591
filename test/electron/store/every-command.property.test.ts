import fc from 'fast-check';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { executeCommand, redo, undo } from '../../../electron/store/history';
import { loadPlan } from '../../../electron/store/load-plan';
import { openLibrary } from '../../../electron/store/open-library';
import { savePlan } from '../../../electron/store/save-plan';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import type { Plan } from '../../../shared/plan/plan';
import { anyEdit } from '../../shared/commands/random-whole-edits';
import { printedPlan } from '../../shared/plan/printed-rows';
import { temporaryFolder } from '../support/temporary-library';

/** Where the app is closed and opened again: before which of the undos and redos. */
const restarts = fc.array(fc.boolean(), { minLength: 24, maxLength: 24 });

test('any sequence of commands of every kind, undone, gives the first state and, redone, the last, with restarts anywhere', () => {
  const folder = temporaryFolder();
  let fileNumber = 0;
  const kinds = new Set<string>();
  fc.assert(
    fc.property(
      printedPlan(),
      fc.array(anyEdit, { minLength: 1, maxLength: 8 }),
      restarts,
      (first, edits, isRestarted) => {
        let library = openLibrary(join(folder, `${fileNumber++}.sqlite`));
        let step = 0;
        const restart = () => {
          if (isRestarted[step++ % isRestarted.length] !== true) return;
          library.close();
          library = openLibrary(library.path);
        };
        const stored = (): Plan => loadPlan(library.reader, first.id).plan;
        try {
          savePlan(library.writer, first);
          const states = [stored()];
          for (const edit of edits) {
            const command = edit.run(states.at(-1)!);
            if (command === null) continue;
            kinds.add(edit.name);
            restart();
            executeCommand(library.writer, first.id, states.length - 1, command);
            states.push(applyChanges(states.at(-1)!, command.changes));
            expect(stored()).toEqual(states.at(-1));
            expect(checkPlanInvariants(states.at(-1)!)).toEqual([]);
          }
          for (const state of states.slice(0, -1).reverse()) {
            restart();
            undo(library.writer, first.id);
            expect(stored()).toEqual(state);
          }
          for (const state of states.slice(1)) {
            restart();
            redo(library.writer, first.id);
            expect(stored()).toEqual(state);
          }
        } finally {
          library.close();
        }
      },
    ),
    { numRuns: 50 },
  );
  // The property says something only about what was really done.
  expect([...kinds]).toEqual(
    expect.arrayContaining(['changeLayout', 'mergeDecisions', 'pasteWholeRows', 'restoreEarlier']),
  );
});
