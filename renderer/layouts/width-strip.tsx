import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { moveBorder, totalWidthMm } from '../../shared/layouts/layout-draft';
import type { LayoutWork } from './layout-work';
import { layoutTexts, mm, shownLabel } from './texts';

const useStyles = makeStyles({
  strip: {
    position: 'relative',
    height: '44px',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusSmall,
    overflow: 'hidden',
  },
  column: {
    position: 'absolute',
    insetBlock: 0,
    boxSizing: 'border-box',
    overflow: 'hidden',
    padding: '2px 4px',
    fontSize: tokens.fontSizeBase100,
    lineHeight: '14px',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  border: {
    position: 'absolute',
    insetBlock: 0,
    width: '9px',
    marginInlineStart: '-4px',
    cursor: 'col-resize',
    touchAction: 'none',
    zIndex: 1,
    '&:hover': { backgroundColor: tokens.colorBrandBackground2Hover },
    '&:focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      backgroundColor: tokens.colorBrandBackground2,
    },
  },
  edge: {
    position: 'absolute',
    insetBlock: 0,
    borderLeft: `2px dashed ${tokens.colorPaletteRedBorderActive}`,
    pointerEvents: 'none',
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** The columns to scale. A border is dragged, or moved with the arrow keys by a millimetre (with Shift by ten). */
export function WidthStrip(props: { readonly work: LayoutWork; readonly textWidthMm: number }) {
  const styles = useStyles();
  const { columns } = props.work.draft;
  const strip = useRef<HTMLDivElement>(null);
  const total = totalWidthMm(props.work.draft);
  const scale = Math.max(total, props.textWidthMm) || 1;
  const share = (width: number) => `${(width / scale) * 100}%`;
  const edges = columns.map((_, index) =>
    columns.slice(0, index + 1).reduce((sum, { widthMm }) => sum + (widthMm || 0), 0),
  );
  return (
    <div>
      <Text size={200} className={styles.hint}>
        {layoutTexts.strip}
      </Text>
      <div className={styles.strip} ref={strip} data-testid="width-strip">
        {columns.map((column, index) => (
          <div
            key={column.id}
            className={styles.column}
            style={{
              insetInlineStart: share((edges[index] ?? 0) - (column.widthMm || 0)),
              width: share(column.widthMm || 0),
            }}
            title={`${shownLabel(column)}: ${mm(column.widthMm)}`}
          >
            {shownLabel(column)}
          </div>
        ))}
        {columns.slice(0, -1).map((column, index) => (
          <Border
            key={column.id}
            {...props}
            index={index}
            left={share(edges[index] ?? 0)}
            mmOf={(pixels) => (pixels / (strip.current?.clientWidth ?? 1)) * scale}
          />
        ))}
        <div className={styles.edge} style={{ insetInlineStart: share(props.textWidthMm) }} />
      </div>
    </div>
  );
}

function Border(props: {
  readonly work: LayoutWork;
  readonly index: number;
  readonly left: string;
  readonly mmOf: (pixels: number) => number;
}) {
  const styles = useStyles();
  const { work, index } = props;
  const [left, right] = [work.draft.columns[index], work.draft.columns[index + 1]];
  /** Where the drag began, and the layout as it was then: each move counts from there. */
  const start = useRef<{ readonly x: number; readonly layout: LayoutWork['draft'] } | null>(null);
  if (left === undefined || right === undefined) return null;
  const step = (delta: number) => work.setDraft((draft) => moveBorder(draft, index, delta));
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={layoutTexts.border(shownLabel(left), shownLabel(right))}
      aria-valuenow={Math.round(left.widthMm || 0)}
      aria-valuetext={layoutTexts.borderValue(left.widthMm, right.widthMm)}
      tabIndex={0}
      className={styles.border}
      style={{ insetInlineStart: props.left }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, layout: work.draft };
      }}
      onPointerMove={(event) => {
        const from = start.current;
        if (from === null) return;
        const delta = props.mmOf(event.clientX - from.x);
        work.setDraft(() => moveBorder(from.layout, index, delta));
      }}
      onPointerUp={() => (start.current = null)}
      onPointerCancel={() => (start.current = null)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
        event.preventDefault();
        step((event.key === 'ArrowLeft' ? -1 : 1) * (event.shiftKey ? 10 : 1));
      }}
    />
  );
}
