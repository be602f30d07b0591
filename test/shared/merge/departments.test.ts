import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/commands/apply-changes';
import { invertChanges } from '../../../shared/commands/change';
import { bulkDecisions } from '../../../shared/merge/bulk-decisions';
import { commandOfDecisions } from '../../../shared/merge/command-of-decisions';
import {
  mergeReportOf,
  type MergeReport,
  type ReportChange,
  type ReportRow,
} from '../../../shared/merge/merge-report';
import { mergeSubmissions } from '../../../shared/merge/merge-submissions';
import type { MergeBoard, Submission } from '../../../shared/merge/merge-types';
import { withPlainIds } from '../../../shared/merge/plain-ids';
import { checkPlanInvariants } from '../../../shared/plan/plan-invariants';
import { tableViewOf } from '../../../shared/plan/table-view-of';
import { departmentFiles, goldenPlan, readPlan, submissionOf } from './department-bed';

interface ExpectedEdit {
  readonly id: string;
  readonly file: string;
  readonly department: string;
  readonly kind: 'change' | 'add' | 'delete' | 'move' | 'renumber';
  readonly row: number | null;
  readonly column: string | null;
  readonly base: string | number | ReportRow | null;
  readonly theirs: string | number | ReportRow | null;
  readonly conflicts_with: readonly string[];
  readonly why?: readonly string[];
  readonly same_as?: readonly string[];
  readonly also_rows?: readonly number[];
  readonly area?: number;
  readonly after?: number;
  readonly typed?: { readonly type: string; readonly value: number };
}

interface Expected {
  readonly files: readonly {
    readonly file: string;
    readonly department: string;
    readonly scope: string;
  }[];
  readonly edits: readonly ExpectedEdit[];
}

const expected = JSON.parse(
  readFileSync(join(departmentFiles, 'EXPECTED.json'), 'utf8'),
) as Expected;
const base = withPlainIds(goldenPlan('tu-son'));
let submissions: readonly Submission[];
let board: MergeBoard;
let report: MergeReport;

beforeAll(async () => {
  const files = readdirSync(departmentFiles).filter((file) => !file.endsWith('.json'));
  submissions = await Promise.all(
    files.map(async (file) =>
      submissionOf(base, file, await readPlan(join(departmentFiles, file))),
    ),
  );
  board = mergeSubmissions(base, submissions);
  report = mergeReportOf(base, 'tu-son.json', board);
});

/** What an edit is about, the same for expected and found edits. */
function nameOf(edit: ExpectedEdit | ReportChange): string {
  const words = edit.kind === 'add' ? (edit.theirs as ReportRow).cells?.['Nhiệm vụ'] : edit.row;
  return [edit.file, edit.kind, words, edit.column].join(' | ');
}

/** The form in which both sides are compared: blanks and number cells as the files write them. */
function plain(edit: ExpectedEdit | ReportChange, name: (id: string) => string): object {
  const clean = (value: unknown): unknown => {
    if (typeof value === 'string') return value.normalize('NFC').replace(/\s+/g, ' ').trim();
    const row = value as ReportRow | null;
    if (typeof value !== 'object' || row === null) return value;
    const cells = Object.entries(row.cells ?? {}).map(([key, text]) => [key, clean(text)]);
    return {
      no: row.no,
      cells: Object.fromEntries(cells) as object,
      merged: row.merged_from_above ?? [],
    };
  };
  return {
    base: clean(edit.base),
    theirs:
      edit.kind === 'change' && edit.typed !== undefined
        ? String(edit.typed.value)
        : clean(edit.theirs),
    conflicts: edit.conflicts_with.map(name).sort(),
    why: [...(edit.why ?? [])].sort(),
    same: (edit.same_as ?? []).map(name).sort(),
    also: edit.also_rows ?? [],
    place: edit.kind === 'add' ? [edit.area, edit.after] : null,
  };
}

function byName(edits: readonly (ExpectedEdit | ReportChange)[]): Record<string, object> {
  const names = new Map(edits.map((edit) => [edit.id, nameOf(edit)]));
  const entries = edits.map((edit) => [nameOf(edit), plain(edit, (id) => names.get(id) ?? id)]);
  return Object.fromEntries(entries) as Record<string, object>;
}

const isNumber = ({ kind }: ExpectedEdit): boolean => kind === 'renumber';

describe('six departments answer to the Từ Sơn plan', () => {
  it('find every edit with its conflicts, repetitions and places, and no other', () => {
    const wanted = byName(expected.edits.filter((edit) => !isNumber(edit)));
    expect(byName(report.changes)).toEqual(wanted);
    expect(report.doubtful).toEqual([]);
  });

  it('find every row that was only numbered again, apart from the edits', () => {
    const found = report.renumbered.map(({ file, row, also_rows, base: from, theirs }) => {
      return { file, row, also_rows, base: from, theirs };
    });
    const wanted = expected.edits
      .filter(isNumber)
      .map(({ file, row, also_rows = [], base: from, theirs }) => {
        return { file, row, also_rows, base: from, theirs };
      });
    const order = (list: readonly { file: string; row: number | null }[]): unknown =>
      [...list].sort((a, b) => a.file.localeCompare(b.file) || (a.row ?? 0) - (b.row ?? 0));
    expect(order(found)).toEqual(order(wanted));
  });

  it('tell from each file whose it is and whether it is the whole appendix', () => {
    const found = report.files.map(({ file, department, scope }) => [
      file,
      department.toLowerCase(),
      scope,
    ]);
    const wanted = expected.files.map(({ file, department, scope }) => [
      file,
      department.toLowerCase(),
      scope,
    ]);
    expect(found.sort()).toEqual(wanted.sort());
  });

  it('do not depend on the order in which the files came', () => {
    expect(mergeSubmissions(base, [...submissions].reverse())).toEqual(board);
  });

  it('mark edits of rows that another agency leads as out of scope', () => {
    const outside = report.changes.filter(
      (edit) => !edit.in_scope && edit.file === 'phong-tai-chinh.xlsx',
    );
    const finance = new Set([37, 38, 39, 40, 43]);
    expect(outside.length).toBe(8);
    expect(outside.every(({ row }) => row !== null && !finance.has(row))).toBe(true);
  });

  it.each(['non-conflicting', 'all'] as const)(
    'are accepted (%s) as one step that leaves a sound plan and can be undone',
    (which) => {
      const { command, refused } = commandOfDecisions(base, board, bulkDecisions(board, which));
      expect(refused).toEqual([]);
      const merged = applyChanges(base, command?.changes ?? []);
      expect(checkPlanInvariants(merged)).toEqual([]);
      expect(command?.origin).toMatchObject({ kind: 'merged' });
      const rows = tableViewOf(merged).rows.length - tableViewOf(base).rows.length;
      // Seven new rows, of which two are one task; deletions are contested.
      expect(rows).toBe(which === 'all' ? 6 : 5);
      expect(applyChanges(merged, invertChanges(command?.changes ?? []))).toEqual(base);
    },
  );

  it('propose nothing more once everything that is not contested is accepted', () => {
    const decisions = bulkDecisions(board, 'non-conflicting');
    const { command } = commandOfDecisions(base, board, decisions);
    const merged = applyChanges(base, command?.changes ?? []);
    const again = commandOfDecisions(merged, board, decisions);
    expect(again.command).toBeNull();
    expect(again.refused).toEqual([]);
    expect([...again.applied].sort()).toEqual(Object.keys(decisions).sort());
  });
});
