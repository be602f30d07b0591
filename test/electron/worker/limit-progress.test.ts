import { expect, test } from 'vitest';
import type { Progress } from '../../../shared/progress';
import { limitProgress } from '../../../electron/worker/limit-progress';

test('of many reports only the first and last of a stage and one every 50 ms pass', () => {
  let time = 0;
  const seen: Progress[] = [];
  const report = limitProgress(
    (progress) => seen.push(progress),
    () => time,
  );
  for (let done = 0; done <= 10; done++) {
    report({ stage: 'reading', done, total: 10 });
    time += 20;
  }
  report({ stage: 'recognising', done: 0, total: 0 });
  expect(seen.map(({ stage, done }) => `${stage} ${done}`)).toEqual([
    'reading 0',
    'reading 3',
    'reading 6',
    'reading 9',
    'reading 10',
    'recognising 0',
  ]);
});
