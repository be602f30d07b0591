import type { ClipboardSlot } from '../clipboard/clipboard-table';
import type { ColumnId } from '../ids';
import type { PrintedHeading } from '../plan/build-nodes';
import type { PlanIndex } from '../plan/plan-index';
import { isHeading } from '../plan/tree';
import { numberLabelReadings, parseNumberLabel, splitLeadingNumber } from '../text/numbering';

/**
 * The area or group that a row of a pasted block stands for; null for a row of cells. A block tells it by its shape, as a
 * printed table does: a title merged over the rest of the row, or a Roman numeral or capital letter with a title and
 * nothing else in a row of at least four cells. Only blocks that begin in the first column can tell.
 */
export function pastedHeading(
  index: PlanIndex,
  slots: readonly ClipboardSlot[],
  columnIds: readonly ColumnId[],
): PrintedHeading | null {
  if (columnIds[0] !== index.plan.layout.columns[0]?.id) return null;
  const texts = mergedTitle(slots) ?? loneTitle(slots);
  return texts === null ? null : { kind: kindOf(index, texts.number), ...texts };
}

interface HeadingTexts {
  readonly number: string;
  readonly title: string;
}

function mergedTitle(slots: readonly ClipboardSlot[]): HeadingTexts | null {
  const at = slots.findIndex(({ from }) => from === 'left') - 1;
  if (at !== 0 && at !== 1) return null;
  const title = slots[at]?.text.trim() ?? '';
  const isAcross = slots.slice(at + 1).every(({ from }) => from === 'left');
  if (!isAcross || title === '' || slots[0]?.from === 'above') return null;
  if (at === 1) return { number: slots[0]?.text.trim() ?? '', title };
  const split = splitLeadingNumber(title);
  return split === null ? { number: '', title } : { number: split.written, title: split.rest };
}

function loneTitle(slots: readonly ClipboardSlot[]): HeadingTexts | null {
  const [number = '', title = '', ...others] = slots.map(({ text }) => text.trim());
  const style = parseNumberLabel(number)?.style;
  const isCounted = style === 'roman' || style === 'capital';
  const isAlone = others.length >= 2 && others.every((text) => text === '');
  if (!isCounted || !isAlone || title === '') return null;
  return slots.some(({ from }) => from === 'above') ? null : { number, title };
}

/** An area where it is numbered as the plan's areas are; in a plan without any, where it looks like the outermost. */
function kindOf(index: PlanIndex, number: string): 'area' | 'group' {
  const areas = index.plan.nodes.flatMap((node) =>
    isHeading(node) && node.kind === 'area' ? [node.number] : [],
  );
  const forms = formsOf(number);
  if (areas.length === 0) {
    return number === '' || forms.some((form) => /^(roman|capital) 1$/.test(form))
      ? 'area'
      : 'group';
  }
  return areas.some((area) => formsOf(area).some((form) => forms.includes(form)))
    ? 'area'
    : 'group';
}

/** All readings of a number as "style length"; one of its own for no number. */
export function formsOf(number: string): readonly string[] {
  const readings = numberLabelReadings(number);
  if (readings.length === 0) return ['none'];
  return readings.map(({ style, numbers }) => `${style} ${numbers.length}`);
}
