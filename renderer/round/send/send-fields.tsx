import { Checkbox, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import type { SentRows } from '../../../shared/round/round-types';
import { sendTexts } from '../texts';
import type { SendForm } from './send-request';

/** Everything but the departments. */
export function SendFields(props: {
  readonly form: SendForm;
  /** ISO date: an earlier deadline makes no sense. */
  readonly today: string;
  readonly onChange: (form: SendForm) => void;
}) {
  const { form, onChange } = props;
  return (
    <>
      <Field label={sendTexts.name}>
        <Input
          value={form.name}
          placeholder={sendTexts.namePlaceholder}
          maxLength={200}
          onChange={(_event, { value }) => onChange({ ...form, name: value })}
        />
      </Field>
      <Field label={sendTexts.deadline}>
        <Input
          type="date"
          min={props.today}
          value={form.deadline}
          onChange={(_event, { value }) => onChange({ ...form, deadline: value })}
        />
      </Field>
      <Field label={sendTexts.content}>
        <RadioGroup
          value={form.sentRows}
          onChange={(_event, { value }) => onChange({ ...form, sentRows: value as SentRows })}
        >
          <Radio value="own-rows" label={sendTexts.ownRows} />
          <Radio value="all-rows" label={sendTexts.allRows} />
        </RadioGroup>
      </Field>
      <Field label={sendTexts.format}>
        <RadioGroup
          layout="horizontal"
          value={form.formats}
          onChange={(_event, { value }) =>
            onChange({ ...form, formats: value as SendForm['formats'] })
          }
        >
          {(['xlsx', 'docx', 'both'] as const).map((format) => (
            <Radio key={format} value={format} label={sendTexts.formats[format]} />
          ))}
        </RadioGroup>
      </Field>
      <Checkbox
        label={sendTexts.note}
        checked={form.coveringNote}
        onChange={(_event, { checked }) => onChange({ ...form, coveringNote: checked === true })}
      />
    </>
  );
}
