import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { isInTable } from '@tiptap/pm/tables';
import { blocksFromHtml } from '../../shared/body/html-blocks';
import type { BodyBlock, BodyPart } from '../../shared/plan/body';
import { typedText } from '../../shared/commands/edit-command';
import { blockNodes } from './body-to-editor';
import { documentTexts } from './texts';

/** More than this is a book; the clipboard of Word holds megabytes for a few pages already. */
const longestHtml = 20_000_000;

/**
 * Takes what is on the clipboard as blocks of the plan. What the editor itself put there it reads itself (false). Pasted
 * HTML is only ever read as text: nothing of it is run, shown or fetched.
 */
export function pasteInto(
  view: EditorView,
  event: ClipboardEvent,
  part: BodyPart,
  notice: (message: string) => void,
): boolean {
  const data = event.clipboardData;
  if (data === null || !view.editable) return true;
  const html = data.getData('text/html');
  const text = typedText(data.getData('text/plain'));
  if (html.includes('data-pm-slice')) return false;
  if (isInTable(view.state)) {
    pasteLines(view, text);
    return true;
  }
  const useHtml = html !== '' && html.length <= longestHtml;
  const { blocks, pictures } = useHtml ? blocksFromHtml(html, part) : { blocks: [], pictures: 0 };
  if (pictures > 0) notice(documentTexts.picturesNotPasted(pictures));
  const found = blocks.length > 0 ? blocks : blocksOfText(text);
  if (found.length > 0) insertBlocks(view, found);
  return true;
}

function blocksOfText(text: string): readonly BodyBlock[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'paragraph', text: line }));
}

/** In a cell there is text only. */
function pasteLines(view: EditorView, text: string): void {
  const { schema, tr } = view.state;
  const { hardBreak } = schema.nodes;
  const nodes = text
    .trimEnd()
    .split('\n')
    .flatMap((line, index): readonly Node[] => [
      ...(index === 0 || hardBreak === undefined ? [] : [hardBreak.create()]),
      ...(line === '' ? [] : [schema.text(line)]),
    ]);
  view.dispatch(tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0)).scrollIntoView());
}

/** One plain paragraph flows into the line of the cursor; more keep their own shape. */
function insertBlocks(view: EditorView, blocks: readonly BodyBlock[]): void {
  const { schema, tr, selection } = view.state;
  const nodes = blockNodes(schema, blocks);
  const [only] = nodes;
  const isInline = nodes.length === 1 && only?.type.name === 'paragraph';
  if (isInline) {
    view.dispatch(tr.replaceSelection(new Slice(only.content, 0, 0)).scrollIntoView());
    return;
  }
  const { $from } = selection;
  const replacesLine = selection.empty && $from.depth === 1 && $from.parent.content.size === 0;
  if (replacesLine) tr.replaceWith($from.before(1), $from.after(1), nodes);
  else tr.replaceSelection(new Slice(Fragment.from(nodes), 0, 0));
  view.dispatch(tr.scrollIntoView());
}
