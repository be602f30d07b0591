import {
  Badge,
  Button,
  Input,
  makeStyles,
  Select,
  TableCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RecipientEntry, SubmissionEntry } from '../../../shared/round/round-types';
import { assignDepartment, settleSubmission } from '../../state/round';
import { formatMoment } from '../../ui/format';
import { ledgerTexts } from '../texts';

const useStyles = makeStyles({
  file: { overflowWrap: 'anywhere', display: 'grid' },
  cell: { padding: '6px 8px', verticalAlign: 'top' },
  muted: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  reason: { display: 'grid', gap: '4px', justifyItems: 'start' },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

const badgeColors = {
  'in-force': 'success',
  second: 'warning',
  unassigned: 'warning',
  'wrong-base': 'danger',
  unreadable: 'danger',
  replaced: 'subtle',
  'set-aside': 'subtle',
} as const;

/** One file that came back: what it is, and what is to be said about it. The first two cells are the caller's. */
export function SubmissionCells(props: {
  readonly submission: SubmissionEntry;
  readonly departments: readonly string[];
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const { submission } = props;
  const { fileName, evidence, receivedAt, late, proposalCount } = submission;
  return (
    <>
      <TableCell className={styles.cell}>
        <span className={styles.file}>
          {fileName}
          {evidence !== null && (
            <span className={styles.muted}>{ledgerTexts.evidence[evidence]}</span>
          )}
        </span>
      </TableCell>
      <TableCell className={styles.cell}>
        {formatMoment(new Date(receivedAt))}
        {late && <span className={styles.muted}> · {ledgerTexts.late}</span>}
      </TableCell>
      <TableCell className={styles.cell}>
        {proposalCount !== null && ledgerTexts.changes(proposalCount)}
      </TableCell>
      <TableCell className={styles.cell}>
        <WhatToDo {...props} />
      </TableCell>
    </>
  );
}

function WhatToDo(props: {
  readonly submission: SubmissionEntry;
  readonly departments: readonly string[];
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const { submission, readOnly } = props;
  const { state, reason } = submission;
  return (
    <div className={styles.reason}>
      {state !== 'in-force' && (
        <Badge appearance="tint" color={badgeColors[state]}>
          {ledgerTexts.submissionStates[state]}
        </Badge>
      )}
      {reason !== '' && <Text size={200}>{reason}</Text>}
      {!readOnly && <Settling {...props} />}
    </div>
  );
}

function Settling(props: {
  readonly submission: SubmissionEntry;
  readonly departments: readonly string[];
}) {
  const styles = useStyles();
  const { submissionId, state, department, proposalCount } = props.submission;
  const settle = (as: 'replace' | 'add' | 'set-aside' | 'use') => (
    <Button size="small" onClick={() => void settleSubmission(submissionId, as)}>
      {
        {
          replace: ledgerTexts.replace,
          add: ledgerTexts.add,
          'set-aside': ledgerTexts.setAside,
          use: ledgerTexts.use,
        }[as]
      }
    </Button>
  );
  switch (state) {
    case 'second':
      return (
        <span className={styles.buttons}>
          {settle('replace')}
          {settle('add')}
          {settle('set-aside')}
        </span>
      );
    case 'wrong-base':
      return (
        <span className={styles.buttons}>
          {settle('use')}
          {settle('set-aside')}
        </span>
      );
    case 'unassigned':
      return (
        <span className={styles.buttons}>
          <DepartmentChoice {...props} />
          {settle('set-aside')}
        </span>
      );
    case 'set-aside':
    case 'replaced':
      // What could not be read has nothing to be used; what is nobody's has to be given to somebody.
      if (proposalCount === null) return null;
      if (department === '') return <DepartmentChoice {...props} />;
      return <span className={styles.buttons}>{settle('use')}</span>;
    case 'in-force':
      return (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => void settleSubmission(submissionId, 'set-aside')}
        >
          {ledgerTexts.setAsideUsed}
        </Button>
      );
    case 'unreadable':
      return settle('set-aside');
  }
}

const other = '\u0000other';

/** Whose file it is: one of those that were sent to, or a name that the officer writes. */
function DepartmentChoice(props: {
  readonly submission: SubmissionEntry;
  readonly departments: readonly string[];
}) {
  const styles = useStyles();
  const [asksName, setAsksName] = useState(false);
  const [name, setName] = useState('');
  const { submissionId } = props.submission;
  if (asksName) {
    return (
      <form
        className={styles.buttons}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void assignDepartment(submissionId, name.trim());
        }}
      >
        <Input
          size="small"
          autoFocus
          aria-label={ledgerTexts.otherName}
          placeholder={ledgerTexts.otherName}
          value={name}
          onChange={(_event, { value }) => setName(value)}
        />
        <Button size="small" type="submit" disabled={name.trim() === ''}>
          {ledgerTexts.assign}
        </Button>
      </form>
    );
  }
  return (
    <Select
      size="small"
      aria-label={ledgerTexts.chooseDepartment}
      value=""
      onChange={(_event, { value }) => {
        if (value === other) setAsksName(true);
        else if (value !== '') void assignDepartment(submissionId, value);
      }}
    >
      <option value="">{ledgerTexts.chooseDepartment}</option>
      {props.departments.map((department) => (
        <option key={department} value={department}>
          {department}
        </option>
      ))}
      <option value={other}>{ledgerTexts.otherDepartment}</option>
    </Select>
  );
}

/** A file of nobody: its own line of the ledger. */
export function UnassignedRow(props: {
  readonly submission: SubmissionEntry;
  readonly departments: readonly string[];
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  return (
    <TableRow data-submission={props.submission.state}>
      <TableCell className={styles.cell}>
        <Text className={styles.muted}>{ledgerTexts.submissionStates.unassigned}</Text>
      </TableCell>
      <TableCell className={styles.cell} />
      <SubmissionCells {...props} />
    </TableRow>
  );
}

export function departmentsOf(recipients: readonly RecipientEntry[]): readonly string[] {
  return recipients.map(({ department }) => department);
}
