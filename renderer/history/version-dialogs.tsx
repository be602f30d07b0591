import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { DialogFrame } from '../ui/dialog-frame';
import { historyTexts } from './texts';

/** Asks for the name and note of a version. `onSave` resolves to whether it worked; the dialog stays open if not. */
export function VersionDialog(props: {
  readonly title: string;
  readonly name: string;
  readonly note: string;
  readonly onSave: (name: string, note: string) => Promise<boolean>;
  readonly onClose: () => void;
}) {
  const [name, setName] = useState(props.name);
  const [note, setNote] = useState(props.note);
  const [tried, setTried] = useState(false);
  const missing = name.trim() === '';
  const save = async () => {
    setTried(true);
    if (!missing && (await props.onSave(name.trim(), note.trim()))) props.onClose();
  };
  return (
    <DialogFrame
      title={props.title}
      onClose={props.onClose}
      onSubmit={() => void save()}
      actions={
        <>
          <Button onClick={props.onClose}>{historyTexts.cancel}</Button>
          <Button appearance="primary" type="submit">
            {historyTexts.save}
          </Button>
        </>
      }
    >
      <Field
        label={historyTexts.name}
        required
        {...(tried && missing && { validationMessage: historyTexts.nameRequired })}
      >
        <Input
          value={name}
          maxLength={300}
          placeholder={historyTexts.namePlaceholder}
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
      <Field label={historyTexts.note}>
        <Textarea
          value={note}
          maxLength={10_000}
          onChange={(_event, { value }) => setNote(value)}
        />
      </Field>
    </DialogFrame>
  );
}

/** Asks once before something that changes much. */
export function ConfirmDialog(props: {
  readonly title: string;
  readonly body: string;
  readonly action: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}) {
  const confirm = () => {
    props.onConfirm();
    props.onClose();
  };
  return (
    <DialogFrame
      title={props.title}
      asks
      onClose={props.onClose}
      actions={
        <>
          <Button appearance="primary" onClick={confirm}>
            {props.action}
          </Button>
          <Button onClick={props.onClose}>{historyTexts.cancel}</Button>
        </>
      }
    >
      {props.body}
    </DialogFrame>
  );
}
