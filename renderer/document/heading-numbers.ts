import { Extension, InputRule } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, type EditorState, type Transaction } from '@tiptap/pm/state';
import { countedHeadings, numberForNew, renumberedHeadings } from '../../shared/body/numbering';
import type { BodyPart } from '../../shared/plan/body';
import { parseNumberLabel } from '../../shared/text/numbering';
import type { HeadingAttributes } from './editor-schema';

/** Transactions that bring the editor to the plan: the plan's numbers hold. */
export const fromPlan = 'from-plan';

export interface PlacedHeading extends HeadingAttributes {
  readonly position: number;
}

/** All headings in order; they stand at the top of the document only. */
export function headingsOf(document: Node): readonly PlacedHeading[] {
  const headings: PlacedHeading[] = [];
  document.forEach((node, position) => {
    if (node.type.name === 'heading')
      headings.push({ ...(node.attrs as HeadingAttributes), position });
  });
  return headings;
}

/** The number and level of a new heading at a place of the document. */
export function headingFor(
  document: Node,
  position: number,
  level: number,
  part: BodyPart,
): HeadingAttributes {
  const others = headingsOf(document).filter((heading) => heading.position !== position);
  const index = others.filter((heading) => heading.position < position).length;
  const number = numberForNew(others, index, level, part);
  return { level, number, counted: number !== '' };
}

/**
 * The attributes of a heading whose number was typed: its level is that of headings with such numbers, and it goes on
 * counting where it is the number that its place gives.
 */
export function headingWithNumber(
  document: Node,
  position: number,
  number: string,
  givenLevel?: number,
): HeadingAttributes {
  const others = headingsOf(document).filter((heading) => heading.position !== position);
  const level = givenLevel ?? levelOfNumber(number, others);
  const before = others.filter((heading) => heading.position < position);
  const counted = countedHeadings([...before, { level, number }]).at(-1) ?? false;
  return { level, number, counted };
}

function levelOfNumber(number: string, others: readonly PlacedHeading[]): number {
  const form = formOf(number);
  const same = others.find((heading) => formOf(heading.number) === form);
  if (same !== undefined) return same.level;
  const label = parseNumberLabel(number);
  if (label === null || label.style === 'roman' || label.style.includes('capital')) return 1;
  return label.style === 'arabic' ? 1 + label.numbers.length : 3;
}

function formOf(number: string): string {
  const label = parseNumberLabel(number);
  return label === null
    ? number.replace(/\d+/, '1')
    : [label.style, label.numbers.length, label.opening, label.closing].join(' ');
}

/** Headings count themselves; a number typed at the start of a paragraph makes it a heading. */
export const HeadingNumbers = Extension.create({
  name: 'headingNumbers',
  addProseMirrorPlugins: () => [
    new Plugin({
      appendTransaction: (transactions, before, state) =>
        transactions.some((each) => each.docChanged && each.getMeta(fromPlan) !== true) &&
        !hasSameHeadings(before.doc, state.doc)
          ? renumber(state)
          : null,
    }),
  ],
  addInputRules: () => [
    new InputRule({
      find: /^(Điều \d{1,3}[.:]|[IVX]{1,5}\.|\d{1,2}(?:\.\d{1,2}){0,3}\.|[a-zđ]\)) $/u,
      handler: ({ state, range, match }) => {
        const number = match[1];
        const { $from } = state.selection;
        if (number === undefined || $from.parent.type.name !== 'paragraph' || $from.depth !== 1) {
          return null;
        }
        const position = $from.before(1);
        const attributes = headingWithNumber(state.doc, position, number);
        state.tr.delete(range.from, range.to);
        state.tr.setNodeMarkup(position, state.schema.nodes.heading, attributes);
        return undefined;
      },
    }),
  ],
});

/** Letters typed leave levels and numbers as they are: then nothing is to be counted. */
function hasSameHeadings(before: Node, after: Node): boolean {
  const [old, now] = [headingsOf(before), headingsOf(after)];
  return (
    old.length === now.length &&
    old.every(({ level, number, counted }, index) => {
      const other = now[index];
      return other?.level === level && other.number === number && other.counted === counted;
    })
  );
}

function renumber(state: EditorState): Transaction | null {
  const headings = headingsOf(state.doc);
  const numbers = renumberedHeadings(headings);
  const { tr } = state;
  headings.forEach(({ position, level, number, counted }, index) => {
    const next = numbers[index] ?? number;
    if (next !== number) tr.setNodeMarkup(position, null, { level, number: next, counted });
  });
  return tr.docChanged ? tr : null;
}
