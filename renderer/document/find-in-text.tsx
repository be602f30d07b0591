import { Button, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useState, type KeyboardEvent } from 'react';
import type { BodyEditor } from './body-editor';
import { findWords, foundWordsKey, type FoundWord } from './found-words';
import { documentTexts as texts } from './texts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px',
    padding: '3px 8px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  count: { minWidth: '92px', color: tokens.colorNeutralForeground2 },
});

interface Hit extends FoundWord {
  readonly body: BodyEditor;
}

/** Finds words in both texts of the document, in order. Without diacritics typed, diacritics do not count. */
export function FindInText(props: {
  readonly bodies: readonly BodyEditor[];
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { bodies, onClose } = props;
  const [query, setQuery] = useState('');
  const [current, setCurrent] = useState(0);
  const hits = hitsIn(bodies, query);
  useEffect(() => {
    mark(bodies, hitsIn(bodies, query), current);
  }, [bodies, query, current]);
  useEffect(() => () => mark(bodies, [], 0), [bodies]);
  const go = (by: number) => {
    if (hits.length > 0) setCurrent((current + by + hits.length) % hits.length);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') go(event.shiftKey ? -1 : 1);
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    const hit = hits[current];
    onClose();
    hit?.body.editor.chain().focus().setTextSelection({ from: hit.from, to: hit.to }).run();
  };
  const position = hits.length === 0 ? texts.findNone : texts.findCount(current + 1, hits.length);
  return (
    <div className={styles.bar} role="search">
      <Input
        size="small"
        autoFocus
        aria-label={texts.findLabel}
        placeholder={texts.findLabel}
        value={query}
        onChange={(_event, { value }) => {
          setQuery(value);
          setCurrent(0);
        }}
        onKeyDown={onKeyDown}
      />
      <Text size={200} className={styles.count} aria-live="polite">
        {query.trim() === '' ? '' : position}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUp16Regular />}
        aria-label={texts.findPrevious}
        title={texts.findPrevious}
        onClick={() => go(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDown16Regular />}
        aria-label={texts.findNext}
        title={texts.findNext}
        onClick={() => go(1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={texts.close}
        title={texts.close}
        onClick={onClose}
      />
    </div>
  );
}

function hitsIn(bodies: readonly BodyEditor[], query: string): readonly Hit[] {
  return bodies.flatMap((body) =>
    body.editor.isDestroyed
      ? []
      : findWords(body.editor.state.doc, query).map((word) => ({ ...word, body })),
  );
}

function mark(bodies: readonly BodyEditor[], hits: readonly Hit[], index: number): void {
  const chosen = hits[index];
  for (const body of bodies) {
    if (body.editor.isDestroyed) continue;
    const found = hits.filter((hit) => hit.body === body);
    const current = chosen?.body === body ? chosen : null;
    body.editor.view.dispatch(body.editor.state.tr.setMeta(foundWordsKey, { found, current }));
  }
  if (chosen === undefined) return;
  const { node } = chosen.body.editor.view.domAtPos(chosen.from);
  (node instanceof Element ? node : node.parentElement)?.scrollIntoView({ block: 'center' });
}
