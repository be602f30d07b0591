import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { TextPiece } from '../../shared/merge/merge-types';
import { wordDifference } from '../../shared/merge/word-difference';
import { historyTexts } from './texts';

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
    fontWeight: tokens.fontWeightSemibold,
  },
  empty: { color: tokens.colorNeutralForeground3, fontStyle: 'italic' },
});

/** One side of a text that differs, its own words marked: struck out on the earlier side, bold on the later. */
export function MarkedText(props: {
  readonly before: string | null;
  readonly after: string | null;
  readonly side: 'before' | 'after';
}) {
  const styles = useStyles();
  const { before, after, side } = props;
  const own = side === 'before' ? before : after;
  const pieces = useMemo(() => piecesOf(before, after), [before, after]);
  if (own === null) return <span className={styles.empty}>{historyTexts.notThere}</span>;
  if (own === '') return <span className={styles.empty}>{historyTexts.empty}</span>;
  const hidden = side === 'before' ? 'added' : 'removed';
  return (
    <span className={styles.text}>
      {pieces
        .filter(({ kind }) => kind !== hidden)
        .map(({ kind, text }, index) =>
          kind === 'same' ? (
            <span key={index}>{text}</span>
          ) : kind === 'removed' ? (
            <del key={index} className={mergeClasses(styles.removed)}>
              {text}
            </del>
          ) : (
            <ins key={index} className={mergeClasses(styles.added)}>
              {text}
            </ins>
          ),
        )}
    </span>
  );
}

/** A row that came or went is coloured as a whole: marking each of its words says nothing more. */
function piecesOf(before: string | null, after: string | null): readonly TextPiece[] {
  if (before !== null && after !== null) return wordDifference(before, after);
  return [{ kind: 'same', text: before ?? after ?? '' }];
}
