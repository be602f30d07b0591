import { describe, expect, it } from 'vitest';
import {
  marksOf as markSteps,
  noProposalMarks as nothing,
  type ProposalMarks,
} from '../../../renderer/insight/proposal-marks';
import type { KnownProposals, ShownProposals } from '../../../renderer/state/plan-proposals';
import type { ColumnId, NodeId } from '../../../shared/ids';
import type { MergeItemId } from '../../../shared/merge/merge-types';
import {
  countKeys,
  departmentKey,
  proposalKeys,
  waitingKey,
} from '../../../shared/round/count-proposals';
import type { PlacedProposals } from '../../../shared/round/place-proposals';
import type { PlanProposal, PlanProposals } from '../../../shared/round/plan-proposals';
import type { RoundId } from '../../../shared/round/round-types';

const column = 'column' as ColumnId;

function marksOf(shown: ShownProposals, before: ProposalMarks): ProposalMarks {
  return finished(markSteps(shown, before));
}

function finished<T>(steps: Generator<void, T, void>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

function proposal(departments: readonly number[], status: PlanProposal['status']): PlanProposal {
  const itemId = 'item' as MergeItemId;
  return { itemId, round: 0, kind: 'cell', rowIds: [], columnId: column, departments, status };
}

const taken = { kind: 'taken', how: 'accept', at: '2027-03-12T03:00:00Z', command: 0 } as const;

function known(items: readonly PlanProposal[], rows: Readonly<Record<string, readonly number[]>>) {
  const proposals: PlanProposals = {
    rounds: [{ roundId: 'round' as RoundId, name: 'Đợt 1', united: false }],
    departments: ['Phòng Nội vụ', 'Phòng Tư pháp', 'Phòng Y tế'],
    items,
    writes: [],
  };
  const placed: PlacedProposals = new Map(
    Object.entries(rows).map(([id, places]) => [id as NodeId, new Map([[column, places]])]),
  );
  const keys = finished(proposalKeys(proposals, placed));
  return {
    kind: 'known',
    proposals,
    placed,
    keys,
    counts: countKeys(keys),
  } satisfies KnownProposals;
}

function markAt({ rows }: ProposalMarks, row: string) {
  return rows.get(row as NodeId)?.get(column);
}

describe('the marks of who proposed what', () => {
  it('say whose words a cell holds, since when, and what waits there', () => {
    const marks = marksOf(
      known(
        [
          proposal([0], taken),
          proposal([1], { kind: 'waiting', isConflict: false }),
          proposal([0, 1], { kind: 'waiting', isConflict: true }),
        ],
        { a: [0], b: [1], c: [2] },
      ),
      nothing,
    );
    expect(markAt(marks, 'a')).toEqual({
      classNames: 'proposed proposed-0',
      hint: 'Phòng Nội vụ đề nghị, tiếp thu 12/3/2027',
    });
    expect(markAt(marks, 'b')?.hint).toBe('Phòng Tư pháp đề nghị sửa ô này, chờ quyết định');
    expect(markAt(marks, 'c')?.classNames).toBe('awaits awaits-0-1 awaits-conflict');
    expect(marks.rules).toContain('--proposed-tag:"NV"');
    expect(marks.rules).toContain('--awaits-tag:"NV·TP"');
  });

  it('keep the entries of rows that say the same, so that the grid draws the others alone', () => {
    const items = [proposal([0], taken), proposal([2], taken)];
    const before = marksOf(known(items, { a: [0], b: [0] }), nothing);
    const after = marksOf(known(items, { a: [0], b: [1] }), before);
    expect(after.rows.get('a' as NodeId)).toBe(before.rows.get('a' as NodeId));
    expect(after.rows.get('b' as NodeId)).not.toBe(before.rows.get('b' as NodeId));
  });

  it('are gone when the colours are switched off, and nothing changes while they are off', () => {
    const before = marksOf(known([proposal([0], taken)], { a: [0] }), nothing);
    const off = marksOf({ kind: 'off' }, before);
    expect(off.rows.size).toBe(0);
    expect(marksOf({ kind: 'off' }, off)).toBe(off);
  });
});

describe('the counts of the legend', () => {
  it('count a row once for each department, and once where something waits', () => {
    const items = [proposal([0], taken), proposal([0, 1], { kind: 'waiting', isConflict: true })];
    const { counts } = known(items, { a: [0, 1], b: [1] });
    expect(counts.get(departmentKey('Phòng Nội vụ'))).toBe(2);
    expect(counts.get(departmentKey('Phòng Tư pháp'))).toBe(2);
    expect(counts.get(waitingKey)).toBe(2);
    expect(counts.get(departmentKey('Phòng Y tế'))).toBeUndefined();
  });
});
