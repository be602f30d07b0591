import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef } from 'react';
import { commentMarks } from '../detail/comment-marks';
import { DetailPane } from '../detail/detail-pane';
import { AppendixGrid } from '../grid/appendix-grid';
import { resizedColumns } from '../grid/column-widths';
import { noDecorations, type CellDecorations, type GridExtensions } from '../grid/extensions';
import { CellHelpBox } from '../insight/cell-help';
import { checkMarks } from '../insight/check-marks';
import { CheckPanel } from '../insight/check-panel';
import { FilterBar } from '../insight/filter-bar';
import { foldMarks } from '../insight/fold-marks';
import { headClassesOf } from '../insight/head-classes';
import { HeaderMenu } from '../insight/header-menu';
import { ProposalLegend } from '../insight/proposal-legend';
import { proposalMarks } from '../insight/proposal-marks';
import type { AppendixView } from '../state/appendix-view';
import { comments } from '../state/comments';
import { beginComment, toggleDetails } from '../state/detail-pane';
import { foldAround } from '../state/folding';
import {
  addTasksBeside,
  changeSelectedLevel,
  fillRange,
  insertCopiedRows,
  moveCutCellsTo,
  moveCutRowsTo,
  moveRowsBeside,
  pasteTable,
} from '../state/grid-actions';
import { focusRequest, gridPosition, requestFocus } from '../state/grid-focus';
import { headerMenu } from '../state/header-menu';
import {
  clearCells,
  deleteSelectedRows,
  mergeSelectedCells,
  moveSelectedRows,
  setColumns,
  setTexts,
  splitSelectedCell,
} from '../state/plan-actions';
import { preferences, stepZoom } from '../state/preferences';
import { rowView } from '../state/row-filter';
import { useStore } from '../ui/use-store';
import { DeleteDialog } from './delete-dialog';
import { FindBar } from './find-bar';
import { Sidebar } from './sidebar';
import { appTexts } from './texts';
import { checksOpen, filterOpen, toggleFilterBar } from './window-state';

const useStyles = makeStyles({
  page: { display: 'flex', minHeight: 0, '&[hidden]': { display: 'none' } },
  table: {
    flexGrow: 1,
    minWidth: 0,
    minHeight: 0,
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
  },
  grid: { gridRow: 3, minHeight: 0, position: 'relative' },
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
  insertRows: insertCopiedRows,
  moveCutRows: moveCutRowsTo,
  moveCutCells: moveCutCellsTo,
  fill: fillRange,
  addAbove: () => addTasksBeside('before'),
  addBelow: () => addTasksBeside('after'),
  deleteRows: deleteSelectedRows,
  moveRows: moveSelectedRows,
  moveRowsTo: moveRowsBeside,
  changeLevel: changeSelectedLevel,
  mergeCells: mergeSelectedCells,
  splitCell: splitSelectedCell,
};

/** The table with what stands around it: areas, filters, finding, checks. */
export function AppendixPage(props: {
  readonly view: AppendixView;
  readonly readOnly: boolean;
  readonly hidden: boolean;
  readonly onContextMenu: (at: { readonly x: number; readonly y: number }) => void;
}) {
  const styles = useStyles();
  const { view, readOnly } = props;
  const { zoom, sidebarOpen, frozen, proposalsShown } = useStore(preferences);
  const filters = useStore(filterOpen);
  const checks = useStore(checksOpen);
  const extensions = useExtensions(view);
  const page = useWheelZoom();
  useKeyboardOnReturn(props.hidden);
  const { columns, id: layoutId } = view.plan.layout;
  return (
    <div className={styles.page} ref={page} hidden={props.hidden}>
      {sidebarOpen && <Sidebar plan={view.plan} outline={view.outline} />}
      <main className={styles.table} data-region="table">
        {filters && <FilterBar view={view} onClose={toggleFilterBar} />}
        {proposalsShown && <ProposalLegend view={view} />}
        <div className={styles.grid}>
          <FindBar view={view} readOnly={readOnly} />
          <AppendixGrid
            key={view.plan.id}
            columns={columns}
            rows={view.shownRows}
            zoom={zoom}
            frozenColumn={frozen[layoutId]}
            readOnly={readOnly}
            edits={edits}
            focusRequest={focusRequest}
            extensions={extensions}
            onPosition={(position) => gridPosition.set(position)}
            onContextMenu={props.onContextMenu}
            onColumnsResized={(widths) =>
              setColumns(resizedColumns(columns, widths), appTexts.resizeColumns)
            }
          />
          {view.rows.length === 0 && <Text className={styles.empty}>{appTexts.emptyTable}</Text>}
        </div>
      </main>
      <DetailPane plan={view.plan} readOnly={readOnly} />
      {checks && <CheckPanel onClose={() => checksOpen.set(false)} />}
      <CellHelpBox />
      <DeleteDialog />
      <HeaderMenu view={view} onArranged={() => filterOpen.set(true)} />
    </div>
  );
}

/** Whoever comes back to the table goes on typing there, unless a row was asked for and is still to come. */
function useKeyboardOnReturn(hidden: boolean): void {
  const wasHidden = useRef(hidden);
  useEffect(() => {
    if (wasHidden.current && !hidden && focusRequest.get() === null) requestFocus({ nodeId: null });
    wasHidden.current = hidden;
  }, [hidden]);
}

/** What other features put into the grid. */
function useExtensions({ plan }: AppendixView): GridExtensions {
  const { checksMarked } = useStore(preferences);
  const marks = useStore(checkMarks);
  const threads = useStore(comments);
  const look = useStore(rowView);
  const { columns } = plan.layout;
  const folds = useMemo(() => foldMarks(look.collapsed, columns), [look.collapsed, columns]);
  const headClasses = useMemo(() => headClassesOf(look), [look]);
  const { rows: proposed } = useStore(proposalMarks);
  // What most rows may have comes first: only rows that something is added to are put together anew.
  const marked = useMemo(
    () => together(together(proposed, checksMarked ? marks : noDecorations), folds),
    [proposed, marks, checksMarked, folds],
  );
  const decorations = useMemo(
    () => together(marked, commentMarks(plan, threads)),
    [marked, plan, threads],
  );
  return useMemo(
    () => ({
      decorations,
      headClasses,
      onDetails: toggleDetails,
      onComment: ({ rowId, columnId }) => beginComment(rowId, columnId),
      onFold: foldAround,
      onHeaderMenu: (columnId, at) => headerMenu.set({ columnId, ...at }),
    }),
    [decorations, headClasses],
  );
}

/** The decorations of two features; a cell that both decorate has the classes and hints of both. */
function together(first: CellDecorations, second: CellDecorations): CellDecorations {
  if (second.size === 0) return first;
  if (first.size === 0) return second;
  const all = new Map(first);
  for (const [rowId, cells] of second) {
    const ofRow = new Map(all.get(rowId));
    for (const [columnId, { classNames, hint }] of cells) {
      const known = ofRow.get(columnId);
      const hints = [known?.hint, hint].filter((each) => each !== undefined);
      ofRow.set(columnId, {
        classNames: [known?.classNames ?? '', classNames].join(' ').trim(),
        ...(hints.length > 0 && { hint: hints.join('\n') }),
      });
    }
    all.set(rowId, ofRow);
  }
  return all;
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
