import type { Directory } from '../directory/directory';
import { columnByRole } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { isRow } from '../plan/tree';
import { dayOfPlan } from '../plan/row-meanings';
import { lengthOfAgencyName, splitAgencies } from '../text/agencies';
import type { Change } from './change';
import { editOf, type Edit } from './edit-command';

/**
 * Writes an agency's new name wherever the plan names it as leading or coordinating, however it is spelled there. What
 * follows a name in a cell («… thành phố», «(bộ phận tổng hợp)») stays. Other columns and the text are left alone.
 */
export function renameAgency(
  plan: Plan,
  agencyId: string,
  newName: string,
  directory: Directory,
): Edit {
  const columns = (['lead', 'coordinator'] as const).flatMap(
    (role) => columnByRole(plan.layout, role)?.id ?? [],
  );
  const rename = renamer(agencyId, newName, directory, plan);
  const changes = plan.nodes.filter(isRow).flatMap(({ id: nodeId, cells }) =>
    columns.flatMap((columnId): Change[] => {
      const before = cells[columnId];
      if (before === undefined || before.text === '') return [];
      const text = rename(before.text);
      const after = { ...before, text };
      return text === before.text ? [] : [{ kind: 'set-cell', nodeId, columnId, before, after }];
    }),
  );
  return editOf(`Đổi tên cơ quan thành «${newName}»`, changes);
}

function renamer(
  agencyId: string,
  newName: string,
  directory: Directory,
  plan: Plan,
): (text: string) => string {
  const on = dayOfPlan(plan);
  const options = on === null ? {} : { on };
  return (text) => {
    let rest = text.normalize('NFC');
    let done = '';
    for (const mention of splitAgencies(text, directory, options)) {
      const isAgency = mention.kind === 'agency' && mention.agencyId === agencyId;
      const length = isAgency
        ? lengthOfAgencyName(mention.written, agencyId, directory, options)
        : mention.written.length;
      const place = placeOf(rest, mention.written.slice(0, length));
      // A name broken over lines in a way that cannot be found again stays as it is.
      if (place === null) continue;
      done +=
        rest.slice(0, place.start) + (isAgency ? newName : rest.slice(place.start, place.end));
      rest = rest.slice(place.end);
    }
    return done + rest;
  };
}

/** Where words stand in a text, whatever blanks and line breaks are between them. */
function placeOf(
  text: string,
  words: string,
): { readonly start: number; readonly end: number } | null {
  const pattern = words
    .split(/\s+/)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+');
  const match = pattern === '' ? null : new RegExp(pattern, 'u').exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
