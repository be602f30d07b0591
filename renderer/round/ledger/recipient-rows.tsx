import { Badge, makeStyles, TableCell, TableRow, Text, tokens } from '@fluentui/react-components';
import type { RecipientEntry } from '../../../shared/round/round-types';
import { formatMoment } from '../../ui/format';
import { ledgerTexts } from '../texts';
import { SubmissionCells } from './submission-line';

const useStyles = makeStyles({
  cell: { padding: '6px 8px', verticalAlign: 'top', overflowWrap: 'anywhere' },
  name: { display: 'grid' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const stateColors = {
  waiting: 'informative',
  overdue: 'danger',
  answered: 'success',
  late: 'warning',
  unchanged: 'success',
  problem: 'warning',
} as const;

/** A department and its files; the department is named once. */
export function RecipientRows(props: {
  readonly recipient: RecipientEntry;
  readonly departments: readonly string[];
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const { recipient, departments, readOnly } = props;
  const [first, ...others] = recipient.submissions;
  return (
    <>
      <TableRow data-recipient={recipient.department} data-state={recipient.state}>
        <TableCell className={styles.cell}>
          <DepartmentCell recipient={recipient} />
        </TableCell>
        <TableCell className={styles.cell}>
          <Badge appearance="tint" color={stateColors[recipient.state]}>
            {ledgerTexts.states[recipient.state]}
          </Badge>
        </TableCell>
        {first === undefined ? (
          <TableCell colSpan={4} />
        ) : (
          <SubmissionCells submission={first} departments={departments} readOnly={readOnly} />
        )}
      </TableRow>
      {others.map((submission) => (
        <TableRow key={submission.submissionId} data-file={submission.fileName}>
          <TableCell colSpan={2} />
          <SubmissionCells submission={submission} departments={departments} readOnly={readOnly} />
        </TableRow>
      ))}
    </>
  );
}

function DepartmentCell({ recipient }: { readonly recipient: RecipientEntry }) {
  const styles = useStyles();
  const { department, fileNames, sentRowCount, remindedAt } = recipient;
  const lastReminder = remindedAt.at(-1);
  return (
    <span className={styles.name}>
      <Text weight="semibold">{department}</Text>
      <span className={styles.muted} title={fileNames.join('\n')}>
        {fileNames.length === 0 ? ledgerTexts.uninvited : ledgerTexts.sentRows(sentRowCount)}
        {lastReminder !== undefined &&
          ` · ${ledgerTexts.reminded(formatMoment(new Date(lastReminder)))}`}
      </span>
    </span>
  );
}
