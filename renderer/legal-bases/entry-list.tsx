import {
  Badge,
  Button,
  Checkbox,
  Input,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from '@fluentui/react-components';
import { AddRegular, MergeRegular, SearchRegular } from '@fluentui/react-icons';
import { documentProblems } from '../../shared/legal/check-document';
import { citeFull, citeShort } from '../../shared/legal/cite';
import type { LegalEntry } from '../../shared/legal/legal-library';
import { VirtualList } from '../ui/virtual-list';
import { legalTexts } from './texts';

const useStyles = makeStyles({
  pane: { display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)', gap: '6px', minHeight: 0 },
  line: { display: 'flex', gap: '8px', alignItems: 'center', flexWrap: 'wrap' },
  entry: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    alignItems: 'center',
    height: '100%',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  chosen: { backgroundColor: tokens.colorBrandBackground2 },
  name: {
    display: 'block',
    width: '100%',
    height: '100%',
    padding: '4px 6px',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    overflow: 'hidden',
    '&:focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  subject: {
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground3,
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

const lineHeight = 50;

/** The documents that were found, with a box each to merge several. */
export function EntryList(props: {
  readonly entries: readonly LegalEntry[];
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly marked: ReadonlySet<string>;
  readonly onMark: (key: string, marked: boolean) => void;
  readonly onAdd: () => void;
  readonly onMerge: () => void;
}) {
  const styles = useStyles();
  const { entries, marked } = props;
  return (
    <section className={styles.pane} aria-label={legalTexts.library}>
      <Input
        contentBefore={<SearchRegular aria-hidden />}
        placeholder={legalTexts.search}
        aria-label={legalTexts.search}
        value={props.query}
        onChange={(_event, { value }) => props.onQuery(value)}
      />
      <div className={styles.line}>
        <Button size="small" icon={<AddRegular />} onClick={props.onAdd}>
          {legalTexts.add}
        </Button>
        {marked.size > 1 && (
          <Button size="small" icon={<MergeRegular />} onClick={props.onMerge}>
            {legalTexts.merge(marked.size)}
          </Button>
        )}
        <Text size={200} className={styles.muted}>
          {entries.length === 0 ? legalTexts.none : legalTexts.found(entries.length)}
        </Text>
      </div>
      <VirtualList items={entries} lineHeight={lineHeight} ariaLabel={legalTexts.library}>
        {(entry) => <EntryLine {...props} entry={entry} />}
      </VirtualList>
    </section>
  );
}

function EntryLine(props: {
  readonly entry: LegalEntry;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  readonly marked: ReadonlySet<string>;
  readonly onMark: (key: string, marked: boolean) => void;
}) {
  const styles = useStyles();
  const { entry } = props;
  const citation = citeFull(entry.document);
  const isChosen = entry.key === props.chosen;
  return (
    <div className={mergeClasses(styles.entry, isChosen && styles.chosen)}>
      <Checkbox
        aria-label={legalTexts.select(citation)}
        checked={props.marked.has(entry.key)}
        onChange={(_event, { checked }) => props.onMark(entry.key, checked === true)}
      />
      <button
        type="button"
        className={styles.name}
        aria-pressed={isChosen}
        title={citation}
        onClick={() => props.onChoose(entry.key)}
      >
        {citeShort(entry.document)} <EntryBadge entry={entry} />
        <span className={styles.subject}>{citation}</span>
      </button>
    </div>
  );
}

function EntryBadge({ entry }: { readonly entry: LegalEntry }) {
  if (entry.conflicts.length > 0) {
    return (
      <Badge size="small" color="danger" appearance="tint">
        {legalTexts.conflict}
      </Badge>
    );
  }
  if (documentProblems(entry.document).length === 0) return null;
  return (
    <Badge size="small" color="warning" appearance="tint">
      {legalTexts.hasProblem}
    </Badge>
  );
}
