import type { NodeId } from '../../shared/ids';
import { columnByRole } from '../../shared/plan/layout';
import type { Plan } from '../../shared/plan/plan';
import type { TableRow, TaskRow } from '../../shared/plan/table-view';
import type { Steps } from '../../shared/steps';
import { checksOfRow, numberChecksInSteps, type RowCheck } from '../../shared/view/row-checks';
import { appendixView } from './appendix-view';
import { createIdleWork } from './idle-work';
import { insight, type Insight } from './insight';
import { createStore } from './store';

/** What may want a second look in the open plan, in printed order. */
export const rowChecks = createStore<readonly RowCheck[]>([]);

/** Keeps the checks in step with the plan, a little behind it; only rows that changed are looked at again. */
export function followRowChecks(): () => void {
  let known = new WeakMap<TaskRow, readonly RowCheck[]>();
  let read: Insight['meaningOf'] | undefined;
  const numbersOf = numberCheckReader();
  const later = createIdleWork();
  const follow = () => {
    later(function* () {
      const now = insight.get();
      if (now === null) {
        rowChecks.set([]);
        return;
      }
      if (now.meaningOf !== read) {
        known = new WeakMap();
        read = now.meaningOf;
      }
      const rows = appendixView.get()?.rows ?? [];
      const numbers = yield* numbersOf(now.plan, rows);
      const checks: RowCheck[] = [];
      for (const row of rows) {
        const number = numbers.get(row.id);
        if (number !== undefined) checks.push(number);
        if (row.kind !== 'task') continue;
        const seen = known.get(row);
        const found = seen ?? checksOfRow(now.plan, row, now.meaningOf(row));
        checks.push(...found);
        if (seen !== undefined) continue;
        known.set(row, found);
        yield;
      }
      rowChecks.update((before) => (sameChecks(before, checks) ? before : checks));
    });
  };
  follow();
  return insight.subscribe(follow);
}

function sameChecks(a: readonly RowCheck[], b: readonly RowCheck[]): boolean {
  return a.length === b.length && a.every((check, index) => check === b[index]);
}

type NumberChecks = ReadonlyMap<NodeId, RowCheck>;

/** Checks of the numbers; what was found holds until a number, a heading or the order of rows changes. */
function numberCheckReader(): (plan: Plan, rows: readonly TableRow[]) => Steps<NumberChecks> {
  let last: { readonly plan: Plan; readonly rows: readonly TableRow[] } | null = null;
  let checks: NumberChecks = new Map();
  return function* (plan, rows) {
    if (last === null || !sameNumbers(last.plan, last.rows, plan, rows)) {
      checks = yield* numberChecksInSteps(plan, rows);
    }
    last = { plan, rows };
    return checks;
  };
}

function sameNumbers(
  before: Plan,
  rowsBefore: readonly TableRow[],
  after: Plan,
  rows: readonly TableRow[],
): boolean {
  if (before.id !== after.id || before.layout !== after.layout) return false;
  const column = columnByRole(after.layout, 'number')?.id;
  return (
    rows.length === rowsBefore.length &&
    rows.every((row, index) => {
      const old = rowsBefore[index];
      if (row === old) return true;
      if (row.kind !== 'task' || old?.kind !== 'task' || row.id !== old.id) return false;
      const [cell, oldCell] = column === undefined ? [] : [row.cells[column], old.cells[column]];
      return cell?.text === oldCell?.text && cell?.ownerId === oldCell?.ownerId;
    })
  );
}
