import { expect, test } from 'vitest';
import { departmentsOf } from '../../../shared/round/departments-of';
import { activityLayout, planOf, task } from '../plan/printed-rows';

test('rows are counted for each department that leads them, alone or with others', () => {
  const led = (lead: string) => task(activityLayout, '1', 'M', 'T', 'x', '', lead, null);
  const plan = planOf(activityLayout, [
    led('Phòng Nội vụ'),
    led('Phòng Tư pháp; Phòng Nội vụ'),
    led('Phòng Nội vụ'),
    led(''),
    led('Công an phường'),
  ]);
  const own = departmentsOf(plan, []).filter(({ leads }) => leads);
  expect(own.map(({ department, rowCount }) => [department, rowCount])).toEqual([
    ['Phòng Nội vụ', 3],
    ['Phòng Tư pháp', 1],
    ['Công an phường', 1],
  ]);
});
