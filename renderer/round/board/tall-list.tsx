import { useEffect, useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useStore } from '../../ui/use-store';
import { lineAt, LineHeights, lineTops } from './line-heights';

/**
 * A long list of lines of different heights: only those in view are in the page. A line that was never seen has the
 * height that was guessed for it; once seen it keeps the one that it had. The lines stand in the normal flow, so the
 * browser keeps the text under the eyes in place when a guess above it was wrong.
 */
export function TallList<T extends { readonly key: string }>(props: {
  readonly entries: readonly T[];
  /** Pixels. */
  readonly guessHeight: (entry: T) => number;
  /** The line to be in view; brought there when it changes. */
  readonly activeKey: string | null;
  readonly children: (entry: T) => ReactNode;
}) {
  const { entries, guessHeight, activeKey } = props;
  const [host, setHost] = useState<HTMLDivElement | null>(null);
  const [heights] = useState(() => new LineHeights());
  const known = useStore(heights.known);
  const view = useScrollView(host);
  const tops = useMemo(() => lineTops(known, entries, guessHeight), [known, entries, guessHeight]);
  const first = lineAt(tops, Math.max(0, view.top - view.height));
  const last = Math.min(entries.length, lineAt(tops, view.top + 2 * view.height) + 1);
  useBringIntoView({ host, entries, tops, activeKey });
  return (
    <div ref={setHost} style={{ overflow: 'hidden scroll', height: '100%' }} data-board-scroll="">
      <div style={{ height: tops[first] }} />
      {entries.slice(first, last).map((entry) => (
        <Measured key={entry.key} name={entry.key} onHeight={heights.note}>
          {props.children(entry)}
        </Measured>
      ))}
      <div style={{ height: (tops[entries.length] ?? 0) - (tops[last] ?? 0) }} />
    </div>
  );
}

function useScrollView(host: HTMLDivElement | null) {
  const [view, setView] = useState({ top: 0, height: 800 });
  useEffect(() => {
    if (host === null) return;
    const read = () => setView({ top: host.scrollTop, height: host.clientHeight });
    const watcher = new ResizeObserver(read);
    watcher.observe(host);
    host.addEventListener('scroll', read, { passive: true });
    return () => {
      watcher.disconnect();
      host.removeEventListener('scroll', read);
    };
  }, [host]);
  return view;
}

function useBringIntoView(props: {
  readonly host: HTMLDivElement | null;
  readonly entries: readonly { readonly key: string }[];
  readonly tops: Float64Array;
  readonly activeKey: string | null;
}): void {
  const { host, entries, tops, activeKey } = props;
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (host === null || activeKey === null || shown.current === activeKey) return;
    shown.current = activeKey;
    const at = entries.findIndex(({ key }) => key === activeKey);
    if (at < 0) return;
    const top = tops[at] ?? 0;
    const isFar = top < host.scrollTop || top > host.scrollTop + host.clientHeight;
    if (isFar) host.scrollTo({ top: Math.max(0, top - host.clientHeight / 4) });
    // Once the line is in the page its real place counts.
    requestAnimationFrame(() => {
      host
        .querySelector(`[data-line="${CSS.escape(activeKey)}"]`)
        ?.scrollIntoView({ block: 'nearest' });
    });
  }, [host, entries, tops, activeKey]);
}

function Measured(props: {
  readonly name: string;
  readonly onHeight: (name: string, height: number) => void;
  readonly children: ReactNode;
}) {
  const { name, onHeight } = props;
  const line = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = line.current;
    if (element === null) return;
    const watcher = new ResizeObserver(() => onHeight(name, element.offsetHeight));
    watcher.observe(element);
    return () => watcher.disconnect();
  }, [name, onHeight]);
  return (
    <div ref={line} data-line={name} style={{ display: 'flow-root' }}>
      {props.children}
    </div>
  );
}
