import type { ComponentType } from 'react';
import { openedPlan } from '../state/open-plan';
import type { BodyEditor } from './body-editor';

/** The library of legal documents, as the document page opens it; it stands in a feature of its own. */
export type LegalBases = ComponentType<{
  readonly onClose: () => void;
  /** Set where a citation goes into the text. */
  readonly onInsert?: (citation: string) => void;
  /** What the reader has read by then: decides between the full and the short form of a citation. */
  readonly textBefore?: string;
}>;

/** The library over the page: for a citation at the cursor of `body`, or for the căn cứ of the plan (null). */
export function LegalBasesOverPage(props: {
  readonly Dialog: LegalBases;
  readonly body: BodyEditor | null;
  readonly earlier: BodyEditor | null;
  readonly onClose: () => void;
}) {
  const { Dialog, body, earlier, onClose } = props;
  if (body === null) return <Dialog onClose={onClose} />;
  return (
    <Dialog
      onClose={onClose}
      onInsert={(citation) => insertCitation(body, citation)}
      textBefore={textBefore(body, earlier)}
    />
  );
}

/** Căn cứ stand above both texts, the decision above the plan. */
function textBefore(body: BodyEditor, earlier: BodyEditor | null): string {
  const bases = openedPlan.get()?.plan.metadata.legalBases ?? [];
  const { doc, selection } = body.editor.state;
  const texts = [doc.textBetween(0, selection.from, '\n')];
  if (earlier !== null && earlier !== body) texts.unshift(earlier.editor.getText());
  return [...bases, ...texts].join('\n');
}

/** The citation replaces the selection, apart from the word before it by one blank. */
function insertCitation(body: BodyEditor, citation: string): void {
  const { editor } = body;
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, '\n').at(-1) ?? ' ';
  const blank = /[\s(«“"]/u.test(before) ? '' : ' ';
  editor.view.dispatch(editor.state.tr.insertText(blank + citation).scrollIntoView());
  // Behind the closing of the dialog, which gives the keyboard back to the button that opened it.
  requestAnimationFrame(() => editor.view.focus());
}
