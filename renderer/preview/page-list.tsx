import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import type { NodeId } from '../../shared/ids';
import { gridPosition } from '../state/grid-focus';
import { drawPages, type ShownPages } from './page-source';
import { pagesWithin, totalHeight } from './page-geometry';
import type { PageSummary } from './preview-messages';
import { previewTexts } from './texts';
import type { PageView } from './use-page-view';

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'auto',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground5,
    outlineOffset: '-2px',
  },
  sheet: { position: 'relative', minWidth: '100%' },
  // Paper is white in the dark, too: what is shown is what is printed.
  page: {
    position: 'absolute',
    left: '50%',
    transform: 'translateX(-50%)',
    backgroundColor: '#fff',
    boxShadow: tokens.shadow8,
    '& svg': { display: 'block', width: '100%', height: '100%' },
  },
});

/** All pages, one below the other; only those that are looked at are drawn. */
export function PageList({
  shown,
  pages,
  view,
  onRow,
}: {
  readonly shown: ShownPages;
  readonly pages: PageSummary;
  readonly view: PageView;
  readonly onRow: (nodeId: NodeId) => void;
}) {
  const styles = useStyles();
  const { boxes, list, room, scrollTop, onResize } = view;
  const visible = pagesWithin(boxes, scrollTop, room.height);
  useEffect(() => drawPages(visible));
  useRoom(list, onResize);
  useWheelZoom(list, view.step);
  useStartAtSelectedRow(pages, view);
  return (
    <div
      ref={list}
      className={styles.list}
      // A list that scrolls must be reachable by keyboard.
      tabIndex={0}
      role="region"
      aria-label={previewTexts.pages}
      onScroll={view.onScroll}
      onKeyDown={(event) => runKey(event, view)}
      data-testid="preview-pages"
    >
      <div className={styles.sheet} style={{ height: totalHeight(boxes), width: widestOf(view) }}>
        {visible.map((index) => (
          <PageSheet
            key={index}
            index={index}
            shown={shown}
            pages={pages}
            view={view}
            onRow={onRow}
            className={styles.page}
          />
        ))}
      </div>
    </div>
  );
}

function PageSheet({
  index,
  shown,
  pages,
  view,
  onRow,
  className,
}: {
  readonly index: number;
  readonly shown: ShownPages;
  readonly pages: PageSummary;
  readonly view: PageView;
  readonly onRow: (nodeId: NodeId) => void;
  readonly className: string;
}) {
  const box = view.boxes[index];
  if (box === undefined) return null;
  const openRow = (event: MouseEvent<HTMLDivElement>) => {
    const y = (event.clientY - event.currentTarget.getBoundingClientRect().top) / view.scale;
    const row = rowAt(pages, index, y);
    if (row !== null) onRow(row);
  };
  const svg = shown.drawn.get(index)?.svg ?? '';
  return (
    <div
      className={className}
      style={{ top: box.top, width: box.width, height: box.height }}
      role="img"
      aria-label={previewTexts.pageLabel(index + 1, pages.shapes.length)}
      data-page={index}
      data-drawn={svg !== ''}
      onClick={openRow}
      // Made by pageSvg(), which escapes every text.
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  );
}

function rowAt(pages: PageSummary, page: number, y: number): NodeId | null {
  const row = pages.nodes.find((node) => {
    return node.page === page && node.y <= y && y < node.y + node.height;
  });
  return row?.nodeId ?? null;
}

function widestOf({ boxes }: PageView): number {
  return Math.max(0, ...boxes.map((box) => box.width));
}

function runKey(event: KeyboardEvent, view: PageView): void {
  const run = commandOf(event, view);
  if (run === null) return;
  event.preventDefault();
  event.stopPropagation();
  run();
}

function commandOf(event: KeyboardEvent, view: PageView): (() => void) | null {
  if (event.ctrlKey || event.metaKey) {
    if (event.key === '0') return () => view.setZoom('width');
    if (event.key === '+' || event.key === '=') return () => view.step(1);
    if (event.key === '-') return () => view.step(-1);
    if (event.key === 'Home') return () => view.goTo(0);
    if (event.key === 'End') return () => view.goTo(view.boxes.length - 1);
    return null;
  }
  if (event.key === 'Home') return () => view.goTo(0);
  if (event.key === 'End') return () => view.goTo(view.boxes.length - 1);
  return null;
}

function useRoom(list: PageView['list'], onResize: PageView['onResize']): void {
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const tell = () => onResize({ width: element.clientWidth, height: element.clientHeight });
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    tell();
    return () => observer.disconnect();
  }, [list, onResize]);
}

/** Ctrl + wheel. React's own wheel listener cannot prevent the page's zoom. */
function useWheelZoom(list: PageView['list'], step: PageView['step']): void {
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
  });
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      latest.current(event.deltaY < 0 ? 1 : -1);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [list]);
}

/** The preview opens where the officer was working in the table; who has not moved there yet sees the first page. */
function useStartAtSelectedRow(pages: PageSummary, { goTo }: PageView): void {
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) return;
    isDone.current = true;
    const { rowId } = gridPosition.get();
    const place = pages.nodes.find((node) => node.nodeId === rowId);
    if (place !== undefined && place !== pages.nodes[0]) goTo(place.page, place.y);
  }, [pages, goTo]);
}
