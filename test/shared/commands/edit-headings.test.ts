import { describe, expect, it } from 'vitest';
import { addHeading } from '../../../shared/commands/edit-headings';
import { planOf, task, taskLayout } from '../plan/printed-rows';
import { after, area, done, group, idAt, lines, spans } from './edit-bed';

describe('adding headings', () => {
  it('puts the rows below a new group into it', () => {
    const plan = spans();
    const edited = done(
      plan,
      addHeading(plan, idAt(plan, 4), 'before', { kind: 'group', number: '2', title: 'Mới' }),
    );
    expect(lines(edited).slice(4, 6)).toEqual(['group 2 Mới', '2 | M2 | d |  | P2']);
    const added = edited.nodes.find(({ kind }) => kind === 'group')!;
    expect(edited.nodes.filter(({ parentId }) => parentId === added.id)).toHaveLength(1);
  });

  it('splits a group in two', () => {
    const plan = planOf(taskLayout, [
      area('I'),
      group('1'),
      ...['a', 'b', 'c'].map((text) => task(taskLayout, '', text)),
    ]);
    const edited = done(
      plan,
      addHeading(plan, idAt(plan, 2), 'after', { kind: 'group', number: '2' }),
    );
    const groups = edited.nodes.filter(({ kind }) => kind === 'group');
    expect(groups.map(({ parentId }) => parentId)).toEqual([plan.nodes[0]!.id, plan.nodes[0]!.id]);
    expect(
      groups.map(({ id }) => edited.nodes.filter(({ parentId }) => parentId === id).length),
    ).toEqual([1, 2]);
  });

  it('ends a merged cell that a new heading cuts, with its value on both sides', () => {
    const plan = planOf(taskLayout, [
      task(taskLayout, '1', 'a', '', 'P'),
      task(taskLayout, '2', 'b', '', null),
    ]);
    expect(
      after(plan, addHeading(plan, idAt(plan, 1), 'before', { kind: 'area', number: 'I' })),
    ).toEqual(['1 | a |  | P', 'area I', '2 | b |  | P']);
  });

  it('puts a new area after the whole area of the row', () => {
    const plan = spans();
    expect(
      after(plan, addHeading(plan, idAt(plan, 2), 'after', { kind: 'area', number: 'X' })).slice(
        4,
        7,
      ),
    ).toEqual(['2 | M2 | d |  | P2', 'area X', 'area II Lĩnh vực II']);
  });
});
