import { describe, expect, it } from 'vitest';
import { mergeCells, mergeDropsText, printedTogether } from '../../../shared/commands/edit-merges';
import { splitCell } from '../../../shared/commands/edit-spans';
import type { ColumnId, NodeId } from '../../../shared/ids';
import { wholeRowsOf } from '../../../shared/layouts/whole-rows';
import type { Plan, PlanNode } from '../../../shared/plan/plan';
import { isRow } from '../../../shared/plan/tree';
import { activityLayout, column, planOf, task } from '../plan/printed-rows';
import { after, done, idAt, lead, lines, numberColumn, objectiveColumn, spans } from './edit-bed';

describe('splitting and merging cells', () => {
  it('splits a cell that continues the one above', () => {
    const plan = spans();
    expect(after(plan, splitCell(plan, idAt(plan, 2), lead)).slice(1, 4)).toEqual([
      '1 | M1 | a |  | P1',
      '^1 | ^M1 | b |  | P1',
      '^1 | ^M1 | c |  | ^P1',
    ]);
  });

  it('splits an objective at a row and leaves its other columns merged', () => {
    const plan = spans();
    const edited = done(plan, splitCell(plan, idAt(plan, 2), objectiveColumn));
    expect(lines(edited).slice(1, 4)).toEqual([
      '1 | M1 | a |  | P1',
      '^1 | M1 | b |  | ^P1',
      '^1 | ^M1 | c |  | ^P1',
    ]);
    expect(edited.nodes.filter(({ kind }) => kind === 'objective')).toHaveLength(4);
  });

  it('splits an objective in the middle of a task with several activities', () => {
    const plan = planOf(activityLayout, [
      task(activityLayout, '1', 'M', 'T', 'x'),
      task(activityLayout, null, null, null, 'y'),
      task(activityLayout, null, null, null, 'z'),
      task(activityLayout, null, null, 'U', 'w'),
    ]);
    expect(after(plan, splitCell(plan, idAt(plan, 1), objectiveColumn))).toEqual([
      '1 | M | T | x',
      '^1 | M | ^T | y',
      '^1 | ^M | ^T | z',
      '^1 | ^M | U | w',
    ]);
  });

  it('merges cells and joins two objectives whose columns all merge', () => {
    const plan = spans();
    const place = (columnId: ColumnId) => ({ rowId: idAt(plan, 4), columnId });
    expect(mergeDropsText(plan, [place(lead)])).toBe(true);
    const merged = done(plan, mergeCells(plan, [place(numberColumn), place(objectiveColumn)]));
    expect(lines(merged)[4]).toBe('^1 | ^M1 | d |  | P2');
    expect(merged.nodes.filter(({ kind }) => kind === 'objective')).toHaveLength(2);
  });

  it('merges nothing across a heading', () => {
    const plan = spans();
    expect(mergeCells(plan, [{ rowId: idAt(plan, 6), columnId: lead }])).toBeNull();
  });

  it('knows rows that do not stand together, though a filter shows them so', () => {
    const plan = spans();
    expect(
      printedTogether(
        plan,
        [1, 2, 3].map((at) => idAt(plan, at)),
      ),
    ).toBe(true);
    expect(
      printedTogether(
        plan,
        [1, 3].map((at) => idAt(plan, at)),
      ),
    ).toBe(false);
    expect(
      printedTogether(
        plan,
        [2, 1].map((at) => idAt(plan, at)),
      ),
    ).toBe(false);
    expect(printedTogether(plan, [idAt(plan, 1), 'view/month 3' as NodeId])).toBe(false);
  });

  describe('with a column that is not shown', () => {
    const hiddenColumn = column('custom', 'objective', 'note');
    const noted = (...notes: readonly string[]): Plan => {
      const plan = spans();
      const objectives = plan.nodes.filter(({ kind }) => kind === 'objective');
      const textOf = (id: NodeId) => notes[objectives.findIndex((node) => node.id === id)];
      return {
        ...plan,
        layout: { ...plan.layout, hidden: [hiddenColumn] },
        nodes: plan.nodes.map((node): PlanNode => {
          const text = textOf(node.id);
          if (text === undefined || !isRow(node)) return node;
          return {
            ...node,
            cells: { ...node.cells, [hiddenColumn.id]: { text, continues: false } },
          };
        }),
      };
    };
    const notesOf = (plan: Plan) =>
      wholeRowsOf(plan).map(({ cells }) => cells.get(hiddenColumn.id));

    it('joins no objectives whose hidden texts differ: neither is lost', () => {
      const plan = noted('một', 'hai', 'ba');
      const places = [numberColumn, objectiveColumn].map((columnId) => ({
        rowId: idAt(plan, 4),
        columnId,
      }));
      const merged = done(plan, mergeCells(plan, places));
      expect(lines(merged)[4]).toBe('^1 | ^M1 | d |  | P2');
      expect(notesOf(merged).map((cell) => cell?.text)).toEqual(['một', 'một', 'một', 'hai', 'ba']);
    });

    it('splits an objective without losing what is hidden in it', () => {
      const plan = noted('một', 'hai', 'ba');
      const edited = done(plan, splitCell(plan, idAt(plan, 2), objectiveColumn));
      expect(notesOf(edited).slice(0, 3)).toEqual([
        { text: 'một', continues: false },
        { text: 'một', continues: true },
        { text: 'một', continues: true },
      ]);
    });
  });
});
