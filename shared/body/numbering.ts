import type { BodyHeading, BodyPart } from '../plan/body';
import { formatNumberLabel, numberLabelReadings, type NumberLabel } from '../text/numbering';

/** What numbering needs of a heading. */
export type NumberedHeading = Pick<BodyHeading, 'level' | 'number'>;

/**
 * Numbers of headings that count by themselves.
 *
 * A heading is counted where its number is the one that its place gives: the first of its form under the heading above
 * («I.», «1.», «a)», «1.1.»), or the next after the sibling before it. Any other number was typed on purpose and stays;
 * what follows it counts on from it. Letters follow the Vietnamese alphabet: a b c d đ e g h i k …
 */
export function countedHeadings(headings: readonly NumberedHeading[]): readonly boolean[] {
  const counter = new HeadingCounter();
  return headings.map((heading) => {
    const counted = counter.numberFor(heading) === heading.number && heading.number !== '';
    counter.take(heading);
    return counted;
  });
}

/** The numbers after an edit: those of counted headings by their place, the others as they are. */
export function renumberedHeadings(
  headings: readonly (NumberedHeading & { readonly counted: boolean })[],
): readonly string[] {
  const counter = new HeadingCounter();
  return headings.map(({ level, number, counted }) => {
    const next = counted ? (counter.numberFor({ level, number }) ?? number) : number;
    counter.take({ level, number: next });
    return next;
  });
}

/** Forms of numbers that a plan starts with: I. 1. a), in a decision Điều 1. 1. a). Deeper headings have none. */
const firstNumbers: Readonly<Record<BodyPart, readonly string[]>> = {
  body: ['I.', '1.', 'a)'],
  decision: ['Điều 1.', '1.', 'a)'],
};

/**
 * The number of a new heading of the given level at `index` among `headings`: in the form that its siblings have, else
 * that other headings of the level have, else the form of the decree. "" below the third level.
 */
export function numberForNew(
  headings: readonly NumberedHeading[],
  index: number,
  level: number,
  part: BodyPart,
): string {
  const counter = new HeadingCounter();
  for (const heading of headings.slice(0, index)) counter.take(heading);
  const sibling = counter.sibling(level);
  const same = headings.find((heading) => heading.level === level && labelOf(heading.number));
  const form = sibling ?? same?.number ?? firstNumbers[part][level - 1] ?? '';
  return counter.numberFor({ level, number: form }) ?? form;
}

interface HeadingNumber {
  /** «Điều » in front, as written. */
  readonly prefix: string;
  readonly readings: readonly NumberLabel[];
  readonly written: string;
}

/** Walks down the headings and knows the number before the place where it is. */
export class HeadingCounter {
  /** The last number of each open level, from level 1 on; deeper levels end with the heading above them. */
  private readonly last = new Map<number, HeadingNumber>();

  /** The number that the place gives to a heading whose number has this form; null where the form is no number. */
  numberFor({ level, number }: NumberedHeading): string | null {
    const own = labelOf(number);
    if (own === null) return null;
    const before = this.last.get(level);
    for (const label of own.readings) {
      const previous = before?.readings.find((each) => sameForm(each, label));
      if (before?.prefix === own.prefix && previous !== undefined)
        return printed(own, withLast(label, previous.numbers, (previous.numbers.at(-1) ?? 0) + 1));
    }
    const [label] = own.readings;
    if (label === undefined) return null;
    return printed(own, withLast(label, this.parentNumbers(level, label), 1));
  }

  /** The number of the sibling before this place. */
  sibling(level: number): string | undefined {
    return this.last.get(level)?.written;
  }

  take({ level, number }: NumberedHeading): void {
    const label = labelOf(number);
    for (const open of [...this.last.keys()]) if (open > level) this.last.delete(open);
    if (label !== null) this.last.set(level, label);
  }

  /** «1.1.» counts under «1.»: the numbers before its last are those of the heading above, where that has as many. */
  private parentNumbers(level: number, label: NumberLabel): readonly number[] {
    for (let above = level - 1; above >= 1; above -= 1) {
      const parent = this.last
        .get(above)
        ?.readings.find(
          ({ numbers, style }) =>
            numbers.length === label.numbers.length - 1 && style === label.style,
        );
      if (parent !== undefined) return [...parent.numbers, 0];
    }
    return label.numbers;
  }
}

function labelOf(number: string): HeadingNumber | null {
  const article = /^(điều\s+)(\d.*)$/iu.exec(number.trim());
  const readings = numberLabelReadings(article?.[2] ?? number);
  if (readings.length === 0) return null;
  return { prefix: article?.[1] ?? '', readings, written: number };
}

function sameForm(a: NumberLabel, b: NumberLabel): boolean {
  return (
    a.style === b.style &&
    a.opening === b.opening &&
    a.closing === b.closing &&
    a.numbers.length === b.numbers.length
  );
}

function withLast(label: NumberLabel, numbers: readonly number[], last: number): NumberLabel {
  const before = numbers.slice(0, label.numbers.length - 1);
  const [first, ...further] = before;
  return {
    ...label,
    numbers: first === undefined ? [last] : [first, ...further, last],
  };
}

/** The alphabet ends: then the form goes on as it is. */
function printed(own: HeadingNumber, label: NumberLabel): string {
  const text = formatNumberLabel(label);
  return parsesBack(text, label) ? own.prefix + text : own.written;
}

function parsesBack(text: string, label: NumberLabel): boolean {
  return numberLabelReadings(text).some(
    (reading) => sameForm(reading, label) && reading.numbers.join() === label.numbers.join(),
  );
}
