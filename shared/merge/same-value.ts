import type { ColumnRole } from '../plan/layout';
import { parseFunding } from '../text/funding';
import { timeframeKey } from './base-side';
import { keyOf } from './row-facts';
import { formOf, sameForm, withoutNumber } from './same-form';

/** How a text of a submission differs from that of the base. 'form' and 'number' are no changes. */
export type Difference = 'none' | 'form' | 'number' | 'change';

const numberedRoles: ReadonlySet<ColumnRole> = new Set(['objective', 'task', 'activity']);

/**
 * none: the same letters; form: typed otherwise (same-form.ts), or the same bare amount («1.200» and «1200»);
 * number: only a number in front of the words differs.
 */
export function differenceOf(base: string, theirs: string, role: ColumnRole): Difference {
  if (base === theirs) return 'none';
  if (sameForm(base, theirs)) return 'form';
  if (role === 'funding' && sameAmount(base, theirs)) return 'form';
  if (numberedRoles.has(role) && sameForm(withoutNumber(base), withoutNumber(theirs))) {
    return 'number';
  }
  return 'change';
}

const bareAmount = /^[\d.,\s]+$/;

function sameAmount(a: string, b: string): boolean {
  if (!bareAmount.test(a) || !bareAmount.test(b)) return false;
  const [left, right] = [parseFunding(a), parseFunding(b)];
  return left.kind === 'amount' && right.kind === 'amount' && left.dong === right.dong;
}

/**
 * Whether two departments propose the same for a cell: typed otherwise at most, or the same timeframe or amount in other
 * words («Quý I/2024», «Quý 1 năm 2024»), or the same agencies.
 */
export function sameProposal(a: string, b: string, role: ColumnRole, year: number | null): boolean {
  if (sameForm(a, b)) return true;
  if (role === 'timeframe') {
    const key = timeframeKey(a, year);
    return key !== null && key === timeframeKey(b, year);
  }
  if (role === 'funding') return sameAmount(a, b);
  if (role === 'lead' || role === 'coordinator') return keyOf(a) === keyOf(b);
  return formOf(a).replace(/[.;,]+$/, '') === formOf(b).replace(/[.;,]+$/, '');
}
