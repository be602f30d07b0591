import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { boardEntries } from '../../../renderer/round/board/board-entries';
import { boardFactsOf, type BoardFacts } from '../../../renderer/round/board/board-facts';
import {
  boardTargets,
  countKinds,
  filterTargets,
  isAboutRow,
  nextOpen,
  noFilter,
  rowOf,
} from '../../../renderer/round/board/board-filter';
import { bulkChoice } from '../../../renderer/round/board/bulk';
import { combinedText, decidedText } from '../../../renderer/round/board/item-words';
import { mergeSubmissions } from '../../../shared/merge/merge-submissions';
import type { MergeItem } from '../../../shared/merge/merge-types';
import { withPlainIds } from '../../../shared/merge/plain-ids';
import {
  departmentFiles,
  goldenPlan,
  readPlan,
  submissionOf,
} from '../../shared/merge/department-bed';

const none: ReadonlySet<string> = new Set();
const base = withPlainIds(goldenPlan('tu-son'));
let facts: BoardFacts;

beforeAll(async () => {
  const files = readdirSync(departmentFiles).filter((file) => !file.endsWith('.json'));
  const submissions = await Promise.all(
    files.map(async (file) =>
      submissionOf(base, file, await readPlan(`${departmentFiles}/${file}`)),
    ),
  );
  facts = boardFactsOf({ base, board: mergeSubmissions(base, submissions) }, true);
}, 120_000);

describe('the board of six submissions', () => {
  it('shows every item once, in printed order, below its heading and row', () => {
    const targets = boardTargets(facts);
    const entries = boardEntries(facts, targets);
    const keys = entries.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(entries.filter(({ kind }) => kind === 'item')).toHaveLength(facts.board.items.length);
    const areas = entries.flatMap((entry) => (entry.kind === 'heading' ? [entry.row.number] : []));
    expect(areas[0]).toBe('I');
  });

  it('shows with each filter what it says, and counts it', () => {
    const targets = boardTargets(facts);
    const counts = countKinds(facts, none, targets, noFilter);
    const conflicts = filterTargets(facts, none, targets, { ...noFilter, kind: 'conflict' });
    expect(conflicts).toHaveLength(counts.conflict);
    expect(counts.conflict).toBe(
      facts.board.items.filter(({ state }) => state === 'conflict').length,
    );
    expect(counts.change + counts.addition + counts.deletion + counts.move + counts.doubt).toBe(
      counts.all - counts.remark,
    );
    const department = facts.departments[0] ?? '';
    const own = filterTargets(facts, none, targets, { ...noFilter, department });
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan(targets.length);
  });

  it('accepts in bulk no conflict, and nothing out of scope unless asked', () => {
    const targets = boardTargets(facts);
    const own = bulkChoice(facts, none, targets, false);
    const all = bulkChoice(facts, none, targets, true);
    expect(all.count).toBe(own.count + own.outOfScopeCount);
    expect(own.count + own.left).toBe(targets.length);
    for (const id of Object.keys(own.decisions)) {
      const item = facts.items.get(id as MergeItem['id']);
      expect(item?.state).not.toBe('conflict');
      expect(item?.inScope).toBe(true);
    }
  });

  it('counts and finds remarks like anything else that waits, beside their row, until they are marked', () => {
    const targets = boardTargets(facts);
    const remarks = filterTargets(facts, none, targets, { ...noFilter, kind: 'remark' });
    expect(remarks.length).toBe(facts.remarks.length);
    const open = { ...noFilter, kind: 'remark' as const, decided: 'open' as const };
    const read = new Set(remarks.slice(0, 1).map(({ key }) => key));
    expect(filterTargets(facts, read, targets, open)).toHaveLength(remarks.length - read.size);
    const beside = remarks.filter(isAboutRow);
    for (const remark of beside) {
      const at = targets.indexOf(remark);
      expect(rowOf(targets[at - 1] ?? remark)).toBeLessThanOrEqual(rowOf(remark));
      expect(rowOf(targets[at + 1] ?? remark)).toBeGreaterThanOrEqual(rowOf(remark));
    }
  });

  it('goes to the next open line, from the top again after the last, and nowhere when all is decided', () => {
    const targets = boardTargets(facts);
    const [first, second] = targets;
    const decided = (keys: readonly string[]) => new Set(keys);
    expect(nextOpen(decided([first!.key]), targets, null)).toBe(second!.key);
    expect(nextOpen(none, targets, targets.at(-1)!.key)).toBe(first!.key);
    expect(nextOpen(decided(targets.map(({ key }) => key)), targets, first!.key)).toBeNull();
  });

  it('begins a combined text with every different proposal, and shows what was decided', () => {
    const item = facts.board.items.find(
      (each) => each.kind === 'cell' && each.variants.length > 1 && each.united === null,
    );
    if (item?.kind !== 'cell') throw new Error('No contested cell');
    expect(combinedText(item).split('\n')).toEqual(
      item.variants.flatMap(({ text }) => text.split('\n')),
    );
    const [proposalId] = item.variants[1]!.proposalIds;
    expect(decidedText(item, { kind: 'accept', proposalId: proposalId! })).toBe(
      item.variants[1]!.text,
    );
    expect(decidedText(item, { kind: 'reject' })).toBeNull();
  });
});

describe('a board of united plans', () => {
  it('has nothing out of scope, because nobody was sent rows of their own', () => {
    const united = boardFactsOf({ base, board: facts.board }, false);
    expect(united.board.items.every(({ inScope }) => inScope)).toBe(true);
    expect(facts.board.items.some(({ inScope }) => !inScope)).toBe(true);
  });
});
