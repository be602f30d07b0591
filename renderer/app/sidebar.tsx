import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, FolderOpenRegular, HomeRegular } from '@fluentui/react-icons';
import type { Plan } from '../../shared/plan/plan';
import { chooseAndRead } from '../state/import-flow';
import { library, refreshLibrary } from '../state/library';
import { goToStart } from '../state/navigation';
import { openPlan } from '../state/open-plan';
import type { OutlineEntry } from '../state/plan-outline';
import { useStore } from '../ui/use-store';
import { OutlineTree } from './outline-tree';
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
  empty: { padding: '8px 12px', color: tokens.colorNeutralForeground3 },
});

/** The plan's name and its areas and groups; choosing one goes there. */
export function Sidebar(props: { readonly plan: Plan; readonly outline: readonly OutlineEntry[] }) {
  const styles = useStyles();
  return (
    <nav className={styles.sidebar} aria-label={appTexts.sidebar} data-region="sidebar">
      <PlanSwitch plan={props.plan} />
      {props.outline.length === 0 ? (
        <Text className={styles.empty}>{appTexts.noHeadings}</Text>
      ) : (
        <OutlineTree outline={props.outline} />
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
