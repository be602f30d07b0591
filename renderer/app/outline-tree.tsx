import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronRightRegular } from '@fluentui/react-icons';
import { memo, useRef, useState, type KeyboardEvent } from 'react';
import type { NodeId } from '../../shared/ids';
import { formatAmount } from '../../shared/text/funding';
import type { HeadingSum } from '../../shared/view/heading-sums';
import { gridPosition, requestFocus } from '../state/grid-focus';
import { headingTotals } from '../state/heading-totals';
import type { OutlineEntry } from '../state/plan-outline';
import { rowView, toggleCollapsed } from '../state/row-filter';
import { useStore } from '../ui/use-store';
import { outlineKey, shownEntries } from './outline-keys';
import { appTexts } from './texts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '0 6px 12px', overflow: 'auto' },
  // Entries out of view cost neither layout nor paint.
  item: {
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 28px',
    display: 'flex',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  fold: {
    flexShrink: 0,
    width: '18px',
    height: '26px',
    display: 'grid',
    placeItems: 'center',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground3,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  entry: {
    flexGrow: 1,
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(20px, auto) minmax(0, 1fr) auto',
    alignItems: 'baseline',
    columnGap: '6px',
    padding: '4px 6px',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  area: { fontWeight: tokens.fontWeightSemibold },
  current: { backgroundColor: tokens.colorSubtleBackgroundSelected },
  count: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  title: { overflowWrap: 'anywhere' },
  sum: {
    gridColumn: '2 / -1',
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Areas and groups as a tree (ARIA, tree view): one of them is reached with Tab, the others with the arrows. */
export function OutlineTree({ outline }: { readonly outline: readonly OutlineEntry[] }) {
  const styles = useStyles();
  const list = useRef<HTMLUListElement>(null);
  const { rowId } = useStore(gridPosition);
  const { collapsed } = useStore(rowView);
  const sums = useStore(headingTotals);
  const [chosen, setChosen] = useState<NodeId | null>(null);
  const entries = shownEntries(outline, collapsed);
  const inTabOrder = entries.find(({ id }) => id === chosen) ?? entries[0];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || inTabOrder === undefined) return;
    const done = outlineKey(event.key, entries, inTabOrder.id, collapsed);
    if (done === null) return;
    event.preventDefault();
    if (done.kind === 'fold') toggleCollapsed(inTabOrder.id);
    else if (done.kind === 'open') goTo(inTabOrder.id);
    else focusEntry(list.current, done.id);
  };
  return (
    <ul
      ref={list}
      role="tree"
      aria-label={appTexts.sidebar}
      className={styles.list}
      onKeyDown={onKeyDown}
      onFocus={({ target }) => setChosen((target.dataset.id ?? null) as NodeId | null)}
    >
      {entries.map((entry) => (
        <OutlineItem
          key={entry.id}
          entry={entry}
          current={entry.id === rowId}
          folded={collapsed.has(entry.id)}
          inTabOrder={entry === inTabOrder}
          sum={sums.get(entry.id)}
        />
      ))}
    </ul>
  );
}

function goTo(nodeId: NodeId): void {
  requestFocus({ nodeId, toTop: true });
}

function focusEntry(list: HTMLElement | null, id: NodeId): void {
  list?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
}

interface ItemProps {
  readonly entry: OutlineEntry;
  readonly current: boolean;
  /** Its rows are hidden in the table. */
  readonly folded: boolean;
  readonly inTabOrder: boolean;
  readonly sum: HeadingSum | undefined;
}

/** Plain elements and drawn anew only when they change: a long plan has thousands, and the cursor moves often. */
const OutlineItem = memo(function OutlineItem(props: ItemProps) {
  const styles = useStyles();
  const { entry, current, folded } = props;
  const sum = sumText(props);
  return (
    <li
      role="treeitem"
      data-id={entry.id}
      className={styles.item}
      style={{ paddingInlineStart: entry.depth * 12 }}
      tabIndex={props.inTabOrder ? 0 : -1}
      aria-level={entry.depth + 1}
      aria-expanded={!folded}
      aria-selected={current}
      title={sumHint(props)}
      onClick={() => goTo(entry.id)}
    >
      <span
        className={styles.fold}
        aria-hidden
        data-fold
        title={folded ? appTexts.unfold : appTexts.fold}
        onClick={(event) => {
          event.stopPropagation();
          toggleCollapsed(entry.id);
        }}
      >
        {folded ? <ChevronRightRegular /> : <ChevronDownRegular />}
      </span>
      <span
        className={mergeClasses(
          styles.entry,
          entry.kind === 'area' && styles.area,
          current && styles.current,
        )}
      >
        <span>{entry.number}</span>
        <span className={styles.title}>{entry.title === '' ? appTexts.untitled : entry.title}</span>
        <span className={styles.count} title={appTexts.tasks(entry.taskCount)}>
          {entry.taskCount}
        </span>
        {sum !== '' && <span className={styles.sum}>{sum}</span>}
      </span>
    </li>
  );
}, sameItem);

/** The money below a heading; "" where there is none. */
function sumText({ sum }: ItemProps): string {
  const millions = sum?.funding?.millions ?? 0;
  return millions === 0 ? '' : appTexts.headingFunding(formatAmount(millions));
}

function sumHint(item: ItemProps): string {
  const { entry, sum } = item;
  const uncounted = (sum?.funding?.words ?? 0) + (sum?.funding?.doubtful ?? 0);
  return [
    appTexts.tasks(entry.taskCount),
    ...(sum?.funding == null ? [] : [appTexts.funding(formatAmount(sum.funding.millions))]),
    ...(uncounted === 0 ? [] : [appTexts.fundingUncounted(uncounted)]),
  ].join('\n');
}

function sameItem(a: ItemProps, b: ItemProps): boolean {
  const keys = ['id', 'kind', 'depth', 'number', 'title', 'taskCount'] as const;
  return (
    a.current === b.current &&
    a.folded === b.folded &&
    a.inTabOrder === b.inTabOrder &&
    keys.every((key) => a.entry[key] === b.entry[key]) &&
    (a.sum === b.sum || sumHint(a) === sumHint(b))
  );
}
