import {
  Badge,
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
import { ChevronDownRegular, FolderOpenRegular, HomeRegular } from '@fluentui/react-icons';
import type { Plan } from '../../shared/plan/plan';
import { gridPosition, requestFocus } from '../state/grid-focus';
import { chooseAndRead } from '../state/import-flow';
import { library, refreshLibrary } from '../state/library';
import { goToStart } from '../state/navigation';
import { openPlan } from '../state/open-plan';
import type { OutlineEntry } from '../state/plan-outline';
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
  entry: {
    width: '100%',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    alignItems: 'baseline',
    columnGap: '6px',
    padding: '4px 6px',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase200,
    fontSize: tokens.fontSizeBase200,
  },
  area: { fontWeight: tokens.fontWeightSemibold },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  number: { minWidth: '20px' },
  title: { overflowWrap: 'anywhere' },
  empty: { padding: '8px 12px', color: tokens.colorNeutralForeground3 },
});

/** The plan's name and its areas and groups; choosing one goes there. */
export function Sidebar(props: { readonly plan: Plan; readonly outline: readonly OutlineEntry[] }) {
  const styles = useStyles();
  const { rowId } = useStore(gridPosition);
  return (
    <nav className={styles.sidebar} aria-label={appTexts.sidebar} data-region="sidebar">
      <PlanSwitch plan={props.plan} />
      {props.outline.length === 0 ? (
        <Text className={styles.empty}>{appTexts.noHeadings}</Text>
      ) : (
        <ul className={styles.list}>
          {props.outline.map((entry) => (
            <li key={entry.id} style={{ paddingInlineStart: entry.depth * 12 }}>
              <Button
                appearance="subtle"
                size="small"
                className={mergeClasses(
                  styles.entry,
                  entry.kind === 'area' && styles.area,
                  entry.id === rowId && styles.current,
                )}
                onClick={() => requestFocus({ nodeId: entry.id, toTop: true })}
              >
                <span className={styles.number}>{entry.number}</span>
                <span className={styles.title}>
                  {entry.title === '' ? appTexts.untitled : entry.title}
                </span>
                <Badge
                  appearance="tint"
                  color="informative"
                  size="small"
                  aria-label={appTexts.tasks(entry.taskCount)}
                >
                  {entry.taskCount}
                </Badge>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </nav>
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
