import type {
  Ledger,
  RecipientEntry,
  RecipientState,
  RoundSummary,
  SubmissionEntry,
} from './round-types';

export interface LedgerParts {
  readonly round: RoundSummary;
  readonly recipients: readonly Pick<
    RecipientEntry,
    'department' | 'sentAt' | 'fileNames' | 'sentRowCount' | 'remindedAt'
  >[];
  readonly submissions: readonly Omit<SubmissionEntry, 'late'>[];
  readonly now: Date;
}

/** Recipients and submissions put together, as the officer reads them. Every submission stands in exactly one place. */
export function ledgerOf({ round, recipients, submissions, now }: LedgerParts): Ledger {
  const isOverdue = round.deadline !== null && localDay(now) > round.deadline;
  const all = submissions.map((submission): SubmissionEntry => {
    const day = localDay(new Date(submission.receivedAt));
    return { ...submission, late: round.deadline !== null && day > round.deadline };
  });
  const sentTo = new Set(recipients.map(({ department }) => department));
  const others = new Set(
    all.map(({ department }) => department).filter((name) => name !== '' && !sentTo.has(name)),
  );
  const uninvited = [...others].map((department) => ({
    department,
    sentAt: round.sentAt,
    fileNames: [],
    sentRowCount: 0,
    remindedAt: [],
  }));
  return {
    round,
    recipients: [...recipients, ...uninvited].map((recipient): RecipientEntry => {
      const own = all.filter(({ department }) => department === recipient.department);
      return { ...recipient, state: stateOf(own, isOverdue), submissions: own };
    }),
    unassigned: all.filter(({ department }) => department === ''),
    isOverdue,
  };
}

function stateOf(submissions: readonly SubmissionEntry[], isOverdue: boolean): RecipientState {
  const inForce = submissions.filter(({ state }) => state === 'in-force');
  if (inForce.length === 0) {
    const isStuck = submissions.some(({ state }) => state !== 'replaced' && state !== 'set-aside');
    if (isStuck) return 'problem';
    return isOverdue ? 'overdue' : 'waiting';
  }
  if (inForce.every(({ unchanged }) => unchanged)) return 'unchanged';
  return inForce.every(({ late }) => late) ? 'late' : 'answered';
}

/** ISO date of a moment where the officer is: a deadline is a day, not an hour. */
function localDay(time: Date): string {
  const pad = (part: number): string => String(part).padStart(2, '0');
  return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}
