import { useCallback, useMemo, useRef, useState, type RefObject } from 'react';
import {
  boxesOf,
  pageAt,
  percentOf,
  scaleOf,
  stepFrom,
  type PageBox,
  type Room,
  type Zoom,
} from './page-geometry';
import type { PageShape } from './preview-messages';

/** How the pages are looked at: size, which page, and how to go elsewhere. */
export interface PageView {
  readonly zoom: Zoom;
  readonly scale: number;
  readonly percent: number;
  readonly boxes: readonly PageBox[];
  /** Index of the page in the middle of the view. */
  readonly current: number;
  readonly room: Room;
  readonly scrollTop: number;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly setZoom: (zoom: Zoom) => void;
  readonly step: (direction: 1 | -1) => void;
  readonly goTo: (page: number, y?: number) => void;
  readonly onScroll: () => void;
  readonly onResize: (room: Room) => void;
}

export function usePageView(shapes: readonly PageShape[]): PageView {
  const [zoom, setZoomValue] = useState<Zoom>('width');
  const [room, setRoom] = useState<Room>({ width: 800, height: 600 });
  const [scrollTop, setScrollTop] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const scale = useMemo(() => scaleOf(zoom, shapes, room), [zoom, shapes, room]);
  const boxes = useMemo(() => boxesOf(shapes, scale), [shapes, scale]);
  const percent = percentOf(scale);
  const setZoom = useCallback(
    (next: Zoom) => {
      keepPlace(list.current, boxes, () => boxesOf(shapes, scaleOf(next, shapes, room)));
      setZoomValue(next);
    },
    [boxes, shapes, room],
  );
  const goTo = useCallback(
    (page: number, y = 0) => {
      const box = boxes[page];
      if (box !== undefined && list.current !== null) {
        list.current.scrollTop = box.top + y * scale - (y === 0 ? 0 : room.height / 3);
      }
    },
    [boxes, scale, room.height],
  );
  return {
    zoom,
    scale,
    percent,
    boxes,
    current: pageAt(boxes, scrollTop + room.height / 2),
    room,
    scrollTop,
    list,
    setZoom,
    step: (direction) => setZoom(stepFrom(percent, direction)),
    goTo,
    onScroll: () => setScrollTop(list.current?.scrollTop ?? 0),
    onResize: setRoom,
  };
}

/** The same place of the same page stays at the top when pages change their size. */
function keepPlace(
  list: HTMLDivElement | null,
  before: readonly PageBox[],
  after: () => readonly PageBox[],
): void {
  if (list === null) return;
  const page = pageAt(before, list.scrollTop);
  const old = before[page];
  const box = after()[page];
  if (old === undefined || box === undefined) return;
  const share = (list.scrollTop - old.top) / old.height;
  // The list has its new height only after React has drawn it.
  requestAnimationFrame(() => {
    list.scrollTop = box.top + share * box.height;
  });
}
