import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { wordDifference } from '../../../shared/merge/word-difference';
import { boardTexts } from './texts';

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  removed: {
    backgroundColor: tokens.colorPaletteRedBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'line-through',
  },
  added: {
    backgroundColor: tokens.colorPaletteGreenBackground2,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
  },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** A proposed text with what it takes out of the base struck through in red and what it puts in on green. */
export function WordMarks(props: { readonly before: string; readonly after: string }) {
  const styles = useStyles();
  const { before, after } = props;
  const pieces = useMemo(() => wordDifference(before, after), [before, after]);
  return (
    <span className={styles.text}>
      {pieces.map(({ kind, text }, place) =>
        kind === 'same' ? (
          <span key={place}>{text}</span>
        ) : kind === 'removed' ? (
          <del key={place} className={styles.removed}>
            {text}
          </del>
        ) : (
          <ins key={place} className={styles.added}>
            {text}
          </ins>
        ),
      )}
      {after === '' && <PlainText text="" />}
    </span>
  );
}

/** A text as it stands; an empty one says so. */
export function PlainText({ text }: { readonly text: string }) {
  const styles = useStyles();
  if (text === '') return <span className={styles.empty}> {boardTexts.empty}</span>;
  return <span className={styles.text}>{text}</span>;
}
