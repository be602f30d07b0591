import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { useState, type KeyboardEvent } from 'react';
import type { RowTexts } from '../../../shared/merge/merge-types';
import type { Column } from '../../../shared/plan/layout';
import { oneLine } from './item-words';
import { boardTexts } from './texts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '6px', width: '100%' },
  buttons: { display: 'flex', gap: '4px', flexWrap: 'wrap' },
});

/** Ctrl+Enter keeps, Esc leaves; no other key goes on to the board while something is typed. */
function formKeys(onSave: () => void, onCancel: () => void) {
  return (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSave();
    else return;
    event.preventDefault();
  };
}

/** The officer's own text for a cell. */
export function EditCell(props: {
  /** Says what the field is for, where that is not the result of an item. */
  readonly label?: string;
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState(props.text);
  const save = () => props.onSave(text);
  return (
    <div className={styles.form} onKeyDown={formKeys(save, props.onCancel)}>
      <Textarea
        autoFocus
        resize="vertical"
        rows={Math.min(12, Math.max(3, Math.ceil(text.length / 34)))}
        aria-label={props.label ?? boardTexts.resultText}
        placeholder={props.label}
        value={text}
        onChange={(_event, { value }) => setText(value)}
      />
      <FormButtons onSave={save} onCancel={props.onCancel} />
    </div>
  );
}

/** The officer's own cells for a new row. */
export function EditRow(props: {
  readonly columns: readonly Column[];
  readonly cells: RowTexts;
  readonly onSave: (cells: RowTexts) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const [cells, setCells] = useState(props.cells);
  const save = () => props.onSave(filled(cells));
  const fields = props.columns.filter(({ role }) => role !== 'number');
  return (
    <div className={styles.form} onKeyDown={formKeys(save, props.onCancel)}>
      {fields.map(({ id, label }, place) => (
        <Field key={id} label={oneLine(label)} size="small">
          <Textarea
            autoFocus={place === 0}
            resize="vertical"
            size="small"
            value={cells[id] ?? ''}
            onChange={(_event, { value }) => setCells((current) => ({ ...current, [id]: value }))}
          />
        </Field>
      ))}
      <FormButtons onSave={save} onCancel={props.onCancel} />
    </div>
  );
}

function FormButtons(props: { readonly onSave: () => void; readonly onCancel: () => void }) {
  const styles = useStyles();
  return (
    <span className={styles.buttons}>
      <Button size="small" appearance="primary" onClick={props.onSave}>
        {boardTexts.save}
      </Button>
      <Button size="small" onClick={props.onCancel}>
        {boardTexts.cancel}
      </Button>
    </span>
  );
}

function filled(cells: RowTexts): RowTexts {
  const entries = Object.entries(cells).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(entries);
}
