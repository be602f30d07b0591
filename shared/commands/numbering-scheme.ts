import type { NodeId } from '../ids';
import { numberLabelReadings } from '../text/numbering';
import type { NumberLabel } from '../text/numbering';

/** Something on the page that carries a number of its own, in printed order. */
export interface NumberedItem {
  readonly kind: 'area' | 'group' | 'row';
  /** The heading, or the node that holds the row's number. */
  readonly id: NodeId;
  /** The heading that it lies in. */
  readonly parentId: NodeId | null;
  /** How many headings it lies in. */
  readonly depth: number;
  /** As written. */
  readonly number: string;
}

/** How numbers of one class are written: «I», «1.», «2.3» (dotted: with the number of the heading around in front). */
export interface NumberTemplate {
  readonly style: NumberLabel['style'];
  readonly dotted: boolean;
  readonly opening: NumberLabel['opening'];
  readonly closing: NumberLabel['closing'];
  readonly paddedTo: number;
}

/**
 * The numbering that a table uses, told from the numbers that it has: what most numbers of a class (areas, groups of one
 * depth, rows of one depth) look like, and where the counting of rows starts again.
 */
export interface NumberingScheme {
  readonly templates: ReadonlyMap<string, NumberTemplate>;
  /** Rows count from 1 again below each area, each group; or on through the table. */
  readonly restartsAt: { readonly area: boolean; readonly group: boolean };
  /** Items without a number get one; not where most rows have none on purpose. */
  readonly numbersBlanks: boolean;
  /** Every number is counted, however it is written now: for a scheme that was chosen. */
  readonly countsAll?: boolean;
}

/** Items of one class are numbered alike. */
export function classOf({ kind, depth }: NumberedItem): string {
  return `${kind === 'row' ? 'row' : 'heading'} ${depth}`;
}

/** Numbers repeat from area to area, and all are read again whenever rows come or go. */
const knownReadings = new Map<string, readonly NumberLabel[]>();
const keptReadings = 20_000;

/** numberLabelReadings, each text read once. */
export function readingsOf(number: string): readonly NumberLabel[] {
  const known = knownReadings.get(number);
  if (known !== undefined) return known;
  const readings = numberLabelReadings(number);
  if (knownReadings.size >= keptReadings) knownReadings.clear();
  knownReadings.set(number, readings);
  return readings;
}

export function detectScheme(items: readonly NumberedItem[]): NumberingScheme {
  const classes = new Map<string, NumberLabel[][]>();
  for (const item of items) {
    const readings = readingsOf(item.number);
    if (readings.length === 0) continue;
    const labels = classes.get(classOf(item)) ?? [];
    labels.push([...readings]);
    classes.set(classOf(item), labels);
  }
  const rows = items.filter(({ kind }) => kind === 'row');
  const blanks = rows.filter(({ number }) => number === '').length;
  return {
    templates: new Map([...classes].map(([name, labels]) => [name, commonTemplate(labels)])),
    restartsAt: { area: restartsAt(items, 'area'), group: restartsAt(items, 'group') },
    numbersBlanks: blanks * 2 <= rows.length,
  };
}

/** @param labels the readings of each number of a class; not empty. */
function commonTemplate(labels: readonly (readonly NumberLabel[])[]): NumberTemplate {
  const style = mostFrequent(labels.flatMap((readings) => readings.map((label) => label.style)));
  const chosen = labels.flatMap(
    (readings) => readings.find((label) => label.style === style) ?? [],
  );
  const pick = <T>(value: (label: NumberLabel) => T): T => mostFrequent(chosen.map(value));
  return {
    style,
    dotted: pick(({ numbers }) => numbers.length > 1),
    opening: pick(({ opening }) => opening),
    closing: pick(({ closing }) => closing),
    paddedTo: pick(({ paddedTo }) => paddedTo),
  };
}

/** The value that occurs most often; of equals the one seen first. The list is not empty. */
function mostFrequent<T>(values: readonly T[]): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [[best] = []] = [...counts].sort(([, a], [, b]) => b - a);
  if (best === undefined) throw new Error('No values to choose from');
  return best;
}

/**
 * Whether most of the first rows below a heading of a kind are number 1. Dotted numbers say nothing about it: they follow
 * their heading anyway. Without a vote rows start again, as they do in most plans.
 */
function restartsAt(items: readonly NumberedItem[], kind: 'area' | 'group'): boolean {
  let votes = 0;
  let hasRowAbove = false;
  let crossed: 'area' | 'group' | null = null;
  for (const item of items) {
    if (item.kind !== 'row') {
      crossed = crossed === 'area' ? 'area' : item.kind;
      continue;
    }
    const [label] = readingsOf(item.number);
    if (label === undefined) continue;
    if (hasRowAbove && crossed === kind && label.numbers.length === 1) {
      votes += label.numbers[0] === 1 ? 1 : -1;
    }
    hasRowAbove = true;
    crossed = null;
  }
  return votes >= 0;
}
