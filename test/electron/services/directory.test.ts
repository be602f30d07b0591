import { expect, test } from 'vitest';
import { newAgency } from '../../../shared/directory/directory';
import {
  addStarter,
  listAgencies,
  mergeInDirectory,
  removeAgency,
  restoreDirectory,
  saveAgency,
} from '../../../electron/services/directory';
import { starterDirectories } from '../../../shared/text/agency-directory';
import { testContext } from '../support/test-context';

test('the directory is kept as it was left, through every change', () => {
  const context = testContext();
  expect(listAgencies(context)).toEqual([]);
  const [starter] = starterDirectories;
  const full = addStarter(context, starter?.id ?? '');
  expect(full).toEqual(starter?.agencies);
  const own = { ...newAgency('Tổ Công nghệ số cộng đồng'), id: 'own' };
  expect(saveAgency(context, own).at(-1)).toEqual(own);
  const [first, second] = full;
  const merged = mergeInDirectory(context, first?.id ?? '', [second?.id ?? '']);
  expect(merged).toHaveLength(full.length);
  expect(removeAgency(context, 'own')).toHaveLength(full.length - 1);
  expect(restoreDirectory(context, full)).toEqual(full);
  expect(listAgencies(context)).toEqual(full);
});

test('an agency under a name that belongs to another is refused, with the reason', () => {
  const context = testContext();
  saveAgency(context, { ...newAgency('Phòng Nội vụ'), id: 'one' });
  expect(() => saveAgency(context, { ...newAgency('PHÒNG NỘI VỤ'), id: 'two' })).toThrow(
    /đã là của «Phòng Nội vụ»/,
  );
  expect(() => addStarter(context, 'no such list')).toThrow(/Không tìm thấy danh mục/);
  expect(listAgencies(context)).toHaveLength(1);
});
