import {
  Button,
  Checkbox,
  Input,
  makeStyles,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowSyncRegular,
  ChevronDoubleDownRegular,
  ChevronDoubleUpRegular,
  DismissRegular,
  FilterDismissRegular,
} from '@fluentui/react-icons';
import type { AppendixView } from '../state/appendix-view';
import { preferences } from '../state/preferences';
import {
  applyFilterAgain,
  changeFilter,
  rowView,
  setCollapsed,
  setGrouping,
  showEverything,
  type RowGrouping,
} from '../state/row-filter';
import { isOpenFilter } from '../../shared/view/row-filter';
import { useStore } from '../ui/use-store';
import { ColumnChips } from './column-chips';
import {
  AgencyChoice,
  AreaChoice,
  ChangedChoice,
  MissingChoice,
  PeriodChoice,
} from './filter-choices';
import { ProposalSwitch } from './proposal-legend';
import { insightTexts } from './texts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 8px',
    padding: '4px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { width: '190px' },
  end: { marginInlineStart: 'auto', display: 'flex', alignItems: 'center', gap: '4px' },
});

const groupings: readonly RowGrouping[] = ['plan', 'lead', 'month'];

/** Which rows the table shows, and in which order. The plan itself is not touched. */
export function FilterBar(props: { readonly view: AppendixView; readonly onClose: () => void }) {
  const styles = useStyles();
  const { filter, grouping, order } = useStore(rowView);
  const { proposalsShown } = useStore(preferences);
  const { view } = props;
  const shown = view.shownRows.filter(({ kind }) => kind === 'task').length;
  const all = view.rows.filter(({ kind }) => kind === 'task').length;
  return (
    <div className={styles.bar} role="search" aria-label={insightTexts.filterBar}>
      <Input
        size="small"
        type="search"
        className={styles.words}
        placeholder={insightTexts.words}
        aria-label={insightTexts.words}
        value={filter.words}
        onChange={(_event, { value }) => changeFilter({ words: value })}
      />
      <Checkbox
        label={insightTexts.diacritics}
        checked={!filter.ignoresDiacritics}
        onChange={(_event, { checked }) => changeFilter({ ignoresDiacritics: checked !== true })}
      />
      <AreaChoice outline={view.outline} />
      <AgencyChoice rows={view.rows} />
      <PeriodChoice year={view.plan.metadata.year} />
      <MissingChoice layout={view.plan.layout} />
      <ChangedChoice />
      <ProposalSwitch isOn={proposalsShown} />
      <Select
        size="small"
        aria-label={insightTexts.grouping}
        value={grouping}
        onChange={(_event, { value }) => setGrouping(value as RowGrouping)}
      >
        {groupings.map((each) => (
          <option key={each} value={each}>
            {`${insightTexts.grouping}: ${insightTexts.groupings[each]}`}
          </option>
        ))}
      </Select>
      <ColumnChips view={view} />
      <FoldButtons view={view} />
      <div className={styles.end}>
        <Text size={200} role="status" data-testid="filter-count">
          {insightTexts.shown(shown, all)}
        </Text>
        {!isOpenFilter(filter) && (
          <Button
            size="small"
            appearance="subtle"
            icon={<ArrowSyncRegular />}
            title={insightTexts.againHint}
            onClick={applyFilterAgain}
          >
            {insightTexts.again}
          </Button>
        )}
        <Button
          size="small"
          appearance="subtle"
          icon={<FilterDismissRegular />}
          disabled={isOpenFilter(filter) && grouping === 'plan' && order === null}
          onClick={showEverything}
        >
          {insightTexts.clear}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={insightTexts.close}
          onClick={props.onClose}
        />
      </div>
    </div>
  );
}

function FoldButtons({ view }: { readonly view: AppendixView }) {
  const headings = view.shownRows.filter(({ kind }) => kind !== 'task').map(({ id }) => id);
  return (
    <>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDoubleUpRegular />}
        aria-label={insightTexts.collapse}
        title={insightTexts.collapse}
        onClick={() => setCollapsed(headings)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDoubleDownRegular />}
        aria-label={insightTexts.expand}
        title={insightTexts.expand}
        onClick={() => setCollapsed([])}
      />
    </>
  );
}
