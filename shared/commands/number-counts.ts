import type { NodeId } from '../ids';
import { finished, type Steps } from '../steps';
import { formatNumberLabel } from '../text/numbering';
import type { NumberLabel } from '../text/numbering';
import { classOf, readingsOf } from './numbering-scheme';
import type { NumberedItem, NumberingScheme, NumberTemplate } from './numbering-scheme';

/**
 * How an item takes part in the count:
 *
 *   counted   when it is written in the form of its class
 *   follows   in any case, whatever it is written as now
 *   stands    it keeps its number, and the count goes on from there
 */
export type Counting = 'counted' | 'follows' | 'stands';

/**
 * The numbers that items have in a scheme, by id; walks them in printed order and keeps the counts. What is not counted
 * («Phần A», «a)» between 1 and 2) and what stands where it is has no entry.
 */
export function countNumbers(
  items: readonly NumberedItem[],
  scheme: NumberingScheme,
  countingOf: (item: NumberedItem, expected: string) => Counting = () => 'counted',
): ReadonlyMap<NodeId, string> {
  return finished(countNumbersInSteps(items, scheme, countingOf));
}

/** The same in steps. */
export function countNumbersInSteps(
  items: readonly NumberedItem[],
  scheme: NumberingScheme,
  countingOf: (item: NumberedItem, expected: string) => Counting = () => 'counted',
): Steps<ReadonlyMap<NodeId, string>> {
  return new NumberCounts(scheme, countingOf).numbersOf(items);
}

/** Items between two interruptions. */
const stepLength = 64;

class NumberCounts {
  private readonly counts = new Map<string, number>();
  /** The numbers given to headings, for the dotted numbers below them. */
  private readonly given = new Map<NodeId, readonly number[]>();
  private area: NodeId | null = null;

  constructor(
    private readonly scheme: NumberingScheme,
    private readonly countingOf: (item: NumberedItem, expected: string) => Counting,
  ) {}

  *numbersOf(items: readonly NumberedItem[]): Steps<ReadonlyMap<NodeId, string>> {
    const numbers = new Map<NodeId, string>();
    for (const item of items) {
      if (item.kind === 'area') this.area = item.id;
      const number = this.numberOf(item);
      if (number !== null) numbers.set(item.id, number);
      if (numbers.size % stepLength === 0) yield;
    }
    return numbers;
  }

  private numberOf(item: NumberedItem): string | null {
    const template = this.scheme.templates.get(classOf(item));
    if (template === undefined) return null;
    const prefix = this.prefixOf(item, template);
    const scope = `${this.scopeOf(item, prefix.length > 0)} ${template.style} ${prefix.length}`;
    const numbers = labelNumbers(prefix, (this.counts.get(scope) ?? 0) + 1);
    const expected = textOf(template, numbers);
    const counting = this.countingOf(item, expected);
    const written = writtenNumbers(item, template, numbers.length);
    if (counting === 'stands') {
      if (written !== null) this.take(item, scope, written);
      return null;
    }
    if (counting === 'counted' && !this.isCounted(item, written)) return null;
    this.take(item, scope, numbers);
    return expected;
  }

  private take(item: NumberedItem, scope: string, numbers: readonly number[]): void {
    this.counts.set(scope, numbers.at(-1) ?? 0);
    if (item.kind !== 'row') this.given.set(item.id, numbers);
  }

  /** What is written in another form than the rest of its class («a)» between 1 and 2) is not of its count. */
  private isCounted(item: NumberedItem, written: readonly number[] | null): boolean {
    if (item.number === '') return this.scheme.numbersBlanks;
    if (this.scheme.countsAll === true) return readingsOf(item.number).length > 0;
    return written !== null;
  }

  private prefixOf(item: NumberedItem, template: NumberTemplate): readonly number[] {
    if (!template.dotted || item.parentId === null) return [];
    return this.given.get(item.parentId) ?? [];
  }

  /** Where a count belongs to: the heading around, or a longer stretch of the table where rows count on. */
  private scopeOf(item: NumberedItem, dotted: boolean): string {
    const own = `in ${item.parentId ?? 'table'}`;
    if (item.kind !== 'row' || dotted) return own;
    const { restartsAt } = this.scheme;
    const isInGroup = item.parentId !== null && item.parentId !== this.area;
    if (isInGroup && restartsAt.group) return own;
    if (!restartsAt.area) return 'rows of the table';
    if (!isInGroup) return own;
    return this.area === null ? 'rows of the table' : `in ${this.area}`;
  }
}

function labelNumbers(prefix: readonly number[], count: number): NumberLabel['numbers'] {
  const [first, ...further] = [...prefix, count];
  return [first, ...further];
}

function textOf(template: NumberTemplate, numbers: NumberLabel['numbers']): string {
  const { style, opening, closing, paddedTo } = template;
  return formatNumberLabel({ style, numbers, opening, closing, paddedTo });
}

/** The item's number as it stands, where it is written in the form of its class; else null. */
function writtenNumbers(
  item: NumberedItem,
  template: NumberTemplate,
  length: number,
): readonly number[] | null {
  const reading = readingsOf(item.number).find(
    ({ style, numbers }) => style === template.style && numbers.length === length,
  );
  return reading?.numbers ?? null;
}
