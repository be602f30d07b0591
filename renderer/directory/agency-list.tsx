import { makeStyles, mergeClasses, SearchBox, Text, tokens } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import { foldWithoutDiacritics } from '../../shared/text/normalise';
import type { Agency } from '../../shared/text/agency-directory';
import { formatDate } from '../../shared/text/calendar';
import { directoryTexts } from './texts';

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateRows: 'auto minmax(0, 1fr)', gap: '6px', minHeight: 0 },
  list: {
    margin: 0,
    padding: 0,
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { display: 'grid', padding: '5px 10px', cursor: 'pointer' },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  quiet: { color: tokens.colorNeutralForeground3 },
  empty: { padding: '12px', color: tokens.colorNeutralForeground3 },
});

/** The directory by name, found by any of its names, with or without diacritics. */
export function AgencyList(props: {
  readonly agencies: readonly Agency[];
  readonly chosenId: string | null;
  readonly onChoose: (agency: Agency) => void;
}) {
  const styles = useStyles();
  const [words, setWords] = useState('');
  const shown = matching(props.agencies, words);
  const step = (event: KeyboardEvent) => {
    const delta = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (delta === 0) return;
    event.preventDefault();
    const index = shown.findIndex(({ id }) => id === props.chosenId);
    const next = shown[Math.min(Math.max(index + delta, 0), shown.length - 1)];
    if (next !== undefined) props.onChoose(next);
  };
  return (
    <div className={styles.pane}>
      <SearchBox
        placeholder={directoryTexts.search}
        aria-label={directoryTexts.search}
        value={words}
        onChange={(_event, { value }) => setWords(value)}
        onKeyDown={step}
      />
      <div
        className={styles.list}
        // An empty list of choices is none to a screen reader.
        role={shown.length === 0 ? 'group' : 'listbox'}
        aria-label={directoryTexts.list}
        tabIndex={0}
        onKeyDown={step}
      >
        {shown.map((agency) => (
          <div
            key={agency.id}
            role="option"
            aria-selected={agency.id === props.chosenId}
            className={mergeClasses(styles.item, agency.id === props.chosenId && styles.chosen)}
            onClick={() => props.onChoose(agency)}
          >
            <Text>{agency.name}</Text>
            <Text size={200} className={styles.quiet}>
              {[...agency.aliases, validityOf(agency)].filter((part) => part !== '').join(' · ')}
            </Text>
          </div>
        ))}
        {shown.length === 0 && (
          <Text block className={styles.empty}>
            {props.agencies.length === 0 ? directoryTexts.empty : directoryTexts.nothingFound}
          </Text>
        )}
      </div>
    </div>
  );
}

function matching(agencies: readonly Agency[], words: string): readonly Agency[] {
  const wanted = foldWithoutDiacritics(words).trim();
  const found = agencies.filter(({ name, aliases }) =>
    [name, ...aliases].some((each) => foldWithoutDiacritics(each).includes(wanted)),
  );
  return [...found].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

function validityOf({ validFrom, validTo }: Agency): string {
  if (validFrom === null && validTo === null) return '';
  const day = (date: Agency['validFrom']) => (date === null ? '…' : formatDate(date));
  return directoryTexts.valid(day(validFrom), day(validTo));
}
