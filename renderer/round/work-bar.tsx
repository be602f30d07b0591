import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import { cancelRoundWork, roundWork } from '../state/round';
import { useStore } from '../ui/use-store';
import { pageTexts } from './texts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '12px',
    alignItems: 'center',
    padding: '6px 16px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  progress: { flexGrow: 1 },
});

/** What is under way, how far it is, and the way out of it. Sending shows its progress in its own dialog. */
export function WorkBar() {
  const styles = useStyles();
  const work = useStore(roundWork);
  if (work.kind === 'idle' || work.job === 'send') return null;
  const { progress } = work;
  const known = progress !== null && progress.total > 0;
  return (
    <div className={styles.bar} role="status" data-testid="round-work">
      <Text>
        {pageTexts.jobs[work.job]}
        {known ? ` ${progress.done} / ${progress.total}` : '…'}
      </Text>
      <ProgressBar
        className={styles.progress}
        aria-label={pageTexts.jobs[work.job]}
        {...(known ? { value: Math.min(1, progress.done / progress.total) } : {})}
      />
      <Button size="small" onClick={() => void cancelRoundWork()}>
        {pageTexts.cancel}
      </Button>
    </div>
  );
}
