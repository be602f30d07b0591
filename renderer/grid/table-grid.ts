import { createGrid, type GridApi, type IRowNode } from 'ag-grid-community';
import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import type { CellDecorations } from './extensions';
import { columnDefs, spanningColumns, touchesSpans } from './column-defs';
import { columnWidths, frozenThatFit } from './column-widths';
import { geometryOf, withFrozenColumns, type Geometry } from './geometry';
import { metricsAt, wrapSlack, type GridMetrics } from './metrics';
import { registerGridModules } from './modules';
import { rowClassRules, type RowMark } from './row-classes';
import { createHeightCache, headerHeight, rowHeights } from './row-heights';
import { gridTheme } from './theme';

/**
 * The table as printed, drawn by ag-grid: only the rows in view exist in the page, all others are heights. It knows
 * nothing of editing; selection and editor are drawn into `layer`, which scrolls with the cells.
 */
export interface TableGrid {
  /** An element over the cells, as large as the table; its origin is the top left cell. */
  readonly layer: HTMLElement;
  /** Receives pointer events of the cells. */
  readonly body: HTMLElement;
  /** The heads of the columns. */
  readonly header: HTMLElement;
  /** What scrolls. */
  readonly viewport: HTMLElement;
  readonly geometry: () => Geometry;
  /** Height in pixels of the part of the table that is in view. */
  readonly viewHeight: () => number;
  readonly show: (content: TableContent) => void;
  readonly scrollToRow: (row: number, place: 'into-view' | 'top') => void;
  readonly scrollToColumn: (column: number) => void;
  readonly destroy: () => void;
}

export interface TableContent {
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly zoom: number;
  /** Rows to be marked, and how; the preview marks what recognition is not sure of. */
  readonly marks: ReadonlyMap<NodeId, RowMark>;
  /** Single cells to be marked. */
  readonly cellMarks?: ReadonlyMap<NodeId, ReadonlyMap<ColumnId, RowMark>>;
  readonly decorations?: CellDecorations;
  /** Class names of the heads of columns. */
  readonly headClasses?: ReadonlyMap<ColumnId, string>;
  /** How many columns from the left stay in view while the others scroll; none where absent. */
  readonly frozen?: number;
}

export type { RowMark };

export interface TableGridOptions {
  /** Heights or widths have changed: what lies in `layer` must be placed anew. */
  readonly onGeometry: () => void;
  /** The user dragged a border between two columns; absent where widths are not the user's. */
  readonly onColumnsResized?: (widths: readonly number[]) => void;
  readonly ariaLabel: string;
}

export function createTableGrid(host: HTMLElement, options: TableGridOptions): TableGrid {
  return new AgTableGrid(host, options);
}

/** Kept free for the vertical scroll bar, and set for ag-grid so that both agree. */
const scrollBarWidth = 14;

const noContent: TableContent = { columns: [], rows: [], zoom: 1, marks: new Map() };

class AgTableGrid implements TableGrid {
  readonly layer = document.createElement('div');
  readonly body: HTMLElement;
  readonly header: HTMLElement;
  readonly viewport: HTMLElement;
  private readonly api: GridApi<TableRow>;
  private readonly heightCache = createHeightCache();
  private readonly sizeWatcher: ResizeObserver;
  private content = noContent;
  private spanning: ReadonlySet<ColumnId> = new Set();
  private widths: readonly number[] = [];
  private shape: Geometry = geometryOf([], []);
  /** The columns that stay in view, fewer than asked for where they would leave no room for the others. */
  private frozen = 0;
  private scrolled = 0;
  /** The room that the widths were made for. */
  private fittedTo = 0;
  /** The room for columns when it could last be measured: a hidden table has none, and keeps its shape. */
  private lastWidth = 0;
  private metrics: GridMetrics = metricsAt(1);

  constructor(
    private readonly host: HTMLElement,
    private readonly options: TableGridOptions,
  ) {
    registerGridModules();
    this.api = this.create();
    this.body = this.element('.ag-grid-scrolling-container');
    this.header = this.element('.ag-header');
    this.viewport = this.element('.ag-grid-viewport');
    this.layer.className = 'table-layer';
    this.body.append(this.layer);
    this.element('[role="grid"], [role="treegrid"]').setAttribute('aria-label', options.ariaLabel);
    this.sizeWatcher = new ResizeObserver(() => {
      this.layOut();
    });
    this.sizeWatcher.observe(host);
    this.viewport.addEventListener('scroll', this.onScroll, { passive: true });
  }

  readonly geometry = () =>
    this.frozen === 0
      ? this.shape
      : withFrozenColumns(this.shape, this.frozen, this.viewport.scrollLeft);

  readonly viewHeight = () =>
    this.viewport.clientHeight - (this.api.getGridOption('headerHeight') ?? 0);

