import fc from 'fast-check';
import type { Edit } from '../../../shared/commands/edit-command';
import {
  addActivityAfter,
  addObjectiveAfter,
  addObjectiveBefore,
  addTaskAfter,
  addTaskBefore,
} from '../../../shared/commands/edit-add-rows';
import { setCellText, setHeading } from '../../../shared/commands/edit-cells';
import {
  deleteHeading,
  deleteHeadingOnly,
  deleteRows,
} from '../../../shared/commands/edit-delete-rows';
import { addHeading } from '../../../shared/commands/edit-headings';
import { mergeCells } from '../../../shared/commands/edit-merges';
import { setAppendixTexts, setMetadata } from '../../../shared/commands/edit-metadata';
import { moveRows, moveRowsTo } from '../../../shared/commands/edit-move-rows';
import { splitCell } from '../../../shared/commands/edit-spans';
import type { ColumnId, NodeId } from '../../../shared/ids';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';

/** An intent with everything it needs chosen by numbers, so that it fits any plan. */
export interface RandomEdit {
  readonly name: string;
  readonly run: (plan: Plan) => Edit;
}

interface Choice {
  readonly row: number;
  readonly others: readonly number[];
  readonly column: number;
  readonly flag: boolean;
  readonly text: string;
}

const choice: fc.Arbitrary<Choice> = fc.record({
  row: fc.nat(40),
  others: fc.array(fc.nat(40), { maxLength: 3 }),
  column: fc.nat(8),
  flag: fc.boolean(),
  text: fc.constantFrom('', 'a', 'b', 'mới', '7'),
});

type Intent = (plan: Plan, choice: Choice) => Edit;

function pick<T>(list: readonly T[], position: number): T | undefined {
  return list[position % Math.max(1, list.length)];
}

function rowIds(plan: Plan, kinds: 'task' | 'heading' | 'any'): readonly NodeId[] {
  return tableViewOf(plan)
    .rows.filter(({ kind }) => kinds === 'any' || (kind === 'task') === (kinds === 'task'))
    .map(({ id }) => id);
}

function on(
  kinds: 'task' | 'heading' | 'any',
  intent: (plan: Plan, id: NodeId, choice: Choice) => Edit,
): Intent {
  return (plan, made) => {
    const id = pick(rowIds(plan, kinds), made.row);
    return id === undefined ? null : intent(plan, id, made);
  };
}

function columnOf(plan: Plan, { column }: Choice): ColumnId {
  return pick(plan.layout.columns, column)!.id;
}

function someRows(plan: Plan, first: NodeId, { others }: Choice): readonly NodeId[] {
  const ids = rowIds(plan, 'task');
  return [...new Set([first, ...others.map((each) => pick(ids, each)!)])];
}

function place(flag: boolean): 'before' | 'after' {
  return flag ? 'before' : 'after';
}

/** Intents that may only touch the rows they are about: nothing else on the page changes. */
export const quietIntents: Readonly<Record<string, Intent>> = {
  addTaskAfter: on('any', (plan, id) => addTaskAfter(plan, id)),
  addTaskBefore: on('task', (plan, id) => addTaskBefore(plan, id)),
  addObjectiveAfter: on('any', (plan, id) => addObjectiveAfter(plan, id)),
  addObjectiveBefore: on('task', (plan, id) => addObjectiveBefore(plan, id)),
  addActivityAfter: on('any', (plan, id) => addActivityAfter(plan, id)),
  addLast: (plan) => addObjectiveAfter(plan, null),
  addArea: on('any', (plan, id, { flag }) =>
    addHeading(plan, id, place(flag), { kind: 'area', number: 'X' }),
  ),
  addGroup: on('any', (plan, id, { flag }) =>
    addHeading(plan, id, place(flag), { kind: 'group', number: '9' }),
  ),
  addDeepGroup: on('any', (plan, id, { flag, column }) =>
    addHeading(plan, id, place(flag), { kind: 'group', number: 'a', depth: column }),
  ),
  deleteRows: on('task', (plan, id, made) => deleteRows(plan, someRows(plan, id, made))),
  deleteHeading: on('heading', (plan, id) => deleteHeading(plan, id)),
  deleteHeadingOnly: on('heading', (plan, id) => deleteHeadingOnly(plan, id)),
  move: on('task', (plan, id, { flag }) => moveRows(plan, [id], flag ? 'up' : 'down')),
  moveHeading: on('heading', (plan, id, { flag }) => moveRows(plan, [id], flag ? 'up' : 'down')),
  moveSome: on('task', (plan, id, made) =>
    moveRows(plan, someRows(plan, id, made), made.flag ? 'up' : 'down'),
  ),
  moveTo: on('task', (plan, id, made) =>
    moveRowsTo(
      plan,
      someRows(plan, id, made),
      pick(rowIds(plan, 'any'), made.column * 3)!,
      place(made.flag),
    ),
  ),
  moveHeadingTo: on('heading', (plan, id, made) =>
    moveRowsTo(plan, [id], pick(rowIds(plan, 'any'), made.column * 3)!, place(made.flag)),
  ),
  splitCell: on('task', (plan, id, made) => splitCell(plan, id, columnOf(plan, made))),
};

const loudIntents: Readonly<Record<string, Intent>> = {
  setCellText: on('task', (plan, id, made) =>
    setCellText(plan, id, columnOf(plan, made), made.text),
  ),
  setHeading: on('heading', (plan, id, { flag, text }) =>
    setHeading(plan, id, flag ? 'number' : 'title', text),
  ),
  mergeCells: on('task', (plan, id, made) =>
    mergeCells(
      plan,
      someRows(plan, id, made).flatMap((rowId) => [
        { rowId, columnId: columnOf(plan, made) },
        { rowId, columnId: plan.layout.columns[0]!.id },
      ]),
    ),
  ),
  setMetadata: (plan, { text }) => setMetadata(plan, { issuer: text, legalBases: [text] }),
  setAppendixTexts: (plan, { text }) => setAppendixTexts(plan, { title: text }),
};

function randomEditOf(intents: Readonly<Record<string, Intent>>): fc.Arbitrary<RandomEdit> {
  return fc.tuple(fc.constantFrom(...Object.keys(intents)), choice).map(([name, made]) => ({
    name,
    run: (plan: Plan) => intents[name]!(plan, made),
    [fc.toStringMethod]: () => `${name}(${JSON.stringify(made)})`,
  }));
}

export const quietEdit = randomEditOf(quietIntents);
export const randomEdit = randomEditOf({ ...quietIntents, ...loudIntents });
