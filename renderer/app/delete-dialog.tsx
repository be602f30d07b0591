import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { requestFocus } from '../state/grid-focus';
import { deletionQuestion } from '../state/row-deletion';
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
    <Dialog
      open
      modalType="alert"
      onOpenChange={(_event, { open }) => {
        if (!open) answer(null);
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{texts.title(question.kind)}</DialogTitle>
          <DialogContent>
            {texts.text(question.name.replace(/\s+/g, ' ').trim(), question.rows)}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => answer(question.deleteAll)}>
              {texts.all(question.rows)}
            </Button>
            {question.keepRows !== null && (
              <Button onClick={() => answer(question.keepRows)}>{texts.keepRows}</Button>
            )}
            <Button onClick={() => answer(null)}>{texts.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
