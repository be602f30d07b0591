import type { ColumnId, NodeId } from '../ids';
import type { PrintedCell, PrintedHeading, PrintedRow, PrintedTask } from '../plan/build-nodes';
import { planIndexOf, type PlanIndex } from '../plan/plan-index';
import type { HeadingNode, Plan } from '../plan/plan';
import type { TaskRow } from '../plan/table-view';
import { isHeading } from '../plan/tree';
import { foldText } from '../text/normalise';
import type { ColumnMatch } from './import-columns';

/** The imported table as headings and stretches of rows, in printed order. */
export type Section = RowStretch | HeadedSection;

/** Rows that stand under one heading without a heading between them. */
export interface RowStretch {
  readonly kind: 'rows';
  readonly rows: readonly Sourced<PrintedTask>[];
}

/** A printed row that knows the row of the imported plan that it was made of. */
export type Sourced<T extends PrintedRow> = T & { readonly sourceId: NodeId };

export interface HeadedSection {
  readonly kind: 'headed';
  readonly node: HeadingNode;
  /** Heading and everything below it, as printed. */
  readonly printed: readonly Sourced<PrintedRow>[];
  readonly inside: readonly Section[];
}

/** Sections of a plan, with the cells in the columns that the target has for them. */
export function sectionsOf(plan: Plan, { targetOf }: ColumnMatch): readonly Section[] {
  return sectionsIn(planIndexOf(plan), targetOf, null, 0);
}

function sectionsIn(
  index: PlanIndex,
  targetOf: ReadonlyMap<ColumnId, ColumnId>,
  parentId: NodeId | null,
  depth: number,
): readonly Section[] {
  const sections: Section[] = [];
  let rows: Sourced<PrintedTask>[] = [];
  const closeRows = (): void => {
    if (rows.length > 0) sections.push({ kind: 'rows', rows });
    rows = [];
  };
  for (const node of index.children.get(parentId) ?? []) {
    if (isHeading(node)) {
      closeRows();
      sections.push(headed(index, targetOf, node, depth));
    } else {
      rows.push(...rowsBelow(index, node.id).map((row) => printedTask(row, targetOf)));
    }
  }
  closeRows();
  return sections;
}

function headed(
  index: PlanIndex,
  targetOf: ReadonlyMap<ColumnId, ColumnId>,
  node: HeadingNode,
  depth: number,
): HeadedSection {
  const inside = sectionsIn(index, targetOf, node.id, depth + 1);
  const heading: Sourced<PrintedHeading> = {
    sourceId: node.id,
    kind: node.kind,
    number: node.number,
    title: node.title,
    depth,
  };
  const below = inside.flatMap((section) =>
    section.kind === 'rows' ? section.rows : section.printed,
  );
  return { kind: 'headed', node, printed: [heading, ...below], inside };
}

function rowsBelow(index: PlanIndex, id: NodeId): readonly TaskRow[] {
  const range = index.ranges.get(id);
  if (range === undefined) return [];
  return index.rows
    .slice(range.first, range.last + 1)
    .filter((row): row is TaskRow => row.kind === 'task');
}

function printedTask(
  row: TaskRow,
  targetOf: ReadonlyMap<ColumnId, ColumnId>,
): Sourced<PrintedTask> {
  const cells: Record<ColumnId, PrintedCell> = {};
  for (const [source, target] of targetOf) {
    const cell = row.cells[source];
    if (cell !== undefined) cells[target] = { text: cell.text, continues: cell.mergedFromAbove };
  }
  return { kind: 'task', sourceId: row.id, cells };
}

/** Words that say no more about an area than that it is one. */
const openingWords = /^(?:(?:lĩnh vực|nội dung|công tác|nhóm|về|phần) )+/u;
const shortestStart = 4;

/**
 * The heading that means the same as `title`: the same words but for «lĩnh vực», «công tác», «về» in front and marks;
 * else the only one of which one title begins with the other («Cải cách tổ chức bộ máy» and «… hành chính nhà nước»).
 */
export function sameHeading(
  title: string,
  headings: readonly HeadingNode[],
): HeadingNode | undefined {
  const wanted = meaningOf(title);
  const equal = headings.find((heading) => meaningOf(heading.title) === wanted);
  if (equal !== undefined) return equal;
  const alike = headings.filter((heading) => beginsWithOther(meaningOf(heading.title), wanted));
  return alike.length === 1 ? alike[0] : undefined;
}

function meaningOf(title: string): string {
  const words = foldText(title)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words.replace(openingWords, '');
}

function beginsWithOther(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.split(' ').length >= shortestStart && long.startsWith(`${short} `);
}
