import { numberLabelReadings } from '../text/numbering';

/** What decides where a heading belongs. */
export interface NestedHeading {
  readonly kind: 'area' | 'group';
  readonly number: string;
  readonly depth?: number;
}

/**
 * Finds the parent of each heading and row of a printed table, from top to bottom.
 *
 * Where the caller knows no depth, the numbering tells: a group numbered in a form that is already open (A after A,
 * 2 after 1, 2 after 1.3) is a sibling of that one; a new form (1 after A, 1.1 after 1) nests one deeper. Groups
 * without a number are siblings of each other.
 *
 * A group ends by itself in one case: the office merged its number over the rows below («2» over a heading and its
 * tasks), and then a row of its own numbered in the same form follows («3»). That row is the group's sibling.
 */
export class GroupNesting<Id> {
  private open: readonly OpenHeading<Id>[] = [];

  /** Opens a heading; gives the id of its parent, null at the root. */
  enter(heading: NestedHeading, id: Id): Id | null {
    const forms = formsOf(heading.number);
    const parents = this.open.slice(0, this.parentCount(heading, forms));
    const parent = parents.at(-1);
    const derived = heading.kind === 'area' ? 0 : (parent?.depth ?? 0) + 1;
    const depth = heading.depth ?? derived;
    const opened = { id, kind: heading.kind, depth, forms, numberCoversRows: null };
    this.open = [...parents, opened];
    return parent?.id ?? null;
  }

  /**
   * The parent of a printed row.
   *
   * @param ownNumber the row's number, or null when it continues the one above.
   */
  parentOfRow(ownNumber: string | null): Id | null {
    const last = this.open.at(-1);
    if (last?.kind !== 'group') return last?.id ?? null;
    last.numberCoversRows ??= ownNumber === null;
    const leaves =
      last.numberCoversRows &&
      ownNumber !== null &&
      formsOf(ownNumber).some((form) => last.forms.some((open) => sameForm(open, form)));
    if (leaves) this.open = this.open.slice(0, -1);
    return this.open.at(-1)?.id ?? null;
  }

  private parentCount(heading: NestedHeading, forms: readonly NumberForm[]): number {
    const sibling = this.open.findIndex((open) => {
      if (heading.depth !== undefined) return open.depth >= heading.depth;
      return heading.kind === 'area' || (open.kind === 'group' && endsBefore(open.forms, forms));
    });
    return sibling === -1 ? this.open.length : sibling;
  }
}

interface OpenHeading<Id> {
  readonly id: Id;
  readonly kind: 'area' | 'group';
  readonly depth: number;
  readonly forms: readonly NumberForm[];
  /** Whether the first row below continues the heading's number; null until there is a row. */
  numberCoversRows: boolean | null;
}

/** How a number is written: its style and how many numbers its dots join. */
interface NumberForm {
  readonly style: string;
  readonly length: number;
}

/** All readings («C» is a letter and a Roman numeral); one of its own for no number at all. */
function formsOf(number: string): readonly NumberForm[] {
  const readings = numberLabelReadings(number);
  if (readings.length === 0) return [{ style: 'none', length: 0 }];
  return readings.map(({ style, numbers }) => ({ style, length: numbers.length }));
}

function sameForm(a: NumberForm, b: NumberForm): boolean {
  return a.style === b.style && a.length === b.length;
}

/** An open group ends where a number of the same style with as many or fewer parts follows. */
function endsBefore(open: readonly NumberForm[], next: readonly NumberForm[]): boolean {
  return open.some((a) => next.some((b) => a.style === b.style && a.length >= b.length));
}
