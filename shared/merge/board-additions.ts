import type { ColumnId } from '../ids';
import type { BaseSide } from './base-side';
import { thresholds } from './match-thresholds';
import type { AddProposal } from './merge-types';
import { keyOf } from './row-facts';
import { formOf, withoutNumber } from './same-form';
import { WordWeights } from './word-weights';

/** New rows of different submissions that are one task («một nhiệm vụ, nhiều phòng đề xuất»), in the given order. */
export interface AdditionGroup {
  readonly proposals: readonly AddProposal[];
  /** Columns in which they differ; empty where all say the same. */
  readonly differingColumns: readonly ColumnId[];
}

interface Candidate {
  readonly proposal: AddProposal;
  readonly task: string;
  readonly objective: string;
}

/**
 * Groups new rows that say the same task in the same or in other words, wherever they stand. Two rows of one submission
 * are never one. The likest pairs join first, so that a chain of half-like rows does not become one.
 */
export function groupAdditions(
  side: BaseSide,
  proposals: readonly AddProposal[],
): readonly AdditionGroup[] {
  const candidates = proposals.map((proposal) => candidateOf(side, proposal));
  const groups = new Map(candidates.map((each) => [each, new Set([each])]));
  for (const { a, b } of likePairs(side, candidates)) {
    const [left, right] = [groups.get(a), groups.get(b)];
    if (left === undefined || right === undefined || left === right || shareFile(left, right))
      continue;
    for (const each of right) {
      left.add(each);
      groups.set(each, left);
    }
  }
  return [...new Set(groups.values())].map((members) => {
    const ordered = candidates.filter((each) => members.has(each)).map(({ proposal }) => proposal);
    return { proposals: ordered, differingColumns: differing(ordered) };
  });
}

function candidateOf({ parts }: BaseSide, proposal: AddProposal): Candidate {
  const { kind, title, cells } = proposal.added;
  if (kind !== 'task') return { proposal, task: `${kind} ${title}`, objective: '' };
  const joined = (ids: readonly ColumnId[]): string =>
    ids
      .map((id) => withoutNumber(cells[id] ?? ''))
      .join(' ')
      .trim();
  return { proposal, task: joined(parts.task), objective: joined(parts.objective) };
}

function shareFile(a: ReadonlySet<Candidate>, b: ReadonlySet<Candidate>): boolean {
  const files = new Set([...a].map(({ proposal }) => proposal.submissionId));
  return [...b].some(({ proposal }) => files.has(proposal.submissionId));
}

/** Pairs of different submissions that are alike enough, likest first. */
function likePairs(
  side: BaseSide,
  candidates: readonly Candidate[],
): readonly { readonly a: Candidate; readonly b: Candidate }[] {
  // What is common among tasks of this kind is learnt from the base and the new rows together.
  const weights = new WordWeights([
    ...side.facts.rows.map(({ task }) => task),
    ...candidates.map(({ task }) => task),
  ]);
  const pairs: { a: Candidate; b: Candidate; score: number; order: number }[] = [];
  blockedPairs(weights, candidates).forEach(([a, b], order) => {
    const score = additionLikeness(weights, a, b);
    if (score >= thresholds.sameAddition) pairs.push({ a, b, score, order });
  });
  return pairs.sort((x, y) => y.score - x.score || x.order - y.order);
}

function additionLikeness(weights: WordWeights, a: Candidate, b: Candidate): number {
  if (a.proposal.added.kind !== b.proposal.added.kind) return 0;
  if (a.task === '' || b.task === '') {
    return a.task === b.task && keyOf(a.objective) === keyOf(b.objective) ? 1 : 0;
  }
  if (keyOf(a.task) === keyOf(b.task)) return 1;
  if (a.proposal.added.kind !== 'task') return 0;
  const task = weights.similarity(weights.bagOf(a.task), weights.bagOf(b.task));
  if (a.objective === '' || b.objective === '') return task;
  const objective = weights.similarity(weights.bagOf(a.objective), weights.bagOf(b.objective));
  return task * taskShare + objective * (1 - taskShare);
}

const taskShare = 0.75;

/** Pairs that share a rare word; in the order of candidates. */
function blockedPairs(
  weights: WordWeights,
  candidates: readonly Candidate[],
): readonly (readonly [Candidate, Candidate])[] {
  const byWord = new Map<number, number[]>();
  const pairs: (readonly [Candidate, Candidate])[] = [];
  candidates.forEach((candidate, place) => {
    const seen = new Set<number>();
    const { ids } = weights.bagOf(candidate.task === '' ? candidate.objective : candidate.task);
    for (const id of ids) {
      const places = byWord.get(id) ?? [];
      for (const other of places.length > mostPerWord ? [] : places) seen.add(other);
      places.push(place);
      byWord.set(id, places);
    }
    for (const other of seen) {
      const earlier = candidates[other];
      if (
        earlier !== undefined &&
        earlier.proposal.submissionId !== candidate.proposal.submissionId
      ) {
        pairs.push([earlier, candidate]);
      }
    }
  });
  return pairs;
}

const mostPerWord = 60;

function differing(proposals: readonly AddProposal[]): readonly ColumnId[] {
  const [first, ...others] = proposals;
  if (first === undefined) return [];
  const columns = new Set(proposals.flatMap(({ added }) => Object.keys(added.cells) as ColumnId[]));
  const textOf = ({ added }: AddProposal, id: ColumnId): string => formOf(added.cells[id] ?? '');
  return [...columns].filter((id) => others.some((each) => textOf(each, id) !== textOf(first, id)));
}
