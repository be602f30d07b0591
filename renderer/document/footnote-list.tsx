import { Button, makeStyles } from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import type { BodyEditor } from './body-editor';
import { TextField } from './text-field';
import { documentTexts as texts } from './texts';
import { useEditorFacts } from './use-editor-facts';

const useStyles = makeStyles({
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr) auto',
    gap: '4px',
    alignItems: 'start',
    fontSize: '10pt',
  },
});

interface Footnote {
  readonly position: number;
  readonly text: string;
}

function footnotesOf({ editor }: BodyEditor): readonly Footnote[] {
  const found: Footnote[] = [];
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'footnote') found.push({ position, text: node.attrs.text as string });
  });
  return found;
}

/** The footnotes of a text, below it as on the page: edited and deleted here. */
export function FootnoteList(props: {
  readonly body: BodyEditor;
  /** Number of the first one: they are counted over the whole document. */
  readonly firstNumber: number;
  readonly readOnly: boolean;
  /** Place of a footnote that was just put in. */
  readonly fresh: number | null;
  readonly onFocused: () => void;
}) {
  const { body, readOnly, fresh, onFocused } = props;
  const styles = useStyles();
  useEditorFacts(body, (each) => JSON.stringify(footnotesOf(each).map(({ text }) => text)));
  const list = useRef<HTMLDivElement>(null);
  const notes = footnotesOf(body);
  useEffect(() => {
    if (fresh === null) return;
    list.current?.querySelector<HTMLElement>(`[data-note="${fresh}"] textarea`)?.focus();
    onFocused();
  }, [fresh, onFocused]);
  if (notes.length === 0) return null;
  const { editor } = body;
  // Typing in front of a footnote moves it without a new render.
  const positionOf = (index: number) => footnotesOf(body)[index]?.position;
  return (
    <div className="paper-footnotes" ref={list} role="group" aria-label={texts.footnotes}>
      {notes.map(({ position, text }, index) => {
        const number = props.firstNumber + index;
        return (
          <div key={index} className={styles.item} data-note={position}>
            <sup>{number}</sup>
            <TextField
              hideLabel
              label={texts.footnoteText(number)}
              value={text}
              lines={1}
              maxLength={20_000}
              readOnly={readOnly}
              onCommit={(value) => {
                const at = positionOf(index);
                if (at === undefined) return;
                editor.view.dispatch(editor.state.tr.setNodeAttribute(at, 'text', value));
              }}
            />
            {!readOnly && (
              <Button
                size="small"
                appearance="subtle"
                icon={<Dismiss16Regular />}
                title={texts.removeFootnote(number)}
                aria-label={texts.removeFootnote(number)}
                onClick={() => {
                  const at = positionOf(index);
                  if (at === undefined) return;
                  editor.view.dispatch(editor.state.tr.delete(at, at + 1));
                  editor.view.focus();
                }}
              />
            )}
          </div>
        );
      })}
    </div>
  );
}

export function footnoteCount(body: BodyEditor | null): number {
  return body === null ? 0 : footnotesOf(body).length;
}
