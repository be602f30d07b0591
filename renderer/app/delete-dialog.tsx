import { Button } from '@fluentui/react-components';
import { requestFocus } from '../state/grid-focus';
import { deletionQuestion } from '../state/row-deletion';
import { DialogFrame } from '../ui/dialog-frame';
import { useStore } from '../ui/use-store';
import { appTexts } from './texts';

/** Asks once before one cell takes many rows with it. */
export function DeleteDialog() {
  const question = useStore(deletionQuestion);
  if (question === null) return null;
  const texts = appTexts.deletion;
  const answer = (run: (() => void) | null) => {
    deletionQuestion.set(null);
    run?.();
    requestFocus({ nodeId: null });
  };
  return (
    <DialogFrame
      title={texts.title(question.kind)}
      asks
      onClose={() => answer(null)}
      actions={
        <>
          <Button appearance="primary" onClick={() => answer(question.deleteAll)}>
            {texts.all(question.rows)}
          </Button>
          {question.keepRows !== null && (
            <Button onClick={() => answer(question.keepRows)}>{texts.keepRows}</Button>
          )}
          <Button onClick={() => answer(null)}>{texts.cancel}</Button>
        </>
      }
    >
      {texts.text(question.name.replace(/\s+/g, ' ').trim(), question.rows)}
    </DialogFrame>
  );
}
