import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { PlanSummary } from '../../shared/ipc-contract';
import { renamePlan } from '../state/library';
import { DialogFrame } from '../ui/dialog-frame';
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
    <DialogFrame
      title={startTexts.renameTitle}
      onClose={props.onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={props.onClose}>{startTexts.cancel}</Button>
          <Button type="submit" appearance="primary" disabled={trimmed === ''}>
            {startTexts.save}
          </Button>
        </>
      }
    >
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
    </DialogFrame>
  );
}
