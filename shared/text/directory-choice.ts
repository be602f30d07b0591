import { starterDirectories, type Agency, type StarterDirectory } from './agency-directory';
import { splitAgencies } from './agencies';
import type { IsoDate } from './calendar';
import { foldWithoutDiacritics } from './normalise';

type Level = StarterDirectory['id'];

/** Two levels of local government, without districts, from this day (Luật 72/2025/QH15). */
const twoLevelsFrom: IsoDate = '2025-07-01';

/** Cities directly under the government: a province by another name. Huế since 01/01/2025. */
const centralCity = /\bthanh pho (?:ha noi|ho chi minh|hai phong|da nang|can tho|hue)\b/;

/** Units of the land; not as parts of «xã hội», «địa phương», «cơ quan», «quản lý», «quân sự». */
const unitWords =
  /\b(?:thi xa|xa(?! hoi\b)|(?<!dia )phuong|thi tran|dac khu|huyen|(?<!co )quan(?! (?:ly|su|doi)\b)|thanh pho|tinh)\b/;

/**
 * The level of government that the name of an issuing office tells, or null: «Ủy ban nhân dân xã Tân An» → commune.
 * The first unit named counts: «Phòng Nội vụ huyện X, tỉnh Y» is of the district.
 */
export function levelOfIssuer(issuer: string, on: IsoDate | null): Level | null {
  const name = foldWithoutDiacritics(issuer);
  const isNew = on === null || on >= twoLevelsFrom;
  if (/^so\b/.test(name)) return 'province';
  const unit = unitWords.exec(name)?.[0];
  switch (unit) {
    case undefined:
      return null;
    case 'xa':
    case 'phuong':
    case 'thi tran':
    case 'dac khu':
      return isNew ? 'commune' : 'former-commune';
    case 'tinh':
      return 'province';
    case 'thanh pho':
      return isNew || centralCity.test(name) ? 'province' : 'former-district';
    default:
      return 'former-district';
  }
}

/**
 * The starter agencies for an issuing office on a day: those of its level and, for the levels below it, those of the
 * province. Where the name tells no level, the level that knows most of the agencies in `texts`
 * (cells of Chủ trì and Phối hợp); the commune's when none knows any. The same list each time for the same level.
 */
export function chooseDirectory(
  issuer: string,
  on: IsoDate | null,
  texts: readonly string[],
): readonly Agency[] {
  const level = levelOfIssuer(issuer, on);
  const named = directories.find(({ id }) => id === level);
  if (named !== undefined) return named.agencies;
  const scores = directories.map(({ agencies, own }) => ({
    agencies,
    known: knownAgencies(texts.slice(0, sampleSize), own, on),
  }));
  return scores.reduce((best, each) => (each.known > best.known ? each : best)).agencies;
}

const province = starterDirectories.find(({ id }) => id === 'province')?.agencies ?? [];

const directories = starterDirectories.map(({ id, agencies: own }) => ({
  id,
  own,
  agencies: id === 'province' ? own : [...own, ...province],
}));

/** Texts enough to tell the level. */
const sampleSize = 200;

function knownAgencies(
  texts: readonly string[],
  agencies: readonly Agency[],
  on: IsoDate | null,
): number {
  const options = on === null ? {} : { on };
  return texts.reduce(
    (sum, text) =>
      sum + splitAgencies(text, agencies, options).filter(({ kind }) => kind === 'agency').length,
    0,
  );
}
