import { expect, test } from 'vitest';
import type { Change, Command } from '../../../shared/commands/change';
import { newId, type NodeId } from '../../../shared/ids';
import { executeCommand, redo, undo } from '../../../electron/store/history';
import { loadPlan } from '../../../electron/store/load-plan';
import { savePlan } from '../../../electron/store/save-plan';
import { cell, columnIds, nodeIds, sampleLayout, samplePlan } from '../support/sample-plan';
import { opened, temporaryLibrary } from '../support/temporary-library';

function command(label: string, ...changes: readonly Change[]): Command {
  return { id: newId<'command'>(), label, changes };
}

function setTask(before: string, after: string): Change {
  return {
    kind: 'set-cell',
    nodeId: nodeIds.first,
    columnId: columnIds.task,
    before: cell(before),
    after: cell(after),
  };
}

function prepared() {
  const library = temporaryLibrary();
  const plan = samplePlan();
  savePlan(library.writer, plan);
  return { library, db: library.writer, plan };
}

test('undo and redo go on where they were after the library was closed', () => {
  const { library, db, plan } = prepared();
  executeCommand(db, plan.id, 0, command('Sửa một', setTask('Rà soát văn bản', 'một')));
  executeCommand(db, plan.id, 1, command('Sửa hai', setTask('một', 'hai')));
  undo(db, plan.id);
  library.close();

  const again = opened(library.path).writer;
  expect(loadPlan(again, plan.id)).toMatchObject({
    revision: 3,
    undoLabel: 'Sửa một',
    redoLabel: 'Sửa hai',
  });
  expect(redo(again, plan.id)).toMatchObject({ focus: nodeIds.first, redoLabel: null });
  undo(again, plan.id);
  undo(again, plan.id);
  expect(undo(again, plan.id)).toBeNull();
  expect(loadPlan(again, plan.id).plan).toEqual(plan);
});

test('an edit after undo cuts what could be redone, and the log keeps it', () => {
  const { db, plan } = prepared();
  executeCommand(db, plan.id, 0, command('Sửa một', setTask('Rà soát văn bản', 'một')));
  undo(db, plan.id);
  executeCommand(db, plan.id, 2, command('Sửa hai', setTask('Rà soát văn bản', 'hai')));
  expect(redo(db, plan.id)).toBeNull();
  const log = db.all('SELECT label, cut_at FROM command ORDER BY key', [], (row) => [
    row.label,
    row.cut_at === null,
  ]);
  expect(log).toEqual([
    ['Sửa một', false],
    ['Sửa hai', true],
  ]);
  const story = db.all('SELECT kind FROM revision ORDER BY number', [], (row) => row.kind);
  expect(story).toEqual(['execute', 'undo', 'execute']);
});

test('a command for an older revision is refused and changes nothing', () => {
  const { db, plan } = prepared();
  executeCommand(db, plan.id, 0, command('Sửa', setTask('Rà soát văn bản', 'một')));
  const late = () =>
    executeCommand(db, plan.id, 0, command('Sửa', setTask('Rà soát văn bản', 'hai')));
  expect(late).toThrow(expect.objectContaining({ code: 'stale-plan' }));
  expect(loadPlan(db, plan.id)).toMatchObject({ revision: 1, redoLabel: null });
});

test('a command whose second change does not fit leaves its first undone', () => {
  const { db, plan } = prepared();
  const changes = [setTask('Rà soát văn bản', 'một'), setTask('không phải', 'hai')];
  const call = () => executeCommand(db, plan.id, 0, command('Sửa', ...changes));
  expect(call).toThrow(expect.objectContaining({ code: 'stale-plan' }));
  expect(loadPlan(db, plan.id)).toMatchObject({ plan, revision: 0 });
});

test('the same command is not logged twice', () => {
  const { db, plan } = prepared();
  const once = command('Sửa', setTask('Rà soát văn bản', 'Rà soát văn bản'));
  executeCommand(db, plan.id, 0, once);
  const twice = () => executeCommand(db, plan.id, 1, once);
  expect(twice).toThrow(expect.objectContaining({ code: 'invalid-request' }));
});

