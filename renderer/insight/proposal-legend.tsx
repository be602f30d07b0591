import {
  Button,
  makeStyles,
  mergeClasses,
  Spinner,
  Text,
  ToggleButton,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { departmentKey, waitingKey } from '../../shared/round/count-proposals';
import { departmentTags } from '../../shared/text/department-tags';
import type { AppendixView } from '../state/appendix-view';
import { readProposalsAgain, shownProposals, type KnownProposals } from '../state/plan-proposals';
import { setProposalsShown } from '../state/preferences';
import { changeFilter, rowView } from '../state/row-filter';
import { departmentColorAt } from '../ui/department-colors';
import { useStore } from '../ui/use-store';
import { barOf, proposalMarks } from './proposal-marks';
import { insightTexts } from './texts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { flexShrink: 0 },
  names: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 6px',
    minWidth: 0,
    flexGrow: 1,
    maxHeight: '92px',
    overflowY: 'auto',
  },
  end: { display: 'flex', alignItems: 'center', gap: '4px', flexShrink: 0 },
  swatch: {
    display: 'inline-block',
    minWidth: '22px',
    padding: '0 4px 0 6px',
    marginInlineEnd: '6px',
    borderRadius: '3px',
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: '16px',
    textAlign: 'center',
    backgroundRepeat: 'no-repeat',
    backgroundSize: '3px 100%',
  },
  waiting: {
    color: tokens.colorNeutralForeground1,
    outline: `2px dashed ${tokens.colorPaletteBerryBorderActive}`,
    outlineOffset: '-2px',
  },
});

/** What the colours in the table mean; a press on a name leaves only its rows. */
export function ProposalLegend({ view }: { readonly view: AppendixView }) {
  const styles = useStyles();
  const shown = useStore(shownProposals);
  const { rules } = useStore(proposalMarks);
  const { filter } = useStore(rowView);
  return (
    <div
      className={styles.bar}
      role="group"
      aria-label={insightTexts.proposals}
      data-testid="proposal-legend"
    >
      <style>{rules}</style>
      <Text size={200} weight="semibold" wrap={false} className={styles.title}>
        {insightTexts.proposalsTitle}
      </Text>
      <div className={styles.names}>
        {shown.kind === 'reading' && (
          <Spinner size="extra-tiny" label={insightTexts.proposalsReading} />
        )}
        {shown.kind === 'failed' && (
          <>
            <Text size={200} role="alert">
              {insightTexts.proposalsFailed(shown.message)}
            </Text>
            <Button size="small" onClick={readProposalsAgain}>
              {insightTexts.proposalsAgain}
            </Button>
          </>
        )}
        {shown.kind === 'known' && <Names known={shown} />}
      </div>
      <div className={styles.end}>
        {filter.proposals.size > 0 && <ShownRows view={view} />}
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={insightTexts.proposalsOff}
          title={insightTexts.proposalsOff}
          onClick={() => setProposalsShown(false)}
        />
      </div>
    </div>
  );
}

function Names({ known }: { readonly known: KnownProposals }) {
  const styles = useStyles();
  const { proposals, counts } = known;
  const tags = departmentTags(proposals.departments);
  const named = proposals.departments.flatMap((name, place) => {
    const count = counts.get(departmentKey(name)) ?? 0;
    return count === 0 ? [] : [{ name, place, count }];
  });
  const waiting = counts.get(waitingKey) ?? 0;
  if (named.length === 0) return <Text size={200}>{insightTexts.proposalsNone}</Text>;
  return (
    <>
      {named.map(({ name, place, count }) => {
        const { ground, words } = departmentColorAt(place);
        return (
          <KeyButton
            key={name}
            filterKey={departmentKey(name)}
            label={insightTexts.proposalsOf(name, count)}
          >
            <span
              aria-hidden
              className={styles.swatch}
              style={{ backgroundColor: ground, color: words, backgroundImage: barOf([place]) }}
            >
              {tags[place]}
            </span>
          </KeyButton>
        );
      })}
      {waiting > 0 && (
        <KeyButton filterKey={waitingKey} label={insightTexts.proposalsWaiting(waiting)}>
          <span aria-hidden className={mergeClasses(styles.swatch, styles.waiting)}>
            ?
          </span>
        </KeyButton>
      )}
    </>
  );
}

function KeyButton(props: {
  readonly filterKey: string;
  readonly label: string;
  readonly children: React.ReactNode;
}) {
  const { filter } = useStore(rowView);
  const { filterKey } = props;
  const isOn = filter.proposals.has(filterKey);
  const toggle = () => {
    const keys = new Set(filter.proposals);
    if (!keys.delete(filterKey)) keys.add(filterKey);
    changeFilter({ proposals: keys });
  };
  return (
    <ToggleButton
      size="small"
      appearance={isOn ? 'primary' : 'secondary'}
      checked={isOn}
      title={insightTexts.proposalsFilterHint}
      onClick={toggle}
    >
      {props.children}
      {props.label}
    </ToggleButton>
  );
}

/** What the filter leaves, also where its own bar is closed; and the way back. */
function ShownRows({ view }: { readonly view: AppendixView }) {
  const shown = view.shownRows.filter(({ kind }) => kind === 'task').length;
  const all = view.rows.filter(({ kind }) => kind === 'task').length;
  return (
    <>
      <Text size={200} role="status" data-testid="proposal-count">
        {insightTexts.shown(shown, all)}
      </Text>
      <Button
        size="small"
        appearance="subtle"
        onClick={() => changeFilter({ proposals: new Set() })}
      >
        {insightTexts.proposalsAllRows}
      </Button>
    </>
  );
}

/** The switch in the bar of filters. */
export function ProposalSwitch({ isOn }: { readonly isOn: boolean }) {
  return (
    <ToggleButton
      size="small"
      checked={isOn}
      title={insightTexts.proposalsHint}
      onClick={() => setProposalsShown(!isOn)}
    >
      {insightTexts.proposals}
    </ToggleButton>
  );
}
