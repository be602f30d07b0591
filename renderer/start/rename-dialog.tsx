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
} from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanSummary } from '../../shared/ipc-contract';
import { renamePlan } from '../state/library';
import { startTexts } from './texts';

export function RenameDialog(props: { readonly plan: PlanSummary; readonly onClose: () => void }) {
  const [name, setName] = useState(props.plan.name);
  const trimmed = name.trim();
  const save = async () => {
    if (trimmed === '') return;
    await renamePlan(props.plan.planId, trimmed);
    props.onClose();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <DialogBody>
            <DialogTitle>{startTexts.renameTitle}</DialogTitle>
            <DialogContent>
              <Field
                label={startTexts.name}
                required
                {...(trimmed === '' ? { validationMessage: startTexts.nameRequired } : {})}
              >
                <Input
                  value={name}
                  maxLength={500}
                  onChange={(_event, { value }) => setName(value)}
                  onFocus={(event) => event.currentTarget.select()}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={props.onClose}>{startTexts.cancel}</Button>
              <Button type="submit" appearance="primary" disabled={trimmed === ''}>
                {startTexts.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
