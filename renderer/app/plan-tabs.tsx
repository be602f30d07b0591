import { makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { lazy, Suspense, type ComponentType } from 'react';
import { planPage, planPages, type PlanPage } from '../state/plan-page';
import { useStore } from '../ui/use-store';
import { appTexts } from './texts';

const useStyles = makeStyles({
  tabs: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  waiting: { height: '100%' },
});

/** The sides of the plan: table, text, pages, versions, what departments send back. */
export function PlanTabs() {
  const styles = useStyles();
  const page = useStore(planPage);
  return (
    <TabList
      className={styles.tabs}
      size="small"
      aria-label={appTexts.planPages}
      selectedValue={page}
      onTabSelect={(_event, { value }) => planPage.set(value as PlanPage)}
      data-region="tabs"
    >
      {planPages.map((each) => (
        <Tab key={each} value={each} data-testid={`tab-${each}`}>
          {appTexts.planPage[each]}
        </Tab>
      ))}
    </TabList>
  );
}

// Loaded when first asked for: the start of the app does not wait for editors that are not open.
const pages: Readonly<Record<Exclude<PlanPage, 'appendix'>, ComponentType>> = {
  document: lazy(async () => {
    const [{ DocumentPage }, { LegalBasesDialog }] = await Promise.all([
      import('../document/document-page'),
      import('../legal-bases/legal-bases-dialog'),
    ]);
    // Features do not know each other: here the text meets the library that it cites from.
    return { default: () => <DocumentPage LegalBases={LegalBasesDialog} /> };
  }),
  preview: lazy(async () => ({ default: (await import('../preview/preview-page')).PreviewPage })),
  history: lazy(async () => ({ default: (await import('../history/history-page')).HistoryPage })),
  round: lazy(async () => ({ default: (await import('../round/round-page')).RoundPage })),
};

export function OtherPage({ page }: { readonly page: Exclude<PlanPage, 'appendix'> }) {
  const styles = useStyles();
  const Page = pages[page];
  return (
    <Suspense fallback={<Spinner className={styles.waiting} label={appTexts.opening} />}>
      <Page />
    </Suspense>
  );
}
