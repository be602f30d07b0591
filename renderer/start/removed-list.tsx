import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import { followRemovedPlans, removedPlans, restoreRemoved } from '../state/removed-plans';
import { formatMoment } from '../ui/format';
import { useStore } from '../ui/use-store';
import { startTexts } from './texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  line: { display: 'flex', alignItems: 'center', gap: '12px' },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Plans that were taken out of the library; nothing of them is lost. */
export function RemovedList() {
  const styles = useStyles();
  const plans = useStore(removedPlans);
  useEffect(followRemovedPlans, []);
  if (plans.length === 0) return null;
  return (
    <Accordion collapsible>
      <AccordionItem value="removed">
        <AccordionHeader>{startTexts.removed(plans.length)}</AccordionHeader>
        <AccordionPanel>
          <ul className={styles.list}>
            {plans.map(({ planId, name, removedAt }) => (
              <li key={planId} className={styles.line}>
                <Text className={styles.name}>{name}</Text>
                <Text size={200} className={styles.muted}>
                  {formatMoment(new Date(removedAt))}
                </Text>
                <Button
                  size="small"
                  icon={<ArrowUndoRegular />}
                  aria-label={startTexts.restorePlan(name)}
                  onClick={() => void restoreRemoved(planId)}
                >
                  {startTexts.restore}
                </Button>
              </li>
            ))}
          </ul>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
