import { makeStyles, Spinner, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PlanId } from '../../shared/ids';
import type { Ledger } from '../../shared/round/round-types';
import { openedPlan } from '../state/open-plan';
import { boardRequest } from '../state/plan-proposals';
import { ledger, refreshRounds, rounds, watchRoundProgress } from '../state/round';
import { watchDecisions } from '../state/round-board';
import { storeStatus } from '../state/store-status';
import { useStore } from '../ui/use-store';
import { BoardPage } from './board/board-page';
import { DropArea } from './drop-area';
import { EmptyRounds } from './empty-rounds';
import { LedgerPage } from './ledger/ledger-page';
import { RoundHeader } from './round-header';
import { roundView } from './round-view';
import { SendDialog } from './send/send-dialog';
import { SentDialog } from './send/sent-dialog';
import { pageTexts } from './texts';
import { WorkBar } from './work-bar';

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'grid',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  view: { gridRow: 3, minHeight: 0 },
});

/** Shown in place of the table while its tab of the plan window is chosen: the rounds of the open plan. */
export function RoundPage() {
  const open = useStore(openedPlan);
  const planId = open?.plan.id;
  useEffect(() => {
    const stops = [watchRoundProgress(), watchDecisions()];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  const asked = useStore(boardRequest) !== null;
  useEffect(() => {
    if (asked) roundView.set('board');
  }, [asked]);
  useEffect(() => {
    if (planId !== undefined) void refreshRounds(planId);
  }, [planId]);
  return planId === undefined ? null : <RoundsOf key={planId} planId={planId} />;
}

function RoundsOf({ planId }: { readonly planId: PlanId }) {
  const [sending, setSending] = useState(false);
  const all = useStore(rounds);
  const shown = useStore(ledger);
  const onSend = () => setSending(true);
  const isRead = all?.every((round) => round.planId === planId) === true;
  return (
    <>
      {!isRead || (all.length > 0 && shown?.round.planId !== planId) ? (
        <Spinner label={pageTexts.reading} />
      ) : shown === null || all.length === 0 ? (
        <EmptyRounds onSend={onSend} />
      ) : (
        <OneRound ledger={shown} onSend={onSend} />
      )}
      {sending && <SendDialog planId={planId} onClose={() => setSending(false)} />}
      <SentDialog />
    </>
  );
}

function OneRound(props: { readonly ledger: Ledger; readonly onSend: () => void }) {
  const styles = useStyles();
  const view = useStore(roundView);
  const libraryIsReadOnly = useStore(storeStatus).kind === 'read-only';
  const readOnly = libraryIsReadOnly || props.ledger.round.closedAt !== null;
  return (
    <DropArea enabled={!readOnly}>
      <div className={styles.page} data-testid="round-page">
        <RoundHeader
          ledger={props.ledger}
          libraryIsReadOnly={libraryIsReadOnly}
          onSend={props.onSend}
        />
        <WorkBar />
        <div className={styles.view}>
          {view === 'ledger' ? (
            <LedgerPage
              ledger={props.ledger}
              readOnly={readOnly}
              onBoard={() => roundView.set('board')}
            />
          ) : (
            <BoardPage readOnly={readOnly} />
          )}
        </div>
      </div>
    </DropArea>
  );
}
