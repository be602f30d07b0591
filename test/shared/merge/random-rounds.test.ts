import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges } from '../../../shared/commands/change';
import { bulkDecisions } from '../../../shared/merge/bulk-decisions';
import { commandOfDecisions } from '../../../shared/merge/command-of-decisions';
import { compareSubmission } from '../../../shared/merge/compare-submission';
import { mergeSubmissions } from '../../../shared/merge/merge-submissions';
import { comparePlans } from '../../../shared/plan/compare-appendix';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import { found, randomRound, wrongRows } from './random-rounds';

const seeds = fc.integer({ min: 0, max: 1_000_000 });

describe('random edits of random plans', () => {
  it('are recovered exactly where rows carry passports', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 5, max: 60 }),
        fc.integer({ min: 0, max: 15 }),
        (seed, rows, edits) => {
          const round = randomRound(seed, rows, edits);
          expect(found(compareSubmission(round.base, round.withPassports))).toEqual(round.truth);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never land on a wrong row without passports', () => {
    let [right, told, real] = [0, 0, 0];
    for (let seed = 1; seed <= 60; seed += 1) {
      const round = randomRound(seed, 40, 10);
      const comparison = compareSubmission(round.base, round.submission);
      expect(wrongRows(comparison, round)).toBe(0);
      const words = found(comparison);
      right += words.filter((each) => round.truth.includes(each)).length;
      told += words.length;
      real += round.truth.length;
    }
    expect(right / told).toBeGreaterThan(0.97);
    expect(right / real).toBeGreaterThan(0.97);
  });

  it('are the same in whatever order the files come, and accepted leave a sound plan that can be undone', () => {
    fc.assert(
      fc.property(seeds, fc.integer({ min: 5, max: 30 }), (seed, rows) => {
        const rounds = [1, 2, 3].map((count) => randomRound(seed, rows, count * 3));
        const [first] = rounds;
        if (first === undefined) return;
        const files = rounds.map(({ submission }, place) => {
          const fileName = `phong-${place}.xlsx`;
          return { ...submission, fileName, id: fileName as typeof submission.id };
        });
        const board = mergeSubmissions(first.base, files);
        expect(mergeSubmissions(first.base, [...files].reverse())).toEqual(board);
        for (const which of ['non-conflicting', 'all'] as const) {
          const { command } = commandOfDecisions(first.base, board, bulkDecisions(board, which));
          if (command === null) continue;
          const merged = applyChanges(first.base, command.changes);
          expect(checkPlanInvariants(merged)).toEqual([]);
          expect(applyChanges(merged, invertChanges(command.changes))).toEqual(first.base);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('of one department, all accepted, make the plan print what the file prints but for numbers', () => {
    fc.assert(
      fc.property(
        seeds,
        fc.integer({ min: 5, max: 30 }),
        fc.integer({ min: 0, max: 8 }),
        (seed, rows, edits) => {
          const round = randomRound(seed, rows, edits);
          const board = mergeSubmissions(round.base, [round.withPassports]);
          const { command, refused } = commandOfDecisions(
            round.base,
            board,
            bulkDecisions(board, 'all'),
          );
          expect(refused).toEqual([]);
          const merged = command === null ? round.base : applyChanges(round.base, command.changes);
          const again = compareSubmission(merged, { ...round.submission, passports: null });
          expect(again.proposals.filter(({ kind }) => kind !== 'move')).toEqual([]);
          expect(
            comparePlans(merged, round.submission.plan).filter((each) =>
              each.includes('Bảng phải có'),
            ),
          ).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});
