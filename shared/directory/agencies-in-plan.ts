import { columnByRole } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { rowMeanings, type RowMeaning } from '../plan/row-meanings';
import type { AgencyMention } from '../text/agencies';
import { agencyWords, normaliseAgencyName } from '../text/agency-name';
import type { Directory } from './directory';

/** A name in the cells of Chủ trì and Phối hợp that the directory does not know. */
export interface UnknownAgency {
  /** The spelling used most. */
  readonly written: string;
  /** All spellings, the one used most first. */
  readonly spellings: readonly string[];
  /** Printed rows in which it leads and in which it coordinates. */
  readonly leads: number;
  readonly coordinates: number;
  /** An agency of the directory whose name shares most words with it, to offer as «cùng một cơ quan»; or null. */
  readonly likelyAgencyId: string | null;
}

/** Every unknown name of the plan once, the most frequent first. Groups («các cơ quan liên quan») are not names. */
export function unknownAgencies(plan: Plan, directory: Directory): readonly UnknownAgency[] {
  const tally = new Map<string, Tally>();
  for (const meaning of rowMeanings(plan, { directory })) {
    if (meaning === null) continue;
    countNames(tally, meaning.lead, 'leads');
    countNames(tally, meaning.coordinator, 'coordinates');
  }
  return [...tally.values()]
    .map((each) => toUnknown(each, directory))
    .sort((a, b) => b.leads + b.coordinates - (a.leads + a.coordinates));
}

interface Tally {
  readonly spellings: Map<string, number>;
  leads: number;
  coordinates: number;
}

function countNames(
  tally: Map<string, Tally>,
  mentions: readonly AgencyMention[] | null,
  role: 'leads' | 'coordinates',
): void {
  for (const { kind, written } of mentions ?? []) {
    const key = normaliseAgencyName(written);
    if (kind !== 'unknown' || key === '') continue;
    const known = tally.get(key) ?? {
      spellings: new Map<string, number>(),
      leads: 0,
      coordinates: 0,
    };
    known[role] += 1;
    known.spellings.set(written, (known.spellings.get(written) ?? 0) + 1);
    tally.set(key, known);
  }
}

function toUnknown({ spellings, leads, coordinates }: Tally, directory: Directory): UnknownAgency {
  const sorted = [...spellings].sort((a, b) => b[1] - a[1]).map(([spelling]) => spelling);
  const written = sorted[0] ?? '';
  return {
    written,
    spellings: sorted,
    leads,
    coordinates,
    likelyAgencyId: likelyOf(written, directory),
  };
}

/** Names of agencies have few words, so half of them in common is a reason to ask, not to decide. */
const likelyShare = 0.5;

function likelyOf(written: string, directory: Directory): string | null {
  const words = new Set(agencyWords(written).map(({ key }) => key));
  const scored = directory.map((agency) => ({
    id: agency.id,
    share: Math.max(...[agency.name, ...agency.aliases].map((name) => shareOf(words, name))),
  }));
  const best = scored.reduce((a, b) => (b.share > a.share ? b : a), { id: '', share: 0 });
  return best.share > likelyShare ? best.id : null;
}

/** Words in common as a share of all words of both. */
function shareOf(words: ReadonlySet<string>, name: string): number {
  const others = new Set(agencyWords(name).map(({ key }) => key));
  const common = [...others].filter((word) => words.has(word)).length;
  return common / (words.size + others.size - common);
}

/**
 * What is odd about the agencies of a row, for a mark in the grid:
 *
 *   unknown        a name that the directory does not have
 *   lead-missing   a task that nobody leads
 *   lead-twice     an agency that leads and coordinates at once
 */
export type AgencyOddity =
  | { readonly kind: 'unknown'; readonly role: 'lead' | 'coordinator'; readonly written: string }
  | { readonly kind: 'lead-missing' }
  | { readonly kind: 'lead-twice'; readonly written: string };

/** The oddities of one row; none for columns that the layout does not have. */
export function agencyOddities(plan: Plan, meaning: RowMeaning): readonly AgencyOddity[] {
  const lead = meaning.lead ?? [];
  const coordinator = meaning.coordinator ?? [];
  const unknown = (role: 'lead' | 'coordinator', mentions: readonly AgencyMention[]) =>
    mentions
      .filter(({ kind }) => kind === 'unknown')
      .map(({ written }): AgencyOddity => ({ kind: 'unknown', role, written }));
  const coordinating = new Set(coordinator.map(identityOf));
  const twice = lead
    .filter((each) => each.kind !== 'group' && coordinating.has(identityOf(each)))
    .map(({ written }): AgencyOddity => ({ kind: 'lead-twice', written }));
  const hasLeadColumn = columnByRole(plan.layout, 'lead') !== undefined;
  return [
    ...(hasLeadColumn && lead.length === 0 ? [{ kind: 'lead-missing' } as const] : []),
    ...unknown('lead', lead),
    ...unknown('coordinator', coordinator),
    ...twice,
  ];
}

function identityOf(mention: AgencyMention): string {
  return mention.kind === 'agency' ? mention.agencyId : normaliseAgencyName(mention.written);
}
