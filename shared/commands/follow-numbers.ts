import type { NodeId } from '../ids';
import type { Plan } from '../plan/plan';
import { planIndexOf } from '../plan/plan-index';
import { finished, type Steps } from '../steps';
import { applyChanges } from './apply-changes';
import type { Change } from './change';
import { countNumbers, countNumbersInSteps } from './number-counts';
import { numberChanges, numberedItemsOf } from './number-items';
import { classOf, detectScheme, readingsOf } from './numbering-scheme';
import type { NumberedItem, NumberingScheme, NumberTemplate } from './numbering-scheme';

/**
 * Numbers follow by themselves: the changes that give rows and headings their numbers after `changes` added, deleted or
 * moved some, to be run right behind them in the same command. Empty where only texts changed.
 *
 * The numbering is the one that the table had before. A number that did not fit it was typed on purpose and stays, as does
 * one that `changes` type; the numbers behind it count on from there. New rows are numbered like their neighbours, unless
 * they are written in another form that the table uses too («a)» below 1).
 */
export function followNumbers(before: Plan, changes: readonly Change[]): readonly Change[] {
  if (!changes.some(isStructural)) return [];
  const itemsBefore = numberedItemsOf(planIndexOf(before));
  const scheme = withUsualTemplates(detectScheme(itemsBefore), itemsBefore);
  if (scheme.templates.size === 0) return [];
  const after = applyChanges(before, changes);
  const odd = new Set(finished(oddNumbers(itemsBefore, scheme)).keys());
  const old = new Map(itemsBefore.map((item) => [item.id, item]));
  const otherForms = formsOf(itemsBefore.filter(({ id }) => odd.has(id)));
  const numbers = countNumbers(numberedItemsOf(planIndexOf(after)), scheme, (item) => {
    const known = old.get(item.id);
    if (known === undefined) {
      if (item.number === '') return 'counted';
      return isOtherForm(item, otherForms, scheme) ? 'stands' : 'follows';
    }
    return odd.has(item.id) || known.number !== item.number ? 'stands' : 'follows';
  });
  return numberChanges(after, numbers);
}

/**
 * Numbers out of order, with the one to be expected after the number before: 5 behind 2, a second 3. What is written in
 * another form than most («Phần A», «a)») and what has no number is in order.
 */
export function numbersOutOfOrder(plan: Plan): ReadonlyMap<NodeId, string> {
  return finished(numbersOutOfOrderInSteps(plan));
}

/** The same in steps: a table of 10,000 rows takes longer than the window may stand still. */
export function* numbersOutOfOrderInSteps(plan: Plan): Steps<ReadonlyMap<NodeId, string>> {
  const items = numberedItemsOf(planIndexOf(plan));
  yield;
  const scheme = detectScheme(items);
  const counted = yield* countNumbersInSteps(items, scheme);
  const odd = yield* oddNumbers(items, scheme);
  return new Map(
    items.flatMap(({ id, number }) => {
      const expected = odd.get(id);
      const isOut = number !== '' && expected !== undefined && counted.has(id);
      return isOut ? [[id, expected] as const] : [];
    }),
  );
}

/** Every number that is not the expected one, with that one. */
function* oddNumbers(
  items: readonly NumberedItem[],
  scheme: NumberingScheme,
): Steps<ReadonlyMap<NodeId, string>> {
  const odd = new Map<NodeId, string>();
  yield* countNumbersInSteps(items, scheme, (item, expected) => {
    if (item.number === expected) return 'counted';
    odd.set(item.id, expected);
    return 'stands';
  });
  return odd;
}

function isStructural({ kind }: Change): boolean {
  return kind === 'insert-nodes' || kind === 'delete-nodes' || kind === 'move-node';
}

/** The forms that numbers of a class have beside the usual one, as "class style". */
function formsOf(items: readonly NumberedItem[]): ReadonlySet<string> {
  return new Set(
    items.flatMap((item) =>
      readingsOf(item.number)
        .slice(0, 1)
        .map(({ style, numbers }) => `${classOf(item)} ${style} ${numbers.length}`),
    ),
  );
}

function isOtherForm(
  item: NumberedItem,
  otherForms: ReadonlySet<string>,
  scheme: NumberingScheme,
): boolean {
  const [reading] = readingsOf(item.number);
  if (reading === undefined) return true;
  if (reading.style === scheme.templates.get(classOf(item))?.style) return false;
  return otherForms.has(`${classOf(item)} ${reading.style} ${reading.numbers.length}`);
}

const plain = { dotted: false, opening: '', closing: '', paddedTo: 0 } as const;
const areaNumber: NumberTemplate = { ...plain, style: 'roman' };
const rowNumber: NumberTemplate = { ...plain, style: 'arabic' };

/**
 * The first area and the first row of a table are numbered as most plans do it; rows of another depth like the others.
 * Where there are such items without numbers, that is on purpose.
 */
function withUsualTemplates(
  scheme: NumberingScheme,
  items: readonly NumberedItem[],
): NumberingScheme {
  const templates = new Map(scheme.templates);
  const rowLike = [...templates].find(([name]) => name.startsWith('row '))?.[1];
  const hasAreas = items.some(({ kind }) => kind === 'area');
  const hasRows = items.some(({ kind }) => kind === 'row');
  if (!hasAreas) templates.set('heading 0', templates.get('heading 0') ?? areaNumber);
  if (!hasRows || rowLike !== undefined) {
    for (const depth of [0, 1, 2, 3, 4]) {
      const name = `row ${depth}`;
      templates.set(name, templates.get(name) ?? rowLike ?? rowNumber);
    }
  }
  return { ...scheme, templates };
}
