import { Combobox, Field, makeStyles, Option } from '@fluentui/react-components';
import { useState } from 'react';
import { isSecrecyWord } from '../../shared/body/signing';
import { circulationMarks, urgencyMarks } from '../../shared/recognise/document-marks';
import { changeMetadata } from './metadata-edits';
import type { MetadataProps } from './metadata-props';
import { documentTexts as texts } from './texts';

const useStyles = makeStyles({ box: { minWidth: 0 } });

/** Marks in boxes. A mark of secrecy is refused, with the law that says so. */
export function MarkFields({ metadata, readOnly }: MetadataProps) {
  return (
    <>
      <MarkField
        label={texts.urgency}
        value={metadata.urgency}
        offered={urgencyMarks}
        readOnly={readOnly}
        onCommit={(urgency) => changeMetadata({ urgency })}
      />
      <MarkField
        label={texts.circulation}
        value={metadata.circulation}
        offered={circulationMarks}
        readOnly={readOnly}
        onCommit={(circulation) => changeMetadata({ circulation })}
      />
    </>
  );
}

function MarkField(props: {
  readonly label: string;
  readonly value: string;
  readonly offered: readonly string[];
  readonly readOnly: boolean;
  readonly onCommit: (value: string) => void;
}) {
  const styles = useStyles();
  const { value, onCommit } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? value;
  const isSecret = isSecrecyWord(shown);
  const commit = (next: string) => {
    const mark = next.normalize('NFC').trim().toLocaleUpperCase('vi');
    if (isSecrecyWord(mark)) {
      setTyped(mark);
      return;
    }
    setTyped(null);
    if (mark !== value) onCommit(mark);
  };
  return (
    <Field label={props.label} {...(isSecret ? { validationMessage: texts.secretRefused } : {})}>
      <Combobox
        className={styles.box}
        freeform
        disabled={props.readOnly}
        placeholder={texts.none}
        value={shown}
        selectedOptions={[value]}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => {
          if (typed !== null) commit(typed);
        }}
        onOptionSelect={(_event, { optionValue }) => {
          // Typing something else takes back the choice: that is no choice of nothing.
          if (optionValue !== undefined) commit(optionValue === texts.none ? '' : optionValue);
        }}
      >
        <Option value={texts.none}>{texts.none}</Option>
        {props.offered.map((mark) => (
          <Option key={mark} value={mark}>
            {mark}
          </Option>
        ))}
      </Combobox>
    </Field>
  );
}
