import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { SendRegular } from '@fluentui/react-icons';
import { uniteOpen } from '../state/unite-plans';
import { storeStatus } from '../state/store-status';
import { useStore } from '../ui/use-store';
import { pageTexts } from './texts';

const useStyles = makeStyles({
  page: {
    padding: '40px 24px',
    display: 'grid',
    gap: '12px',
    justifyItems: 'start',
    maxWidth: '720px',
    margin: '0 auto',
  },
  steps: { margin: 0, paddingLeft: '20px', display: 'grid', gap: '8px' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** What this page is for, before anything was sent. */
export function EmptyRounds({ onSend }: { readonly onSend: () => void }) {
  const styles = useStyles();
  const readOnly = useStore(storeStatus).kind === 'read-only';
  return (
    <div className={styles.page} data-testid="empty-rounds">
      <Text as="h2" size={500} weight="semibold">
        {pageTexts.emptyTitle}
      </Text>
      <ol className={styles.steps}>
        {pageTexts.steps.map((step) => (
          <li key={step}>
            <Text>{step}</Text>
          </li>
        ))}
      </ol>
      <Button appearance="primary" icon={<SendRegular />} disabled={readOnly} onClick={onSend}>
        {pageTexts.newRound}
      </Button>
      <Text className={styles.muted}>{pageTexts.uniteHint}</Text>
      <Button disabled={readOnly} onClick={() => uniteOpen.set(true)}>
        {pageTexts.unite}
      </Button>
    </div>
  );
}
