import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { ArrowDownRegular, ArrowUpRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { chosenKinds, type ChosenKind } from '../../shared/recognise/recognition-corrections';
import type { TableCandidate } from '../../shared/recognise/table-candidates';
import { correct } from '../state/import-corrections';
import { withTable } from './correction-edits';
import {
  setBlanks,
  setHeaderRows,
  setRole,
  setRowKind,
  type SelectedColumn,
  type SelectedRow,
} from './preview-selection';
import { blankChoices, roleChoices } from './role-choices';
import { importTexts } from './texts';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '4px 12px',
    padding: '4px 12px',
    minHeight: '34px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  group: { display: 'flex', alignItems: 'center', gap: '6px' },
  table: { maxWidth: '190px' },
  select: { minWidth: '118px' },
  strong: { fontWeight: tokens.fontWeightSemibold, whiteSpace: 'nowrap' },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Which table, and what the selected row and column are. */
export function CorrectionBar(props: {
  readonly tables: readonly TableCandidate[];
  /** Block index of the table on screen; null when none was found. */
  readonly table: number | null;
  readonly tableReason: string;
  readonly row: SelectedRow | null;
  readonly column: SelectedColumn | null;
  readonly header: readonly number[] | null;
}) {
  const styles = useStyles();
  const { row, column } = props;
  return (
    <div className={styles.bar} role="toolbar" aria-label={importTexts.corrections} data-region>
      {(props.tables.length > 1 || props.table === null) && props.tables.length > 0 && (
        <TableChoice tables={props.tables} table={props.table} reason={props.tableReason} />
      )}
      {row !== null && <RowTools row={row} header={props.header} />}
      {column !== null && <ColumnTools column={column} />}
      {row === null && column === null && props.table !== null && (
        <Text size={200} className={styles.muted}>
          {importTexts.rowNone}
        </Text>
      )}
    </div>
  );
}

function TableChoice(props: {
  readonly tables: readonly TableCandidate[];
  readonly table: number | null;
  readonly reason: string;
}) {
  const styles = useStyles();
  return (
    <Labelled label={importTexts.table}>
      <Select
        size="small"
        className={styles.table}
        aria-label={importTexts.table}
        title={props.reason}
        value={props.table === null ? '' : String(props.table)}
        onChange={(_event, { value }) =>
          correct(importTexts.steps.table, () => withTable(Number(value)))
        }
      >
        {props.table === null && (
          <option value="" disabled>
            {importTexts.tableNone}
          </option>
        )}
        {props.tables.map((table, index) => (
          <option key={table.blockIndex} value={table.blockIndex} title={table.reason}>
            {importTexts.tableChoice(index, table.sheet, table.rows, table.excerpt)}
          </option>
        ))}
      </Select>
    </Labelled>
  );
}

function RowTools({
  row,
  header,
}: {
  readonly row: SelectedRow;
  readonly header: readonly number[] | null;
}) {
  const styles = useStyles();
  const isChosen = (chosenKinds as readonly string[]).includes(row.kind);
  const joined = row.kind === 'continuation';
  return (
    <div className={styles.group}>
      <Text className={styles.strong}>{importTexts.rowLabel(row.number)}</Text>
      <Select
        size="small"
        className={styles.select}
        aria-label={importTexts.rowKind}
        value={row.kind}
        onChange={(_event, { value }) => setRowKind(row, value as ChosenKind)}
      >
        {!isChosen && (
          <option value={row.kind} disabled>
            {importTexts.kinds[row.kind]}
          </option>
        )}
        {chosenKinds.map((kind) => (
          <option key={kind} value={kind}>
            {importTexts.chosenKinds[kind]}
          </option>
        ))}
      </Select>
      <Button
        size="small"
        icon={joined ? <ArrowDownRegular /> : <ArrowUpRegular />}
        onClick={() => setRowKind(row, joined ? 'task' : 'continuation')}
      >
        {joined ? importTexts.split : importTexts.join}
      </Button>
      <Button size="small" onClick={() => setHeaderRows(row, header ?? [row.row])}>
        {header === null ? importTexts.setHeader : importTexts.addHeader}
      </Button>
    </div>
  );
}

function ColumnTools({ column }: { readonly column: SelectedColumn }) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <Text className={styles.strong}>{importTexts.columnLabel(column.letter)}</Text>
      <Select
        size="small"
        className={styles.select}
        aria-label={importTexts.columnRole}
        value={column.role ?? ''}
        onChange={(_event, { value }) =>
          setRole(column, roleChoices.find(({ key }) => key === value)?.role ?? null)
        }
      >
        {roleChoices.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
      <Labelled label={importTexts.blanks}>
        <Select
          size="small"
          aria-label={importTexts.blanks}
          value={column.blanks ?? 'auto'}
          disabled={column.role === null}
          onChange={(_event, { value }) =>
            setBlanks(column, blankChoices.find(({ key }) => key === value)?.meaning ?? null)
          }
        >
          {blankChoices.map(({ key, label }) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </Select>
      </Labelled>
    </div>
  );
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.group}>
      <Text aria-hidden>{label}</Text>
      {children}
    </div>
  );
}
