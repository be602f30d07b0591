import { Extension, type Editor } from '@tiptap/core';
import { splitBlock } from '@tiptap/pm/commands';
import { goToNextCell, isInTable, tableEditing } from '@tiptap/pm/tables';
import { headingLook } from '../../shared/body/heading-look';
import type { BodyPart } from '../../shared/plan/body';
import { redo, undo } from '../state/open-plan';
import {
  blockStyles,
  currentBlock,
  indent,
  setBlockStyle,
  styleOfBlock,
  toggleLook,
} from './editor-commands';
import type { HeadingAttributes } from './editor-schema';
import { headingFor } from './heading-numbers';

/** Keys of the text, as in Word where Word has them. */
export function editorKeys(part: BodyPart, insertFootnote: () => void) {
  return Extension.create({
    name: 'editorKeys',
    priority: 1000,
    addProseMirrorPlugins: () => [tableEditing()],
    addKeyboardShortcuts: () => shortcuts(part, insertFootnote),
  });
}

type Shortcuts = Record<string, (props: { readonly editor: Editor }) => boolean>;

function shortcuts(part: BodyPart, insertFootnote: () => void): Shortcuts {
  return {
    'Mod-b': ({ editor }) => done(() => toggleLook(editor, 'bold')),
    'Mod-i': ({ editor }) => done(() => toggleLook(editor, 'italic')),
    'Mod-u': ({ editor }) => done(() => toggleLook(editor, 'underline')),
    // The view keeps these from the browser's own history, and with it from the window: undo is the plan's.
    'Mod-z': () => done(() => void undo()),
    'Mod-y': () => done(() => void redo()),
    'Shift-Mod-z': () => done(() => void redo()),
    'Mod-Alt-f': () => done(insertFootnote),
    ...Object.fromEntries(
      blockStyles.map((style, index): [string, Shortcuts[string]] => [
        `Mod-Alt-${index}`,
        ({ editor }) => done(() => setBlockStyle(editor, style, part)),
      ]),
    ),
    Tab: ({ editor }) => goToCell(editor, 1) || indent(editor, 1, part),
    'Shift-Tab': ({ editor }) => goToCell(editor, -1) || indent(editor, -1, part),
    'Shift-Enter': ({ editor }) => breakLine(editor),
    Enter: ({ editor }) => enter(editor, part),
    Backspace: ({ editor }) => backspace(editor),
  };
}

function done(action: () => void): true {
  action();
  return true;
}

/** The last cell is left for a new row, as in Word. */
function goToCell(editor: Editor, direction: 1 | -1): boolean {
  if (!isInTable(editor.state)) return false;
  if (goToNextCell(direction)(editor.state, editor.view.dispatch)) return true;
  if (direction === -1) return true;
  return editor.chain().command(addRowBelow).run() && goToCell(editor, 1);
}

function addRowBelow({ tr }: { readonly tr: Editor['state']['tr'] }): boolean {
  const { $from } = tr.selection;
  const { tableRow, tableCell } = tr.doc.type.schema.nodes;
  const row = $from.node(2);
  if (tableRow === undefined || tableCell === undefined) return false;
  const cells = Array.from({ length: row.childCount }, () => tableCell.create());
  tr.insert($from.after(2), tableRow.create(null, cells));
  return true;
}

function breakLine(editor: Editor): boolean {
  const { hardBreak } = editor.schema.nodes;
  if (hardBreak === undefined) return false;
  editor.view.dispatch(editor.state.tr.replaceSelectionWith(hardBreak.create()).scrollIntoView());
  return true;
}

/** A break in a cell; behind a title its text, behind a point or an item the next one, behind an empty one plain text. */
function enter(editor: Editor, part: BodyPart): boolean {
  if (isInTable(editor.state)) return breakLine(editor);
  const block = currentBlock(editor.state);
  if (block === null) return false;
  const { node } = block;
  const style = styleOfBlock(node);
  if (style === 'paragraph') return splitBlock(editor.state, editor.view.dispatch);
  const sign = style === 'dash' || style === 'plus' ? node.textContent.slice(0, 2) : '';
  if (node.textContent.length === sign.length)
    return done(() => setBlockStyle(editor, 'paragraph', part));
  if (sign !== '') return splitWithSign(editor, sign);
  return splitHeading(editor, part);
}

function splitWithSign(editor: Editor, sign: string): boolean {
  return splitBlock(editor.state, (tr) => {
    editor.view.dispatch(tr.insertText(sign, tr.selection.from));
  });
}

function splitHeading(editor: Editor, part: BodyPart): boolean {
  const { state } = editor;
  const { $from } = state.selection;
  const { level, number } = $from.node(1).attrs as HeadingAttributes;
  const isTitle = headingLook({ level, number, text: $from.node(1).textContent }).textBold;
  const start = $from.parentOffset === 0;
  return splitBlock(state, (tr) => {
    const position = tr.selection.$from.before(1);
    const { heading, paragraph } = state.schema.nodes;
    if (start) {
      // The heading moves down; what stays above it is an empty paragraph.
      tr.setNodeMarkup(tr.mapping.map($from.before(1), -1), paragraph, { alignment: null });
      tr.setNodeMarkup(position, heading, $from.node(1).attrs);
    } else if (isTitle) tr.setNodeMarkup(position, paragraph, { alignment: null });
    else tr.setNodeMarkup(position, heading, headingFor(tr.doc, position, level, part));
    editor.view.dispatch(tr);
  });
}

/** At the start of a heading the number goes first, then the line. */
function backspace(editor: Editor): boolean {
  const { empty, $from } = editor.state.selection;
  if (!empty || $from.parentOffset > 0 || $from.depth !== 1) return false;
  if ($from.parent.type.name !== 'heading') return false;
  const { tr, schema } = editor.state;
  editor.view.dispatch(
    tr.setNodeMarkup($from.before(1), schema.nodes.paragraph, { alignment: null }),
  );
  return true;
}
