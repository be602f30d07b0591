import type { Plan } from '../plan/plan';
import { planIndexOf } from '../plan/plan-index';
import { editOf } from './edit-command';
import type { Edit } from './edit-command';
import { countNumbers } from './number-counts';
import { numberChanges, numberedItemsOf } from './number-items';
import { detectScheme } from './numbering-scheme';
import type { NumberingScheme } from './numbering-scheme';

/**
 * «Đánh lại số thứ tự»: counts areas, groups and rows anew in the numbering that the table uses already (Roman areas,
 * 1 and 2 or A and B for groups, 2.1 or 1 for rows, counted per area or through the table; see numbering-scheme.ts).
 *
 * Groups and rows that stand side by side and are written alike share one count («1», group «2», «3»). Numbers that
 * continue another stay so. What is no number or of another form («Phần A», «a)» between 1 and 2) is left alone, and so is
 * numbering inside texts.
 * Null when all numbers are right.
 */
export function renumber(plan: Plan): Edit {
  return renumberAs(plan, detectScheme(numberedItemsOf(planIndexOf(plan))));
}

/** The same in a numbering that was chosen. */
export function renumberAs(plan: Plan, scheme: NumberingScheme): Edit {
  const numbers = countNumbers(numberedItemsOf(planIndexOf(plan)), scheme);
  return editOf('Đánh lại số thứ tự', numberChanges(plan, numbers));
}
