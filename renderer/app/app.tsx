import {
  FluentProvider,
  makeStyles,
  tokens,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { call, listen } from '../api';
import { TablePane } from '../grid/table-pane';
import { ImportScreen } from '../import/import-screen';
import { loadDirectory } from '../state/directory';
import { followOpenPlan } from '../state/appendix-view';
import { followChanges } from '../state/changed-since';
import { followComments } from '../state/comments';
import { watchChangeExport } from '../state/change-export';
import { watchExportProgress } from '../state/export-flow';
import { followCheckMarks } from '../insight/check-marks';
import { followProposalMarks } from '../insight/proposal-marks';
import { followInsight } from '../state/insight';
import { followHeadingTotals } from '../state/heading-totals';
import { followRowChecks } from '../state/row-checks';
import { followRowView } from '../state/row-filter';
import { watchImportProgress } from '../state/import-flow';
import { followMenuState } from '../state/menu-state';
import { screen } from '../state/navigation';
import { preferences } from '../state/preferences';
import { followProposals } from '../state/plan-proposals';
import { followPrintOptions } from '../state/print-options';
import { watchMatching } from '../state/plan-match';
import { loadStoreStatus } from '../state/store-status';
import { StartPage } from '../start/start-page';
import { NoticeToaster } from '../ui/notice-toaster';
import { useStore } from '../ui/use-store';
import { WindowDialogs } from './dialogs';
import { DropTarget } from './drop-target';
import { PlanWindow } from './plan-window';
import { StoreBanner } from './store-banner';
import { keepRoomForTable } from './side-panes';
import { runMenuCommand, runWindowKey } from './window-commands';
import { checksOpen, filterOpen } from './window-state';

const useStyles = makeStyles({
  app: {
    height: '100vh',
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  screen: { gridRow: 2, minHeight: 0 },
});

export function App() {
  const styles = useStyles();
  const dark = useDarkTheme();
  useWindowEvents();
  useEffect(() => {
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <FluentProvider theme={dark ? darkTheme : lightTheme}>
      <DropTarget>
        <div className={styles.app}>
          <StoreBanner />
          <div className={styles.screen}>
            <CurrentScreen />
          </div>
        </div>
      </DropTarget>
      <WindowDialogs />
      <NoticeToaster />
    </FluentProvider>
  );
}

const fontFamilyBase =
  '"Segoe UI", "Segoe UI Web (West European)", "Noto Sans", "DejaVu Sans", sans-serif';
const lightTheme = { ...webLightTheme, fontFamilyBase };
const darkTheme = { ...webDarkTheme, fontFamilyBase };

function CurrentScreen() {
  const current = useStore(screen);
  switch (current.kind) {
    case 'start':
      return <StartPage />;
    case 'import':
      return <ImportScreen TablePane={TablePane} />;
    case 'plan':
      return <PlanWindow />;
  }
}

/** The user's choice, or the system's while there is none. */
function useDarkTheme(): boolean {
  const { theme } = useStore(preferences);
  const [systemDark, setSystemDark] = useState(() => darkQuery().matches);
  useEffect(() => {
    const query = darkQuery();
    const follow = () => setSystemDark(query.matches);
    query.addEventListener('change', follow);
    return () => {
      query.removeEventListener('change', follow);
    };
  }, []);
  return theme === 'system' ? systemDark : theme === 'dark';
}

function darkQuery(): MediaQueryList {
  return window.matchMedia('(prefers-color-scheme: dark)');
}

/** Joins the window to what happens outside it, and tells main that the first screen stands. */
function useWindowEvents(): void {
  useEffect(() => {
    const stops = [
      followOpenPlan(),
      followComments(),
      followChanges(),
      followInsight(),
      followRowView(),
      followRowChecks(),
      followHeadingTotals(),
      followCheckMarks(),
      followProposals(),
      followProposalMarks(),
      followPrintOptions(),
      watchImportProgress(),
      watchExportProgress(),
      watchChangeExport(),
      watchMatching(),
      listen('menu.command', runMenuCommand),
      followMenuState({ filter: filterOpen, checks: checksOpen }),
      keepRoomForTable(),
    ];
    void loadStoreStatus();
    void loadDirectory();
    window.addEventListener('keydown', runWindowKey);
    void call('app.ready', undefined);
    return () => {
      window.removeEventListener('keydown', runWindowKey);
      for (const stop of stops) stop();
    };
  }, []);
}
