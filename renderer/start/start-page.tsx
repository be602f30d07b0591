import { Button, makeStyles, Text, Title2, tokens } from '@fluentui/react-components';
import { DocumentAddRegular, FolderOpenRegular, MergeRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { chooseAndRead } from '../state/import-flow';
import { library, refreshLibrary } from '../state/library';
import { holdsTable, readPasted } from '../state/paste-import';
import { uniteOpen } from '../state/unite-plans';
import { useStore } from '../ui/use-store';
import { NewPlanDialog } from './new-plan-dialog';
import { PlanList } from './plan-list';
import { RemovedList } from './removed-list';
import { startTexts } from './texts';

const useStyles = makeStyles({
  page: {
    height: '100%',
    overflow: 'auto',
    backgroundColor: tokens.colorNeutralBackground2,
    padding: '28px 32px',
    boxSizing: 'border-box',
  },
  column: { maxWidth: '1080px', margin: '0 auto', display: 'grid', gap: '20px' },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '12px 24px' },
  names: { display: 'grid', gap: '2px', flexGrow: 1 },
  muted: { color: tokens.colorNeutralForeground3 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
});

/** The first screen: the plans of the library, and the two ways to another one. */
export function StartPage() {
  const styles = useStyles();
  const plans = useStore(library);
  const [creating, setCreating] = useState(false);
  useEffect(() => void refreshLibrary(), []);
  usePastedTable();
  return (
    <main className={styles.page} data-testid="start-page">
      <div className={styles.column}>
        <header className={styles.head}>
          <div className={styles.names}>
            <Title2 as="h1">{startTexts.title}</Title2>
            <Text className={styles.muted}>{startTexts.tagline}</Text>
          </div>
          <div className={styles.actions}>
            <Button
              appearance="primary"
              icon={<FolderOpenRegular />}
              onClick={() => void chooseAndRead()}
            >
              {startTexts.openFile}
            </Button>
            <Button icon={<DocumentAddRegular />} onClick={() => setCreating(true)}>
              {startTexts.newPlan}
            </Button>
            <Button icon={<MergeRegular />} onClick={() => uniteOpen.set(true)}>
              {startTexts.unitePlans}
            </Button>
          </div>
        </header>
        <PlanList plans={plans} />
        <RemovedList />
        <Text size={200} className={styles.muted}>
          {startTexts.openFileHint}
        </Text>
      </div>
      {creating && <NewPlanDialog onClose={() => setCreating(false)} />}
    </main>
  );
}

/** Ctrl+V on this page opens a copied table; a field that has the keyboard keeps its own paste. */
function usePastedTable(): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const inField =
        event.target instanceof HTMLElement && event.target.closest('input, textarea');
      if (inField || event.clipboardData === null || !holdsTable(event.clipboardData)) return;
      event.preventDefault();
      void readPasted(event.clipboardData);
    };
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('paste', paste);
    };
  }, []);
}
