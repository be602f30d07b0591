import type { ColumnRole } from '../plan/layout';
import { splitAgencies } from '../text/agencies';
import { cleanText } from '../text/normalise';
import { nameKey } from './department-rows';
import { keyOf } from './row-facts';

/** Columns whose cells are lists in which order does not count. */
const setRoles: ReadonlySet<ColumnRole> = new Set(['lead', 'coordinator', 'output']);

export function isSetRole(role: ColumnRole): boolean {
  return setRoles.has(role);
}

/**
 * The list that holds what all texts hold, where each of them only adds to the base; else null. Items of the base keep
 * their place and words, new ones follow in the order of the texts, written with the separator of the longest text.
 */
export function uniteLists(
  base: string,
  texts: readonly string[],
  role: ColumnRole,
): string | null {
  if (!isSetRole(role) || texts.length < 2) return null;
  // Two agencies that both name themselves for a row without a lead disagree about who leads.
  if (role === 'lead' && base.trim() === '') return null;
  const own = itemsOf(base, role);
  const lists = texts.map((text) => itemsOf(text, role));
  const onlyAdds = lists.every((list) =>
    own.every(({ key }) => list.some((item) => item.key === key)),
  );
  if (!onlyAdds || lists.some((list) => list.length === 0)) return null;
  const united = new Map(
    [...own, ...lists.flat()].reverse().map(({ key, written }) => [key, written]),
  );
  const order = [...new Set([...own, ...lists.flat()].map(({ key }) => key))];
  return order.map((key) => united.get(key) ?? '').join(separatorOf([base, ...texts]));
}

interface ListItem {
  readonly key: string;
  readonly written: string;
}

function itemsOf(text: string, role: ColumnRole): readonly ListItem[] {
  const written =
    role === 'output'
      ? cleanText(text)
          .split(/[\n;]/)
          .map((item) => item.replace(/^[-+–•. ]+|[.,…; ]+$/gu, ''))
      : splitAgencies(text, []).map((mention) => mention.written);
  return written
    .filter((item) => item !== '')
    .map((item) => ({ key: role === 'output' ? keyOf(item) : nameKey(item), written: item }));
}

function separatorOf(texts: readonly string[]): string {
  if (texts.some((text) => /^\s*[-+–•]/m.test(text) && text.includes('\n'))) return '\n- ';
  return texts.some((text) => text.includes('\n')) ? '\n' : '; ';
}
