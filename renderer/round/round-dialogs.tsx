import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { RoundSummary } from '../../shared/round/round-types';
import { closeRound, renameRound, setDeadline } from '../state/round';
import { pageTexts } from './texts';

const useStyles = makeStyles({ content: { display: 'grid', gap: '12px' } });

/** Name and deadline of a round. */
export function RoundDetailsDialog(props: {
  readonly round: RoundSummary;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { round, onClose } = props;
  const [name, setName] = useState(round.name);
  const [deadline, setNewDeadline] = useState(round.deadline ?? '');
  const save = async () => {
    onClose();
    if (name.trim() !== round.name) await renameRound(name.trim());
    if (deadline !== (round.deadline ?? '')) await setDeadline(deadline === '' ? null : deadline);
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{pageTexts.details}</DialogTitle>
          <DialogContent className={styles.content}>
            <Field label={pageTexts.name}>
              <Input
                value={name}
                maxLength={200}
                onChange={(_event, { value }) => setName(value)}
              />
            </Field>
            <Field label={pageTexts.deadline} hint={pageTexts.noDeadlineHint}>
              <Input
                type="date"
                value={deadline}
                onChange={(_event, { value }) => setNewDeadline(value)}
              />
            </Field>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{pageTexts.cancel}</Button>
            <Button appearance="primary" disabled={name.trim() === ''} onClick={() => void save()}>
              {pageTexts.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

export function CloseRoundDialog({ onClose }: { readonly onClose: () => void }) {
  const close = () => {
    onClose();
    void closeRound();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{pageTexts.closeTitle}</DialogTitle>
          <DialogContent>
            <Text>{pageTexts.closeBody}</Text>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{pageTexts.cancel}</Button>
            <Button appearance="primary" onClick={close}>
              {pageTexts.closeNow}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
