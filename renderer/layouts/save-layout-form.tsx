import { Button, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { keepLayout, ownLayouts } from '../state/layouts';
import { useStore } from '../ui/use-store';
import type { LayoutWork } from './layout-work';
import { layoutTexts } from './texts';

const useStyles = makeStyles({
  form: { display: 'flex', gap: '8px', alignItems: 'start', width: '100%' },
  grow: { flexGrow: 1 },
});

/** Asks for the name under which a layout is kept; one of the user's own of that name is replaced. */
export function SaveLayoutForm(props: { readonly work: LayoutWork; readonly onClose: () => void }) {
  const styles = useStyles();
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
    <form
      className={styles.form}
      aria-label={layoutTexts.saveTitle}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') void save();
      }}
    >
      <Field
        className={styles.grow}
        label={layoutTexts.saveName}
        orientation="horizontal"
        hint={replaced === undefined ? layoutTexts.saveHint : layoutTexts.replaces}
        required
      >
        <Input
          // The user has just asked to type a name.
          autoFocus
          value={name}
          maxLength={200}
          onChange={(_event, { value }) => setName(value)}
        />
      </Field>
      <Button onClick={onClose}>{layoutTexts.back}</Button>
      <Button type="submit" appearance="primary" disabled={name.trim() === ''}>
        {layoutTexts.save}
      </Button>
    </form>
  );
}
