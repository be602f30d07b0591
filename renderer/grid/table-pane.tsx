import { useLayoutEffect, useRef } from 'react';
import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { indexAt, rectangleOf } from './geometry';
import { SelectionLayer } from './selection-layer';
import { createTableGrid, type RowMark, type TableGrid } from './table-grid';
import './grid.css';

/** A place in the pane; `row` is null in the header. */
export interface PanePlace {
  readonly row: number | null;
  readonly column: number;
}

export interface TablePaneProps {
  readonly ariaLabel: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly zoom: number;
  readonly marks: ReadonlyMap<NodeId, RowMark>;
  readonly cellMarks?: ReadonlyMap<NodeId, ReadonlyMap<ColumnId, RowMark>>;
  /** Framed cell, or header. */
  readonly cursor?: PanePlace | null;
  /** Row to bring into view; a new object asks again for the same row. */
  readonly shownRow: { readonly index: number } | null;
  readonly onPress: (place: PanePlace) => void;
  readonly onMenu?: (place: PanePlace, at: { readonly x: number; readonly y: number }) => void;
  /** What to say about a place that the pointer rests on; null for nothing. */
  readonly hintAt?: (place: PanePlace) => string | null;
}

/** A table to look at and point into: the same drawing as the appendix grid, without an editor. */
export function TablePane(props: TablePaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const pane = useRef<{ readonly table: TableGrid; readonly draw: () => void } | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    const element = host.current;
    if (element === null) return;
    let drawCursor: () => void = () => undefined;
    const table = createTableGrid(element, {
      ariaLabel: latest.current.ariaLabel,
      onGeometry: () => drawCursor(),
    });
    const frame = new SelectionLayer(table.layer);
    drawCursor = () => {
      showCursor(element, table, frame, latest.current);
    };
    pane.current = { table, draw: drawCursor };
    const stop = watchPane(element, table, () => latest.current);
    return () => {
      pane.current = null;
      stop();
      table.destroy();
    };
  }, []);

  const { columns, rows, zoom, marks, cellMarks, shownRow, cursor } = props;
  useLayoutEffect(() => {
    pane.current?.table.show({
      columns,
      rows,
      zoom,
      marks,
      ...(cellMarks === undefined ? {} : { cellMarks }),
    });
  }, [columns, rows, zoom, marks, cellMarks]);

  useLayoutEffect(() => {
    if (shownRow !== null) pane.current?.table.scrollToRow(shownRow.index, 'into-view');
  }, [shownRow]);

  useLayoutEffect(() => {
    pane.current?.draw();
  }, [cursor, columns, rows]);

  return <div ref={host} className="table-host" />;
}

function showCursor(
  host: HTMLElement,
  table: TableGrid,
  frame: SelectionLayer,
  { cursor, columns, rows }: TablePaneProps,
): void {
  const chosen = cursor === null || cursor === undefined ? undefined : columns[cursor.column]?.id;
  for (const header of host.querySelectorAll('.ag-header-cell')) {
    header.classList.toggle('header-chosen', header.getAttribute('col-id') === chosen);
  }
  const row = cursor?.row ?? null;
  if (cursor === null || cursor === undefined || row === null || row >= rows.length) {
    frame.hide();
    return;
  }
  const box = { top: row, bottom: row, left: cursor.column, right: cursor.column };
  frame.draw(rectangleOf(box, table.geometry()), null);
}

function watchPane(host: HTMLElement, table: TableGrid, props: () => TablePaneProps): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  const placeAt = (event: MouseEvent) => placeUnder(host, table, props(), event);
  host.addEventListener(
    'click',
    (event) => {
      const place = placeAt(event);
      if (place !== null) props().onPress(place);
    },
    options,
  );
  host.addEventListener(
    'contextmenu',
    (event) => {
      const place = placeAt(event);
      const { onMenu } = props();
      if (place === null || onMenu === undefined) return;
      event.preventDefault();
      onMenu(place, { x: event.clientX, y: event.clientY });
    },
    options,
  );
  host.addEventListener(
    'pointermove',
    (event) => {
      const { hintAt } = props();
      if (hintAt === undefined) return;
      const place = placeAt(event);
      const hint = place === null ? '' : (hintAt(place) ?? '');
      if (host.title !== hint) host.title = hint;
    },
    options,
  );
  return () => {
    stop.abort();
  };
}

/** The place under the pointer; null outside the table. */
function placeUnder(
  host: HTMLElement,
  table: TableGrid,
  { columns, rows }: TablePaneProps,
  event: MouseEvent,
): PanePlace | null {
  const target = event.target instanceof Element ? event.target : host;
  const header = target.closest('.ag-header-cell');
  if (header !== null) {
    const column = columns.findIndex(({ id }) => id === header.getAttribute('col-id'));
    return column < 0 ? null : { row: null, column };
  }
  const origin = table.layer.getBoundingClientRect();
  const { rowTops, columnLefts } = table.geometry();
  const x = event.clientX - origin.left;
  const y = event.clientY - origin.top;
  const isInside = table.body.contains(target) && y <= (rowTops.at(-1) ?? 0) && rows.length > 0;
  if (!isInside || x > (columnLefts.at(-1) ?? 0)) return null;
  return { row: indexAt(rowTops, y), column: indexAt(columnLefts, x) };
}
