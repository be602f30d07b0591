import { useLayoutEffect, useRef } from 'react';
import type { NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import { indexAt } from './geometry';
import { createTableGrid, type RowMark, type TableGrid } from './table-grid';
import './grid.css';

export interface TablePaneProps {
  readonly ariaLabel: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly zoom: number;
  readonly marks: ReadonlyMap<NodeId, RowMark>;
  /** Row to bring into view; a new object asks again for the same row. */
  readonly shownRow: { readonly index: number } | null;
  readonly onRowClick: (index: number) => void;
}

/** A table to look at: the same drawing as the appendix grid, without hands. */
export function TablePane(props: TablePaneProps) {
  const host = useRef<HTMLDivElement>(null);
  const table = useRef<TableGrid | null>(null);
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });

  useLayoutEffect(() => {
    if (host.current === null) return;
    const made = createTableGrid(host.current, {
      ariaLabel: latest.current.ariaLabel,
      onGeometry: () => undefined,
    });
    table.current = made;
    const onClick = (event: MouseEvent) => {
      const y = event.clientY - made.layer.getBoundingClientRect().top;
      latest.current.onRowClick(indexAt(made.geometry().rowTops, y));
    };
    made.body.addEventListener('click', onClick);
    return () => {
      table.current = null;
      made.destroy();
    };
  }, []);

  const { columns, rows, zoom, marks, shownRow } = props;
  useLayoutEffect(() => {
    table.current?.show({ columns, rows, zoom, marks });
  }, [columns, rows, zoom, marks]);

  useLayoutEffect(() => {
    if (shownRow !== null) table.current?.scrollToRow(shownRow.index, 'into-view');
  }, [shownRow]);

  return <div ref={host} className="table-host" />;
}
