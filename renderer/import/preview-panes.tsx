import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useId, useMemo, useRef, type ComponentType, type KeyboardEvent } from 'react';
import type { ColumnId, NodeId } from '../../shared/ids';
import type { Column } from '../../shared/plan/layout';
import type { TableRow } from '../../shared/plan/table-view';
import type { MenuPoint } from './correction-menu';
import { moveSelection } from './move-selection';
import type { Mark, PreviewModel } from './preview-model';
import type { Selection } from './preview-selection';
import { leadingColumnCount, letters } from './source-table';
import { importTexts } from './texts';

/** A place in a pane; `row` is null in the header. */
export interface PreviewPlace {
  readonly row: number | null;
  readonly column: number;
}

/** What the preview asks of the component that draws its tables. */
export interface PreviewTableProps {
  readonly ariaLabel: string;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly zoom: number;
  readonly marks: ReadonlyMap<NodeId, Mark | 'selected'>;
  readonly cellMarks?: ReadonlyMap<NodeId, ReadonlyMap<ColumnId, Mark>>;
  readonly cursor?: PreviewPlace | null;
  readonly shownRow: { readonly index: number } | null;
  readonly onPress: (place: PreviewPlace) => void;
  readonly onMenu?: (place: PreviewPlace, at: MenuPoint) => void;
  readonly hintAt?: (place: PreviewPlace) => string | null;
}

export type PreviewTable = ComponentType<PreviewTableProps>;

/** Text in the two panes is smaller than in the grid: each has half the window. */
const paneZoom = 0.8;

const useStyles = makeStyles({
  panes: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', minHeight: 0 },
  pane: {
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    gridTemplateColumns: 'minmax(0, 1fr)',
    minHeight: 0,
  },
  right: { borderLeft: `2px solid ${tokens.colorNeutralStroke1}` },
  head: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    height: '28px',
    boxSizing: 'border-box',
    paddingInline: '12px 4px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  reason: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorPaletteDarkOrangeForeground1,
  },
  review: {
    display: 'flex',
    alignItems: 'center',
    flexShrink: 0,
    whiteSpace: 'nowrap',
    marginInlineStart: 'auto',
  },
  table: {
    minHeight: 0,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
});

interface PanesProps {
  readonly model: PreviewModel;
  readonly selection: Selection;
  /** Row to bring into view in both panes. */
  readonly shown: { readonly index: number } | null;
  readonly onSelect: (selection: Selection) => void;
  readonly onMenu: (selection: Selection, at: MenuPoint) => void;
  /** 1-based place in the list of doubts, or null. */
  readonly doubtAt: number | null;
  readonly onDoubt: (step: 1 | -1) => void;
  readonly TablePane: PreviewTable;
}

/** Source and result beside each other; a row chosen in one is shown in the other. */
export function PreviewPanes(props: PanesProps) {
  const styles = useStyles();
  const { model, selection, shown, TablePane } = props;
  const resultIndex = selection.row === null ? null : (model.rows.resultOf[selection.row] ?? null);
  const shownResult = useMemo(() => {
    const index = shown === null ? null : (model.rows.resultOf[shown.index] ?? null);
    return index === null ? null : { index };
  }, [shown, model]);
  const resultMarks = useMemo(
    () => withSelected(model.resultMarks, model.resultRows[resultIndex ?? -1]?.id),
    [model, resultIndex],
  );
  return (
    <div className={styles.panes}>
      <SourcePane {...props} />
      <div className={`${styles.pane} ${styles.right}`}>
        <div className={styles.head}>
          <Text className={styles.title}>{importTexts.result}</Text>
        </div>
        <TablePane
          ariaLabel={importTexts.result}
          columns={model.resultColumns}
          rows={model.resultRows}
          zoom={paneZoom}
          marks={resultMarks}
          cellMarks={model.resultCells}
          shownRow={shownResult}
          hintAt={({ row }) => hintOfResult(model, row)}
          onPress={({ row }) => {
            const source = row === null ? undefined : model.rows.sourceOf.get(row);
            if (source !== undefined) props.onSelect({ ...selection, row: source });
          }}
        />
      </div>
    </div>
  );
}

