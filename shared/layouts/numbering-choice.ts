import type { NumberingScheme, NumberTemplate } from '../commands/numbering-scheme';

/**
 * The ways of numbering that real plans use, to choose from. Areas are Roman or capital letters by custom, groups Arabic;
 * rows count in each area or on through the table, or carry the number of their heading («1.2»).
 */
export const numberingChoices = [
  'per-area',
  'per-group',
  'through',
  'dotted',
  'capital-areas',
  'all-arabic',
] as const;

export type NumberingChoice = (typeof numberingChoices)[number];

/** Headings nest at most this deep in a scheme; deeper ones keep their numbers. */
const depths = [0, 1, 2, 3, 4];

export function schemeOf(choice: NumberingChoice): NumberingScheme {
  const { areas, groups, rows, restartsAt } = schemes[choice];
  return {
    templates: new Map([
      ...depths.map((depth) => [`heading ${depth}`, depth === 0 ? areas : groups] as const),
      ...depths.map((depth) => [`row ${depth}`, rows] as const),
    ]),
    restartsAt,
    numbersBlanks: true,
    countsAll: true,
  };
}

const plain = { opening: '', closing: '', paddedTo: 0 } as const;
const roman: NumberTemplate = { ...plain, style: 'roman', dotted: false };
const capital: NumberTemplate = { ...plain, style: 'capital', dotted: false };
const arabic: NumberTemplate = { ...plain, style: 'arabic', dotted: false };
const dotted: NumberTemplate = { ...plain, style: 'arabic', dotted: true };

interface Scheme {
  readonly areas: NumberTemplate;
  readonly groups: NumberTemplate;
  readonly rows: NumberTemplate;
  readonly restartsAt: NumberingScheme['restartsAt'];
}

const inAreas = { area: true, group: false };
const inGroups = { area: true, group: true };
const nowhere = { area: false, group: false };

const schemes: Readonly<Record<NumberingChoice, Scheme>> = {
  'per-area': { areas: roman, groups: capital, rows: arabic, restartsAt: inAreas },
  'per-group': { areas: roman, groups: capital, rows: arabic, restartsAt: inGroups },
  through: { areas: roman, groups: capital, rows: arabic, restartsAt: nowhere },
  dotted: { areas: roman, groups: arabic, rows: dotted, restartsAt: inGroups },
  'capital-areas': { areas: capital, groups: roman, rows: arabic, restartsAt: inGroups },
  'all-arabic': { areas: arabic, groups: dotted, rows: dotted, restartsAt: inGroups },
};