  readonly show = (content: TableContent) => {
    const before = this.content;
    this.content = content;
    const { rows } = content;
    const spanning = rows === before.rows ? this.spanning : spanningColumns(rows, content.columns);
    const sameSpanning = [...spanning].join() === [...this.spanning].join();
    this.spanning = spanning;
    const sameColumns = content.columns === before.columns && content.frozen === before.frozen;
    const newColumns = !sameColumns || content.zoom !== before.zoom || !sameSpanning;
    if (newColumns) this.measureColumns();
    if (before.rows.length === 0) {
      // Heights first: before it knows them ag-grid would draw many rows, and each of them twice.
      this.showRows(rows, before.rows);
      this.applyHeights();
      if (newColumns) this.useColumns();
    } else {
      if (newColumns) this.useColumns();
      if (rows !== before.rows) this.showRows(rows, before.rows);
      if (newColumns || rows !== before.rows) this.applyHeights();
    }
    const remarked = content.marks !== before.marks || content.cellMarks !== before.cellMarks;
    if (remarked && before.rows.length > 0) this.api.redrawRows();
    else this.redecorate(before.decorations, content.decorations);
    if (content.headClasses !== before.headClasses) this.api.refreshHeader();
  };

  readonly scrollToRow = (row: number, place: 'into-view' | 'top') => {
    if (row < 0 || row >= this.content.rows.length) return;
    this.api.ensureIndexVisible(row, place === 'top' ? 'top' : null);
  };

  readonly scrollToColumn = (column: number) => {
    // Asking ag-grid makes the browser lay the page out at once: not where all columns are in view anyway.
    const width = this.widths.reduce((sum, each) => sum + each, 0);
    if (width <= this.fittedTo) return;
    const id = this.content.columns[column]?.id;
    if (id !== undefined) this.api.ensureColumnVisible(id);
  };

  readonly destroy = () => {
    this.sizeWatcher.disconnect();
    this.api.destroy();
  };

  private create(): GridApi<TableRow> {
    return createGrid<TableRow>(this.host, {
      theme: gridTheme,
      columnDefs: [],
      defaultColDef: {
        sortable: false,
        suppressMovable: true,
        suppressHeaderMenuButton: true,
        headerClass: ({ column }) =>
          this.content.headClasses?.get(String(column?.getUniqueId() ?? '') as ColumnId) ?? '',
        cellClass: ({ data, column }) => this.cellMarkClass(data, column.getColId()),
      },
      getRowId: ({ data }) => data.id,
      rowClassRules: rowClassRules((row) => this.content.marks.get(row.id)),
      enableCellSpan: true,
      // The keyboard is in our own text field; ag-grid's rows and cells stay out of the Tab order.
      suppressCellFocus: true,
      tabIndex: -1,
      suppressHeaderFocus: true,
      suppressColumnVirtualisation: true,
      suppressRowHoverHighlight: true,
      suppressDragLeaveHidesColumns: true,
      // Dragging a border moves it between two columns, as in a word processor's table: the paper stays as wide.
      colResizeDefault: 'shift',
      scrollbarWidth: scrollBarWidth,
      alwaysShowVerticalScroll: true,
      animateRows: false,
      // A plan without rows is not one that is still on its way; what to do with it is said by the page.
      suppressOverlays: ['loading', 'noRows'],
      onColumnResized: ({ finished, source }) => {
        if (finished && source === 'uiColumnResized') this.takeDraggedWidths();
      },
    });
  }

  /** Where no row came, went or moved, only the changed ones are handed over. */
  private showRows(rows: readonly TableRow[], before: readonly TableRow[]): void {
    const isSameOrder =
      rows.length === before.length && rows.every((row, index) => row.id === before[index]?.id);
    if (isSameOrder) this.replaceRows(rows, before);
    else this.api.setGridOption('rowData', rows as TableRow[]);
  }

  /** ag-grid looks for spans in all rows when one is set; where no span is touched the row is drawn anew and no more. */
  private replaceRows(rows: readonly TableRow[], before: readonly TableRow[]): void {
    const rowNodes: IRowNode<TableRow>[] = [];
    rows.forEach((row, index) => {
      const old = before[index];
      if (row === old) return;
      const node = this.api.getRowNode(row.id);
      if (node === undefined) return;
      if (old === undefined || touchesSpans(old, row)) {
        node.setData(row);
      } else {
        node.data = row;
        rowNodes.push(node);
      }
    });
    if (rowNodes.length > 0) this.api.refreshCells({ rowNodes, force: true });
  }

