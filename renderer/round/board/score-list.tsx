import { makeStyles, tokens } from '@fluentui/react-components';
import type { MatchScores } from '../../../shared/merge/merge-types';
import { boardTexts } from './texts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'auto auto',
    columnGap: '12px',
    margin: '4px 0 0',
    fontSize: tokens.fontSizeBase200,
    justifyContent: 'start',
  },
  score: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

const parts = ['task', 'objective', 'lead', 'others', 'neighbours', 'total'] as const;

/** How alike two rows are, part by part. */
export function ScoreList({ scores }: { readonly scores: MatchScores }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {parts.map((part) => {
        const score = scores[part];
        return [
          <dt key={`${part} name`}>{boardTexts.scores[part]}</dt>,
          <dd key={part} className={styles.score}>
            {score === null ? boardTexts.noScore : boardTexts.percent(score)}
          </dd>,
        ];
      })}
    </dl>
  );
}
