import { Button, Field, Input, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { RoundSummary } from '../../shared/round/round-types';
import { closeRound, renameRound, setDeadline } from '../state/round';
import { DialogFrame } from '../ui/dialog-frame';
import { pageTexts } from './texts';

/** Name and deadline of a round. */
export function RoundDetailsDialog(props: {
  readonly round: RoundSummary;
  readonly onClose: () => void;
}) {
  const { round, onClose } = props;
  const [name, setName] = useState(round.name);
  const [deadline, setNewDeadline] = useState(round.deadline ?? '');
  const save = async () => {
    onClose();
    if (name.trim() !== round.name) await renameRound(name.trim());
    if (deadline !== (round.deadline ?? '')) await setDeadline(deadline === '' ? null : deadline);
  };
  return (
    <DialogFrame
      title={pageTexts.details}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{pageTexts.cancel}</Button>
          <Button appearance="primary" disabled={name.trim() === ''} onClick={() => void save()}>
            {pageTexts.save}
          </Button>
        </>
      }
    >
      <Field label={pageTexts.name}>
        <Input value={name} maxLength={200} onChange={(_event, { value }) => setName(value)} />
      </Field>
      <Field label={pageTexts.deadline} hint={pageTexts.noDeadlineHint}>
        <Input
          type="date"
          value={deadline}
          onChange={(_event, { value }) => setNewDeadline(value)}
        />
      </Field>
    </DialogFrame>
  );
}

export function CloseRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const close = () => {
    onClose();
    void closeRound();
  };
  return (
    <DialogFrame
      title={pageTexts.closeTitle}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{pageTexts.cancel}</Button>
          <Button appearance="primary" onClick={close}>
            {pageTexts.closeNow}
          </Button>
        </>
      }
    >
      <Text>{pageTexts.closeBody}</Text>
    </DialogFrame>
  );
}
