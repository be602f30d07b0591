import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { openDateOf, partsOfDate, type DateParts } from '../../shared/body/open-date';
import { changeMetadata } from './metadata-edits';
import type { MetadataProps } from './metadata-props';
import { TextField } from './text-field';
import { documentTexts as texts } from './texts';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) repeat(2, minmax(0, 1fr)) minmax(0, 1.2fr)',
    gap: '6px',
  },
  hint: { color: tokens.colorNeutralForeground3 },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Place and date; parts that are left empty are printed as room to write in. */
export function DateFields({ metadata, readOnly }: MetadataProps) {
  const styles = useStyles();
  const { place, date } = metadata;
  const [refused, setRefused] = useState<DateParts | null>(null);
  const parts = refused ?? partsOfDate(date);
  const set = (change: Partial<DateParts>) => {
    const next = { ...parts, ...change };
    const result = openDateOf(next);
    setRefused(result.kind === 'date' ? null : next);
    if (result.kind === 'date') changeMetadata({ date: result.date });
  };
  const problem = refused === null ? null : problemOf(refused);
  const field = (part: keyof DateParts, label: string, maxLength: number) => (
    <TextField
      label={label}
      value={parts[part]}
      readOnly={readOnly}
      maxLength={maxLength}
      placeholder="…"
      inputMode="numeric"
      onCommit={(value) => set({ [part]: value.trim() })}
    />
  );
  return (
    <div role="group" aria-label={texts.date}>
      <div className={styles.fields}>
        <TextField
          label={texts.place}
          value={place}
          readOnly={readOnly}
          onCommit={(value) => changeMetadata({ place: value })}
        />
        {field('day', texts.day, 2)}
        {field('month', texts.month, 2)}
        {field('year', texts.year, 4)}
      </div>
      {problem === null ? (
        <Text size={200} className={styles.hint}>
          {texts.dateHint}
        </Text>
      ) : (
        <Text size={200} role="alert" className={styles.problem}>
          {problem}
        </Text>
      )}
    </div>
  );
}

function problemOf(parts: DateParts): string | null {
  const result = openDateOf(parts);
  if (result.kind === 'date') return null;
  return result.kind === 'gap' ? texts.dateDayWithoutMonth : texts.dateInvalid;
}
