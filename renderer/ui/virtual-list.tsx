import { useEffect, useRef, useState, type ReactNode } from 'react';

/** A long list of lines of one height: only those in view are in the page. */
export function VirtualList<T>(props: {
  readonly items: readonly T[];
  readonly lineHeight: number;
  readonly ariaLabel: string;
  readonly children: (item: T, index: number) => ReactNode;
}) {
  const { items, lineHeight } = props;
  const host = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: 400 });
  useEffect(() => {
    const element = host.current;
    if (element === null) return;
    const read = () => setView({ top: element.scrollTop, height: element.clientHeight });
    const watcher = new ResizeObserver(read);
    watcher.observe(element);
    element.addEventListener('scroll', read);
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', read);
    };
  }, []);
  const extra = 8;
  const first = Math.max(0, Math.floor(view.top / lineHeight) - extra);
  const last = Math.min(items.length, Math.ceil((view.top + view.height) / lineHeight) + extra);
  return (
    <div
      ref={host}
      role="list"
      aria-label={props.ariaLabel}
      tabIndex={0}
      style={{ overflow: 'auto', height: '100%', position: 'relative' }}
    >
      <div style={{ height: items.length * lineHeight }} role="presentation">
        {items.slice(first, last).map((item, offset) => (
          <div
            key={first + offset}
            role="listitem"
            aria-setsize={items.length}
            aria-posinset={first + offset + 1}
            style={{
              position: 'absolute',
              insetInline: 0,
              top: (first + offset) * lineHeight,
              height: lineHeight,
            }}
          >
            {props.children(item, first + offset)}
          </div>
        ))}
      </div>
    </div>
  );
}
