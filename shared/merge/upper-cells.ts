import type { ColumnId, NodeId } from '../ids';
import { levelsOf, type RowLevel } from '../plan/layout';
import { isRow } from '../plan/tree';
import type { ComparisonContext } from './comparison-context';
import type { RowFacts } from './row-facts';

/** A level above the leaves and the columns of words that make it one cell over its rows. */
interface UpperLevel {
  readonly level: RowLevel;
  readonly columns: readonly ColumnId[];
}

/** The levels above the leaves that a submission can show, from the top down. */
function upperLevels({ side, source }: ComparisonContext): readonly UpperLevel[] {
  const { layout } = side.plan;
  return levelsOf(layout)
    .slice(0, -1)
    .map((level) => ({
      level,
      columns: layout.columns
        .filter((column) => column.level === level && column.role !== 'number')
        .map(({ id }) => id)
        .filter((id) => source.ownColumn.has(id)),
    }))
    .filter(({ columns }) => columns.length > 0);
}

/** Whether a row of a submission is one with the row above it in a column of the base. */
export function isMergedAbove(
  { source }: ComparisonContext,
  row: RowFacts,
  columnId: ColumnId,
): boolean {
  const own = source.ownColumn.get(columnId);
  return own !== undefined && row.view.cells[own]?.mergedFromAbove === true;
}

/**
 * The objective or task of the base that a row of a submission shares: the deepest one whose cells are one with those of
 * a row that is paired. Null where it has its own.
 *
 * @param ignored rows that do not tell where they are, because they moved.
 */
export function sharedParent(
  context: ComparisonContext,
  row: RowFacts,
  ignored: ReadonlySet<RowFacts> = new Set(),
): NodeId | null {
  for (const upper of [...upperLevels(context)].reverse()) {
    for (const other of runOf(context, row, upper)) {
      const match = context.matches.pairs.get(other);
      if (match === undefined || ignored.has(other)) continue;
      const parent = nodeOfLevel(context, match.base, upper.level);
      if (parent !== null) return parent;
    }
  }
  return null;
}

/** The rows that share the cells of a level with a row: those above from near to far, then those below. */
function runOf(
  context: ComparisonContext,
  row: RowFacts,
  { columns }: UpperLevel,
): readonly RowFacts[] {
  const { rows } = context.source;
  const isOne = (each: RowFacts): boolean =>
    columns.every((id) => isMergedAbove(context, each, id));
  const run: RowFacts[] = [];
  for (let place = row.order; ; place -= 1) {
    const [each, above] = [rows[place], rows[place - 1]];
    if (each === undefined || above === undefined || !isOne(each)) break;
    run.push(above);
  }
  for (let place = row.order + 1; ; place += 1) {
    const below = rows[place];
    if (below === undefined || !isOne(below)) break;
    run.push(below);
  }
  return run;
}

function nodeOfLevel(context: ComparisonContext, base: RowFacts, level: RowLevel): NodeId | null {
  const { nodes } = context.side.facts.index;
  const found = base.view.path.find((id) => {
    const node = nodes.get(id);
    return node !== undefined && isRow(node) && node.kind === level;
  });
  return found === undefined || found === base.id ? null : found;
}

/** The node right above a leaf of the base, where the layout has levels above leaves. */
export function parentRowOf({ view }: RowFacts): NodeId | null {
  return view.path.at(-2) ?? null;
}
