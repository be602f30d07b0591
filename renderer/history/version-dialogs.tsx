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
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
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
    <Dialog open onOpenChange={(_event, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <DialogBody>
            <DialogTitle>{props.title}</DialogTitle>
            <DialogContent style={{ display: 'grid', gap: 12 }}>
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
            </DialogContent>
            <DialogActions>
              <Button appearance="primary" type="submit">
                {historyTexts.save}
              </Button>
              <Button onClick={props.onClose}>{historyTexts.cancel}</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
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
    <Dialog modalType="alert" open onOpenChange={(_event, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>{props.body}</DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={confirm}>
              {props.action}
            </Button>
            <Button onClick={props.onClose}>{historyTexts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
