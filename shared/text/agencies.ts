import { isValidOn, type Agency } from './agency-directory';
import { agencyWords, type PlacedWord } from './agency-name';
import {
  agencyHeads,
  compoundHeads,
  groupContinuations,
  isGroup,
  nameQualifiers,
} from './agency-vocabulary';
import type { IsoDate } from './calendar';
import { cleanText, foldText, joinWrappedLines } from './normalise';

export { normaliseAgencyName } from './agency-name';

/**
 * One entry of a Chủ trì or Phối hợp cell.
 *
 *   agency   in the directory; `written` may hold more than its name («Phòng Nội vụ thành phố»)
 *   group    «Các cơ quan, đơn vị liên quan», «UBND các phường, xã»: no single agency
 *   unknown  an agency or officer that the directory does not have, or has twice
 */
export type AgencyMention =
  | { readonly kind: 'agency'; readonly agencyId: string; readonly written: string }
  | { readonly kind: 'group'; readonly written: string }
  | { readonly kind: 'unknown'; readonly written: string };

export interface SplitOptions {
  /** Only agencies that exist on this day are known. */
  readonly on?: IsoDate;
}

/**
 * Splits a cell into its agencies. Names contain the separators («Phòng Kinh tế, Hạ tầng và Đô thị»), so at each
 * place the directory's longest name is tried first; after it, or where none fits, the text is cut at «;», line
 * breaks and bullets, and at «,», «và» and « - » where what follows starts like an agency. No words are lost:
 * everything but separators is in some mention.
 */
export function splitAgencies(
  text: string,
  directory: readonly Agency[],
  options: SplitOptions = {},
): readonly AgencyMention[] {
  const clean = cleanText(text);
  if (clean.length > longestCell) return [{ kind: 'unknown', written: clean }];
  const names = directoryNames(directory, options.on);
  return joinWrappedLines(breakBeforeBullets(clean))
    .split(/[\n;]/)
    .flatMap((item) => mentionsIn(trimItem(item), names));
}

/** Longer text is no list of agencies; it comes back whole. */
const longestCell = 5_000;

/** The agency that a name means, or null: the longest directory name it starts with, followed by a place at most. */
export function findAgency(
  name: string,
  directory: readonly Agency[],
  options: SplitOptions = {},
): Agency | null {
  if (name.length > longestCell) return null;
  const match = longestMatch(name, agencyWords(name), 0, directoryNames(directory, options.on));
  return directory.find(({ id }) => id === match?.agencyId) ?? null;
}

/**
 * How much of a mention is the agency's name: the length of the text up to the last word of it, 0 where it starts with
 * no name of this agency. What follows says where it is («Phòng Nội vụ| thành phố»).
 */
export function lengthOfAgencyName(
  written: string,
  agencyId: string,
  directory: readonly Agency[],
  options: SplitOptions = {},
): number {
  const words = agencyWords(written);
  const match = longestMatch(written, words, 0, directoryNames(directory, options.on));
  return match?.agencyId === agencyId ? (words[match.keys.length - 1]?.end ?? 0) : 0;
}

interface DirectoryName {
  readonly keys: readonly string[];
  readonly agencyId: string;
}

/** Directories are read-only values, so what is derived from one holds as long as it lives. */
const knownNames = new WeakMap<
  readonly Agency[],
  Map<IsoDate | undefined, readonly DirectoryName[]>
>();

function directoryNames(
  directory: readonly Agency[],
  on: IsoDate | undefined,
): readonly DirectoryName[] {
  const byDay =
    knownNames.get(directory) ?? new Map<IsoDate | undefined, readonly DirectoryName[]>();
  knownNames.set(directory, byDay);
  const names = byDay.get(on) ?? deriveNames(directory, on);
  byDay.set(on, names);
  return names;
}

/** Every name and alias of the directory, longest first; spellings shared by two agencies are left out. */
function deriveNames(
  directory: readonly Agency[],
  on: IsoDate | undefined,
): readonly DirectoryName[] {
  const owners = new Map<string, string | null>();
  for (const agency of directory) {
    if (on !== undefined && !isValidOn(agency, on)) continue;
    for (const name of [agency.name, ...agency.aliases]) {
      const key = agencyWords(name)
        .map((word) => word.key)
        .join(' ');
      const owner = owners.get(key);
      owners.set(key, owner === undefined || owner === agency.id ? agency.id : null);
    }
  }
  return [...owners]
    .flatMap(([key, agencyId]) =>
      agencyId === null || key === '' ? [] : [{ keys: key.split(' '), agencyId }],
    )
    .sort((a, b) => b.keys.length - a.keys.length);
}

/** «…;-Trung tâm» and «- A - Phòng B»: a dash before the name of an agency opens an item. */
function breakBeforeBullets(text: string): string {
  return text.replace(/(^|[\n;.]) ?[-+–•] ?(?=\p{Lu})/gu, '$1\n- ');
}

