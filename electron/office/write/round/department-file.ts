import type { NodeId } from '../../../../shared/ids';
import type { Plan } from '../../../../shared/plan/plan';
import type { FileMark } from '../../../../shared/round/file-mark';
import type { SentRows } from '../../../../shared/round/round-types';

/** What one department is sent. */
export interface DepartmentFile {
  /** The rows that it gets, as a plan (part-of-plan.ts); node ids are those of the base. */
  readonly plan: Plan;
  readonly mark: FileMark;
  readonly sentRows: SentRows;
  /** Leaf rows that are its own. */
  readonly ownRows: ReadonlySet<NodeId>;
  /** «15/12/2025», or "" where none was set. */
  readonly deadline: string;
  /** Agencies to choose from, in the order in which they are offered. */
  readonly agencies: readonly string[];
}

/** Background of what is the department's own to edit, as RRGGBB. */
export const ownFill = 'FFF8DC';
