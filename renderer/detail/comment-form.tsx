import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { officerName, setOfficerName } from '../state/comments';
import { commentRequest } from '../state/detail-pane';
import { useStore } from '../ui/use-store';
import { detailTexts } from './texts';

/** Where a comment is written; Ctrl+Enter sends it. The officer's name is asked for once, with the first one. */
export function CommentForm(props: {
  readonly placeholder: string;
  readonly action: string;
  /** Takes the keyboard when a comment was asked for (Shift+F2). */
  readonly takesFocus: boolean;
  readonly onSend: (text: string) => Promise<boolean>;
}) {
  const known = useStore(officerName);
  const request = useStore(commentRequest);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const isAsked = props.takesFocus && request !== null;
  useEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    commentRequest.set(null);
  }, [isAsked]);
  const needsName = known === '';
  const send = async () => {
    setTried(true);
    if (text.trim() === '' || (needsName && name.trim() === '')) return;
    if (needsName && !(await setOfficerName(name.trim()))) return;
    if (await props.onSend(text.trim())) setText('');
  };
  return (
    <div style={{ display: 'grid', gap: 6 }}>
      {needsName && (
        <Field
          label={detailTexts.yourName}
          size="small"
          {...(tried && name.trim() === '' && { validationMessage: detailTexts.nameNeeded })}
        >
          <Input
            size="small"
            value={name}
            maxLength={200}
            onChange={(_event, { value }) => setName(value)}
          />
        </Field>
      )}
      <Textarea
        textarea={{ ref: field }}
        size="small"
        aria-label={props.placeholder}
        placeholder={props.placeholder}
        value={text}
        maxLength={20_000}
        onChange={(_event, { value }) => setText(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !event.ctrlKey) return;
          event.preventDefault();
          void send();
        }}
      />
      <div>
        <Button size="small" appearance="primary" onClick={() => void send()}>
          {props.action}
        </Button>
      </div>
    </div>
  );
}
