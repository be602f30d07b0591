import type { NodeId, VersionId } from '../ids';
import { isHeading } from '../plan/tree';
import type { Plan, PlanNode } from '../plan/plan';
import { tableViewOf } from '../plan/table-view-of';
import type { RecognitionTrace } from '../recognise/recognition';
import { placedPassports } from './passports-of-rows';
import type { RoundBase } from './returned-file';
import type { TakenPassports } from './take-passports';

/**
 * A file that was sent to a department, taken as the base outside of any library: its rows get the ids that their
 * passports name, so that rows of the files that came back point to them. Where two rows name one id (somebody copied a
 * row) the first has it. A file without passports is a base as it is, that no passport names.
 */
export function baseOfSentFile(
  plan: Plan,
  trace: RecognitionTrace | undefined,
  { rows: read, mark }: TakenPassports,
): RoundBase {
  if (trace === undefined) return { plan, versionId: null };
  const whole = placedPassports(tableViewOf(plan).rows, trace, read).flatMap(({ row, found }) =>
    found.kind === 'torn' ? [] : [{ row, ...found.passport }],
  );
  const versionId = mark?.versionId ?? mostNamed(whole.map((each) => each.versionId));
  if (versionId === null) return { plan, versionId };
  const ids = new Map<NodeId, NodeId>();
  const taken = new Set<NodeId>(plan.nodes.map(({ id }) => id));
  for (const { row, nodeId, versionId: named } of whole) {
    if (named !== versionId || taken.has(nodeId)) continue;
    ids.set(row.id, nodeId);
    taken.add(nodeId);
  }
  return { plan: ids.size === 0 ? plan : withIds(plan, ids), versionId };
}

function mostNamed(versions: readonly VersionId[]): VersionId | null {
  const counts = new Map<VersionId, number>();
  for (const version of versions) counts.set(version, (counts.get(version) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function withIds(plan: Plan, ids: ReadonlyMap<NodeId, NodeId>): Plan {
  const nodes = plan.nodes.map((node): PlanNode => {
    const id = ids.get(node.id) ?? node.id;
    const parentId = node.parentId === null ? null : (ids.get(node.parentId) ?? node.parentId);
    return isHeading(node) ? { ...node, id, parentId } : { ...node, id, parentId };
  });
  return { ...plan, nodes };
}
