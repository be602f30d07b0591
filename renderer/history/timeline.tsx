import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { BookmarkAddRegular, MoreHorizontalRegular } from '@fluentui/react-icons';
import type { StepGroup } from '../../shared/history/step-groups';
import { groupSteps } from '../../shared/history/step-groups';
import type { TimelineStep, VersionSummary } from '../../shared/history/versions';
import type { NamedState } from '../state/comparison';
import { loadMoreSteps, type PlanHistory } from '../state/plan-history';
import { formatMoment } from '../ui/format';
import { historyTexts, originText } from './texts';

const useStyles = makeStyles({
  side: {
    overflow: 'auto',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: '12px',
    display: 'grid',
    alignContent: 'start',
    gap: '8px',
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '4px' },
  entry: { display: 'flex', alignItems: 'start', contentVisibility: 'auto' },
  choice: {
    flexGrow: 1,
    minWidth: 0,
    display: 'grid',
    gap: '2px',
    justifyContent: 'start',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: '4px 8px',
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  inside: { paddingInlineStart: '16px' },
  summary: { cursor: 'pointer', padding: '4px 8px' },
});

export interface TimelineActions {
  readonly onNew: () => void;
  readonly onCompare: (before: NamedState) => void;
  readonly onStep: (step: TimelineStep) => void;
  readonly onPrevious: (version: VersionSummary) => void;
  readonly onRestore: (version: VersionSummary) => void;
  readonly onRename: (version: VersionSummary) => void;
  readonly onDelete: (version: VersionSummary) => void;
}

/** Versions on top, then everything that was done, the newest first. */
export function Timeline(props: {
  readonly history: PlanHistory;
  readonly readOnly: boolean;
  readonly actions: TimelineActions;
}) {
  const styles = useStyles();
  const { history, readOnly, actions } = props;
  const { versions, steps, birth } = history;
  const groups = groupSteps(steps, (time) => new Date(time).toDateString());
  return (
    <aside className={styles.side} data-region="timeline" aria-label={historyTexts.versions}>
      <div className={styles.head}>
        <Text as="h2" weight="semibold" size={400}>
          {historyTexts.versions}
        </Text>
        <Button
          size="small"
          appearance="primary"
          icon={<BookmarkAddRegular />}
          disabled={readOnly}
          onClick={actions.onNew}
        >
          {historyTexts.newVersion}
        </Button>
      </div>
      {versions.length === 0 && <Text className={styles.muted}>{historyTexts.noVersions}</Text>}
      <ul className={styles.list} data-testid="versions">
        {versions.map((version, index) => (
          <VersionLine
            key={version.versionId}
            version={version}
            isOldest={index === versions.length - 1}
            readOnly={readOnly}
            actions={actions}
          />
        ))}
      </ul>
      <Text as="h2" weight="semibold" size={400}>
        {historyTexts.steps}
      </Text>
      {steps.length === 0 && <Text className={styles.muted}>{historyTexts.noSteps}</Text>}
      <ul className={styles.list} data-testid="steps">
        {groups.map((group) => (
          <Group key={group.steps[0]?.revision} group={group} onStep={actions.onStep} />
        ))}
      </ul>
      {history.moreSteps ? (
        <Button appearance="subtle" onClick={() => void loadMoreSteps()}>
          {historyTexts.moreSteps}
        </Button>
      ) : (
        <Text className={styles.muted}>
          {formatMoment(new Date(birth.at))} ·{' '}
          {birth.fileName === null ? historyTexts.bornHere : historyTexts.bornFrom(birth.fileName)}
        </Text>
      )}
    </aside>
  );
}

function VersionLine(props: {
  readonly version: VersionSummary;
  readonly isOldest: boolean;
  readonly readOnly: boolean;
  readonly actions: TimelineActions;
}) {
  const styles = useStyles();
  const { version, actions, readOnly } = props;
  const { versionId, name, note, kind, createdAt, taskCount } = version;
  const compare = () => actions.onCompare({ state: { kind: 'version', versionId }, name });
  return (
    <li className={styles.entry}>
      <Button appearance="subtle" className={styles.choice} onClick={compare}>
        <span className={styles.name}>{name}</span>
        <span className={styles.muted}>
          {formatMoment(new Date(createdAt))} · {historyTexts.tasks(taskCount)}
        </span>
        {note !== '' && <span className={styles.muted}>{note}</span>}
        {kind !== 'named' && (
          <span>
            <Badge appearance="tint" color={kind === 'sent' ? 'brand' : 'informative'} size="small">
              {historyTexts.versionKinds[kind]}
            </Badge>
          </span>
        )}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button
            appearance="subtle"
            size="small"
            icon={<MoreHorizontalRegular />}
            aria-label={historyTexts.actionsOf(name)}
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem onClick={compare}>{historyTexts.compareWithNow}</MenuItem>
            <MenuItem disabled={props.isOldest} onClick={() => actions.onPrevious(version)}>
              {historyTexts.compareWithPrevious}
            </MenuItem>
            <MenuItem disabled={readOnly} onClick={() => actions.onRestore(version)}>
              {historyTexts.restore}
            </MenuItem>
            <MenuItem disabled={readOnly} onClick={() => actions.onRename(version)}>
              {historyTexts.rename}
            </MenuItem>
            <MenuItem
              disabled={readOnly || kind === 'sent'}
              onClick={() => actions.onDelete(version)}
            >
              {historyTexts.remove}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </li>
  );
}

function Group(props: {
  readonly group: StepGroup;
  readonly onStep: (step: TimelineStep) => void;
}) {
  const styles = useStyles();
  const { steps } = props.group;
  const [newest] = steps;
  if (newest === undefined) return null;
  if (steps.length === 1) {
    return (
      <li className={styles.entry}>
        <Step step={newest} onStep={props.onStep} />
      </li>
    );
  }
  return (
    <li>
      <details>
        <summary className={styles.summary}>
          {formatMoment(new Date(newest.happenedAt))} · {historyTexts.groupCount(steps.length)}
        </summary>
        <ul className={`${styles.list} ${styles.inside}`}>
          {steps.map((step) => (
            <li key={step.revision} className={styles.entry}>
              <Step step={step} onStep={props.onStep} />
            </li>
          ))}
        </ul>
      </details>
    </li>
  );
}

function Step({
  step,
  onStep,
}: {
  readonly step: TimelineStep;
  readonly onStep: (step: TimelineStep) => void;
}) {
  const styles = useStyles();
  const origin = originText(step.origin);
  return (
    <Button
      appearance="subtle"
      className={styles.choice}
      title={historyTexts.beforeStep}
      onClick={() => onStep(step)}
    >
      <span>{historyTexts.stepLabel(step.kind, step.label)}</span>
      <span className={styles.muted}>
        {formatMoment(new Date(step.happenedAt))}
        {origin !== '' && ` · ${origin}`}
      </span>
    </Button>
  );
}
