import fc from 'fast-check';
import type { ClipboardSlot } from '../../../shared/clipboard/clipboard-table';
import type { Edit } from '../../../shared/commands/edit-command';
import {
  addActivityAfter,
  addObjectiveAfter,
  addObjectiveBefore,
  addTaskAfter,
  addTaskBefore,
  addTasks,
} from '../../../shared/commands/edit-add-rows';
import { setCellText, setHeading } from '../../../shared/commands/edit-cells';
import {
  deleteHeading,
  deleteHeadingOnly,
  deleteRows,
} from '../../../shared/commands/edit-delete-rows';
import { fillCells } from '../../../shared/commands/edit-fill';
import { changeLevel } from '../../../shared/commands/edit-level';
import { pasteBlock } from '../../../shared/commands/edit-paste';
import { replaceInCells } from '../../../shared/commands/edit-replace';
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
  pasteBlock: on('any', (plan, id, made) => pasted(plan, id, made)),
  fillDown: on('task', (plan, id, made) => filledDown(plan, id, made)),
  replaceInCells: on('any', (plan, id, made) => replaced(plan, id, made)),
  changeLevel: on('any', (plan, id, made) =>
    changeLevel(plan, id, columnOf(plan, made), made.flag ? 'promote' : 'demote'),
  ),
  addTasks: on('any', (plan, id, { flag, column }) =>
    addTasks(plan, id, place(flag), (column % 3) + 1),
  ),
  setMetadata: (plan, { text }) => setMetadata(plan, { issuer: text, legalBases: [text] }),
  setAppendixTexts: (plan, { text }) => setAppendixTexts(plan, { title: text }),
};

function pasted(plan: Plan, id: NodeId, { others, column, text, flag }: Choice): Edit {
  const rowIds = rowsFrom(plan, id);
  const columnIds = plan.layout.columns.slice(column % plan.layout.columns.length);
  const slots = (row: number): readonly ClipboardSlot[] =>
    [0, 1, 2].map((place) => ({
      text: (row + place + others.length) % 3 === 0 ? '' : `${text}${row}`,
      from: row > 0 && flag && place === 1 ? 'above' : 'own',
    }));
  const target = {
    range: {
      rowIds: rowIds.slice(0, 1),
      columnIds: columnIds.slice(0, 1).map(({ id: each }) => each),
    },
    rowsBelow: rowIds,
    columnsRight: columnIds.map(({ id: each }) => each),
  };
  return pasteBlock(plan, target, { rows: [0, ...others].map((_, row) => slots(row)) }).edit;
}

function rowsFrom(plan: Plan, first: NodeId): readonly NodeId[] {
  const ids = rowIds(plan, 'any');
  return ids.slice(ids.indexOf(first));
}

function filledDown(plan: Plan, id: NodeId, { others, flag, column }: Choice): Edit {
  const rows = rowsFrom(plan, id);
  const columnIds = plan.layout.columns
    .slice(column % plan.layout.columns.length)
    .map((each) => each.id);
  const source = { rowIds: rows.slice(0, 2), columnIds };
  const target = { rowIds: rows.slice(2, 3 + others.length), columnIds };
  return fillCells(plan, { source, target, direction: 'down', mode: flag ? 'series' : 'copy' });
}

function replaced(plan: Plan, id: NodeId, { text, flag, others }: Choice): Edit {
  const cells = rowsFrom(plan, id).flatMap((rowId) =>
    plan.layout.columns.map((each) => ({ rowId, columnId: each.id, field: 'cell' as const })),
  );
  const words = others.length % 2 === 0 ? 'M' : 'a';
  const options = { words, matchCase: flag, diacritics: 'auto', wholeCell: !flag } as const;
  return replaceInCells(plan, cells, options, text).edit;
}

function randomEditOf(intents: Readonly<Record<string, Intent>>): fc.Arbitrary<RandomEdit> {
  return fc.tuple(fc.constantFrom(...Object.keys(intents)), choice).map(([name, made]) => ({
    name,
    run: (plan: Plan) => intents[name]!(plan, made),
    [fc.toStringMethod]: () => `${name}(${JSON.stringify(made)})`,
  }));
}

export const quietEdit = randomEditOf(quietIntents);
export const randomEdit = randomEditOf({ ...quietIntents, ...loudIntents });
