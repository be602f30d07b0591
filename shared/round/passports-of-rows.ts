import type { NodeId, VersionId } from '../ids';
import { columnByRole, type Layout } from '../plan/layout';
import type { Plan } from '../plan/plan';
import type { TableRow } from '../plan/table-view';
import { tableViewOf } from '../plan/table-view-of';
import type { RecognitionTrace } from '../recognise/recognition';
import { foldText } from '../text/normalise';
import type { ReadPassport } from './passport';

/** What the passports of a file come to. */
export interface RowPassports {
  /** From printed rows of the file (leaf nodes or headings) to nodes of the base; empty where it has none. */
  readonly passports: ReadonlyMap<NodeId, NodeId>;
  /** Whole passports of this base, before doubles and contradictions are taken out. */
  readonly ofBase: number;
  /** Whole passports of other versions or plans, by version. */
  readonly ofOthers: ReadonlyMap<VersionId, number>;
  readonly torn: number;
  /** Rows that were copied with their passport: of those only the one most like the base keeps it. */
  readonly doubled: number;
}

/**
 * Gives each row of a recognised plan the passport that stood beside it. A passport is passed over
 *
 *   torn            nobody knows what it said
 *   foreign         it belongs to another version, or to a row that the base does not have, or a heading's to a task
 *   doubled         a row was copied: the copy is a new row
 *   contradicted    the row says word for word what another row of the base says, and not what its own said: the
 *                   cells were sorted or moved without their hidden column
 */
export function passportsOfRows(
  plan: Plan,
  traces: RecognitionTrace,
  read: ReadonlyMap<number, ReadonlyMap<number, ReadPassport>>,
  base: { readonly plan: Plan; readonly versionId: VersionId },
): RowPassports {
  const rows = tableViewOf(plan).rows;
  const { rows: baseRows } = baseWordsOf(base.plan);
  const others = new Map<VersionId, number>();
  const claims = new Map<NodeId, TableRow[]>();
  let torn = 0;
  let ofBase = 0;
  for (const { row, found } of placedPassports(rows, traces, read)) {
    if (found.kind === 'torn') {
      torn += 1;
      continue;
    }
    const { nodeId, versionId } = found.passport;
    if (versionId !== base.versionId) {
      others.set(versionId, (others.get(versionId) ?? 0) + 1);
      continue;
    }
    const own = baseRows.get(nodeId);
    if (own === undefined || (own.kind === 'task') !== (row.kind === 'task')) continue;
    ofBase += 1;
    claims.set(nodeId, [...(claims.get(nodeId) ?? []), row]);
  }
  const { passports, doubled } = settle(claims, baseWordsOf(base.plan), wordsIn(plan.layout));
  return { passports, ofBase, ofOthers: others, torn, doubled };
}

export interface PlacedPassport {
  readonly row: TableRow;
  readonly found: ReadPassport;
}

/** Printed rows are counted over all parts of an appendix; a continuation row belongs to the row before it. */
export function placedPassports(
  rows: readonly TableRow[],
  first: RecognitionTrace,
  read: ReadonlyMap<number, ReadonlyMap<number, ReadPassport>>,
): readonly PlacedPassport[] {
  const found: PlacedPassport[] = [];
  let next = 0;
  let continues = false;
  for (const trace of [first, ...(first.further ?? [])]) {
    const passports = read.get(trace.blockIndex);
    if ((trace.headingsAbove ?? 0) > 0) continues = false;
    next += trace.headingsAbove ?? 0;
    trace.rows.forEach(({ kind }, index) => {
      const isHeading = kind === 'area' || kind === 'group';
      const isRow = kind === 'task' || (kind === 'continuation' && !continues);
      if (!isHeading && !isRow) return;
      continues = isRow;
      const row = rows[next];
      const passport = passports?.get(index);
      next += 1;
      if (row !== undefined && passport !== undefined) found.push({ row, found: passport });
    });
  }
  return found;
}

type RowWords = (row: TableRow) => string;

/** The rows of a base, and which of them says something that no other does. */
interface BaseWords {
  readonly rows: ReadonlyMap<NodeId, TableRow>;
  readonly said: ReadonlyMap<NodeId, string>;
  readonly saying: ReadonlyMap<string, NodeId | null>;
}

/** Read once, for all files of a round. */
const wordsOfBase = new WeakMap<Plan, BaseWords>();

function baseWordsOf(plan: Plan): BaseWords {
  const known = wordsOfBase.get(plan);
  if (known !== undefined) return known;
  const rows = new Map(tableViewOf(plan).rows.map((row) => [row.id, row]));
  const wordsOf = wordsIn(plan.layout);
  const said = new Map([...rows].map(([id, row]) => [id, wordsOf(row)]));
  const saying = new Map<string, NodeId | null>();
  // What two rows of the base say alike tells neither.
  for (const [id, text] of said) saying.set(text, saying.has(text) ? null : id);
  const found = { rows, said, saying };
  wordsOfBase.set(plan, found);
  return found;
}

function settle(
  claims: ReadonlyMap<NodeId, readonly TableRow[]>,
  base: BaseWords,
  wordsOf: RowWords,
): { readonly passports: ReadonlyMap<NodeId, NodeId>; readonly doubled: number } {
  const passports = new Map<NodeId, NodeId>();
  let doubled = 0;
  for (const [baseId, rows] of claims) {
    const own = base.rows.get(baseId);
    if (own === undefined) continue;
    doubled += rows.length - 1;
    const said = base.said.get(baseId);
    // The first of equals: a copy is pasted below. Only one of several rows can be the row itself.
    const kept = rows.find((row) => wordsOf(row) === said) ?? mostLike(rows, own);
    if (kept === undefined) continue;
    const isOther = base.saying.get(wordsOf(kept)) ?? baseId;
    if (isOther === baseId) passports.set(kept.id, baseId);
  }
  return { passports, doubled };
}

/** The row that shares most cells with the base's, the first of equals. */
function mostLike(rows: readonly TableRow[], own: TableRow): TableRow | undefined {
  const texts = new Set(textsOf(own));
  let best: { readonly row: TableRow; readonly score: number } | undefined;
  for (const row of rows) {
    const score = textsOf(row).filter((text) => texts.has(text)).length;
    if (best === undefined || score > best.score) best = { row, score };
  }
  return best?.row;
}

/** What a row is about: the text of its task or activity, or the title of a heading; folded. */
function wordsIn(layout: Layout): RowWords {
  const leaf = columnByRole(layout, 'activity') ?? columnByRole(layout, 'task');
  return (row) => {
    if (row.kind !== 'task') return foldText(row.title);
    return leaf === undefined ? textsOf(row).join('|') : foldText(row.cells[leaf.id]?.text ?? '');
  };
}

function textsOf(row: TableRow): readonly string[] {
  if (row.kind !== 'task') return [foldText(row.title)];
  return Object.values(row.cells)
    .map(({ text }) => foldText(text))
    .filter((text) => text !== '');
}
