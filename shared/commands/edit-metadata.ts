import type { AppendixTexts, Plan, PlanMetadata } from '../plan/plan';
import { editOf } from './edit-command';
import type { Edit } from './edit-command';
import { sameValue } from './same-value';

/** Sets the given fields of the metadata; fields that are as they were are left out of the command. */
export function setMetadata(plan: Plan, values: Partial<PlanMetadata>): Edit {
  const { before, after } = changedFields(plan.metadata, values);
  if (Object.keys(after).length === 0) return null;
  return editOf('Sửa thông tin kế hoạch', [{ kind: 'set-metadata', before, after }]);
}

/** Sets the given texts around the table. */
export function setAppendixTexts(plan: Plan, values: Partial<AppendixTexts>): Edit {
  const { before, after } = changedFields(plan.appendix, values);
  if (Object.keys(after).length === 0) return null;
  return editOf('Sửa tên phụ lục', [{ kind: 'set-appendix', before, after }]);
}

function changedFields<T extends object>(
  current: T,
  values: Partial<T>,
): { readonly before: Partial<T>; readonly after: Partial<T> } {
  const keys = (Object.keys(values) as (keyof T)[]).filter(
    (key) => values[key] !== undefined && !sameValue(current[key], values[key]),
  );
  const pick = (source: Partial<T>): Partial<T> =>
    Object.fromEntries(keys.map((key) => [key, source[key]])) as Partial<T>;
  return { before: pick(current), after: pick(values) };
}
