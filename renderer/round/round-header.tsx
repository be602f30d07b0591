import {
  Badge,
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Select,
  Tab,
  TabList,
  Text,
  tokens,
} from '@fluentui/react-components';
import { ArrowExportRegular, SendRegular, SettingsRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Ledger, RoundId } from '../../shared/round/round-types';
import { openRoundAgain, rounds, showRound, writeRecord, writeReplies } from '../state/round';
import { formatMoment } from '../ui/format';
import { useStore } from '../ui/use-store';
import { CloseRoundDialog, RoundDetailsDialog } from './round-dialogs';
import { roundView, type RoundView } from './round-view';
import { pageTexts } from './texts';

const useStyles = makeStyles({
  header: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px 12px',
    alignItems: 'center',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  end: { marginLeft: 'auto', display: 'flex', gap: '8px', flexWrap: 'wrap' },
});

type Asking = 'details' | 'close' | null;

/** Which round is looked at and from which side, until when it runs, and how it ends. */
export function RoundHeader(props: {
  readonly ledger: Ledger;
  readonly libraryIsReadOnly: boolean;
  readonly onSend: () => void;
}) {
  const styles = useStyles();
  const { round, isOverdue } = props.ledger;
  const view = useStore(roundView);
  const [asking, setAsking] = useState<Asking>(null);
  return (
    <header className={styles.header}>
      <RoundSelect roundId={round.roundId} />
      <Text size={200} className={styles.muted}>
        {pageTexts.sentOn(formatMoment(new Date(round.sentAt)))}
        {round.deadline !== null && ` · ${pageTexts.deadline}: ${vietnameseDay(round.deadline)}`}
      </Text>
      {round.closedAt !== null && <Badge color="informative">{pageTexts.closed}</Badge>}
      {round.closedAt === null && isOverdue && <Badge color="danger">{pageTexts.overdue}</Badge>}
      <TabList
        size="small"
        aria-label={pageTexts.viewsLabel}
        selectedValue={view}
        onTabSelect={(_event, { value }) => roundView.set(value as RoundView)}
      >
        <Tab value="ledger">{pageTexts.views.ledger}</Tab>
        <Tab value="board">{pageTexts.views.board}</Tab>
      </TabList>
      <span className={styles.end}>
        <ResultMenu
          closed={round.closedAt !== null}
          readOnly={props.libraryIsReadOnly}
          onClose={() => setAsking('close')}
        />
        {!props.libraryIsReadOnly && (
          <>
            <Button
              size="small"
              icon={<SettingsRegular />}
              aria-label={pageTexts.details}
              title={pageTexts.details}
              onClick={() => setAsking('details')}
            />
            <Button size="small" icon={<SendRegular />} onClick={props.onSend}>
              {pageTexts.newRound}
            </Button>
          </>
        )}
      </span>
      {asking === 'details' && <RoundDetailsDialog round={round} onClose={() => setAsking(null)} />}
      {asking === 'close' && <CloseRoundDialog onClose={() => setAsking(null)} />}
    </header>
  );
}

function RoundSelect({ roundId }: { readonly roundId: RoundId }) {
  const all = useStore(rounds) ?? [];
  return (
    <Select
      size="small"
      aria-label={pageTexts.round}
      value={roundId}
      onChange={(_event, { value }) => void showRound(value as RoundId)}
    >
      {all.map((round) => (
        <option key={round.roundId} value={round.roundId}>
          {round.name}
        </option>
      ))}
    </Select>
  );
}

/** The record, the replies, and the end of the round. */
function ResultMenu(props: {
  readonly closed: boolean;
  readonly readOnly: boolean;
  readonly onClose: () => void;
}) {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<ArrowExportRegular />}>
          {pageTexts.finish}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => void writeRecord('docx')}>{pageTexts.recordDocx}</MenuItem>
          <MenuItem onClick={() => void writeRecord('xlsx')}>{pageTexts.recordXlsx}</MenuItem>
          <MenuItem onClick={() => void writeReplies()}>{pageTexts.replies}</MenuItem>
          {!props.readOnly &&
            (props.closed ? (
              <MenuItem onClick={() => void openRoundAgain()}>{pageTexts.openAgain}</MenuItem>
            ) : (
              <MenuItem onClick={props.onClose}>{pageTexts.close}</MenuItem>
            ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** «31/12/2026» of an ISO date. */
function vietnameseDay(isoDate: string): string {
  return isoDate.split('-').reverse().join('/');
}
