import { Button, makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { ChangeEntry, ChangeKind } from '../../shared/history/change-entries';
import type { ShownComparison } from '../state/comparison';
import { DifferenceCard } from './difference-card';
import { historyTexts } from './texts';

const useStyles = makeStyles({
  view: { minHeight: 0, display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)' },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px', padding: '8px 16px' },
  spring: { flexGrow: 1 },
  heads: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: '8px',
    padding: '4px 24px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  list: {
    overflow: 'auto',
    padding: '8px 16px 24px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  message: { padding: '24px', color: tokens.colorNeutralForeground3 },
});

/** Cards that are drawn at once: more would hold the window up. */
const pageSize = 100;
const kindOrder: readonly ChangeKind[] = [
  'text',
  'added',
  'deleted',
  'changed',
  'moved',
  'renumbered',
];

/** The differences of two states side by side, with filters by kind; ↑ and ↓ go from one to the next. */
export function ComparisonView(props: {
  readonly shown: ShownComparison;
  /** The later side is the open plan and the earlier one a state of it, so parts can be restored. */
  readonly canRestore: boolean;
}) {
  const styles = useStyles();
  const { shown, canRestore } = props;
  const { entries } = shown;
  const [hidden, setHidden] = useState<ReadonlySet<ChangeKind>>(new Set(['renumbered']));
  const [limit, setLimit] = useState(pageSize);
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const wanted = entries.filter(({ kind }) => !hidden.has(kind));
  const current = Math.min(active, Math.max(wanted.length - 1, 0));
  const goTo = (index: number) => {
    const next = Math.min(Math.max(index, 0), wanted.length - 1);
    setActive(next);
    if (next >= limit) setLimit(Math.ceil((next + 1) / pageSize) * pageSize);
    requestAnimationFrame(() => {
      list.current?.querySelector(`[data-entry="${next}"]`)?.scrollIntoView({ block: 'nearest' });
    });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== list.current) return;
    const target = targetOf(event.key, current, wanted.length);
    if (target === null) return;
    event.preventDefault();
    goTo(target);
  };
  const toggle = (kind: ChangeKind) => {
    const next = new Set(hidden);
    if (!next.delete(kind)) next.add(kind);
    setHidden(next);
    setActive(0);
  };
  return (
    <section className={styles.view} data-testid="comparison">
      <div className={styles.bar}>
        <KindFilters entries={entries} hidden={hidden} onToggle={toggle} />
        <span className={styles.spring} />
        <Text data-testid="difference-position">
          {historyTexts.position(wanted.length === 0 ? 0 : current + 1, wanted.length)}
        </Text>
        <Button
          size="small"
          icon={<ChevronUpRegular />}
          aria-label={historyTexts.previous}
          disabled={current === 0}
          onClick={() => goTo(current - 1)}
        />
        <Button
          size="small"
          icon={<ChevronDownRegular />}
          aria-label={historyTexts.next}
          disabled={current >= wanted.length - 1}
          onClick={() => goTo(current + 1)}
        />
      </div>
      <div className={styles.heads}>
        <Text weight="semibold">{shown.before.name}</Text>
        <Text weight="semibold">{shown.after.name}</Text>
      </div>
      <div
        ref={list}
        className={styles.list}
        role="group"
        aria-label={`${historyTexts.differences}. ${historyTexts.hint}`}
        tabIndex={0}
        onKeyDown={onKey}
      >
        {wanted.length === 0 && (
          <Text as="p" className={styles.message}>
            {entries.length === 0 ? historyTexts.same : historyTexts.noneShown}
          </Text>
        )}
        {wanted.slice(0, limit).map((entry, index) => (
          <DifferenceCard
            key={index}
            index={index}
            entry={entry}
            active={index === current}
            shown={shown}
            canRestore={canRestore}
            onActivate={() => setActive(index)}
          />
        ))}
        {wanted.length > limit && (
          <Button onClick={() => setLimit(limit + pageSize)}>
            {historyTexts.more(Math.min(pageSize, wanted.length - limit))}
          </Button>
        )}
      </div>
    </section>
  );
}

function KindFilters(props: {
  readonly entries: readonly ChangeEntry[];
  readonly hidden: ReadonlySet<ChangeKind>;
  readonly onToggle: (kind: ChangeKind) => void;
}) {
  const counted = kindOrder.map((kind) => ({
    kind,
    count: props.entries.filter((entry) => entry.kind === kind).length,
  }));
  return counted
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => (
      <ToggleButton
        key={kind}
        size="small"
        checked={!props.hidden.has(kind)}
        onClick={() => props.onToggle(kind)}
      >
        {historyTexts.kindCount(kind, count)}
      </ToggleButton>
    ));
}

function targetOf(key: string, current: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return current + 1;
    case 'ArrowUp':
      return current - 1;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
