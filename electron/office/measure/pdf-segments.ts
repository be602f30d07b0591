import type { PageContent } from '../pdf/page-content';
import { groupByBaseline, lineOf } from '../pdf/text-lines';

/** Text on one line of one column. Points from the lower left corner of the page. */
export interface Segment {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A gap wider than this many sizes parts columns; justified words stand nearer. */
const columnGap = 1.6;

const known = new WeakMap<PageContent, readonly Segment[]>();

/** The lines of a page from the top down, cut where columns stand side by side. */
export function segmentsOf(page: PageContent): readonly Segment[] {
  const found = known.get(page) ?? groupByBaseline(page.runs).flatMap(segmentsOfLine);
  known.set(page, found);
  return found;
}

type Runs = Parameters<typeof lineOf>[0];

function segmentsOfLine(runs: Runs): readonly Segment[] {
  const groups: Runs[number][][] = [];
  for (const run of runs) {
    const last = groups.at(-1)?.at(-1);
    if (last === undefined || run.left - last.right > run.size * columnGap) groups.push([run]);
    else groups.at(-1)?.push(run);
  }
  return groups.map(lineOf).map((line) => ({ ...line, right: visibleRight(line) }));
}

/** Width of a blank in Times and fonts like it, in sizes. */
const blankWidth = 0.25;

/** A blank that ends a wrapped line hangs over the margin and is not seen. */
function visibleRight({ right, size, endsWithBlank }: ReturnType<typeof lineOf>): number {
  return endsWithBlank ? right - size * blankWidth : right;
}

/** Points between the base line of a text and a line drawn below it, at most. */
const lineDistance = 14;

/** Length of the horizontal line right below a text, centred on it; null where there is none. */
export function lineBelowOf({ left, right, baseline }: Segment, page: PageContent): number | null {
  const middle = (left + right) / 2;
  const lines = page.rulings.filter(
    ({ direction, at, from, to }) =>
      direction === 'horizontal' &&
      at < baseline &&
      baseline - at < lineDistance &&
      Math.abs((from + to) / 2 - middle) < 6,
  );
  const nearest = lines.toSorted((a, b) => b.at - a.at)[0];
  return nearest === undefined ? null : nearest.to - nearest.from;
}
