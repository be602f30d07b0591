import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { fileOf, isAppUrl, startUrl } from '../../../electron/app-url';

const folder = ['', 'opt', 'phu-luc', 'renderer'].join(sep);

test('the first page is a file of the app', () => {
  expect(isAppUrl(startUrl)).toBe(true);
  expect(fileOf(folder, startUrl)).toBe([folder, 'index.html'].join(sep));
});

test.each([
  'https://phu-luc/index.html',
  'app://khác/index.html',
  'file:///etc/passwd',
  'app://phu-luc.evil/index.html',
  'không phải địa chỉ',
])('%s is not ours', (address) => {
  expect(isAppUrl(address)).toBe(false);
  expect(fileOf(folder, address)).toBeUndefined();
});

test.each([
  'app://phu-luc/../../etc/passwd',
  'app://phu-luc/%2e%2e/%2e%2e/secret.html',
  'app://phu-luc/..%2f..%2fsecret.html',
  'app://phu-luc/%E0%A4%A.html',
])('%s does not lead out of the folder', (address) => {
  const path = fileOf(folder, address);
  expect(path === undefined || path.startsWith(folder + sep)).toBe(true);
  expect(path ?? '').not.toContain('..');
});
