import {
  Button,
  Field,
  makeStyles,
  Tab,
  TabList,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { planIndexOf } from '../../shared/plan/plan-index';
import type { Plan } from '../../shared/plan/plan';
import type { TableRow } from '../../shared/plan/table-view';
import { comments } from '../state/comments';
import { detailPane, toggleDetails, type DetailTab } from '../state/detail-pane';
import { gridPosition } from '../state/grid-focus';
import { insight } from '../state/insight';
import { setTexts } from '../state/plan-actions';
import { useStore } from '../ui/use-store';
import { CellComments, OpenComments } from './comment-list';
import { CellHistory } from './cell-history';
import { ProposalNote } from './proposal-note';
import { headingsOf, rowFields, type RowField } from './row-fields';
import { detailTexts } from './texts';
import './detail.css';

const useStyles = makeStyles({
  pane: {
    width: '360px',
    flexShrink: 0,
    overflow: 'auto',
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    padding: '8px 12px 16px',
    display: 'grid',
    alignContent: 'start',
    gap: '8px',
    '@media (max-width: 1100px)': { width: '300px' },
  },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fields: { display: 'grid', gap: '8px' },
});

/** All of the row that the cursor is in: its texts to read and edit, and the past and comments of the chosen cell. */
export function DetailPane({
  plan,
  readOnly,
}: {
  readonly plan: Plan;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const { open, tab } = useStore(detailPane);
  const { rowId, columnId } = useStore(gridPosition);
  const meanings = useStore(insight);
  const [chosen, setChosen] = useState<{ readonly row: string; readonly column: string } | null>(
    null,
  );
  if (!open) return null;
  const row = planIndexOf(plan).rows.find(({ id }) => id === rowId);
  const fields = row === undefined ? [] : rowFields(plan, row, meanings);
  const cursor = chosen !== null && chosen.row === rowId ? chosen.column : columnId;
  const cell = fields.find((field) => field.columnId === cursor) ?? cellOfHeading(row, fields);
  return (
    <aside className={styles.pane} data-region="details" aria-label={detailTexts.title}>
      <div className={styles.head}>
        <Text as="h2" weight="semibold" size={400}>
          {detailTexts.title}
        </Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<DismissRegular />}
          aria-label={detailTexts.close}
          title={detailTexts.close}
          onClick={toggleDetails}
        />
      </div>
      {row !== undefined && cell !== undefined && (
        <ProposalNote row={row} columns={plan.layout.columns} cell={cell} />
      )}
      {row === undefined ? (
        <Text className={styles.muted}>{detailTexts.noRow}</Text>
      ) : (
        <div className={styles.fields} key={row.id}>
          <Text className={styles.muted}>{headingsOf(plan, row.id)}</Text>
          {fields.map((field) => (
            <FieldEditor
              key={field.columnId}
              row={row}
              field={field}
              readOnly={readOnly}
              onFocus={() => setChosen({ row: row.id, column: field.columnId })}
            />
          ))}
        </div>
      )}
      <Below plan={plan} cell={cell} tab={tab} readOnly={readOnly} />
    </aside>
  );
}

/** The cursor in a heading row stands in a column of the table; what is meant is its title. */
function cellOfHeading(
  row: TableRow | undefined,
  fields: readonly RowField[],
): RowField | undefined {
  return row === undefined || row.kind === 'task' ? undefined : fields.at(-1);
}

function FieldEditor(props: {
  readonly row: TableRow;
  readonly field: RowField;
  readonly readOnly: boolean;
  readonly onFocus: () => void;
}) {
  const { row, field, readOnly } = props;
  const { columnId, label, text, meaning } = field;
  const [typed, setTyped] = useState<string | null>(null);
  const save = () => {
    setTyped(null);
    if (typed === null || typed === text) return;
    setTexts([{ rowId: row.id, columnId, field: field.field, text: typed }]);
  };
  return (
    <Field label={label} size="small" {...(meaning !== '' && { hint: detailTexts.means(meaning) })}>
      <Textarea
        size="small"
        value={typed ?? text}
        readOnly={readOnly}
        resize="vertical"
        rows={Math.min(8, Math.max(1, Math.ceil((typed ?? text).length / 44)))}
        onFocus={props.onFocus}
        onChange={(_event, { value }) => setTyped(value)}
        onBlur={save}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || typed === null) return;
          event.stopPropagation();
          setTyped(null);
        }}
      />
    </Field>
  );
}

function Below(props: {
  readonly plan: Plan;
  readonly cell: RowField | undefined;
  readonly tab: DetailTab;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const { plan, cell, tab, readOnly } = props;
  const threads = useStore(comments);
  const openCount = threads.filter(({ resolved }) => resolved === null).length;
  const select = (value: DetailTab) => detailPane.update((pane) => ({ ...pane, tab: value }));
  return (
    <>
      <TabList
        size="small"
        selectedValue={tab}
        onTabSelect={(_event, { value }) => select(value as DetailTab)}
      >
        <Tab value="history">{detailTexts.tabs.history}</Tab>
        <Tab value="comments">{detailTexts.tabs.comments}</Tab>
        <Tab value="all-comments">{`${detailTexts.tabs['all-comments']} (${openCount})`}</Tab>
      </TabList>
      {tab === 'all-comments' && <OpenComments plan={plan} readOnly={readOnly} />}
      {tab !== 'all-comments' && cell === undefined && (
        <Text className={styles.muted}>{detailTexts.noCell}</Text>
      )}
      {tab === 'history' && cell !== undefined && (
        <CellHistory
          key={`${cell.ownerId}/${cell.columnId}`}
          planId={plan.id}
          cell={cell}
          readOnly={readOnly}
        />
      )}
      {tab === 'comments' && cell !== undefined && (
        <CellComments key={`${cell.ownerId}/${cell.columnId}`} cell={cell} readOnly={readOnly} />
      )}
    </>
  );
}
