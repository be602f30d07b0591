import { useEffect, useLayoutEffect, useRef } from 'react';
import type { ColumnId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { gridKey, type FocusRequest, type GridPosition } from '../state/grid-focus';
import { cellAssist, openCell, openCellRequest } from '../state/open-cell';
import type { Store } from '../state/store';
import { AppendixHands } from './appendix-hands';
import { watchCellHints } from './cell-hints';
import { noDecorations, type GridExtensions } from './extensions';
import type { AppendixEdits } from './grid-edits';
import type { ScreenPlace } from './pointer';
import { createTableGrid, type TableGrid } from './table-grid';
import { gridTexts } from './texts';
import './grid.css';

/**
 * Where the rest of the window joins in (the window itself puts the parts together; features never import each other):
 *
 *   what is shown   `rows`: any arrangement of the plan's rows. Filters, collapsed areas and views set
 *                   state/shown-rows.ts `rowArrangement`; AppendixView.shownRows is the outcome with its spans.
 *   open cell       state/open-cell.ts: `openCell` says what is being typed and where, `cellAssist` takes keys first,
 *                   `requestOfOpenCell` changes the text or finishes. Elements with data-cell-assist may take the focus.
 *   decorations     `extensions.decorations`: class names and a hint for single cells.
 *   heads           `extensions.headClasses`: class names of the heads of columns.
 *   details         `extensions.onDetails` (Alt+Enter), `extensions.onComment` (Shift+F2), `extensions.onHeaderMenu`
 *                   (right click on a head, Alt+↓), `extensions.onFold` (Alt+Shift+←, →).
 *   cursor          state/grid-focus.ts: `gridPosition` says where the user stands, `requestFocus` sends them elsewhere.
 */
export interface AppendixGridProps {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly zoom: number;
  /** The last of the columns that stay in view while the table scrolls sideways. */
  readonly frozenColumn?: ColumnId | undefined;
  readonly readOnly: boolean;
  readonly edits: AppendixEdits;
  readonly focusRequest: Store<FocusRequest | null>;
  readonly onPosition: (position: GridPosition) => void;
  readonly onContextMenu: (at: ScreenPlace) => void;
  readonly onColumnsResized: (widths: readonly number[]) => void;
  readonly extensions?: GridExtensions;
}

const noMarks = new Map<never, never>();
const noExtensions: GridExtensions = {};

/** The appendix as printed, to be worked on. */
export function AppendixGrid(props: AppendixGridProps) {
  const host = useRef<HTMLDivElement>(null);
  const parts = useRef<{ readonly grid: TableGrid; readonly hands: AppendixHands } | null>(null);
  // The grid lives longer than one rendering: it calls what the last rendering handed over.
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (host.current === null) return;
    const made = createParts(host.current, () => latest.current);
    parts.current = made;
    return () => {
      parts.current = null;
      made.stopHints();
      made.hands.commitOpenCell();
      made.hands.destroy();
      made.grid.destroy();
    };
  }, []);

  const { columns, rows, zoom, frozenColumn, readOnly, focusRequest } = props;
  const { decorations = noDecorations, headClasses = noMarks } = props.extensions ?? noExtensions;
  useLayoutEffect(() => {
    const frozen = columns.findIndex(({ id }) => id === frozenColumn) + 1;
    parts.current?.grid.show({
      columns,
      rows,
      zoom,
      marks: noMarks,
      decorations,
      headClasses,
      frozen,
    });
  }, [columns, rows, zoom, decorations, headClasses, frozenColumn]);

  useLayoutEffect(() => {
    parts.current?.hands.setTable(columns, rows, readOnly);
    // A row just added is asked for before it is drawn: now it may be there.
    answerFocusRequest(parts.current?.hands, focusRequest);
  }, [columns, rows, zoom, readOnly, focusRequest]);

  useEffect(() => {
    parts.current?.hands.focus();
    return focusRequest.subscribe(() => answerFocusRequest(parts.current?.hands, focusRequest));
  }, [focusRequest]);

  useEffect(() => {
    const press = () => {
      const pressed = gridKey.get();
      if (pressed === null) return;
      gridKey.set(null);
      parts.current?.hands.press(pressed);
    };
    return gridKey.subscribe(press);
  }, []);

  useEffect(() => {
    const answer = () => {
      const request = openCellRequest.get();
      if (request === null) return;
      openCellRequest.set(null);
      parts.current?.hands.answerOpenCell(request);
    };
    return openCellRequest.subscribe(answer);
  }, []);

  useEffect(() => {
    const commit = () => parts.current?.hands.commitOpenCell();
    window.addEventListener('beforeunload', commit);
    return () => {
      window.removeEventListener('beforeunload', commit);
    };
  }, []);

  return <div ref={host} className="table-host" data-testid="appendix-grid" />;
}

function answerFocusRequest(
  hands: AppendixHands | undefined,
  focusRequest: Store<FocusRequest | null>,
): void {
  const request = focusRequest.get();
  if (request !== null && hands?.goTo(request) === true) focusRequest.set(null);
}

function createParts(host: HTMLElement, latest: () => AppendixGridProps) {
  // Geometry is told while the grid is being made, before there are hands to move.
  const made: { hands?: AppendixHands } = {};
  const grid = createTableGrid(host, {
    ariaLabel: gridTexts.appendix,
    onGeometry: () => made.hands?.draw(),
    onColumnsResized: (widths) => latest().onColumnsResized(widths),
  });
  const hands = new AppendixHands(grid, {
    edits: forwardEdits(() => latest().edits),
    onPosition: (position) => latest().onPosition(position),
    onContextMenu: (at) => latest().onContextMenu(at),
    onOpenCell: (cell) => openCell.set(cell),
    assist: () => cellAssist.get(),
    extensions: () => latest().extensions ?? noExtensions,
  });
  made.hands = hands;
  const stopHints = watchCellHints(host, grid, () => {
    const { columns, rows, extensions } = latest();
    return { columns, rows, decorations: extensions?.decorations ?? noDecorations };
  });
  return { grid, hands, stopHints };
}

function forwardEdits(edits: () => AppendixEdits): AppendixEdits {
  return {
    setTexts: (texts) => edits().setTexts(texts),
    clear: (cells) => edits().clear(cells),
    paste: (paste) => edits().paste(paste),
    insertRows: (paste) => edits().insertRows(paste),
    moveCutRows: (rowIds, paste) => edits().moveCutRows(rowIds, paste),
    moveCutCells: (cells, paste) => edits().moveCutCells(cells, paste),
    fill: (fill) => edits().fill(fill),
    addAbove: () => edits().addAbove(),
    addBelow: () => edits().addBelow(),
    deleteRows: () => edits().deleteRows(),
    moveRows: (direction) => edits().moveRows(direction),
    moveRowsTo: (rowIds, place) => edits().moveRowsTo(rowIds, place),
    changeLevel: (direction) => edits().changeLevel(direction),
    mergeCells: () => edits().mergeCells(),
    splitCell: () => edits().splitCell(),
  };
}
