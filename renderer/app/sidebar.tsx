import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ChevronDownRegular,
  ChevronRightRegular,
  FolderOpenRegular,
  HomeRegular,
} from '@fluentui/react-icons';
import { memo } from 'react';
import type { Plan } from '../../shared/plan/plan';
import { formatAmount } from '../../shared/text/funding';
import type { HeadingSum } from '../../shared/view/heading-sums';
import { gridPosition, requestFocus } from '../state/grid-focus';
import { headingTotals } from '../state/heading-totals';
import { chooseAndRead } from '../state/import-flow';
import { library, refreshLibrary } from '../state/library';
import { goToStart } from '../state/navigation';
import { openPlan } from '../state/open-plan';
import type { OutlineEntry } from '../state/plan-outline';
import { rowView, toggleCollapsed } from '../state/row-filter';
import { useStore } from '../ui/use-store';
import { appTexts } from './texts';

const useStyles = makeStyles({
  sidebar: {
    width: '232px',
    flexShrink: 0,
    display: 'grid',
    gridTemplateRows: 'auto minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 1100px)': { width: '184px' },
  },
  plan: {
    justifyContent: 'space-between',
    textAlign: 'start',
    margin: '6px',
    fontWeight: tokens.fontWeightSemibold,
    minWidth: 0,
  },
  planName: {
    maxHeight: '32px',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase200,
  },
  list: { listStyleType: 'none', margin: 0, padding: '0 6px 12px', overflow: 'auto' },
  // Entries out of view cost neither layout nor paint.
  item: { contentVisibility: 'auto', containIntrinsicSize: 'auto 28px', display: 'flex' },
  fold: {
    flexShrink: 0,
    width: '18px',
    height: '26px',
    padding: 0,
    display: 'grid',
    placeItems: 'center',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground3,
    cursor: 'pointer',
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
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
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
  empty: { padding: '8px 12px', color: tokens.colorNeutralForeground3 },
});

/** The plan's name and its areas and groups; choosing one goes there. */
export function Sidebar(props: { readonly plan: Plan; readonly outline: readonly OutlineEntry[] }) {
  const styles = useStyles();
  const { rowId } = useStore(gridPosition);
  const { collapsed } = useStore(rowView);
  const sums = useStore(headingTotals);
  return (
    <nav className={styles.sidebar} aria-label={appTexts.sidebar} data-region="sidebar">
      <PlanSwitch plan={props.plan} />
      {props.outline.length === 0 ? (
        <Text className={styles.empty}>{appTexts.noHeadings}</Text>
      ) : (
        <ul className={styles.list}>
          {props.outline.map((entry) => (
            <OutlineItem
              key={entry.id}
              entry={entry}
              current={entry.id === rowId}
              folded={collapsed.has(entry.id)}
              sum={sums.get(entry.id)}
            />
          ))}
        </ul>
      )}
    </nav>
  );
}

interface ItemProps {
  readonly entry: OutlineEntry;
  readonly current: boolean;
  /** Its rows are hidden in the table. */
  readonly folded: boolean;
  readonly sum: HeadingSum | undefined;
}

/** Plain elements and drawn anew only when they change: a long plan has thousands, and the cursor moves often. */
const OutlineItem = memo(function OutlineItem(props: ItemProps) {
  const styles = useStyles();
  const { entry, current, folded } = props;
  const sum = sumText(props);
  return (
    <li className={styles.item} style={{ paddingInlineStart: entry.depth * 12 }}>
      <button
        type="button"
        className={styles.fold}
        tabIndex={-1}
        aria-expanded={!folded}
        aria-label={appTexts.foldHeading(entry.number)}
        title={folded ? appTexts.unfold : appTexts.fold}
        onClick={() => toggleCollapsed(entry.id)}
      >
        {folded ? <ChevronRightRegular /> : <ChevronDownRegular />}
      </button>
      <button
        type="button"
        className={mergeClasses(
          styles.entry,
          entry.kind === 'area' && styles.area,
          current && styles.current,
        )}
        title={sumHint(props)}
        onClick={() => requestFocus({ nodeId: entry.id, toTop: true })}
      >
        <span>{entry.number}</span>
        <span className={styles.title}>{entry.title === '' ? appTexts.untitled : entry.title}</span>
        <span className={styles.count} aria-label={appTexts.tasks(entry.taskCount)}>
          {entry.taskCount}
        </span>
        {sum !== '' && <span className={styles.sum}>{sum}</span>}
      </button>
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
    keys.every((key) => a.entry[key] === b.entry[key]) &&
    (a.sum === b.sum || sumHint(a) === sumHint(b))
  );
}

const recentCount = 12;

function PlanSwitch({ plan }: { readonly plan: Plan }) {
  const styles = useStyles();
  const plans = useStore(library) ?? [];
  const others = plans.filter(({ planId }) => planId !== plan.id).slice(0, recentCount);
  return (
    <Menu onOpenChange={(_event, { open }) => open && void refreshLibrary()}>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          className={styles.plan}
          icon={<ChevronDownRegular />}
          iconPosition="after"
          title={plan.metadata.name}
          aria-label={`${plan.metadata.name}. ${appTexts.switchPlan}`}
        >
          <span className={styles.planName}>{plan.metadata.name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {others.map((other) => (
            <MenuItem key={other.planId} onClick={() => void openPlan(other.planId)}>
              {other.name}
            </MenuItem>
          ))}
          {others.length > 0 && <MenuDivider />}
          <MenuItem icon={<FolderOpenRegular />} onClick={() => void chooseAndRead()}>
            {appTexts.openOther}
          </MenuItem>
          <MenuItem icon={<HomeRegular />} onClick={goToStart}>
            {appTexts.start}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