function SourcePane(props: PanesProps) {
  const styles = useStyles();
  const { model, selection, TablePane } = props;
  const host = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const marks = useMemo(
    () => withSelected(model.sourceMarks, model.source.rows[selection.row ?? -1]?.id),
    [model, selection.row],
  );
  const reason = selection.row === null ? null : reasonAt(model, selection.row, selection.column);
  const cursor = useMemo(
    () =>
      selection.column === null
        ? null
        : { row: selection.row, column: selection.column + leadingColumnCount },
    [selection],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (opensMenu(event)) {
      event.preventDefault();
      props.onMenu(selection, menuPoint(host.current));
      return;
    }
    const next = moveSelection(event.key, selection, {
      rows: model.source.rows.length,
      columns: model.source.columns.length - leadingColumnCount,
    });
    if (next === null || event.ctrlKey || event.altKey) return;
    event.preventDefault();
    props.onSelect(next);
  };
  return (
    <div className={styles.pane}>
      <div className={styles.head}>
        <Text className={styles.title}>{importTexts.source}</Text>
        <Text size={200} className={styles.reason} title={reason ?? ''}>
          {reason}
        </Text>
        <Review count={model.review.length} at={props.doubtAt} onStep={props.onDoubt} />
      </div>
      <div
        ref={host}
        className={styles.table}
        role="application"
        tabIndex={0}
        aria-label={importTexts.source}
        aria-describedby={helpId}
        data-region
        data-testid="source-pane"
        onKeyDown={onKeyDown}
      >
        <TablePane
          ariaLabel={importTexts.source}
          columns={model.source.columns}
          rows={model.source.rows}
          zoom={paneZoom}
          marks={marks}
          cellMarks={model.sourceCells}
          cursor={cursor}
          shownRow={props.shown}
          hintAt={({ row, column }) =>
            row === null ? null : reasonAt(model, row, column - leadingColumnCount)
          }
          onPress={(place) => props.onSelect(selectionAt(place))}
          onMenu={(place, at) => props.onMenu(selectionAt(place), at)}
        />
        <span id={helpId} className={styles.hidden}>
          {importTexts.paneHelp}
        </span>
        <span className={styles.hidden} aria-live="polite">
          {spokenPlace(model, selection, reason)}
        </span>
      </div>
    </div>
  );
}

function Review(props: {
  readonly count: number;
  readonly at: number | null;
  readonly onStep: (step: 1 | -1) => void;
}) {
  const styles = useStyles();
  const { count, at } = props;
  const label =
    count === 0
      ? importTexts.reviewNone
      : at === null
        ? importTexts.review(count)
        : importTexts.reviewAt(at, count);
  return (
    <div className={styles.review} role="group" aria-label={label}>
      <Text size={200} data-testid="review-count">
        {label}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular />}
        aria-label={importTexts.reviewPrevious}
        title={importTexts.reviewPrevious}
        disabledFocusable={count === 0}
        onClick={() => props.onStep(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        aria-label={importTexts.reviewNext}
        title={importTexts.reviewNext}
        disabledFocusable={count === 0}
        onClick={() => props.onStep(1)}
      />
    </div>
  );
}

function selectionAt({ row, column }: PreviewPlace): Selection {
  return { row, column: Math.max(0, column - leadingColumnCount) };
}

function opensMenu({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'Enter' || key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/** Below the framed cell or chosen header, or at the pane's corner while nothing is chosen. */
function menuPoint(host: HTMLElement | null): MenuPoint {
  const frame =
    host?.querySelector('.table-cursor:not([hidden])') ?? host?.querySelector('.header-chosen');
  const box = (frame ?? host)?.getBoundingClientRect() ?? new DOMRect();
  return { x: box.left, y: frame === null || frame === undefined ? box.top : box.bottom };
}

/** Why a place is marked: the cell's own reason, else one of the row. */
function reasonAt(model: PreviewModel, row: number, column: number | null): string | null {
  const ofRow = model.doubts.filter((doubt) => doubt.row === row);
  const exact = ofRow.find((doubt) => doubt.column === column);
  return (exact ?? ofRow.find((doubt) => doubt.column === null) ?? ofRow[0])?.reason ?? null;
}

function hintOfResult(model: PreviewModel, row: number | null): string | null {
  const source = row === null ? undefined : model.rows.sourceOf.get(row);
  return source === undefined ? null : reasonAt(model, source, null);
}

/** The place in words, for those who do not see the frame. */
function spokenPlace(
  model: PreviewModel,
  { row, column }: Selection,
  reason: string | null,
): string {
  const place = row === null ? undefined : model.source.places[row];
  const part = model.parts.find(({ blockIndex }) => blockIndex === place?.blockIndex);
  const raw = place === undefined ? undefined : part?.table.rows[place.row];
  const read = place === undefined ? undefined : part?.trace?.rows[place.row];
  const role = column === null ? undefined : model.parts[0]?.trace?.columns[column]?.role;
  const text = raw?.cells.find(
    (cell) => column !== null && cell.column <= column && column < cell.column + cell.columnSpan,
  )?.text;
  return [
    raw === undefined ? '' : importTexts.rowLabel(raw.sourceRow),
    read === undefined ? '' : importTexts.kinds[read.kind],
    column === null ? '' : importTexts.columnLabel(letters(column)),
    role === undefined ? '' : importTexts.roleOf(role),
    text ?? '',
    reason ?? '',
  ]
    .filter((word) => word !== '')
    .join(', ');
}

function withSelected(
  marks: ReadonlyMap<NodeId, Mark>,
  selected: NodeId | undefined,
): ReadonlyMap<NodeId, Mark | 'selected'> {
  return selected === undefined
    ? marks
    : new Map<NodeId, Mark | 'selected'>([...marks, [selected, 'selected']]);
}
