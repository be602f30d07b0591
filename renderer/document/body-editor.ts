import { Editor } from '@tiptap/core';
import { Slice, type Node } from '@tiptap/pm/model';
import { TextSelection, type Transaction } from '@tiptap/pm/state';
import { ReplaceStep } from '@tiptap/pm/transform';
import { bodySplice, setBody } from '../../shared/commands/edit-body';
import type { BodyBlock, BodyPart } from '../../shared/plan/body';
import { execute, openedPlan, showSent, showUnsent } from '../state/open-plan';
import { holdUnsentEdits } from '../state/unsent-edits';
import { editorDocument } from './body-to-editor';
import { insertFootnote } from './editor-commands';
import { editorKeys } from './editor-keys';
import { documentNodes } from './editor-schema';
import { bodyOfDocument } from './editor-to-body';
import { formInText } from './form-in-text';
import { FoundWords } from './found-words';
import { fromPlan, HeadingNumbers } from './heading-numbers';
import { pasteInto } from './paste';

/** A pause that ends a step of undo. */
const pauseMs = 700;
/** Typing without a pause becomes a command after this long: what shows as saved must be saved. */
const longestMs = 4_000;

export interface BodyEditorHooks {
  /** A footnote was put in at this place of the document: its words are to be typed. */
  readonly onFootnote: (position: number) => void;
  readonly onPasteNotice: (message: string) => void;
}

/**
 * The editor of one text of the open plan. Typing is gathered into commands; whatever else changes the plan (undo from
 * the table, a restored version) is brought into the editor by the smallest replacement, so that the caret stays.
 */
export class BodyEditor {
  readonly editor: Editor;
  /** Where the form's own lines stand in the midst of the text; see form-in-text.ts. */
  readonly formWithin = document.createElement('div');
  /** The text as plan and editor last agreed on it. */
  private agreed: readonly BodyBlock[];
  private pause: ReturnType<typeof setTimeout> | undefined;
  private typingSince: number | null = null;
  private readonly stops: (() => void)[] = [];

  constructor(
    mount: HTMLElement,
    readonly part: BodyPart,
    label: string,
    readOnly: boolean,
    private readonly hooks: BodyEditorHooks,
  ) {
    this.agreed = openedPlan.get()?.plan[part] ?? [];
    this.formWithin.contentEditable = 'false';
    this.editor = new Editor({
      element: mount,
      extensions: [
        ...documentNodes,
        HeadingNumbers,
        FoundWords,
        ...(part === 'decision' ? [formInText(this.formWithin)] : []),
        editorKeys(part, () => this.addFootnote()),
      ],
      injectCSS: false,
      editable: !readOnly,
      enablePasteRules: false,
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-label': label,
          'aria-readonly': String(readOnly),
          spellcheck: 'false',
          'data-testid': `text-${part}`,
        },
        handlePaste: (view, event) => pasteInto(view, event, part, this.hooks.onPasteNotice),
        handleDrop: (_view, event) => (event.dataTransfer?.files.length ?? 0) > 0,
      },
      onUpdate: ({ transaction }) => {
        if (transaction.getMeta(fromPlan) !== true) this.noteTyping(transaction.before.childCount);
      },
      onBlur: () => this.send(),
    });
    this.showPlan(this.agreed);
    this.stops.push(
      openedPlan.subscribe(() => this.followPlan()),
      holdUnsentEdits(() => this.send()),
    );
    mount.addEventListener('compositionend', this.afterComposition);
  }

  destroy(): void {
    this.send();
    for (const stop of this.stops) stop();
    this.editor.destroy();
  }

  addFootnote(): void {
    const position = insertFootnote(this.editor);
    if (position !== null) this.hooks.onFootnote(position);
  }

  /** Makes a command of what was typed since the last one. */
  send(): void {
    if (this.typingSince === null || this.editor.view.composing) return;
    clearTimeout(this.pause);
    this.typingSince = null;
    const open = openedPlan.get();
    if (open === null) return;
    const command = setBody(open.plan, this.part, bodyOfDocument(this.editor.state.doc));
    if (command === null) {
      showSent();
      return;
    }
    // The plan takes the editor's own blocks: from here on they agree.
    this.agreed = bodyOfDocument(this.editor.state.doc);
    void execute(command);
  }

  private noteTyping(blocksBefore: number): void {
    const now = Date.now();
    this.typingSince ??= now;
    showUnsent();
    clearTimeout(this.pause);
    const isStructure = this.editor.state.doc.childCount !== blocksBefore;
    if (isStructure || now - this.typingSince > longestMs) this.send();
    else this.pause = setTimeout(() => this.send(), pauseMs);
  }

  /** An IME may be composing a syllable when the pause is over. */
  private readonly afterComposition = () => {
    setTimeout(() => {
      if (this.editor.isDestroyed) return;
      this.followPlan();
      if (this.typingSince !== null) this.pause = setTimeout(() => this.send(), pauseMs);
    });
  };

  private followPlan(): void {
    const blocks = openedPlan.get()?.plan[this.part];
    if (blocks === undefined || this.typingSince !== null || this.editor.view.composing) return;
    // After a command of our own the plan holds the very words that are here.
    if (blocks === this.agreed || bodySplice(this.agreed, blocks) === null) return;
    this.showPlan(blocks);
  }

  private showPlan(blocks: readonly BodyBlock[]): void {
    this.agreed = blocks;
    const { state, view, schema } = this.editor;
    const next = editorDocument(schema, blocks);
    const start = state.doc.content.findDiffStart(next.content);
    if (start === null) return;
    const tr = changeTo(state.tr, next, start);
    const end = tr.mapping.maps.length === 0 ? 0 : endOfChange(tr);
    if (view.hasFocus()) {
      tr.setSelection(TextSelection.near(tr.doc.resolve(end), -1)).scrollIntoView();
    }
    view.dispatch(tr.setMeta(fromPlan, true));
  }
}

/**
 * Replaces as little as possible, so that decorations and the caret of untouched text stay; whole blocks where the exact
 * replacement does not give the document wanted.
 */
function changeTo(tr: Transaction, next: Node, start: number): Transaction {
  const { from, to, slice } = differenceOf(tr.doc, next, start);
  const step = new ReplaceStep(from, to, slice);
  if (step.apply(tr.doc).doc?.eq(next) === true) return tr.step(step);
  return tr.step(new ReplaceStep(0, tr.doc.content.size, new Slice(next.content, 0, 0)));
}

function endOfChange(tr: Transaction): number {
  let end = 0;
  tr.mapping.maps.at(-1)?.forEach((_from, _to, _newFrom, newTo) => {
    end = Math.max(end, newTo);
  });
  return Math.min(end, tr.doc.content.size);
}

/** The smallest replacement between two documents. */
function differenceOf(
  before: Node,
  after: Node,
  start: number,
): { readonly from: number; readonly to: number; readonly slice: Slice } {
  const end = before.content.findDiffEnd(after.content) ?? { a: start, b: start };
  // Repeated letters may make both ends overlap.
  const overlap = start - Math.min(end.a, end.b);
  const [to, newTo] = overlap > 0 ? [end.a + overlap, end.b + overlap] : [end.a, end.b];
  return { from: start, to, slice: after.slice(start, newTo) };
}
