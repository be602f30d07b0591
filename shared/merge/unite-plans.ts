import { matchColumns } from '../commands/import-columns';
import { sameHeading } from '../commands/import-sections';
import type { NodeId } from '../ids';
import type { Layout } from '../plan/layout';
import { orderKeysBetween } from '../plan/order-key';
import type { HeadingNode, Plan } from '../plan/plan';
import { childrenByParent, inTreeOrder, isHeading } from '../plan/tree';
import { groupBy } from './group-by';
import { mergeSubmissions } from './merge-submissions';
import type { CompareOptions, MergeBoard, Submission } from './merge-types';
import { stableNodeId } from './stable-hash';

/** Several plans to be united into one. */
export interface UnitedPlans {
  /** The columns and the joined areas and groups of all plans, without rows. Decisions are carried out on it. */
  readonly base: Plan;
  /** Every row of every plan as an addition; the same task of several plans is one item, with its differences. */
  readonly board: MergeBoard;
}

/**
 * Unites plans that have no base in common (any layouts). Areas and groups that mean the same are one, in the order of
 * the first plan, then those that only later plans have. Nothing is lost: a column that the first plan lacks is added.
 * Equal rows of several plans unite; like ones are proposed as one task, with their conflicts. The facts around the table
 * are the first plan's.
 *
 * @param submissions one per plan, in the order that the officer gave; their passports and scope do not count.
 */
export function unitePlans(
  submissions: readonly [Submission, ...Submission[]],
  options: CompareOptions = {},
): UnitedPlans {
  const [first, ...others] = submissions;
  const base = unitedBaseOf([first.plan, ...others.map(({ plan }) => plan)]);
  const alone = submissions.map((submission): Submission => ({
    ...submission,
    passports: null,
    scope: 'own-rows',
    sentRowIds: null,
  }));
  return { base, board: mergeSubmissions(base, alone, options) };
}

/** What united plans begin with: the columns and the joined areas and groups of all, without rows; all else the first's. */
export function unitedBaseOf(plans: readonly [Plan, ...Plan[]]): Plan {
  const [first] = plans;
  return { ...first, layout: unitedLayout(plans), nodes: unitedHeadings(plans) };
}

function unitedLayout([first, ...others]: readonly [Plan, ...Plan[]]): Layout {
  return others.reduce<Layout>((layout, plan) => matchColumns(layout, plan).layout, first.layout);
}

/** Headings of the united plan, with ids that follow from their titles. */
function unitedHeadings(plans: readonly Plan[]): readonly HeadingNode[] {
  const headings: HeadingNode[] = [];
  for (const plan of plans) {
    const children = childrenByParent(plan.nodes);
    const add = (from: NodeId | null, into: NodeId | null): void => {
      const taken = new Set<NodeId>();
      for (const node of children.get(from) ?? []) {
        if (!isHeading(node)) continue;
        const own = sameHeading(
          node.title,
          headings.filter(
            (each) => each.parentId === into && each.kind === node.kind && !taken.has(each.id),
          ),
        );
        const joined = own ?? unitedHeading(node, into, headings);
        if (own === undefined) headings.push(joined);
        taken.add(joined.id);
        add(node.id, joined.id);
      }
    };
    add(null, null);
  }
  const keyed = [...groupBy(headings, ({ parentId }) => parentId).values()].flatMap((siblings) => {
    const keys = orderKeysBetween(null, null, siblings.length);
    return siblings.map((node, place) => ({ ...node, orderKey: keys[place] ?? '' }));
  });
  return inTreeOrder(keyed).filter(isHeading);
}

function unitedHeading(
  node: HeadingNode,
  parentId: NodeId | null,
  known: readonly HeadingNode[],
): HeadingNode {
  const { kind, number, title } = node;
  const place = String(
    known.filter((each) => each.title === title && each.parentId === parentId).length,
  );
  const id = stableNodeId(['heading', parentId ?? '', kind, title, place]) as NodeId;
  return { id, kind, parentId, orderKey: '', number, title };
}
