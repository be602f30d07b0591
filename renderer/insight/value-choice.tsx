import { Button, Checkbox, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { foldWithoutDiacritics } from '../../shared/text/normalise';
import type { ColumnValue } from '../../shared/view/column-values';
import { VirtualList } from '../ui/virtual-list';
import { insightTexts } from './texts';

const lineHeight = 30;

const useStyles = makeStyles({
  list: { border: `1px solid ${tokens.colorNeutralStroke2}`, overflow: 'hidden' },
  line: { display: 'flex', alignItems: 'center', height: '100%', whiteSpace: 'nowrap' },
  text: { overflow: 'hidden', textOverflow: 'ellipsis', maxWidth: '210px', display: 'block' },
  count: {
    marginInlineStart: 'auto',
    paddingInlineEnd: '8px',
    color: tokens.colorNeutralForeground3,
  },
  buttons: { display: 'flex', justifyContent: 'flex-end', gap: '8px', paddingTop: '6px' },
});

/** The texts of a column with boxes to tick, as a spreadsheet's filter has them. */
export function ValueChoice(props: {
  readonly values: readonly ColumnValue[];
  /** Texts that pass now; null when the column is free. */
  readonly chosen: ReadonlySet<string> | null;
  /** null frees the column. */
  readonly onChoose: (texts: ReadonlySet<string> | null) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { values } = props;
  const [words, setWords] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    () => props.chosen ?? new Set(values.map(({ text }) => text)),
  );
  const found = matching(values, words);
  const tickedFound = found.filter(({ text }) => ticked.has(text)).length;
  const tick = (texts: readonly string[], isTicked: boolean) => {
    const next = new Set(ticked);
    for (const text of texts) {
      if (isTicked) next.add(text);
      else next.delete(text);
    }
    setTicked(next);
  };
  // As in a spreadsheet, what was searched for is what is chosen from.
  const outcome = new Set(found.flatMap(({ text }) => (ticked.has(text) ? [text] : [])));
  const choose = () => props.onChoose(outcome.size === values.length ? null : outcome);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (outcome.size > 0) choose();
      }}
    >
      <Input
        size="small"
        type="search"
        style={{ width: '100%' }}
        placeholder={insightTexts.searchValues}
        aria-label={insightTexts.searchValues}
        value={words}
        onChange={(_event, { value }) => setWords(value)}
      />
      <Checkbox
        label={insightTexts.allValues}
        checked={tickedFound === found.length ? true : tickedFound === 0 ? false : 'mixed'}
        onChange={(_event, { checked }) =>
          tick(
            found.map(({ text }) => text),
            checked === true,
          )
        }
      />
      <div className={styles.list} style={{ height: listHeight(found.length) }}>
        <VirtualList items={found} lineHeight={lineHeight} ariaLabel={insightTexts.values}>
          {(value) => <ValueLine value={value} ticked={ticked.has(value.text)} onTick={tick} />}
        </VirtualList>
      </div>
      <div className={styles.buttons}>
        <Button size="small" disabled={props.chosen === null} onClick={() => props.onChoose(null)}>
          {insightTexts.freeColumn}
        </Button>
        <Button size="small" appearance="primary" type="submit" disabled={outcome.size === 0}>
          {insightTexts.apply}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {insightTexts.cancel}
        </Button>
      </div>
    </form>
  );
}

function ValueLine(props: {
  readonly value: ColumnValue;
  readonly ticked: boolean;
  readonly onTick: (texts: readonly string[], isTicked: boolean) => void;
}) {
  const styles = useStyles();
  const { text, rows } = props.value;
  const shown = text === '' ? insightTexts.blanks : text.replace(/\s+/g, ' ');
  return (
    <div className={styles.line} title={shown}>
      <Checkbox
        checked={props.ticked}
        label={<span className={styles.text}>{shown}</span>}
        onChange={(_event, { checked }) => props.onTick([text], checked === true)}
      />
      <Text size={200} className={styles.count}>
        {rows}
      </Text>
    </div>
  );
}

function matching(values: readonly ColumnValue[], words: string): readonly ColumnValue[] {
  const wanted = foldWithoutDiacritics(words).trim();
  if (wanted === '') return values;
  return values.filter(({ text }) => foldWithoutDiacritics(text).includes(wanted));
}

function listHeight(lines: number): number {
  return Math.min(Math.max(lines, 1), 7) * lineHeight + 2;
}
