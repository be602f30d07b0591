import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { launchOptionsOf } from '../../../electron/launch-options';

test('nothing asked for is nothing set', () => {
  expect(launchOptionsOf(['electron', '.'], {})).toEqual({
    userDataFolder: undefined,
    smokeTest: false,
    testDialogsPath: undefined,
  });
});

test('the command line comes before the environment', () => {
  const env = { PHU_LUC_USER_DATA: 'b', PHU_LUC_TEST_DIALOGS: 'c.json' };
  expect(launchOptionsOf(['x', '--phu-luc-data=a', '--smoke-test'], env)).toEqual({
    userDataFolder: resolve('a'),
    smokeTest: true,
    testDialogsPath: 'c.json',
  });
  expect(launchOptionsOf(['x', '--phu-luc-data='], env).userDataFolder).toBe(resolve('b'));
});
