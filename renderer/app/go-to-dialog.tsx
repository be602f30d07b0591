import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { appendixView } from '../state/appendix-view';
import { rowToGoTo } from '../state/go-to-row';
import { gridPosition, requestFocus } from '../state/grid-focus';
import { DialogFrame } from '../ui/dialog-frame';
import { findTexts } from './find-texts';

/** Ctrl+G: to a row by its printed number or its place in the table. */
export function GoToDialog({ onClose }: { readonly onClose: () => void }) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState('');
  const close = () => {
    onClose();
    requestFocus({ nodeId: null });
  };
  const go = () => {
    const view = appendixView.get();
    const from = gridPosition.get().rowId;
    const row = view === null ? null : rowToGoTo(view.shownRows, view.plan.layout, text, from);
    if (row === null) {
      setProblem(findTexts.goToNone(text));
      return;
    }
    onClose();
    requestFocus({ nodeId: row });
  };
  return (
    <DialogFrame
      title={findTexts.goToTitle}
      onClose={close}
      onSubmit={go}
      actions={
        <>
          <Button onClick={close}>{findTexts.cancel}</Button>
          <Button appearance="primary" type="submit" disabled={text.trim() === ''}>
            {findTexts.goToButton}
          </Button>
        </>
      }
    >
      <Field
        label={findTexts.goToLabel}
        validationState={problem === '' ? 'none' : 'error'}
        validationMessage={problem}
      >
        <Input
          autoFocus
          value={text}
          onChange={(_event, { value }) => {
            setText(value);
            setProblem('');
          }}
        />
      </Field>
    </DialogFrame>
  );
}
