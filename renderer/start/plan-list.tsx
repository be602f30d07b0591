import {
  Button,
  Link,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Spinner,
  Subtitle2,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular, MoreHorizontalRegular, RenameRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PlanSummary } from '../../shared/ipc-contract';
import { removePlan } from '../state/library';
import { openPlan } from '../state/open-plan';
import { formatMoment } from '../ui/format';
import { RenameDialog } from './rename-dialog';
import { startTexts } from './texts';

const useStyles = makeStyles({
  card: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
  },
  heading: { padding: '12px 16px 8px' },
  empty: { padding: '24px 16px 32px', display: 'grid', gap: '4px', justifyItems: 'center' },
  row: { cursor: 'pointer' },
  cell: { overflow: 'hidden' },
  issuer: { width: '28%', overflow: 'hidden' },
  year: { width: '56px' },
  tasks: { width: '88px', textAlign: 'right', justifyContent: 'end' },
  changed: { width: '136px' },
  menu: { width: '48px' },
  ellipsis: {
    maxWidth: '100%',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    display: 'block',
  },
  // Plans of one office differ in the last words of their names: they must not be cut off.
  name: {
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    whiteSpace: 'normal',
    overflowWrap: 'anywhere',
    display: 'inline-block',
    paddingBlock: '6px',
  },
});

/** The plans of the library, newest first. `plans` is null until they were read. */
export function PlanList({ plans }: { readonly plans: readonly PlanSummary[] | null }) {
  const styles = useStyles();
  const [renaming, setRenaming] = useState<PlanSummary | null>(null);
  return (
    <section className={styles.card} aria-label={startTexts.recent}>
      <Subtitle2 as="h2" block className={styles.heading}>
        {startTexts.recent}
      </Subtitle2>
      {plans === null && <Spinner label={startTexts.loading} className={styles.empty} />}
      {plans?.length === 0 && (
        <div className={styles.empty}>
          <Text weight="semibold">{startTexts.empty}</Text>
          <Text>{startTexts.emptyHint}</Text>
        </div>
      )}
      {plans !== null && plans.length > 0 && <PlanTable plans={plans} onRename={setRenaming} />}
      {renaming !== null && <RenameDialog plan={renaming} onClose={() => setRenaming(null)} />}
    </section>
  );
}

function PlanTable(props: {
  readonly plans: readonly PlanSummary[];
  readonly onRename: (plan: PlanSummary) => void;
}) {
  const styles = useStyles();
  const { columns } = startTexts;
  return (
    <Table size="small" aria-label={startTexts.recent}>
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{columns.name}</TableHeaderCell>
          <TableHeaderCell className={styles.issuer}>{columns.issuer}</TableHeaderCell>
          <TableHeaderCell className={styles.year}>{columns.year}</TableHeaderCell>
          <TableHeaderCell className={styles.tasks}>{columns.tasks}</TableHeaderCell>
          <TableHeaderCell className={styles.changed}>{columns.changed}</TableHeaderCell>
          <TableHeaderCell className={styles.menu} />
        </TableRow>
      </TableHeader>
      <TableBody>
        {props.plans.map((plan) => (
          <PlanLine key={plan.planId} plan={plan} onRename={() => props.onRename(plan)} />
        ))}
      </TableBody>
    </Table>
  );
}

function PlanLine({
  plan,
  onRename,
}: {
  readonly plan: PlanSummary;
  readonly onRename: () => void;
}) {
  const styles = useStyles();
  return (
    <TableRow className={styles.row} onClick={() => void openPlan(plan.planId)}>
      <TableCell className={styles.cell}>
        <Link as="button" className={styles.name} aria-label={startTexts.openPlan(plan.name)}>
          {plan.name}
        </Link>
      </TableCell>
      <TableCell className={styles.issuer}>
        <span className={styles.ellipsis} title={plan.issuer}>
          {plan.issuer}
        </span>
      </TableCell>
      <TableCell className={styles.year}>{plan.year ?? startTexts.noYear}</TableCell>
      <TableCell className={styles.tasks}>{startTexts.taskCount(plan.taskCount)}</TableCell>
      <TableCell className={styles.changed}>{formatMoment(new Date(plan.changedAt))}</TableCell>
      <TableCell className={styles.menu} onClick={(event) => event.stopPropagation()}>
        <PlanMenu plan={plan} onRename={onRename} />
      </TableCell>
    </TableRow>
  );
}

function PlanMenu({
  plan,
  onRename,
}: {
  readonly plan: PlanSummary;
  readonly onRename: () => void;
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          icon={<MoreHorizontalRegular />}
          aria-label={startTexts.actionsOf(plan.name)}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void openPlan(plan.planId)}>{startTexts.open}</MenuItem>
          <MenuItem icon={<RenameRegular />} onClick={onRename}>
            {startTexts.rename}
          </MenuItem>
          <MenuItem icon={<DeleteRegular />} onClick={() => void removePlan(plan)}>
            {startTexts.remove}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
