import { renameAgency } from '../../shared/commands/edit-agencies';
import { unknownAgencies, type UnknownAgency } from '../../shared/directory/agencies-in-plan';
import { duplicatesIn, newAgency } from '../../shared/directory/directory';
import type { Agency } from '../../shared/text/agency-directory';
import { changeDirectory, directory } from './directory';
import { execute, openedPlan } from './open-plan';

/** Names in the open plan that the user's directory does not have. */
export function unknownInOpenPlan(): readonly UnknownAgency[] {
  const plan = openedPlan.get()?.plan;
  return plan === undefined ? [] : unknownAgencies(plan, directory.get());
}

/** What to do with a name found in a plan. */
export type FoundNameChoice =
  { readonly kind: 'new' } | { readonly kind: 'alias'; readonly agencyId: string };

/** Takes a found name in. Rejects with ApiError where its name belongs to another agency. */
export async function takeFoundName(
  { written, spellings }: UnknownAgency,
  choice: FoundNameChoice,
): Promise<void> {
  const known = directory.get();
  const owner =
    choice.kind === 'alias' ? known.find(({ id }) => id === choice.agencyId) : undefined;
  const agency: Agency =
    owner === undefined
      ? { ...newAgency(written), aliases: spellings.slice(1) }
      : { ...owner, aliases: [...owner.aliases, ...spellings] };
  await changeDirectory('directory.save', { agency });
}

/** Merges every group of agencies that share a name into the first of the group. */
export async function mergeDuplicates(): Promise<void> {
  for (const [kept, ...others] of duplicatesIn(directory.get())) {
    if (kept === undefined) continue;
    const mergedIds = others.map(({ id }) => id);
    await changeDirectory('directory.merge', { keptId: kept.id, mergedIds });
  }
}

/**
 * Writes a new name wherever the open plan names the agency, as one step to undo. To be asked before the directory
 * changes: the old names tell where the agency stands. Answers with the number of cells.
 */
export function renameInOpenPlan(agency: Agency, newName: string): number {
  const plan = openedPlan.get()?.plan;
  if (plan === undefined) return 0;
  const edit = renameAgency(plan, agency.id, newName, directory.get());
  if (edit === null) return 0;
  void execute(edit);
  return edit.changes.length;
}