function trimItem(item: string): string {
  return item.replace(/^[-+–•.,:  ]+/, '').replace(/[.,…;:  -]+$/, '');
}

function mentionsIn(item: string, names: readonly DirectoryName[]): readonly AgencyMention[] {
  const words = agencyWords(item);
  const mentions: AgencyMention[] = [];
  let first = 0;
  while (first < words.length) {
    const match = longestMatch(item, words, first, names);
    const next = endOfMention(item, words, first, match, names);
    const start = first === 0 ? 0 : (words[first]?.start ?? 0);
    const end = words[next]?.start ?? item.length;
    const written = trimItem(withoutConnector(item.slice(start, end)));
    mentions.push(mention(written, match));
    first = next;
  }
  return mentions;
}

function mention(written: string, match: DirectoryName | null): AgencyMention {
  if (match !== null) return { kind: 'agency', agencyId: match.agencyId, written };
  return { kind: isGroup(written) ? 'group' : 'unknown', written };
}

function longestMatch(
  text: string,
  words: readonly PlacedWord[],
  first: number,
  names: readonly DirectoryName[],
): DirectoryName | null {
  const found = names.find(
    ({ keys }) =>
      keys.every((key, offset) => words[first + offset]?.key === key) &&
      isEndOfName(text, words, first + keys.length, names),
  );
  return found ?? null;
}

/** A name ends at the end, at a separator, or before a word that only adds where or how. */
function isEndOfName(
  text: string,
  words: readonly PlacedWord[],
  index: number,
  names: readonly DirectoryName[],
): boolean {
  const next = words[index];
  const previous = words[index - 1];
  if (next === undefined || previous === undefined) return true;
  const between = text.slice(previous.end, next.start);
  if (/[(;,.:/]/.test(between)) return true;
  return (
    nameQualifiers.has(next.key) || (/[-–&]|và/i.test(between) && startsAgency(words, index, names))
  );
}

/** Index of the first word after the mention that starts at `first`. */
function endOfMention(
  text: string,
  words: readonly PlacedWord[],
  first: number,
  match: DirectoryName | null,
  names: readonly DirectoryName[],
): number {
  let depth = 0;
  for (let index = first + (match?.keys.length ?? 1); index < words.length; index += 1) {
    const previous = words[index - 1];
    const word = words[index];
    if (previous === undefined || word === undefined) break;
    const between = text.slice(previous.end, word.start);
    depth += count(between, '(') - count(between, ')');
    if (depth > 0) continue;
    const sofar = text.slice(words[first]?.start ?? 0, previous.end);
    if (isCut({ between, sofar, word, words, index, isKnown: match !== null, names, previous })) {
      return index;
    }
  }
  return words.length;
}

interface Gap {
  readonly between: string;
  /** The mention up to here. */
  readonly sofar: string;
  readonly previous: PlacedWord;
  readonly word: PlacedWord;
  readonly words: readonly PlacedWord[];
  readonly index: number;
  readonly isKnown: boolean;
  readonly names: readonly DirectoryName[];
}

function isCut(gap: Gap): boolean {
  const startsNew = startsAgency(gap.words, gap.index, gap.names);
  if (gap.between.includes(',')) {
    // «cơ quan, đơn vị», «phường, xã» go on; so does an unknown «Trung tâm Văn hóa, Thông tin và …».
    if (isGroup(gap.sofar)) return startsNew && !continuesGroup(gap);
    if (startsNew) return true;
    return gap.isKnown || !compoundHeads.test(foldText(gap.sofar));
  }
  // «HĐND và UBND», «HĐND&UBND» is one.
  const isCouncilAndCommittee = gap.previous.key === 'hđnd' && gap.word.key === 'ubnd';
  return /[-–&.]|và/i.test(gap.between) && startsNew && !isCouncilAndCommittee;
}

/** The second of «cơ quan, đơn vị», «người dân, doanh nghiệp», in small letters as part of a phrase. */
function continuesGroup({ words, index }: Gap): boolean {
  return groupContinuations.has(`${words[index]?.key ?? ''} ${words[index + 1]?.key ?? ''}`);
}

function startsAgency(
  words: readonly PlacedWord[],
  index: number,
  names: readonly DirectoryName[],
): boolean {
  const two = `${words[index]?.key ?? ''} ${words[index + 1]?.key ?? ''}`;
  return (
    agencyHeads.has(words[index]?.key ?? '') ||
    agencyHeads.has(two) ||
    names.some(({ keys }) => keys.every((key, offset) => words[index + offset]?.key === key))
  );
}

function withoutConnector(written: string): string {
  return written.trim().replace(/(?:[\s,;&–-]|\svà)+$/i, '');
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}
