import type { NodeId } from '../ids';
import { columnByRole } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { planIndexOf, requireNode } from '../plan/plan-index';
import type { PlanIndex } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import { formatNumberLabel, numberLabelReadings } from '../text/numbering';
import type { NumberLabel } from '../text/numbering';
import type { Change } from './change';
import { cellChange } from './edit-cells';
import { editOf } from './edit-command';
import type { Edit } from './edit-command';
import { classOf, detectScheme } from './numbering-scheme';
import type { NumberedItem, NumberingScheme, NumberTemplate } from './numbering-scheme';

/**
 * «Đánh lại số thứ tự»: counts areas, groups and rows anew in the numbering that the table uses already (Roman areas,
 * 1 and 2 or A and B for groups, 2.1 or 1 for rows, counted per area or through the table; see numbering-scheme.ts).
 *
 * Groups and rows that stand side by side and are written alike share one count («1», group «2», «3»). Numbers that
 * continue another stay so. What is no number or of another form («Phần A», «a)» between 1 and 2) is left alone, and so is
 * numbering inside texts.
 * Null when all numbers are right.
 */
export function renumber(plan: Plan): Edit {
  return renumberAs(plan, detectScheme(itemsOf(planIndexOf(plan))));
}

/** The same in a numbering that was chosen. */
export function renumberAs(plan: Plan, scheme: NumberingScheme): Edit {
  const index = planIndexOf(plan);
  const items = itemsOf(index);
  const numbers = new Renumbering(scheme).numbersOf(items);
  const changes = items.flatMap((item): readonly Change[] => {
    const number = numbers.get(item.id);
    return number === undefined || number === item.number ? [] : [write(index, item, number)];
  });
  return editOf('Đánh lại số thứ tự', changes);
}

function write(index: PlanIndex, item: NumberedItem, number: string): Change {
  const node = requireNode(index, item.id);
  if (isHeading(node)) {
    return {
      kind: 'set-heading',
      nodeId: node.id,
      field: 'number',
      before: item.number,
      after: number,
    };
  }
  const column = columnByRole(index.plan.layout, 'number');
  if (column === undefined) throw new Error('A row has a number without a column for it');
  return cellChange(node, column.id, { text: number, continues: false });
}

function itemsOf(index: PlanIndex): readonly NumberedItem[] {
  const numberColumn = columnByRole(index.plan.layout, 'number')?.id;
  return index.rows.flatMap((row): readonly NumberedItem[] => {
    if (row.kind !== 'task') {
      const { kind, id, depth, number } = row;
      return [{ kind, id, parentId: requireNode(index, id).parentId, depth, number }];
    }
    const cell = numberColumn === undefined ? undefined : row.cells[numberColumn];
    if (cell === undefined || cell.mergedFromAbove) return [];
    const parentId = headingOf(index, row.path[0] ?? row.id);
    const depth = depthBelow(index, parentId);
    return [{ kind: 'row', id: cell.ownerId, parentId, depth, number: cell.text }];
  });
}

function headingOf(index: PlanIndex, topId: NodeId): NodeId | null {
  return requireNode(index, topId).parentId;
}

function depthBelow(index: PlanIndex, headingId: NodeId | null): number {
  let depth = 0;
  for (let id = headingId; id !== null; id = requireNode(index, id).parentId) depth += 1;
  return depth;
}

/** Walks the items in printed order and keeps the counts. */
class Renumbering {
  private readonly counts = new Map<string, number>();
  /** The numbers given to headings, for the dotted numbers below them. */
  private readonly given = new Map<NodeId, readonly number[]>();
  private area: NodeId | null = null;

  constructor(private readonly scheme: NumberingScheme) {}

  numbersOf(items: readonly NumberedItem[]): ReadonlyMap<NodeId, string> {
    const numbers = new Map<NodeId, string>();
    for (const item of items) {
      if (item.kind === 'area') this.area = item.id;
      const number = this.numberOf(item);
      if (number !== null) numbers.set(item.id, number);
    }
    return numbers;
  }

  private numberOf(item: NumberedItem): string | null {
    const template = this.scheme.templates.get(classOf(item));
    if (template === undefined) return null;
    const prefix = this.prefixOf(item, template);
    if (!this.isCounted(item, template, prefix.length + 1)) return null;
    const scope = `${this.scopeOf(item, prefix.length > 0)} ${template.style} ${prefix.length}`;
    const count = (this.counts.get(scope) ?? 0) + 1;
    this.counts.set(scope, count);
    const [first, ...further] = [...prefix, count];
    const numbers: NumberLabel['numbers'] = [first, ...further];
    if (item.kind !== 'row') this.given.set(item.id, numbers);
    const { style, opening, closing, paddedTo } = template;
    return formatNumberLabel({ style, numbers, opening, closing, paddedTo });
  }

  /** What is written in another form than the rest of its class («a)» between 1 and 2) is not of its count. */
  private isCounted(item: NumberedItem, template: NumberTemplate, length: number): boolean {
    if (item.number === '') return this.scheme.numbersBlanks;
    if (this.scheme.countsAll === true) return numberLabelReadings(item.number).length > 0;
    return numberLabelReadings(item.number).some(
      ({ style, numbers }) => style === template.style && numbers.length === length,
    );
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
