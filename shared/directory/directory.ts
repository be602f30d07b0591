import { newId } from '../ids';
import type { Agency, StarterDirectory } from '../text/agency-directory';
import { normaliseAgencyName } from '../text/agency-name';

/**
 * The user's directory of agencies (danh mục cơ quan): one for the library, used by every plan. Until something is in
 * it, a starter list for the issuer's level stands in (shared/text/directory-choice.ts).
 *
 * An agency is found by its name and its aliases on a day within its validity. A name that two agencies own on the same
 * day means neither of them, so the functions here keep names from being owned twice.
 */
export type Directory = readonly Agency[];

/** The directory with an agency put in, in place of the one with its id. */
export function withAgency(directory: Directory, agency: Agency): Directory {
  const tidy = tidied(agency);
  return directory.some(({ id }) => id === tidy.id)
    ? directory.map((each) => (each.id === tidy.id ? tidy : each))
    : [...directory, tidy];
}

/** A new agency under a name that was found in a plan or typed. */
export function newAgency(name: string): Agency {
  return tidied({ id: newId(), name, aliases: [], validFrom: null, validTo: null });
}

/** The directory with those agencies of a starter list whose names nobody owns on the same days. */
export function withStarter(directory: Directory, starter: StarterDirectory): Directory {
  return starter.agencies.reduce<Directory>(
    (known, agency) => (ownersOfNames(known, agency).length === 0 ? [...known, agency] : known),
    directory,
  );
}

/**
 * Makes one agency of several: the names and aliases of `mergedIds` become aliases of the one kept, and it is valid
 * whenever one of them was. The directory as it was where `keptId` is not in it.
 */
export function mergeAgencies(
  directory: Directory,
  keptId: string,
  mergedIds: readonly string[],
): Directory {
  const kept = directory.find(({ id }) => id === keptId);
  const merged = directory.filter(({ id }) => id !== keptId && mergedIds.includes(id));
  if (kept === undefined || merged.length === 0) return directory;
  const all = [kept, ...merged];
  const one = tidied({
    ...kept,
    aliases: [...kept.aliases, ...merged.flatMap(({ name, aliases }) => [name, ...aliases])],
    validFrom: bound(
      all.map(({ validFrom }) => validFrom),
      (a, b) => a < b,
    ),
    validTo: bound(
      all.map(({ validTo }) => validTo),
      (a, b) => a > b,
    ),
  });
  const gone = new Set(merged.map(({ id }) => id));
  return directory.flatMap((each) => (gone.has(each.id) ? [] : [each.id === keptId ? one : each]));
}

/** Agencies that own a name in common on the same day, in groups; each agency is in one group at most. */
export function duplicatesIn(directory: Directory): readonly (readonly Agency[])[] {
  const groups: Agency[][] = [];
  for (const agency of directory) {
    const sharing = groups.filter((group) => ownersOfNames(group, agency).length > 0);
    const joined = [...sharing.flat(), agency];
    for (const group of sharing) groups.splice(groups.indexOf(group), 1);
    groups.push(joined);
  }
  return groups.filter(({ length }) => length > 1);
}

/** Why an agency cannot be put into the directory as it is, in Vietnamese; null where it can. */
export function problemWithAgency(directory: Directory, agency: Agency): string | null {
  const tidy = tidied(agency);
  if (normaliseAgencyName(tidy.name) === '') return 'Tên cơ quan đang để trống. Hãy nhập tên.';
  if (tidy.validFrom !== null && tidy.validTo !== null && tidy.validFrom > tidy.validTo)
    return 'Ngày bắt đầu đứng sau ngày kết thúc. Hãy sửa lại một trong hai ngày.';
  const others = directory.filter(({ id }) => id !== tidy.id);
  const [owner] = ownersOfNames(others, tidy);
  if (owner === undefined) return null;
  const shared = sharedName(owner, tidy);
  return `Tên «${shared}» đã là của «${owner.name}» trong cùng thời gian. Hãy gộp hai cơ quan, đổi tên hoặc đặt thời gian hoạt động khác nhau.`;
}

/** Blanks trimmed, and no alias that only repeats the name or another alias. */
function tidied(agency: Agency): Agency {
  const name = agency.name.normalize('NFC').replace(/\s+/g, ' ').trim();
  const seen = new Set([normaliseAgencyName(name), '']);
  const aliases = agency.aliases.flatMap((alias) => {
    const text = alias.normalize('NFC').replace(/\s+/g, ' ').trim();
    const key = normaliseAgencyName(text);
    if (seen.has(key)) return [];
    seen.add(key);
    return [text];
  });
  return { ...agency, name, aliases };
}

function ownersOfNames(directory: Directory, agency: Agency): readonly Agency[] {
  return directory.filter((each) => sharedName(each, agency) !== null && overlap(each, agency));
}

function sharedName(one: Agency, other: Agency): string | null {
  const keys = new Set([one.name, ...one.aliases].map(normaliseAgencyName));
  return [other.name, ...other.aliases].find((name) => keys.has(normaliseAgencyName(name))) ?? null;
}

function overlap(one: Agency, other: Agency): boolean {
  const startsBeforeEnd = (from: string | null, to: string | null): boolean =>
    from === null || to === null || from <= to;
  return (
    startsBeforeEnd(one.validFrom, other.validTo) && startsBeforeEnd(other.validFrom, one.validTo)
  );
}

/** The outermost of some days; open where one of them is. */
function bound<Day extends string>(
  days: readonly (Day | null)[],
  isFurther: (a: Day, b: Day) => boolean,
): Day | null {
  return days.reduce((furthest, day) =>
    furthest === null || day === null ? null : isFurther(day, furthest) ? day : furthest,
  );
}
