import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { levelsOf } from '../../shared/plan/layout';
import { appendixView } from '../state/appendix-view';
import { openedPlan } from '../state/open-plan';
import { planPage } from '../state/plan-page';
import { storeStatus } from '../state/store-status';
import { useStore } from '../ui/use-store';
import { AppendixPage } from './appendix-page';
import { GridMenu } from './grid-menu';
import { OtherPage, PlanTabs } from './plan-tabs';
import { PlanToolbar } from './plan-toolbar';
import { StatusBar } from './status-bar';
import { appTexts } from './texts';

const useStyles = makeStyles({
  window: { height: '100%', display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr) auto' },
  page: { minHeight: 0, overflow: 'auto' },
});

/** The open plan: tabs, toolbar, the side of the plan that is chosen, status. */
export function PlanWindow() {
  const styles = useStyles();
  const view = useStore(appendixView);
  const open = useStore(openedPlan);
  const page = useStore(planPage);
  const readOnly = useStore(storeStatus).kind === 'read-only';
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const name = open?.plan.metadata.name ?? '';
  useEffect(() => {
    document.title = appTexts.windowTitle(name);
    return () => {
      document.title = appTexts.appName;
    };
  }, [name]);
  if (view === null || open === null) return null;
  return (
    <div className={styles.window} data-testid="plan-window">
      <PlanTabs />
      <PlanToolbar open={open} readOnly={readOnly} />
      {page !== 'appendix' && (
        <main className={styles.page} data-region="page">
          <OtherPage page={page} />
        </main>
      )}
      <AppendixPage
        view={view}
        readOnly={readOnly}
        hidden={page !== 'appendix'}
        onContextMenu={setMenuAt}
      />
      <StatusBar view={view} saving={open.saving} readOnly={readOnly} />
      <GridMenu
        at={menuAt}
        onClose={() => setMenuAt(null)}
        readOnly={readOnly}
        levels={levelsOf(view.plan.layout)}
        layoutId={view.plan.layout.id}
      />
    </div>
  );
}
