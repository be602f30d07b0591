import type { Change, Command } from '../../../shared/commands/change';
import { newId, type NodeId } from '../../../shared/ids';
import type { Cell, Plan, PlanNode } from '../../../shared/plan/plan';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { cell, columnIds } from './sample-plan';

/** A command of one to three changes that fits the plan; which one depends on `seed` alone. */
export function randomCommand(plan: Plan, seed: readonly number[]): Command {
  const dice = new Dice(seed);
  const changes: Change[] = [];
  let current = plan;
  const count = 1 + dice.below(3);
  for (let index = 0; index < count; index++) {
    const change = randomChange(current, dice);
    current = applyChanges(current, [change]);
    changes.push(change);
  }
  return { id: newId<'command'>(), label: `Thao tác ${dice.below(1_000)}`, changes };
}

/** Numbers from the seed, in turn and from the start again. */
class Dice {
  #position = 0;
  constructor(private readonly seed: readonly number[]) {}

  below(limit: number): number {
    const number = this.seed[this.#position++ % this.seed.length] ?? 0;
    return (number + Math.floor(this.#position / this.seed.length)) % limit;
  }

  pick<T>(items: readonly T[]): T | undefined {
    return items[this.below(Math.max(items.length, 1))];
  }
}

function randomChange(plan: Plan, dice: Dice): Change {
  const makers = [setCell, setHeading, insert, remove, move, setMetadata, setAppendix, setLayout];
  const maker = dice.pick(makers) ?? setAppendix;
  return maker(plan, dice) ?? setAppendix(plan, dice);
}

const texts = [
  '',
  'Phòng Nội vụ',
  'Quý I\nQuý II',
  'Đường dây nóng 1900',
  "' OR 1=1 --",
  '\u{1F4C4}',
  'a\u0000b\u0001"\\',
];

function randomText(dice: Dice): string {
  return dice.pick(texts) ?? '';
}

function randomCell(dice: Dice): Cell {
  return dice.below(4) === 0 ? cell('', true) : cell(randomText(dice));
}

function setCell(plan: Plan, dice: Dice): Change | undefined {
  const node = dice.pick(plan.nodes.filter((candidate) => 'cells' in candidate));
  if (node === undefined || !('cells' in node)) return undefined;
  const columnId = dice.pick(Object.values(columnIds)) ?? columnIds.task;
  const before = node.cells[columnId] ?? cell('');
  return { kind: 'set-cell', nodeId: node.id, columnId, before, after: randomCell(dice) };
}

function setHeading(plan: Plan, dice: Dice): Change | undefined {
  const node = dice.pick(plan.nodes.filter((candidate) => 'title' in candidate));
  if (node === undefined || !('title' in node)) return undefined;
  const field = dice.pick(['number', 'title'] as const) ?? 'title';
  return {
    kind: 'set-heading',
    nodeId: node.id,
    field,
    before: node[field],
    after: randomText(dice),
  };
}

function insert(plan: Plan, dice: Dice): Change {
  const parentId = dice.pick([null, ...plan.nodes.map((node) => node.id)]) ?? null;
  const id = newId<'node'>();
  const orderKey = `k${dice.below(100)}`;
  const child: PlanNode = {
    id: newId<'node'>(),
    kind: 'task',
    parentId: id,
    orderKey: 'a',
    cells: { [columnIds.task]: cell(`Việc ${dice.below(9)}`), [columnIds.lead]: cell('', true) },
  };
  const node: PlanNode =
    dice.below(2) === 0
      ? { id, kind: 'group', parentId, orderKey, number: 'A', title: randomText(dice) }
      : { id, kind: 'objective', parentId, orderKey, cells: {} };
  return { kind: 'insert-nodes', nodes: dice.below(2) === 0 ? [node] : [node, child] };
}

function remove(plan: Plan, dice: Dice): Change | undefined {
  const node = dice.pick(plan.nodes);
  return node === undefined ? undefined : { kind: 'delete-nodes', nodes: subtree(plan, node) };
}

function move(plan: Plan, dice: Dice): Change | undefined {
  const node = dice.pick(plan.nodes);
  if (node === undefined) return undefined;
  const own = new Set(subtree(plan, node).map((member) => member.id));
  const places: readonly (NodeId | null)[] = [null, ...plan.nodes.map((member) => member.id)];
  const parentId = dice.pick(places.filter((id) => id === null || !own.has(id))) ?? null;
  return {
    kind: 'move-node',
    nodeId: node.id,
    before: { parentId: node.parentId, orderKey: node.orderKey },
    after: { parentId, orderKey: `m${dice.below(100)}` },
  };
}

function setMetadata({ metadata }: Plan, dice: Dice): Change {
  const year = dice.below(3) === 0 ? null : 2000 + dice.below(50);
  const after = { year, legalBases: [randomText(dice)], name: randomText(dice) };
  const { name, legalBases } = metadata;
  return { kind: 'set-metadata', before: { year: metadata.year, legalBases, name }, after };
}

function setAppendix({ appendix }: Plan, dice: Dice): Change {
  const { title } = appendix;
  return { kind: 'set-appendix', before: { title }, after: { title: randomText(dice) } };
}

function setLayout({ layout }: Plan, dice: Dice): Change {
  const columns = dice.below(2) === 0 ? [...layout.columns].reverse() : layout.columns;
  return { kind: 'set-layout', before: layout, after: { ...layout, columns } };
}

function subtree(plan: Plan, node: PlanNode): readonly PlanNode[] {
  const children = plan.nodes.filter((candidate) => candidate.parentId === node.id);
  return [node, ...children.flatMap((child) => subtree(plan, child))];
}
