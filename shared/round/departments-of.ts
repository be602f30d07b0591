import type { NodeId } from '../ids';
import { leadsRow, nameKey, sameAgency } from '../merge/department-rows';
import { columnByRole } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { tableViewOf } from '../plan/table-view-of';
import { splitAgencies } from '../text/agencies';
import type { Agency } from '../text/agency-directory';
import { chooseDirectory } from '../text/directory-choice';
import type { DepartmentChoice } from './round-types';

/**
 * Departments that a plan can be sent to: those that lead rows of it, in the order in which they appear, then those of
 * the directory that lead none. Names that mean one agency are one entry, under the name that is written most often.
 */
export function departmentsOf(
  plan: Plan,
  directory: readonly Agency[] = directoryOf(plan),
): readonly DepartmentChoice[] {
  // A long plan repeats a few dozen texts: each is looked at once.
  const rowsOf = countEach(leadTextsOf(plan).values());
  const clusters: Cluster[] = [];
  const agencyOf = new Map<string, Cluster>();
  for (const [text, rows] of rowsOf) {
    for (const mention of splitAgencies(text, directory)) {
      if (mention.kind === 'group' || mention.written === '') continue;
      const key = nameKey(mention.written);
      const known = mention.kind === 'agency' ? agencyOf.get(mention.agencyId) : undefined;
      const cluster =
        known ?? clusters.find(({ keys }) => keys.some((one) => sameAgency(one, key)));
      const entry = cluster ?? { keys: [], written: new Map<string, number>() };
      if (cluster === undefined) clusters.push(entry);
      if (mention.kind === 'agency') agencyOf.set(mention.agencyId, entry);
      entry.keys.push(key);
      entry.written.set(mention.written, (entry.written.get(mention.written) ?? 0) + rows);
    }
  }
  const own = clusters.map((cluster): DepartmentChoice => {
    const department = mostWritten(cluster.written);
    const rowCount = [...rowsOf].reduce(
      (sum, [text, rows]) => sum + (leadsRow(department, text) ? rows : 0),
      0,
    );
    return { department, rowCount, leads: true };
  });
  const others = directory
    .filter(({ id, name }) => !agencyOf.has(id) && !isKnown(clusters, name))
    .map(({ name }): DepartmentChoice => ({ department: name, rowCount: 0, leads: false }));
  return [...own, ...others];
}

interface Cluster {
  readonly keys: string[];
  readonly written: Map<string, number>;
}

function countEach(texts: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function isKnown(clusters: readonly Cluster[], name: string): boolean {
  const key = nameKey(name);
  return clusters.some(({ keys }) => keys.some((one) => sameAgency(one, key)));
}

function mostWritten(written: ReadonlyMap<string, number>): string {
  const sorted = [...written].sort(([, a], [, b]) => b - a);
  return sorted[0]?.[0] ?? '';
}

/** Starter agencies for the issuer of the plan. */
export function directoryOf(plan: Plan): readonly Agency[] {
  const { issuer, date } = plan.metadata;
  return chooseDirectory(issuer, date, [...leadTextsOf(plan).values()]);
}

/** Leaf rows that a department leads, alone or with others. */
export function ownRowsOf(plan: Plan, department: string): readonly NodeId[] {
  return [...leadTextsOf(plan)]
    .filter(([, text]) => leadsRow(department, text))
    .map(([nodeId]) => nodeId);
}

/** The Chủ trì text of every task row, merged ones repeated. */
function leadTextsOf(plan: Plan): ReadonlyMap<NodeId, string> {
  const lead = columnByRole(plan.layout, 'lead');
  const rows = tableViewOf(plan).rows.filter((row) => row.kind === 'task');
  return new Map(
    rows.map((row) => [row.id, lead === undefined ? '' : (row.cells[lead.id]?.text ?? '')]),
  );
}