  /** Draws those rows anew whose decorations have changed. */
  private redecorate(
    before: CellDecorations | undefined,
    after: CellDecorations | undefined,
  ): void {
    if (before === after) return;
    const ids = new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])]);
    const rowNodes = [...ids].flatMap((id) => {
      const node = before?.get(id) === after?.get(id) ? undefined : this.api.getRowNode(id);
      return node === undefined ? [] : [node];
    });
    // Not redrawRows: that leaves cells over several rows as they are.
    if (rowNodes.length > 0) this.api.refreshCells({ rowNodes, force: true });
  }

  private cellMarkClass(row: TableRow | undefined, columnId: string): string {
    const marks = row === undefined ? undefined : this.content.cellMarks?.get(row.id);
    const mark = marks?.get(columnId as ColumnId);
    const decorated = row === undefined ? undefined : this.content.decorations?.get(row.id);
    const own = decorated?.get(columnId as ColumnId)?.classNames ?? '';
    return mark === undefined ? own : `cell-${mark} ${own}`;
  }

  private measureColumns(): void {
    this.metrics = metricsAt(this.content.zoom);
    this.host.style.setProperty('--table-font-size', `${this.metrics.fontSize}px`);
    this.host.style.setProperty('--table-line-height', `${this.metrics.lineHeight}px`);
    this.host.style.setProperty(
      '--table-padding',
      `${this.metrics.paddingY}px ${this.metrics.paddingX}px`,
    );
    this.widths = this.fittingWidths();
  }

  private useColumns(): void {
    this.setColumnDefs();
    this.applyWidths(this.widths);
  }

  private setColumnDefs(): void {
    const { columns, frozen = 0 } = this.content;
    this.frozen = frozenThatFit(this.widths, frozen, this.availableWidth());
    this.api.setGridOption(
      'columnDefs',
      columnDefs(columns, this.widths, this.spanning, this.frozen),
    );
  }

  /** What lies over frozen columns goes with them. */
  private readonly onScroll = () => {
    const { scrollLeft } = this.viewport;
    if (scrollLeft === this.scrolled) return;
    this.scrolled = scrollLeft;
    if (this.frozen > 0) this.options.onGeometry();
  };

  /** Fits the columns to the host's width; heights follow, because text wraps differently. */
  private layOut(): void {
    if (this.host.clientWidth === 0) return;
    const widths = this.fittingWidths();
    if (widths.join() === this.widths.join()) {
      // Back in sight: what lies over the cells was placed by a table without a size.
      this.options.onGeometry();
      return;
    }
    this.widths = widths;
    if ((this.content.frozen ?? 0) > 0) this.setColumnDefs();
    this.applyWidths(widths);
    this.applyHeights();
  }

  private applyWidths(widths: readonly number[]): void {
    const { columns } = this.content;
    this.widths = widths;
    this.api.setColumnWidths(
      columns.map((column, index) => ({ key: column.id, newWidth: widths[index] ?? 0 })),
    );
    const titleWidth = widths.slice(1).reduce((sum, width) => sum + width, 0);
    this.host.style.setProperty('--heading-title-width', `${widths.length > 1 ? titleWidth : 0}px`);
    this.api.setGridOption('headerHeight', headerHeight(columns, widths, this.metrics));
  }

  private applyHeights(): void {
    const { rows, columns } = this.content;
    const measured = columns.map(({ id }, index) => ({ id, width: this.widths[index] ?? 0 }));
    const heights = rowHeights(rows, measured, this.metrics, this.heightCache);
    const resized: IRowNode<TableRow>[] = [];
    this.api.forEachNode((node, index) => {
      const height = heights[index] ?? 0;
      if (node.rowHeight === height) return;
      node.setRowHeight(height);
      resized.push(node);
    });
    if (resized.length > 0) this.api.onRowHeightChanged();
    this.shape = geometryOf(heights, this.widths);
    this.layer.style.width = `${this.shape.columnLefts.at(-1) ?? 0}px`;
    this.layer.style.height = `${this.shape.rowTops.at(-1) ?? 0}px`;
    this.options.onGeometry();
  }

  private fittingWidths(): readonly number[] {
    const { columns, zoom } = this.content;
    const { bold, paddingX } = this.metrics;
    const minimums = columns.map(({ label }) => bold.longestWord(label) + 2 * paddingX + wrapSlack);
    this.fittedTo = this.availableWidth();
    return columnWidths(columns, this.fittedTo, zoom, minimums);
  }

  private takeDraggedWidths(): void {
    const widths = this.content.columns.map(
      (column) => this.api.getColumn(column.id)?.getActualWidth() ?? 0,
    );
    this.options.onColumnsResized?.(widths);
  }

  /** Room for columns: the host without the vertical scroll bar, which is always there in a long table. */
  private availableWidth(): number {
    if (this.host.clientWidth > 0) this.lastWidth = this.host.clientWidth - scrollBarWidth;
    return this.lastWidth;
  }

  private element(selector: string): HTMLElement {
    const element = this.host.querySelector<HTMLElement>(selector);
    if (element === null) throw new Error(`The grid has no element ${selector}`);
    return element;
  }
}
