import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addRowAfter,
  deleteColumn,
  deleteRow,
  deleteTable,
  isInTable,
} from '@tiptap/pm/tables';
import type { BodyAlignment, BodyPart, InlineStyle } from '../../shared/plan/body';
import { splitLeadingNumber } from '../../shared/text/numbering';
import type { HeadingAttributes } from './editor-schema';
import { headingFor, headingWithNumber } from './heading-numbers';

/** What a block is, from the outermost heading to the innermost item: Tab goes down this list, Shift+Tab up. */
export type BlockStyle = 'paragraph' | 'heading-1' | 'heading-2' | 'heading-3' | 'dash' | 'plus';

export const blockStyles: readonly BlockStyle[] = [
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'dash',
  'plus',
];

const indents: readonly BlockStyle[] = ['heading-1', 'heading-2', 'heading-3', 'dash', 'plus'];

/** Items of a list keep their sign in the text, as offices type it. */
const itemSigns = { dash: '- ', plus: '+ ' } as const;

export function styleOfBlock(node: Node): BlockStyle {
  if (node.type.name === 'heading') {
    const { level } = node.attrs as HeadingAttributes;
    return level <= 1 ? 'heading-1' : level === 2 ? 'heading-2' : 'heading-3';
  }
  if (/^[-–] /.test(node.textContent)) return 'dash';
  return node.textContent.startsWith('+ ') ? 'plus' : 'paragraph';
}

/** The heading or paragraph that holds the cursor, with its place; null in a table. */
export function currentBlock(
  state: EditorState,
): { readonly node: Node; readonly position: number } | null {
  const { $from } = state.selection;
  if ($from.depth === 0) return null;
  const node = $from.node(1);
  return node.type.name === 'table' ? null : { node, position: $from.before(1) };
}

/** Makes every selected heading and paragraph of one style. */
export function setBlockStyle(editor: Editor, style: BlockStyle, part: BodyPart): void {
  const { tr, doc } = editor.state;
  const { from, to } = editor.state.selection;
  const positions: number[] = [];
  doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name !== 'table') positions.push(position);
    return false;
  });
  for (const position of positions) restyle(tr, tr.mapping.map(position), style, part);
  editor.view.dispatch(tr.scrollIntoView());
}

function restyle(tr: Transaction, position: number, style: BlockStyle, part: BodyPart): void {
  const node = tr.doc.nodeAt(position);
  if (node === null || styleOfBlock(node) === style) return;
  removeItemSign(tr, position);
  const { heading, paragraph } = tr.doc.type.schema.nodes;
  if (style === 'paragraph' || style === 'dash' || style === 'plus') {
    tr.setNodeMarkup(position, paragraph, { alignment: null });
    if (style !== 'paragraph') tr.insertText(itemSigns[style], position + 1);
    return;
  }
  const level = Number(style.at(-1));
  // A number that stands in the text already becomes the heading's own.
  const typed = splitLeadingNumber(tr.doc.nodeAt(position)?.textContent ?? '')?.written;
  const attributes =
    typed === undefined
      ? headingFor(tr.doc, position, level, part)
      : headingWithNumber(tr.doc, position, typed, level);
  if (typed !== undefined) removeStart(tr, position, new RegExp(`^\\s*${escaped(typed)}\\s*`, 'u'));
  tr.setNodeMarkup(position, heading, attributes);
}

function removeItemSign(tr: Transaction, position: number): void {
  removeStart(tr, position, /^[-–+] */u);
}

function removeStart(tr: Transaction, position: number, pattern: RegExp): void {
  const first = tr.doc.nodeAt(position)?.firstChild;
  if (first?.text === undefined) return;
  const length = pattern.exec(first.text)?.[0].length ?? 0;
  if (length > 0) tr.delete(position + 1, position + 1 + length);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** One level deeper (+1) or higher (-1). False in a table, where Tab goes from cell to cell. */
export function indent(editor: Editor, by: 1 | -1, part: BodyPart): boolean {
  const block = currentBlock(editor.state);
  if (block === null) return false;
  const style = styleOfBlock(block.node);
  const index = indents.indexOf(style);
  const next = style === 'paragraph' ? (by === 1 ? 'dash' : undefined) : indents[index + by];
  if (next !== undefined) setBlockStyle(editor, next, part);
  return true;
}

export function setHeadingNumber(editor: Editor, number: string | null, part: BodyPart): void {
  const block = currentBlock(editor.state);
  if (block?.node.type.name !== 'heading') return;
  const { level } = block.node.attrs as HeadingAttributes;
  const { doc, tr } = editor.state;
  const attributes =
    number === null
      ? headingFor(doc, block.position, level, part)
      : headingWithNumber(doc, block.position, number.normalize('NFC').trim(), level);
  editor.view.dispatch(tr.setNodeMarkup(block.position, null, attributes));
}

/** null: as the form has it, justified. */
export function setAlignment(editor: Editor, alignment: BodyAlignment | null): void {
  const { tr, selection, doc } = editor.state;
  doc.nodesBetween(selection.from, selection.to, (node, position) => {
    if (node.type.name === 'paragraph') tr.setNodeMarkup(position, null, { alignment });
    return false;
  });
  if (tr.docChanged) editor.view.dispatch(tr);
}

export function toggleLook(editor: Editor, style: InlineStyle): void {
  editor.chain().focus().toggleMark(style).run();
}

/** Puts a footnote behind the cursor and returns its place. */
export function insertFootnote(editor: Editor): number | null {
  const { state, view } = editor;
  if (isInTable(state) || !state.selection.$to.parent.inlineContent) return null;
  const { footnote } = state.schema.nodes;
  if (footnote === undefined) return null;
  const position = state.selection.to;
  const tr = state.tr.insert(position, footnote.create({ text: '' }));
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, position + 1)).scrollIntoView());
  return position;
}

/** An empty table behind the current block, and a paragraph behind it where there is none. */
export function insertTable(editor: Editor, rows: number, columns: number): void {
  const { state, view } = editor;
  const { table, tableRow, tableCell, paragraph } = state.schema.nodes;
  if (table === undefined || tableRow === undefined || tableCell === undefined) return;
  const cells = Array.from({ length: columns }, () => tableCell.create());
  const grid = Array.from({ length: rows }, () => tableRow.create(null, cells));
  const { $to } = state.selection;
  const at = $to.depth === 0 ? $to.pos : $to.after(1);
  const isLast = at >= state.doc.content.size;
  const nodes = [
    table.create({ header: true }, grid),
    ...(isLast && paragraph !== undefined ? [paragraph.create()] : []),
  ];
  const tr = state.tr.insert(at, nodes);
  view.dispatch(tr.setSelection(TextSelection.near(tr.doc.resolve(at + 3))).scrollIntoView());
  view.focus();
}

const tableEdits = {
  'add-row': addRowAfter,
  'add-column': addColumnAfter,
  'delete-row': deleteRow,
  'delete-column': deleteColumn,
  'delete-table': deleteTable,
} as const;

export type TableEdit = keyof typeof tableEdits;

export function editTable(editor: Editor, edit: TableEdit): void {
  tableEdits[edit](editor.state, (tr) => {
    editor.view.dispatch(tr);
  });
  editor.view.focus();
}

export function toggleTableHeader(editor: Editor): void {
  const { $from } = editor.state.selection;
  const node = $from.depth === 0 ? null : $from.node(1);
  if (node?.type.name !== 'table') return;
  const header = node.attrs.header === true ? null : true;
  editor.view.dispatch(editor.state.tr.setNodeMarkup($from.before(1), null, { header }));
}
