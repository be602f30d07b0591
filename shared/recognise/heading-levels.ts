import { isNextNumberLabel, numberLabelReadings, type NumberLabel } from '../text/numbering';

/** A heading of the appendix, in order. */
export interface LevelledHeading {
  readonly kind: 'area' | 'group';
  readonly depth: number;
}

interface OpenLevel {
  readonly scheme: string;
  /** The last label of this scheme, to tell the letter C from the numeral C. */
  label: NumberLabel | null;
}

/**
 * The depth of each heading, told from the numbering schemes: a scheme that comes up inside another is a level deeper,
 * one that was there before closes everything below it. Roman numerals never stand inside plain numbers, so a table
 * that begins with group «2» and goes on with area «II» has «2» as a group.
 */
export function headingLevels(numbers: readonly string[]): readonly LevelledHeading[] {
  const readings = numbers.map((number) => numberLabelReadings(number));
  const hasRoman = readings.some((labels) => labels[0]?.style === 'roman');
  const open: OpenLevel[] = [];
  return readings.map((labels) => {
    const label = chooseReading(labels, open);
    const scheme = schemeOf(label);
    if (label?.style === 'roman') dropPlainNumbers(open);
    let depth = open.findIndex((level) => level.scheme === scheme);
    if (depth < 0) {
      depth = open.length;
      open.push({ scheme, label });
    } else {
      open.length = depth + 1;
      open[depth] = { scheme, label };
    }
    const outside = hasRoman && label?.style === 'arabic' && open[0]?.scheme === scheme ? 1 : 0;
    return { kind: depth + outside === 0 ? 'area' : 'group', depth: depth + outside };
  });
}

/** «C» after «B» is a letter; «C» at the start is whatever it reads as first. */
function chooseReading(
  labels: readonly NumberLabel[],
  open: readonly OpenLevel[],
): NumberLabel | null {
  const follows = labels.find((label) =>
    open.some((level) => level.label !== null && isNextNumberLabel(level.label, label)),
  );
  return follows ?? labels[0] ?? null;
}

function schemeOf(label: NumberLabel | null): string {
  return label === null ? 'words' : `${label.style} ${label.numbers.length}`;
}

function dropPlainNumbers(open: OpenLevel[]): void {
  const plain = open.findIndex((level) => level.scheme.startsWith('arabic'));
  if (plain >= 0 && !open.slice(plain).some((level) => level.scheme.startsWith('roman')))
    open.length = plain;
}
