import type { ColumnId } from '../ids';
import { cleanText } from '../text/normalise';
import {
  baseRowOf,
  headingChain,
  isOwnRow,
  proposalHead,
  type ComparisonContext,
} from './comparison-context';
import { leadsRow } from './department-rows';
import { groupBy } from './group-by';
import { longestRun } from './longest-run';
import {
  titleColumn,
  type AddProposal,
  type AddedRow,
  type DeleteProposal,
  type MoveProposal,
  type RowTexts,
} from './merge-types';
import type { RowPlaces } from './place-rows';
import type { HeadingFacts, RowFacts } from './row-facts';
import { isMergedAbove } from './upper-cells';

/** Rows of the base that the file should hold and does not. */
export function deletions(context: ComparisonContext): readonly DeleteProposal[] {
  const { side, submission, matchOfBase, scope } = context;
  const sent = submission.sentRowIds == null ? null : new Set(submission.sentRowIds);
  const isExpected = ({ id }: RowFacts | HeadingFacts): boolean =>
    sent?.has(id) ?? scope === 'whole';
  const paired = new Set([...context.headings.values()].map(({ id }) => id));
  const goneRows = side.facts.rows.filter((row) => !matchOfBase.has(row) && isExpected(row));
  const goneHeadings = side.facts.headings.filter(
    (heading) => !paired.has(heading.id) && scope === 'whole' && isExpected(heading),
  );
  return [
    ...goneRows.map((row): DeleteProposal => {
      return { ...deletion(context, row, textsOf(row)), inScope: isOwnRow(context, row) };
    }),
    ...goneHeadings.map((heading): DeleteProposal => {
      return {
        ...deletion(context, heading, { [titleColumn]: heading.view.title }),
        inScope: false,
      };
    }),
  ];
}

function deletion(
  context: ComparisonContext,
  facts: RowFacts | HeadingFacts,
  before: RowTexts,
): Omit<DeleteProposal, 'inScope'> {
  const head = proposalHead(context, ['delete', facts.id]);
  return { ...head, kind: 'delete', sourceRow: null, target: baseRowOf(facts), before };
}

export function textsOf(row: RowFacts): RowTexts {
  return Object.fromEntries([...row.texts].filter(([, text]) => text !== ''));
}

/** What stands in the file and not in the base. */
export function additions(
  context: ComparisonContext,
  places: RowPlaces,
  moved: ReadonlySet<RowFacts>,
): readonly AddProposal[] {
  const ofHeadings = [...places.newHeadings].map((heading): AddProposal => {
    const { kind, number, title } = heading.view;
    const added = {
      kind,
      number,
      title: cleanText(title),
      cells: {},
      mergedFromAbove: [],
      unplaced: context.comments.get(heading.id) ?? [],
    };
    const place = places.placeOfHeading(heading);
    return { ...additionHead(context, places, heading), inScope: false, added, place };
  });
  const ofRows = [...places.newRows].map((row): AddProposal => ({
    ...additionHead(context, places, row),
    inScope: row.lead === '' || leadsRow(context.submission.department, row.lead),
    added: addedRow(context, row),
    place: places.placeOf(row, moved),
  }));
  return [...ofHeadings, ...ofRows].sort((a, b) => (a.sourceRow ?? 0) - (b.sourceRow ?? 0));
}

function additionHead(
  context: ComparisonContext,
  places: RowPlaces,
  { id, row }: RowFacts | HeadingFacts,
): Omit<AddProposal, 'inScope' | 'added' | 'place'> {
  const head = proposalHead(context, []);
  return { ...head, id: places.addedId(id) ?? head.id, kind: 'add', sourceRow: row };
}

function addedRow(context: ComparisonContext, row: RowFacts): AddedRow {
  const { parts } = context.side;
  const cells: Record<ColumnId, string> = {};
  for (const [id, text] of row.texts) {
    if (id !== parts.number && text !== '') cells[id] = cleanText(text);
  }
  return {
    kind: 'task',
    number: parts.number === null ? '' : (row.texts.get(parts.number) ?? ''),
    title: '',
    cells,
    mergedFromAbove: [...row.texts.keys()].filter((id) => isMergedAbove(context, row, id)),
    unplaced: [
      ...context.pairing.extra.flatMap(({ source, label }) => {
        const text = row.view.cells[source]?.text ?? '';
        return text === '' ? [] : [{ label, text }];
      }),
      ...(context.comments.get(row.id) ?? []),
    ],
  };
}

/**
 * Rows that stand elsewhere: under another heading, or in another order under the same one. Order counts only where
 * the file shows it: in a whole appendix, or where rows carry passports; not in a file that was sorted anew.
 */
export function movedRows(context: ComparisonContext, places: RowPlaces): ReadonlySet<RowFacts> {
  const pairs = [...context.matches.pairs.values()];
  const strangers = pairs.filter(({ base, source }) => isUnderOther(context, places, base, source));
  const elsewhere = new Set(strangers.map(({ source }) => source));
  const stayed = pairs
    .filter(({ source }) => !elsewhere.has(source))
    .sort((a, b) => a.source.order - b.source.order);
  const showsOrder = context.scope === 'whole' || context.submission.passports !== null;
  if (!showsOrder) return elsewhere;
  const outOfOrder = [...groupBy(stayed, ({ base }) => base.headingId).values()].flatMap(
    (group) => {
      const stay = longestRun(
        group.map(({ base }) => base.order),
        // A department moves its own rows rather than those of others.
        group.map(({ base }) => (isOwnRow(context, base) ? 1 : 1.01)),
      );
      return group.filter((_pair, place) => !stay.has(place)).map(({ source }) => source);
    },
  );
  const isSorted = outOfOrder.length > Math.max(fewestSorted, stayed.length * sortedShare);
  return isSorted ? elsewhere : new Set([...elsewhere, ...outOfOrder]);
}

const fewestSorted = 8;
const sortedShare = 0.4;

function isUnderOther(
  context: ComparisonContext,
  places: RowPlaces,
  base: RowFacts,
  source: RowFacts,
): boolean {
  const heading = places.headingOf(source);
  if (heading === undefined) return false;
  if (heading === null) return base.headingId !== null && context.scope === 'whole';
  if (heading.kind === 'added') return true;
  if (heading.nodeId === base.headingId) return false;
  const around = headingChain(context, base.headingId).includes(heading.nodeId);
  const shown = [...context.headings.values()].some(({ id }) => id === base.headingId);
  // A file of own rows may leave out groups: then the area says enough.
  return !around || shown || context.scope === 'whole';
}

export function moves(
  context: ComparisonContext,
  places: RowPlaces,
  moved: ReadonlySet<RowFacts>,
): readonly MoveProposal[] {
  return [...moved].flatMap((source): readonly MoveProposal[] => {
    const base = context.matches.pairs.get(source)?.base;
    if (base === undefined) return [];
    const to = places.placeOf(source, moved);
    return [
      {
        ...proposalHead(context, ['move', base.id, JSON.stringify(to)]),
        kind: 'move',
        inScope: isOwnRow(context, base),
        sourceRow: source.row,
        target: baseRowOf(base),
        before: textsOf(base),
        from: places.basePlace(base),
        to,
      },
    ];
  });
}
