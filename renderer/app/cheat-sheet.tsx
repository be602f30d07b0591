import { Button, Input, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { foldWithoutDiacritics } from '../../shared/text/normalise';
import { DialogFrame } from '../ui/dialog-frame';
import { cheatSheetTexts, shortcutGroups, type ShortcutGroup } from './cheat-sheet-texts';

const useStyles = makeStyles({
  content: { display: 'grid', gap: '12px', maxHeight: '62vh', overflow: 'auto' },
  list: {
    display: 'grid',
    gridTemplateColumns: 'minmax(180px, 2fr) 3fr',
    gap: '4px 16px',
    margin: '4px 0 0',
  },
  keys: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: 0 },
});

/** F1: every key of the window, searched by key or meaning, with or without diacritics. */
export function CheatSheet({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const groups = shortcutsWith(words);
  return (
    <DialogFrame
      title={cheatSheetTexts.title}
      size="wide"
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {cheatSheetTexts.close}
        </Button>
      }
    >
      <Input
        type="search"
        autoFocus
        value={words}
        placeholder={cheatSheetTexts.search}
        aria-label={cheatSheetTexts.search}
        onChange={(_event, { value }) => setWords(value)}
      />
      {/* Scrolls, so the keyboard must reach it. */}
      <div className={styles.content} tabIndex={0} role="region" aria-label={cheatSheetTexts.title}>
        {groups.length === 0 && <Text>{cheatSheetTexts.none}</Text>}
        {groups.map((group) => (
          <section key={group.title}>
            <Subtitle2 as="h3">{group.title}</Subtitle2>
            <dl className={styles.list}>
              {group.entries.map(([keys, meaning]) => [
                <dt key={keys} className={styles.keys}>
                  {keys}
                </dt>,
                <dd key={`${keys} meaning`} className={styles.meaning}>
                  {meaning}
                </dd>,
              ])}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  );
}

function shortcutsWith(words: string): readonly ShortcutGroup[] {
  const wanted = foldWithoutDiacritics(words);
  if (wanted === '') return shortcutGroups;
  return shortcutGroups
    .map((group) => ({
      ...group,
      entries: group.entries.filter((entry) =>
        entry.some((text) => foldWithoutDiacritics(text).includes(wanted)),
      ),
    }))
    .filter(({ entries }) => entries.length > 0);
}
