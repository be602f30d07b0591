import type { IssuerLevel } from '../plan/plan';
import { isCapitals } from './heading-rows';

/**
 * Names of agencies as a letterhead prints them, in capitals over two or three lines, made into the name that the
 * text of the document uses: «ỦY BAN NHÂN DÂN / THÀNH PHỐ TỪ SƠN» → «Ủy ban nhân dân thành phố Từ Sơn».
 */

/** Words before the proper name of a place. */
const unit = 'tỉnh|thành phố|thị xã|quận|huyện|đặc khu|phường|xã|thị trấn|khu phố|thôn|ấp|khóm';
const startsWithUnit = new RegExp(`^(?:${unit})(?= |$)`, 'iu');
/** Agencies whose name is complete only with a place. */
const needsPlace = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd)$/iu;
/** Kinds of agencies, after which the subject has a capital: «Phòng Nội vụ». */
const kind = 'sở|phòng|ban|chi cục|cục|trung tâm|văn phòng|bộ|viện|đảng ủy|công an|ban quản lý';

export interface LetterheadNames {
  readonly superior: readonly string[];
  readonly issuer: readonly string[];
}

/** Divides the lines of the left half of a letterhead: the issuer is the last agency, what stands above its superior. */
export function splitLetterhead(lines: readonly string[]): LetterheadNames {
  const names: string[][] = [];
  for (const line of lines) {
    const last = names.at(-1);
    const completes = last !== undefined && (startsWithUnit.test(line) || !startsNewAgency(line));
    if (completes && (needsPlace.test(last.join(' ')) || !startsNewAgency(line))) last.push(line);
    else names.push([line]);
  }
  return { superior: names.slice(0, -1).flat(), issuer: names.at(-1) ?? [] };
}

function startsNewAgency(line: string): boolean {
  return new RegExp(
    `^(?:ủy ban|uỷ ban|ubnd|hội đồng|hđnd|${kind}|chủ tịch|${unit}|đảng bộ|huyện ủy|tỉnh ủy|thành ủy)(?= |$)`,
    'iu',
  ).test(line);
}

/** The name in the spelling of the text, if the text has it; else capitals are spelled out by rule. */
export function spellName(lines: readonly string[], texts: readonly string[]): string {
  const printed = lines.join(' ').replace(/\s+/g, ' ').trim();
  const name = withoutAbbreviation(printed);
  if (name === '' || !isCapitals(name)) return name;
  const pattern = new RegExp(name.split(' ').map(escapeForPattern).join('\\s+'), 'giu');
  for (const text of texts)
    for (const match of text.matchAll(pattern))
      if (!isCapitals(match[0])) return capitalised(match[0].replace(/\s+/g, ' '));
  return spelledByRule(name);
}

/** «UBND thành phố …» is the usual short form of the issuer. */
export function withoutAbbreviation(name: string): string {
  if (!name.startsWith('UBND ')) return name;
  const full = isCapitals(name) ? 'ỦY BAN NHÂN DÂN' : 'Ủy ban nhân dân';
  return `${full}${name.slice('UBND'.length)}`;
}

function spelledByRule(name: string): string {
  const lower = name.toLowerCase();
  const titled = lower.replace(
    new RegExp(`(?<=^| )(${unit}) (.+?)(?=$| (?:${unit}) )`, 'giu'),
    (_whole, word: string, place: string) =>
      `${word} ${place.split(' ').map(capitalised).join(' ')}`,
  );
  const subjects = titled.replace(
    new RegExp(`^(${kind}) (\\p{L})`, 'iu'),
    (_whole, word: string, letter: string) => `${word} ${letter.toUpperCase()}`,
  );
  const abbreviated = subjects.replace(
    /(?<!\p{L})(?:ubnd|hđnd|mttq|ttyt|cchc|bhxh)(?!\p{L})/giu,
    (word: string) => word.toUpperCase(),
  );
  return capitalised(abbreviated);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function escapeForPattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** Cities that are provinces (Hiến pháp, điều 110; Nghị quyết 202/2025/QH15 and the resolutions before it). */
const centralCities = /^(?:hà nội|hồ chí minh|hải phòng|đà nẵng|cần thơ|huế)$/iu;

/** Tier of an agency as its name says it; null where the name says nothing. */
export function issuerLevelOf(issuer: string): IssuerLevel | null {
  const name = withoutAbbreviation(issuer.normalize('NFC').trim()).toLowerCase();
  const council =
    /^(?:chủ tịch )?(?:ủy ban nhân dân|uỷ ban nhân dân|hội đồng nhân dân)\s+(.*)$/u.exec(name);
  const unitName = council?.[1] ?? name;
  if (/^(?:xã|phường|thị trấn|đặc khu)(?: |$)/u.test(unitName)) return 'commune';
  if (/^(?:huyện|quận|thị xã)(?: |$)/u.test(unitName)) return 'district';
  if (/^tỉnh(?: |$)/u.test(unitName)) return 'province';
  const city = /^thành phố (.+?)(?:,.*)?$/u.exec(unitName)?.[1];
  if (city !== undefined) return centralCities.test(city) ? 'province' : 'district';
  if (
    /^(?:chính phủ|thủ tướng|bộ |tổng cục|ủy ban dân tộc|thanh tra chính phủ|ngân hàng nhà nước)/u.test(
      name,
    )
  )
    return 'central';
  if (new RegExp(`^(?:${kind})(?= |$)`, 'u').test(name)) return 'department';
  return null;
}
