import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createErrorLog } from '../../../electron/error-log';
import { temporaryFolder } from '../support/temporary-library';

test('a defect is written with its time, place, stack and cause', () => {
  const path = join(temporaryFolder(), 'mới', 'nhat-ky.log');
  const log = createErrorLog(path);
  log('library.list', new Error('hỏng', { cause: new Error('vì sao') }));
  log('start', 'không phải lỗi');
  const text = readFileSync(path, 'utf8');
  expect(text).toMatch(/^\d{4}-\d\d-\d\dT.* library\.list\nError: hỏng\n\s+at /);
  expect(text).toContain('vì sao');
  expect(text).toContain('start\nkhông phải lỗi');
});

test('a log that has grown long is put aside', () => {
  const path = join(temporaryFolder(), 'nhat-ky.log');
  writeFileSync(path, 'x'.repeat(1_000_001));
  createErrorLog(path)('start', new Error('mới'));
  expect(readFileSync(path, 'utf8')).not.toContain('xxx');
  expect(existsSync(`${path}.cu`)).toBe(true);
});
