import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Table,
  TableBody,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDownloadRegular,
  FolderOpenRegular,
  MailAlertRegular,
  MergeRegular,
} from '@fluentui/react-icons';
import type { Ledger } from '../../../shared/round/round-types';
import { passedOver, receiveChosen, writeReminder } from '../../state/round';
import { useStore } from '../../ui/use-store';
import { ledgerTexts } from '../texts';
import { RecipientRows } from './recipient-rows';
import { departmentsOf, UnassignedRow } from './submission-line';

const useStyles = makeStyles({
  page: { height: '100%', overflow: 'auto', padding: '12px 16px', boxSizing: 'border-box' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginBottom: '8px' },
  muted: { color: tokens.colorNeutralForeground3 },
  end: { marginLeft: 'auto' },
  head: { fontWeight: tokens.fontWeightSemibold },
  department: { width: '19%' },
  state: { width: '13%' },
  file: { width: '20%' },
  moment: { width: '10%' },
  changes: { width: '8%' },
});

/** Who was sent what and what came back, and the files nobody could tell the department of. */
export function LedgerPage(props: {
  readonly ledger: Ledger;
  readonly readOnly: boolean;
  readonly onBoard: () => void;
}) {
  const styles = useStyles();
  const { ledger, readOnly } = props;
  const departments = departmentsOf(ledger.recipients);
  return (
    <div className={styles.page} data-testid="ledger">
      <LedgerBar {...props} />
      <PassedOver />
      <Table aria-label={ledgerTexts.table} size="small">
        <LedgerHead />
        <TableBody>
          {ledger.unassigned.map((submission) => (
            <UnassignedRow
              key={submission.submissionId}
              submission={submission}
              departments={departments}
              readOnly={readOnly}
            />
          ))}
          {ledger.recipients.map((recipient) => (
            <RecipientRows
              key={recipient.department}
              recipient={recipient}
              departments={departments}
              readOnly={readOnly}
            />
          ))}
        </TableBody>
      </Table>
    </div>
  );
}

function LedgerHead() {
  const styles = useStyles();
  const { department, state, file, received, changes, what } = ledgerTexts.columns;
  return (
    <TableHeader>
      <TableRow>
        <TableHeaderCell className={styles.department}>{department}</TableHeaderCell>
        <TableHeaderCell className={styles.state}>{state}</TableHeaderCell>
        <TableHeaderCell className={styles.file}>{file}</TableHeaderCell>
        <TableHeaderCell className={styles.moment}>{received}</TableHeaderCell>
        <TableHeaderCell className={styles.changes}>{changes}</TableHeaderCell>
        <TableHeaderCell>{what}</TableHeaderCell>
      </TableRow>
    </TableHeader>
  );
}

function LedgerBar(props: {
  readonly ledger: Ledger;
  readonly readOnly: boolean;
  readonly onBoard: () => void;
}) {
  const styles = useStyles();
  const { ledger, readOnly } = props;
  const { answeredCount, recipientCount } = ledger.round;
  const missing = ledger.recipients.filter(
    ({ state }) => state === 'waiting' || state === 'overdue',
  ).length;
  const hasAnswers = ledger.recipients.some(({ submissions }) =>
    submissions.some(({ state }) => state === 'in-force'),
  );
  return (
    <div className={styles.bar}>
      {!readOnly && (
        <>
          <Button
            appearance="primary"
            icon={<ArrowDownloadRegular />}
            onClick={() => void receiveChosen('choose-files')}
          >
            {ledgerTexts.receiveFiles}
          </Button>
          <Button icon={<FolderOpenRegular />} onClick={() => void receiveChosen('choose-folder')}>
            {ledgerTexts.receiveFolder}
          </Button>
          <Text className={styles.muted}>{ledgerTexts.dropHere}</Text>
        </>
      )}
      <Text className={styles.end} weight="semibold" data-testid="answered">
        {recipientCount > 0 && ledgerTexts.summary(answeredCount, recipientCount)}
      </Text>
      {missing > 0 && (
        <Button icon={<MailAlertRegular />} onClick={() => void writeReminder()}>
          {ledgerTexts.remindCount(missing)}
        </Button>
      )}
      {hasAnswers && (
        <Button icon={<MergeRegular />} onClick={props.onBoard}>
          {ledgerTexts.toBoard}
        </Button>
      )}
    </div>
  );
}

/** Files of the last receiving that were not taken, with the reason for each. */
function PassedOver() {
  const last = useStore(passedOver);
  if (last === null || last.passedOver.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" data-testid="passed-over">
      <MessageBarBody>
        <Text weight="semibold">{ledgerTexts.passedOver(last.passedOver.length)}</Text>
        {last.passedOver.slice(0, 20).map(({ fileName, reason }) => (
          <div key={fileName}>
            {fileName}: {reason}
          </div>
        ))}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => passedOver.set(null)}>
          {ledgerTexts.hide}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
