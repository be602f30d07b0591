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
import { keepLayout, ownLayouts } from '../state/layouts';
import { useStore } from '../ui/use-store';
import type { LayoutWork } from './layout-work';
import { layoutTexts } from './texts';

/** Asks for the name under which a layout is kept; one of the user's own of that name is replaced. */
export function SaveLayoutDialog(props: {
  readonly work: LayoutWork;
  readonly onClose: () => void;
}) {
  const { work, onClose } = props;
  const own = useStore(ownLayouts);
  const [name, setName] = useState(
    () => own.find(({ layout }) => layout.id === work.draft.id)?.layout.name ?? '',
  );
  const key = (text: string) => text.trim().toLocaleLowerCase('vi');
  const replaced = own.find(({ layout }) => key(layout.name) === key(name));
  const save = async () => {
    const { draft, numbering, sums } = work;
    const id = replaced?.layout.id ?? null;
    const kept = await keepLayout(draft, name, { numbering, sums }, id);
    if (kept !== null) onClose();
  };
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== '') void save();
          }}
        >
          <DialogBody>
            <DialogTitle>{layoutTexts.saveTitle}</DialogTitle>
            <DialogContent>
              <Field
                label={layoutTexts.saveName}
                hint={replaced === undefined ? layoutTexts.saveHint : layoutTexts.replaces}
                required
              >
                <Input
                  value={name}
                  maxLength={200}
                  onChange={(_event, { value }) => setName(value)}
                />
              </Field>
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{layoutTexts.back}</Button>
              <Button type="submit" appearance="primary" disabled={name.trim() === ''}>
                {layoutTexts.save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
