import { expect, test } from 'vitest';
import type { CommandOrigin } from '../../../shared/commands/change';
import { groupSteps } from '../../../shared/history/step-groups';
import type { TimelineStep } from '../../../shared/history/versions';

const dayOf = (time: string) => time.slice(0, 10);

function step(happenedAt: string, origin: CommandOrigin | null = null): TimelineStep {
  return { revision: 1, kind: 'execute', label: 'Sửa', origin, happenedAt };
}

function sizes(...steps: readonly TimelineStep[]): readonly number[] {
  return groupSteps(steps, dayOf).map((group) => group.steps.length);
}

test('steps that follow each other closely are one group, a long pause begins another', () => {
  expect(
    sizes(
      step('2026-11-12T09:00:00Z'),
      step('2026-11-12T08:50:00Z'),
      step('2026-11-12T08:39:59Z'),
      step('2026-11-12T08:39:00Z'),
    ),
  ).toEqual([2, 2]);
});

test('steps of two days are never one group, however close', () => {
  expect(sizes(step('2026-11-13T00:01:00Z'), step('2026-11-12T23:59:00Z'))).toEqual([1, 1]);
});

test.each([
  { kind: 'imported', fileName: 'a.docx' },
  { kind: 'merged', sources: [] },
  { kind: 'restored', versionName: 'v1' },
] as const)('what was $kind stands alone', (origin) => {
  const [a, b, c] = ['03', '02', '01'].map((minute) => `2026-11-12T09:${minute}:00Z`);
  expect(sizes(step(a!), step(b!, origin), step(c!))).toEqual([1, 1, 1]);
});

test('what was pasted or filled is with what was typed, in the order given', () => {
  const steps = [
    step('2026-11-12T09:02:00Z', { kind: 'pasted' }),
    step('2026-11-12T09:01:00Z', { kind: 'filled' }),
    step('2026-11-12T09:00:00Z'),
  ];
  expect(groupSteps(steps, dayOf)).toEqual([{ steps }]);
  expect(groupSteps([], dayOf)).toEqual([]);
});
