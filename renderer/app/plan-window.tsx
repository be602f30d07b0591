import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { levelsOf } from '../../shared/plan/layout';
import { AppendixGrid } from '../grid/appendix-grid';
import { resizedColumns } from '../grid/column-widths';
import { appendixView } from '../state/appendix-view';
import {
  addTasksBeside,
  changeSelectedLevel,
  fillRange,
  moveRowsBeside,
  pasteTable,
} from '../state/grid-actions';
import { focusRequest, gridPosition } from '../state/grid-focus';
import { openedPlan } from '../state/open-plan';
import {
  clearCells,
  deleteSelectedRows,
  moveSelectedRows,
  setColumns,
  setTexts,
} from '../state/plan-actions';
import { planPage } from '../state/plan-page';
import { preferences, stepZoom } from '../state/preferences';
import { storeStatus } from '../state/store-status';
import { useStore } from '../ui/use-store';
import { FindBar } from './find-bar';
import { GridMenu } from './grid-menu';
import { OtherPage, PlanTabs } from './plan-tabs';
import { PlanToolbar } from './plan-toolbar';
import { Sidebar } from './sidebar';
import { StatusBar } from './status-bar';
import { appTexts } from './texts';

const useStyles = makeStyles({
  window: { height: '100%', display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr) auto' },
  page: { minHeight: 0, overflow: 'auto' },
  middle: { display: 'flex', minHeight: 0, '&[hidden]': { display: 'none' } },
  table: { flexGrow: 1, minWidth: 0, minHeight: 0, position: 'relative' },
  empty: {
    position: 'absolute',
    inset: '64px 0 auto',
    textAlign: 'center',
    color: tokens.colorNeutralForeground3,
    pointerEvents: 'none',
  },
});

const edits = {
  setTexts,
  clear: clearCells,
  paste: pasteTable,
  fill: fillRange,
  addAbove: () => addTasksBeside('before'),
  addBelow: () => addTasksBeside('after'),
  deleteRows: deleteSelectedRows,
  moveRows: moveSelectedRows,
  moveRowsTo: moveRowsBeside,
  changeLevel: changeSelectedLevel,
};

/** The open plan: toolbar, areas, table, status. */
export function PlanWindow() {
  const styles = useStyles();
  const view = useStore(appendixView);
  const open = useStore(openedPlan);
  const { zoom, sidebarOpen } = useStore(preferences);
  const page = useStore(planPage);
  const readOnly = useStore(storeStatus).kind === 'read-only';
  const [menuAt, setMenuAt] = useState<{ readonly x: number; readonly y: number } | null>(null);
  const middle = useWheelZoom();
  const name = open?.plan.metadata.name ?? '';
  useEffect(() => {
    document.title = appTexts.windowTitle(name);
    return () => {
      document.title = appTexts.appName;
    };
  }, [name]);
  if (view === null || open === null) return null;
  const { columns } = view.plan.layout;
  return (
    <div className={styles.window} data-testid="plan-window">
      <PlanTabs />
      <PlanToolbar open={open} readOnly={readOnly} />
      {page !== 'appendix' && (
        <main className={styles.page} data-region="page">
          <OtherPage page={page} />
        </main>
      )}
      <div className={styles.middle} ref={middle} hidden={page !== 'appendix'}>
        {sidebarOpen && <Sidebar plan={view.plan} outline={view.outline} />}
        <main className={styles.table} data-region="table">
          <FindBar view={view} readOnly={readOnly} />
          <AppendixGrid
            key={view.plan.id}
            columns={columns}
            rows={view.shownRows}
            zoom={zoom}
            readOnly={readOnly}
            edits={edits}
            focusRequest={focusRequest}
            onPosition={(position) => gridPosition.set(position)}
            onContextMenu={setMenuAt}
            onColumnsResized={(widths) =>
              setColumns(resizedColumns(columns, widths), appTexts.resizeColumns)
            }
          />
          {view.rows.length === 0 && <Text className={styles.empty}>{appTexts.emptyTable}</Text>}
        </main>
      </div>
      <StatusBar view={view} saving={open.saving} readOnly={readOnly} />
      <GridMenu
        at={menuAt}
        onClose={() => setMenuAt(null)}
        readOnly={readOnly}
        levels={levelsOf(view.plan.layout)}
      />
    </div>
  );
}

/** Ctrl + wheel changes the size of the table's text. React's own wheel listener cannot prevent the page's zoom. */
function useWheelZoom() {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      stepZoom(event.deltaY < 0 ? 1 : -1);
    };
    target.addEventListener('wheel', onWheel, { passive: false });
    return () => {
      target.removeEventListener('wheel', onWheel);
    };
  }, []);
  return element;
}
