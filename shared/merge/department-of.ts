import type { Plan } from '../plan/plan';
import { splitAgencies } from '../text/agencies';
import { foldWithoutDiacritics } from '../text/normalise';
import { baseSideOf } from './base-side';
import { nameKey, sameAgency } from './department-rows';
import { groupBy } from './group-by';

/** Whose file it is, and what told it. `name` is "" where nothing does: then the officer is asked. */
export interface DepartmentFinding {
  readonly name: string;
  readonly by: 'letterhead' | 'signature' | 'file-name' | 'title' | 'text' | 'rows' | 'none';
}

/**
 * The department that a file came from, in the spelling of the base where the base knows it. Asked in this order: the
 * letterhead, the lines above the signature, the file's name, titles, the text, and last the rows: an agency that leads
 * nearly all of them. An agency that a letter is addressed to («Kính gửi») does not count.
 */
export function departmentOf(base: Plan, fileName: string, plan: Plan): DepartmentFinding {
  const agencies = agenciesOf(base);
  const { metadata, appendix } = plan;
  const issuer = metadata.issuer.trim();
  if (issuer !== '' && !sameAgency(nameKey(issuer), nameKey(base.metadata.issuer))) {
    return { name: knownName(agencies, issuer), by: 'letterhead' };
  }
  const places: readonly (readonly [DepartmentFinding['by'], string])[] = [
    ['signature', `${metadata.signingAuthority}\n${metadata.signerPosition}`],
    ['file-name', ''],
    ['title', [appendix.title, appendix.subtitle, appendix.footer, metadata.subject].join('\n')],
    ['text', bodyText(plan)],
  ];
  for (const [by, text] of places) {
    const found = by === 'file-name' ? inFileName(agencies, fileName) : inText(agencies, text);
    if (found !== null) return { name: found.name, by };
  }
  const leader = leaderOfMost(plan);
  if (leader === null) return { name: '', by: 'none' };
  return { name: knownName(agencies, leader), by: 'rows' };
}

/** As the base spells it: the very name, else the longest that begins with it or that it begins with. */
function knownName(agencies: readonly KnownAgency[], name: string): string {
  const key = withoutPlace(nameKey(name));
  const known =
    agencies.find((agency) => agency.key === key) ??
    agencies.find((agency) => sameAgency(agency.key, key));
  return known?.name ?? name;
}

interface KnownAgency {
  readonly key: string;
  readonly name: string;
}

/** The agencies that the base names, each in its fullest spelling, longest name first. */
function agenciesOf(base: Plan): readonly KnownAgency[] {
  const { facts, parts } = baseSideOf(base);
  const lists = facts.rows.flatMap((row) =>
    [...row.texts]
      .filter(([id]) => agencyRoles.has(parts.roleOf.get(id) ?? ''))
      .map(([, text]) => text),
  );
  const mentions = lists.flatMap((text) => splitAgencies(text, []));
  const named = mentions.filter(
    ({ kind, written }) => kind !== 'group' && nameKey(written).includes(' '),
  );
  return [...groupBy(named, ({ written }) => withoutPlace(nameKey(written)))]
    .map(([key, same]) => ({ key, name: fullest(same.map(({ written }) => written)) }))
    .sort((a, b) => b.key.length - a.key.length || (a.key < b.key ? -1 : 1));
}

const agencyRoles: ReadonlySet<string> = new Set(['lead', 'coordinator']);

/** «Trung tâm Hành chính công thành phố» beside «Trung tâm HCC»; dashes as the form writes them. */
function fullest(names: readonly string[]): string {
  const [best = ''] = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return best.replace(/ ?[-–] ?/g, ' - ').replace(/\s+/g, ' ');
}

/** A name without the unit that it belongs to («… thành phố», «… huyện»). */
function withoutPlace(key: string): string {
  return key.replace(/(?<= .+) (?:thành phố|thị xã|huyện|quận|tỉnh|xã|phường)$/, '');
}

function inText(agencies: readonly KnownAgency[], text: string): KnownAgency | null {
  const key = ` ${nameKey(text)} `;
  return agencies.find((agency) => key.includes(` ${agency.key} `)) ?? null;
}

/** «phong-noi-vu_2024.xlsx», «Phòng Nội vụ (lần 2).docx». */
function inFileName(agencies: readonly KnownAgency[], fileName: string): KnownAgency | null {
  const stem = ` ${plainWords(nameKey(fileName.replace(/\.[^.]*$/, '').replace(/[_]+/g, ' ')))} `;
  return agencies.find(({ key }) => stem.includes(` ${plainWords(key)} `)) ?? null;
}

function plainWords(text: string): string {
  return foldWithoutDiacritics(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .split(' ')
    .filter((word) => word !== 'va' && word !== '')
    .join(' ');
}

function bodyText({ body }: Plan): string {
  return body
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))
    .filter((text) => !/^kính gửi/iu.test(text.normalize('NFC')))
    .slice(0, mostParagraphs)
    .join('\n');
}

const mostParagraphs = 6;
const nearlyAll = 0.8;

function leaderOfMost(plan: Plan): string | null {
  const { facts } = baseSideOf(plan);
  const leads = facts.rows.map(({ lead }) => lead).filter((lead) => lead !== '');
  const first = leads.flatMap((lead) => splitAgencies(lead, []).slice(0, 1));
  const [most] = [...groupBy(first, ({ written }) => nameKey(written)).values()].sort(
    (a, b) => b.length - a.length,
  );
  if (most === undefined || most.length < 2 || most.length < leads.length * nearlyAll) return null;
  return most[0]?.kind === 'group' ? null : (most[0]?.written ?? null);
}