const unfit: readonly (readonly [string, Change])[] = [
  ['a cell of a heading', { ...setTask('', 'x'), nodeId: nodeIds.area } as Change],
  ['a title of a task', heading(nodeIds.first, 'title', 'Rà soát văn bản')],
  ['a heading that reads otherwise', heading(nodeIds.area, 'number', 'II')],
  ['inserting what is there', { kind: 'insert-nodes', nodes: samplePlan().nodes.slice(0, 1) }],
  [
    'inserting below nothing',
    {
      kind: 'insert-nodes',
      nodes: [
        {
          id: 'new' as NodeId,
          kind: 'group',
          parentId: 'nowhere' as NodeId,
          orderKey: 'a',
          number: '',
          title: '',
        },
      ],
    },
  ],
  [
    'deleting without the children',
    { kind: 'delete-nodes', nodes: samplePlan().nodes.slice(1, 2) },
  ],
  [
    'deleting what reads otherwise',
    {
      kind: 'delete-nodes',
      nodes: samplePlan()
        .nodes.slice(3)
        .map((node) => ({ ...node, orderKey: 'z' })),
    },
  ],
  [
    'moving from where it is not',
    {
      kind: 'move-node',
      nodeId: nodeIds.first,
      before: { parentId: nodeIds.objective, orderKey: 'zzz' },
      after: { parentId: nodeIds.objective, orderKey: 'c' },
    },
  ],
  [
    'moving below nothing',
    {
      kind: 'move-node',
      nodeId: nodeIds.first,
      before: { parentId: nodeIds.objective, orderKey: 'a' },
      after: { parentId: 'nowhere' as NodeId, orderKey: 'c' },
    },
  ],
  [
    'metadata that reads otherwise',
    { kind: 'set-metadata', before: { year: 1 }, after: { year: 2 } },
  ],
  [
    'metadata with other fields before and after',
    { kind: 'set-metadata', before: { year: 2024 }, after: { place: 'Hà Nội' } },
  ],
  [
    'texts that read otherwise',
    { kind: 'set-appendix', before: { label: 'x' }, after: { label: 'y' } },
  ],
  [
    'a layout that is another',
    { kind: 'set-layout', before: { ...sampleLayout, name: 'x' }, after: sampleLayout },
  ],
];

function heading(nodeId: NodeId, field: 'number' | 'title', before: string): Change {
  return { kind: 'set-heading', nodeId, field, before, after: 'mới' };
}

test.each(unfit)('%s is refused as stale', (_name, change) => {
  const { db, plan } = prepared();
  const call = () => executeCommand(db, plan.id, 0, command('Sửa', change));
  expect(call).toThrow(expect.objectContaining({ code: 'stale-plan' }));
  expect(loadPlan(db, plan.id).plan).toEqual(plan);
});

test('a node is never moved into itself', () => {
  const { db, plan } = prepared();
  const change: Change = {
    kind: 'move-node',
    nodeId: nodeIds.area,
    before: { parentId: null, orderKey: 'a' },
    after: { parentId: nodeIds.first, orderKey: 'a' },
  };
  const call = () => executeCommand(db, plan.id, 0, command('Chuyển', change));
  expect(call).toThrow(expect.objectContaining({ code: 'invalid-request' }));
});

test('every kind of change is applied and taken back', () => {
  const { db, plan } = prepared();
  const layout = { ...sampleLayout, name: 'Mẫu khác', columns: sampleLayout.columns.slice(1) };
  const changes: readonly Change[] = [
    setTask('Rà soát văn bản', ''),
    heading(nodeIds.area, 'title', 'Thể chế'),
    { kind: 'delete-nodes', nodes: plan.nodes.slice(3) },
    {
      kind: 'move-node',
      nodeId: nodeIds.first,
      before: { parentId: nodeIds.objective, orderKey: 'a' },
      after: { parentId: nodeIds.area, orderKey: 'b' },
    },
    {
      kind: 'set-metadata',
      before: { year: 2024, recipients: plan.metadata.recipients },
      after: { year: null, recipients: [] },
    },
    { kind: 'set-appendix', before: { footer: '' }, after: { footer: 'Tổng: 2' } },
    { kind: 'set-layout', before: sampleLayout, after: layout },
  ];
  executeCommand(db, plan.id, 0, command('Tất cả', ...changes));
  const { plan: edited } = loadPlan(db, plan.id);
  expect(edited).toMatchObject({
    layout,
    metadata: { year: null, recipients: [] },
    appendix: { footer: 'Tổng: 2' },
  });
  expect(edited.nodes.map((node) => node.id).sort()).toEqual(
    [nodeIds.area, nodeIds.objective, nodeIds.first].sort(),
  );
  undo(db, plan.id);
  expect(loadPlan(db, plan.id).plan).toEqual(plan);
});

test('the children of a deleted node are looked for by their parent, not in the whole plan', () => {
  const { db } = prepared();
  const index = db.get(
    `SELECT rootpage FROM sqlite_schema WHERE name = 'node_by_parent'`,
    [],
    (row) => row.rootpage,
  );
  const read = db
    .all(`EXPLAIN DELETE FROM node WHERE plan_key = 1 AND id = 'a'`, [], (row) => row)
    .filter(({ opcode }) => opcode === 'OpenRead')
    .map(({ p2 }) => p2);
  expect(read).toContain(index);
});
