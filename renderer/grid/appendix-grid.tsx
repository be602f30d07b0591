import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import type { FocusRequest, GridPosition } from '../state/grid-focus';
import type { Store } from '../state/store';
import { AppendixHands, type ScreenPoint } from './appendix-hands';
import type { AppendixEdits } from './grid-edits';
import { createTableGrid, type TableGrid } from './table-grid';
import { gridTexts } from './texts';
import './grid.css';

export interface AppendixGridProps {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly zoom: number;
  readonly readOnly: boolean;
  readonly edits: AppendixEdits;
  readonly focusRequest: Store<FocusRequest | null>;
  readonly onPosition: (position: GridPosition) => void;
  readonly onContextMenu: (at: ScreenPoint) => void;
  readonly onColumnsResized: (widths: readonly number[]) => void;
}

const noMarks = new Map<never, never>();

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
      made.hands.commitOpenCell();
      made.hands.destroy();
      made.grid.destroy();
    };
  }, []);

  const { columns, rows, zoom, readOnly, focusRequest } = props;
  useLayoutEffect(() => {
    parts.current?.grid.show({ columns, rows, zoom, marks: noMarks });
    parts.current?.hands.setTable(columns, rows, readOnly);
    // A row just added is asked for before it is drawn: now it may be there.
    answerFocusRequest(parts.current?.hands, focusRequest);
  }, [columns, rows, zoom, readOnly, focusRequest]);

  useEffect(() => {
    parts.current?.hands.focus();
    return focusRequest.subscribe(() => answerFocusRequest(parts.current?.hands, focusRequest));
  }, [focusRequest]);

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
  });
  made.hands = hands;
  return { grid, hands };
}

function forwardEdits(edits: () => AppendixEdits): AppendixEdits {
  return {
    setTexts: (texts) => edits().setTexts(texts),
    clear: (cells) => edits().clear(cells),
    addBelow: () => edits().addBelow(),
    deleteRows: () => edits().deleteRows(),
    moveRows: (direction) => edits().moveRows(direction),
  };
}
