import { Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { holdUnsentEdits } from '../state/unsent-edits';

export interface TextFieldProps {
  readonly label: string;
  /** As the plan has it. */
  readonly value: string;
  readonly onCommit: (value: string) => void;
  readonly readOnly: boolean;
  /** Why a value cannot be taken, or null. It stays in the field, and out of the plan. */
  readonly problemOf?: (value: string) => string | null;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly lines?: number;
  readonly maxLength?: number;
  readonly hideLabel?: boolean;
  readonly inputMode?: 'numeric';
}

/** A field whose words become one command when it is left (or with Enter); Esc takes them back. */
export function TextField(props: TextFieldProps) {
  const { label, value, readOnly, hint, hideLabel = false } = props;
  const { draft, setDraft, commit, problem } = useDraft(props);
  const shared = {
    value: draft,
    readOnly,
    maxLength: props.maxLength ?? 2_000,
    'aria-label': label,
    ...(props.placeholder === undefined ? {} : { placeholder: props.placeholder }),
    onChange: (_event: unknown, data: { readonly value: string }) => setDraft(data.value),
    onBlur: commit,
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && draft !== value) {
      event.stopPropagation();
      setDraft(value);
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      commit();
    }
  };
  return (
    <Field
      {...(hideLabel ? {} : { label })}
      {...(problem === null ? {} : { validationMessage: problem })}
      {...(hint === undefined ? {} : { hint })}
    >
      {props.lines === undefined ? (
        <Input
          {...shared}
          {...(props.inputMode === undefined ? {} : { inputMode: props.inputMode })}
          input={{ style: { minWidth: 0, width: '100%' } }}
          onKeyDown={onKeyDown}
        />
      ) : (
        <Textarea {...shared} rows={props.lines} resize="vertical" onKeyDown={onKeyDown} />
      )}
    </Field>
  );
}

function useDraft({ value, onCommit, problemOf }: TextFieldProps) {
  const [draft, setDraft] = useState(value);
  const [known, setKnown] = useState(value);
  // Undo, or another field, changed the plan.
  if (known !== value) {
    setKnown(value);
    setDraft(value);
  }
  const problem = problemOf?.(draft) ?? null;
  const commit = () => {
    if (draft !== value && problem === null) onCommit(draft);
  };
  const latest = useRef(commit);
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    const stop = holdUnsentEdits(() => latest.current());
    return () => {
      latest.current();
      stop();
    };
  }, []);
  return { draft, setDraft, commit, problem };
}
