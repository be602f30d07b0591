import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { changeSchema } from '../../../shared/commands/change-schema';
import { invertChanges } from '../../../shared/commands/change';
import type { Command } from '../../../shared/commands/change';
import type { NodeId } from '../../../shared/ids';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { leafLevelOf } from '../../../shared/plan/layout';
import { printedPlan } from '../plan/printed-rows';
import { quietEdit, randomEdit } from './random-edits';

/** What each printed row says, by its id: texts in column order, or number and title. */
function printedById(plan: Plan): ReadonlyMap<NodeId, readonly string[]> {
  return new Map(
    tableViewOf(plan).rows.map((row) => [
      row.id,
      row.kind === 'task'
        ? plan.layout.columns.map(({ id }) => row.cells[id]?.text ?? '')
        : [row.number, row.title],
    ]),
  );
}

/** Rows below every node that a command moves. */
function movedRows(plan: Plan, command: Command): ReadonlySet<NodeId> {
  const moved = new Set(
    command.changes.flatMap((change) => (change.kind === 'move-node' ? [change.nodeId] : [])),
  );
  const parents = new Map(plan.nodes.map(({ id, parentId }) => [id, parentId]));
  const isMoved = (id: NodeId | null): boolean =>
    id !== null && (moved.has(id) || isMoved(parents.get(id) ?? null));
  return new Set(plan.nodes.filter(({ id }) => isMoved(id)).map(({ id }) => id));
}

describe('editing', () => {
  it('can be undone to exactly the first state and redone to exactly the last', () => {
    fc.assert(
      fc.property(printedPlan(), fc.array(randomEdit, { maxLength: 12 }), (first, edits) => {
        const states = [first];
        const commands: Command[] = [];
        for (const edit of edits) {
          const command = edit.run(states.at(-1)!);
          if (command === null) continue;
          commands.push(command);
          states.push(applyChanges(states.at(-1)!, command.changes));
        }
        const last = states.at(-1)!;
        let plan = last;
        [...commands].reverse().forEach((command, steps) => {
          plan = applyChanges(plan, invertChanges(command.changes));
          expect(plan).toEqual(states[states.length - 2 - steps]);
        });
        expect(plan).toEqual(first);
        for (const command of commands) plan = applyChanges(plan, command.changes);
        expect(plan).toEqual(last);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every plan sound', () => {
    fc.assert(
      fc.property(printedPlan(), fc.array(randomEdit, { maxLength: 12 }), (first, edits) => {
        let plan = first;
        expect(checkPlanInvariants(plan)).toEqual([]);
        for (const edit of edits) {
          const command = edit.run(plan);
          if (command === null) continue;
          plan = applyChanges(plan, command.changes);
          expect(checkPlanInvariants(plan)).toEqual([]);
        }
      }),
      { numRuns: 250 },
    );
  });

  it('never changes what another row prints, nor the order of the rows that stay', () => {
    fc.assert(
      fc.property(printedPlan(), fc.array(quietEdit, { maxLength: 8 }), (first, edits) => {
        let plan = first;
        for (const edit of edits) {
          const command = edit.run(plan);
          if (command === null) continue;
          const next = applyChanges(plan, command.changes);
          const [before, after] = [printedById(plan), printedById(next)];
          const moved = movedRows(plan, command);
          const leafColumns = plan.layout.columns.map(
            ({ level }) => level === leafLevelOf(plan.layout),
          );
          for (const [id, texts] of before) {
            const now = after.get(id);
            if (now === undefined) continue;
            const compared = (list: readonly string[]): readonly string[] =>
              moved.has(id) ? list.filter((_, column) => leafColumns[column]) : list;
            expect(compared(now)).toEqual(compared(texts));
          }
          const stays = (id: NodeId): boolean => after.has(id) && before.has(id) && !moved.has(id);
          expect([...after.keys()].filter(stays)).toEqual([...before.keys()].filter(stays));
          plan = next;
        }
      }),
      { numRuns: 250 },
    );
  });

  it('makes commands that pass the check at the process border', () => {
    fc.assert(
      fc.property(printedPlan(), randomEdit, (plan, edit) => {
        for (const change of edit.run(plan)?.changes ?? []) {
          expect(changeSchema.parse(change)).toEqual(change);
        }
      }),
    );
  });
});
