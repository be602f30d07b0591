import { expect, test } from 'vitest';
import { newId } from '../../../shared/ids';
import { Tasks } from '../../../electron/services/tasks';

function untilAborted(signal: AbortSignal): Promise<string> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve('stopped')));
}

test('a task is stopped by its id, and by no other', async () => {
  const tasks = new Tasks();
  const id = newId<'task-run'>();
  const run = tasks.run(id, 'cancel', untilAborted);
  tasks.cancel(newId<'task-run'>());
  expect(tasks.areRunning).toBe(true);
  tasks.cancel(id);
  expect(await run).toBe('stopped');
  expect(tasks.areRunning).toBe(false);
});

test('quitting stops readings and waits for writings', async () => {
  const tasks = new Tasks();
  const order: string[] = [];
  let finishWriting: () => void = () => undefined;
  const writing = new Promise<void>((resolve) => (finishWriting = resolve));
  void tasks.run(newId<'task-run'>(), 'cancel', untilAborted).then(() => order.push('reading'));
  void tasks.run(newId<'task-run'>(), 'finish', () => writing).then(() => order.push('writing'));
  const settled = tasks.settle().then(() => order.push('settled'));
  finishWriting();
  await settled;
  expect(order.at(-1)).toBe('settled');
  expect([...order].sort()).toEqual(['reading', 'settled', 'writing']);
});

test('a task that fails hands its error on and is done with', async () => {
  const tasks = new Tasks();
  const run = tasks.run(newId<'task-run'>(), 'cancel', () => Promise.reject(new Error('hỏng')));
  await expect(run).rejects.toThrow('hỏng');
  expect(tasks.areRunning).toBe(false);
});
