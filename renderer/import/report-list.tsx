import {
  Button,
  makeStyles,
  Subtitle2,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ErrorCircleFilled,
  InfoRegular,
  SaveRegular,
  WarningFilled,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useMemo, useState } from 'react';
import type { ImportReport, ReportItem } from '../../shared/recognise/import-report';
import { VirtualList } from '../ui/virtual-list';
import { importTexts } from './texts';

type Severity = ReportItem['severity'];
type Filter = 'all' | Severity;

const lineHeight = 30;
const filters: readonly Filter[] = ['all', 'loss', 'warning', 'info'];

const icons: Readonly<Record<Severity, FluentIcon>> = {
  loss: ErrorCircleFilled,
  warning: WarningFilled,
  info: InfoRegular,
};

const useStyles = makeStyles({
  report: { display: 'grid', gridTemplateRows: 'auto 1fr', minHeight: 0, height: '100%' },
  head: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px 16px',
    paddingInline: '12px',
  },
  save: { marginInlineStart: 'auto' },
  empty: { padding: '12px' },
  item: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    alignItems: 'center',
    gap: '6px',
    width: '100%',
    height: '100%',
    paddingInline: '12px',
    textAlign: 'start',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  quote: { color: tokens.colorNeutralForeground3, marginInlineStart: '8px' },
  loss: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

/** Everything the import did that is worth knowing; choosing a line shows its row. */
export function ReportList(props: {
  readonly report: ImportReport;
  readonly onChoose: (item: ReportItem) => void;
  readonly onSave: () => void;
}) {
  const styles = useStyles();
  const { items } = props.report;
  const [filter, setFilter] = useState<Filter>('all');
  const shown = useMemo(
    () => (filter === 'all' ? items : items.filter((item) => item.severity === filter)),
    [items, filter],
  );
  return (
    <section className={styles.report} aria-label={importTexts.report}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{importTexts.report}</Subtitle2>
        <TabList
          size="small"
          selectedValue={filter}
          onTabSelect={(_event, { value }) => setFilter(value as Filter)}
        >
          {filters.map((value) => (
            <Tab key={value} value={value}>
              {importTexts.filters[value](countOf(items, value))}
            </Tab>
          ))}
        </TabList>
        <Button
          size="small"
          appearance="subtle"
          className={styles.save}
          icon={<SaveRegular />}
          onClick={props.onSave}
        >
          {importTexts.saveReport}
        </Button>
      </div>
      {shown.length === 0 ? (
        <Text className={styles.empty}>{importTexts.noItems}</Text>
      ) : (
        <VirtualList items={shown} lineHeight={lineHeight} ariaLabel={importTexts.report}>
          {(item) => <ReportLine item={item} onChoose={() => props.onChoose(item)} />}
        </VirtualList>
      )}
    </section>
  );
}

function ReportLine({
  item,
  onChoose,
}: {
  readonly item: ReportItem;
  readonly onChoose: () => void;
}) {
  const styles = useStyles();
  const Icon = icons[item.severity];
  const quote = item.text === undefined || item.text === '' ? '' : importTexts.quoted(item.text);
  return (
    <button
      type="button"
      className={styles.item}
      onClick={onChoose}
      title={`${item.message} ${quote}`}
    >
      <Icon className={styles[item.severity]} aria-label={importTexts.severities[item.severity]} />
      <span className={styles.line}>
        {item.message}
        {quote !== '' && <span className={styles.quote}>{quote}</span>}
      </span>
    </button>
  );
}

function countOf(items: readonly ReportItem[], filter: Filter): number {
  return filter === 'all' ? items.length : items.filter((item) => item.severity === filter).length;
}
