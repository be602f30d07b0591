import type { Node } from '@tiptap/pm/model';
import { marksField, tidyMarks } from '../../shared/body/marks';
import { visibleText } from '../../shared/text/normalise';
import type {
  BodyAlignment,
  BodyBlock,
  BodyHeading,
  BodyTable,
  InlineMark,
  InlineStyle,
} from '../../shared/plan/body';

/** Nodes never change, so each is made into a block once; a keystroke costs its own paragraph only. */
const blocks = new WeakMap<Node, BodyBlock>();

/** Ties a node to the block that it was made of. */
export function rememberBlock(node: Node, block: BodyBlock): void {
  blocks.set(node, block);
}

/** The text of the plan that the editor shows; nothing where there is only the empty paragraph to type in. */
export function bodyOfDocument(document: Node): readonly BodyBlock[] {
  const only = document.childCount === 1 ? document.child(0) : null;
  if (only !== null && isEmptyParagraph(only) && !blocks.has(only)) return [];
  return document.children.map(blockOf);
}

function isEmptyParagraph(node: Node): boolean {
  return node.type.name === 'paragraph' && node.childCount === 0;
}

function blockOf(node: Node): BodyBlock {
  const known = blocks.get(node);
  if (known !== undefined) return known;
  const block = freshBlock(node);
  blocks.set(node, block);
  return block;
}

function freshBlock(node: Node): BodyBlock {
  if (node.type.name === 'heading') return headingOf(node);
  if (node.type.name === 'table') return tableOf(node);
  const alignment = node.attrs.alignment as BodyAlignment | null;
  return {
    kind: 'paragraph',
    ...textOf(node),
    ...(alignment === null ? {} : { alignment }),
  };
}

function headingOf(node: Node): BodyHeading {
  const { level, number } = node.attrs as { readonly level: number; readonly number: string };
  return { kind: 'heading', level, number, ...textOf(node) };
}

function tableOf(node: Node): BodyTable {
  const header = node.attrs.header as boolean | null;
  const rows = node.children.map((row) => row.children.map((cell) => textOf(cell).text));
  return { kind: 'table', rows, ...(header === null ? {} : { header }) };
}

/** Text and marks of a node with inline content. Typed and pasted text may be decomposed or hold what cannot be seen. */
function textOf(node: Node): { readonly text: string; readonly marks?: readonly InlineMark[] } {
  let text = '';
  const marks: InlineMark[] = [];
  for (const child of node.children) {
    const from = text.length;
    if (child.type.name === 'footnote') {
      marks.push({
        kind: 'footnote',
        at: from,
        text: visibleText(child.attrs.text as string),
      });
      continue;
    }
    text += child.isText ? visibleText(child.text ?? '') : '\n';
    for (const mark of child.marks)
      marks.push({ kind: mark.type.name as InlineStyle, from, to: text.length });
  }
  return { text, ...marksField(tidyMarks(text, marks)) };
}
