import { expect, test } from 'vitest';
import { boundsFor, windowStateSchema } from '../../../electron/window-bounds';

const laptop = { x: 0, y: 0, width: 1366, height: 728 };
const second = { x: 1366, y: 0, width: 1920, height: 1040 };

function at(x: number, y: number, width = 1100, height = 700) {
  return { bounds: { x, y, width, height }, maximized: false };
}

test('a window comes back where it was, on any screen that is there', () => {
  expect(boundsFor(at(1500, 50), [laptop, second])).toEqual(at(1500, 50).bounds);
});

test.each([
  ['on a screen that is gone', at(1500, 50)],
  ['with its title bar above the screen', at(100, -50)],
  ['all but out of the screen', at(1300, 100)],
  ['below the screen', at(100, 700)],
])('a window %s is centred anew', (_name, remembered) => {
  expect(boundsFor(remembered, [laptop])).toEqual({ width: 1280, height: 728 });
});

test('a window is never smaller than its contents need', () => {
  expect(boundsFor(at(0, 0, 300, 200), [laptop])).toMatchObject({ width: 880, height: 460 });
  expect(boundsFor(undefined, [{ x: 0, y: 0, width: 800, height: 400 }])).toEqual({
    width: 880,
    height: 460,
  });
});

test('what was remembered badly is not used', () => {
  expect(windowStateSchema.safeParse({ bounds: { x: 'a' } }).success).toBe(false);
});
