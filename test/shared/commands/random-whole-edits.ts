import fc from 'fast-check';
import { applyChanges } from '../../../shared/commands/apply-changes';
import type { Command } from '../../../shared/commands/change';
import { renameAgency } from '../../../shared/commands/edit-agencies';
import { setBody } from '../../../shared/commands/edit-body';
import type { Edit } from '../../../shared/commands/edit-command';
import { changeLayout } from '../../../shared/commands/edit-layout';
import { pasteBlock } from '../../../shared/commands/edit-paste';
import { renumber } from '../../../shared/commands/edit-renumber';
import { followNumbers } from '../../../shared/commands/follow-numbers';
import { appendRows } from '../../../shared/commands/import-append';
import { replaceAppendix } from '../../../shared/commands/import-replace';
import { newAgency } from '../../../shared/directory/directory';
import { restorePlanTo } from '../../../shared/history/restore-plan';
import { newId, type NodeId } from '../../../shared/ids';
import { adoptLayout } from '../../../shared/layouts/adopt-layout';
import { bulkDecisions } from '../../../shared/merge/bulk-decisions';
import { commandOfDecisions } from '../../../shared/merge/command-of-decisions';
import { mergeSubmissions } from '../../../shared/merge/merge-submissions';
import type { BodyBlock } from '../../../shared/plan/body';
import { builtInLayouts } from '../../../shared/plan/built-in-layouts';
import { leafLevelOf } from '../../../shared/plan/layout';
import type { Plan } from '../../../shared/plan/plan';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { printedPlan } from '../plan/printed-rows';
import { randomEdit, type RandomEdit } from './random-edits';

/** Intents that change a plan as a whole, beside the rows' own (random-edits.ts). */
type Intent = (plan: Plan, other: Plan, edits: readonly RandomEdit[]) => Edit;

const agency = { ...newAgency('a'), id: 'a' };

const wholeIntents: Readonly<Record<string, Intent>> = {
  renameAgency: (plan) => renameAgency(plan, 'a', 'Phòng Văn hóa - Xã hội', [agency]),
  changeLayout: (plan, other) => changeLayout(plan, adoptLayout(plan, other.layout), null),
  adoptBuiltIn: (plan, other) =>
    changeLayout(
      plan,
      adoptLayout(plan, builtInLayouts[other.nodes.length % builtInLayouts.length]!),
      null,
    ),
  setBody: (plan, other) => setBody(plan, 'body', bodyOf(other)),
  setDecision: (plan, other) => setBody(plan, 'decision', bodyOf(other)),
  renumber: (plan) => renumber(plan),
  appendRows: (plan, other) => appendRows(plan, other).command,
  replaceAppendix: (plan, other) => replaceAppendix(plan, other).command,
  restoreEarlier: (plan, _other, edits) => restorePlanTo(plan, edited(plan, edits), 'Bản trình'),
  pasteWholeRows: (plan, other) => pasteRowsOf(plan, other),
  mergeDecisions: (plan, _other, edits) => merged(plan, edits),
};

function bodyOf({ nodes }: Plan): readonly BodyBlock[] {
  return nodes.slice(0, 4).map((_, at): BodyBlock => ({ kind: 'paragraph', text: `Đoạn ${at}` }));
}

function edited(plan: Plan, edits: readonly RandomEdit[]): Plan {
  return edits.reduce((current, edit) => {
    const command = edit.run(current);
    return command === null ? current : applyChanges(current, command.changes);
  }, plan);
}

/** The rows of another plan as they come over the clipboard, put behind the first row of this one. */
function pasteRowsOf(plan: Plan, other: Plan): Edit {
  const rows = tableViewOf(other).rows;
  const columns = other.layout.columns;
  if (rows.length === 0) return null;
  const slots = rows.map((row) =>
    columns.map(({ id }, at) => {
      if (row.kind === 'task') {
        const cell = row.cells[id];
        const from = cell?.mergedFromAbove === true ? ('above' as const) : ('own' as const);
        return { text: from === 'own' ? (cell?.text ?? '') : '', from };
      }
      const text = [row.number, row.title][at] ?? '';
      return { text, from: at < 2 ? ('own' as const) : ('left' as const) };
    }),
  );
  const ids = tableViewOf(plan).rows.map(({ id }) => id);
  const columnIds = plan.layout.columns.map(({ id }) => id);
  const target = {
    range: { rowIds: ids.slice(0, 1), columnIds: columnIds.slice(0, 1) },
    rowsBelow: ids,
    columnsRight: columnIds,
  };
  const shape = {
    isWhole: true,
    columns: columns.map(({ role, label }) => ({ role, label })),
    rows: rows.map(({ kind }) => kind),
  };
  return pasteBlock(plan, target, { rows: slots }, shape).edit;
}

/** All that a department proposes, accepted. */
function merged(plan: Plan, edits: readonly RandomEdit[]): Edit {
  const theirs = edited(plan, edits);
  const known = new Set(plan.nodes.map(({ id }) => id));
  const leaf = leafLevelOf(plan.layout);
  const passports = new Map<NodeId, NodeId>(
    theirs.nodes.flatMap(({ id, kind }) =>
      known.has(id) && (kind === leaf || kind === 'area' || kind === 'group') ? [[id, id]] : [],
    ),
  );
  const board = mergeSubmissions(plan, [
    {
      id: newId(),
      fileName: 'gop-y.docx',
      department: 'Phòng Tư pháp',
      plan: theirs,
      passports,
      baseVersionId: null,
      scope: 'by-evidence',
    },
  ]);
  return commandOfDecisions(plan, board, bulkDecisions(board, 'all')).command;
}

const wholeEdit: fc.Arbitrary<RandomEdit> = fc
  .tuple(
    fc.constantFrom(...Object.keys(wholeIntents)),
    printedPlan(),
    fc.array(randomEdit, { minLength: 1, maxLength: 4 }),
  )
  .map(([name, other, edits]) => ({
    name,
    run: (plan: Plan) => wholeIntents[name]!(plan, other, edits),
    [fc.toStringMethod]: () => `${name}(${fc.stringify([other.layout.id, edits])})`,
  }));

/** Every kind of command, with the numbers that follow it as in the window. */
export const anyEdit: fc.Arbitrary<RandomEdit> = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: randomEdit }, { weight: 2, arbitrary: wholeEdit }),
    fc.boolean(),
  )
  .map(([edit, follows]) => ({
    name: edit.name,
    run: (plan: Plan): Command | null => {
      const command = edit.run(plan);
      if (command === null || !follows) return command;
      const numbers = followNumbers(plan, command.changes);
      return { ...command, changes: [...command.changes, ...numbers] };
    },
    [fc.toStringMethod]: () => `${fc.stringify(edit)}${follows ? ' + numbers' : ''}`,
  }));
