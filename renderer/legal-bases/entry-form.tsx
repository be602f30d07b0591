import {
  Button,
  Combobox,
  Field,
  Input,
  makeStyles,
  Option,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { documentProblems } from '../../shared/legal/check-document';
import { citeFull, citeShort } from '../../shared/legal/cite';
import { documentTypes, isLawType } from '../../shared/legal/document-types';
import type { LegalDocument } from '../../shared/legal/legal-document';
import type { LegalEntry } from '../../shared/legal/legal-library';
import { starterSource } from '../../shared/legal/starter-documents';
import { dateInWords } from '../../shared/text/written-date';
import { conflictText, documentProblemText, formatDay, legalTexts } from './texts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '6px' },
  fields: {
    display: 'grid',
    gridTemplateColumns: '150px 1fr 130px',
    gap: '8px',
    '& input': { minWidth: 0 },
  },
  narrow: { minWidth: 0 },
  line: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  problem: { color: tokens.colorPaletteDarkOrangeForeground1 },
  conflict: { color: tokens.colorPaletteRedForeground1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** One document to look at and correct. Mount it with the entry's key: it begins from what the entry says. */
export function EntryForm(props: {
  readonly document: LegalDocument;
  /** null for a document that is not in the library yet. */
  readonly entry: LegalEntry | null;
  readonly readOnly: boolean;
  readonly onSave: (document: LegalDocument) => void;
  readonly onRemove: () => void;
}) {
  const styles = useStyles();
  const { entry } = props;
  const [draft, setDraft] = useState(props.document);
  const [day, setDay] = useState(draft.date === null ? '' : formatDay(draft.date));
  const change = (part: Partial<LegalDocument>) => setDraft((current) => ({ ...current, ...part }));
  const dateIsWrong = day.trim() !== '' && draft.date === null;
  const problems = documentProblems(draft).filter(({ kind }) => kind !== 'no-date' || !dateIsWrong);
  const named =
    draft.type.trim() !== '' && (draft.symbol.trim() !== '' || draft.subject.trim() !== '');
  return (
    <form
      className={styles.form}
      aria-label={legalTexts.details}
      onSubmit={(event) => {
        event.preventDefault();
        if (named && !dateIsWrong && !props.readOnly) props.onSave(trimmed(draft));
      }}
    >
      <div className={styles.fields}>
        <Field label={legalTexts.type} required size="small">
          <Combobox
            className={styles.narrow}
            size="small"
            freeform
            value={draft.type}
            selectedOptions={[draft.type]}
            onChange={(event) => change({ type: event.target.value })}
            onOptionSelect={(_event, { optionValue }) => change({ type: optionValue ?? '' })}
          >
            {documentTypes.map(({ name }) => (
              <Option key={name} value={name}>
                {name}
              </Option>
            ))}
          </Combobox>
        </Field>
        <Field label={legalTexts.symbol} size="small">
          <Input
            value={draft.symbol}
            maxLength={200}
            onChange={(_e, { value }) => change({ symbol: value })}
          />
        </Field>
        <Field
          label={legalTexts.date}
          size="small"
          {...(dateIsWrong ? { validationMessage: legalTexts.dateInvalid } : {})}
        >
          <Input
            className={styles.narrow}
            value={day}
            maxLength={40}
            placeholder={legalTexts.dateHint}
            onChange={(_event, { value }) => {
              setDay(value);
              change({ date: dateInWords(value.trim()) });
            }}
          />
        </Field>
      </div>
      {!isLawType(draft.type) && (
        <Field label={legalTexts.issuer} size="small">
          <Input
            value={draft.issuer}
            maxLength={500}
            onChange={(_e, { value }) => change({ issuer: value })}
          />
        </Field>
      )}
      <Field label={isLawType(draft.type) ? legalTexts.lawName : legalTexts.subject} size="small">
        <Textarea
          value={draft.subject}
          maxLength={5_000}
          rows={2}
          onChange={(_event, { value }) => change({ subject: value })}
        />
      </Field>
      {problems.map((problem) => (
        <Text key={problem.kind} size={200} className={styles.problem}>
          {documentProblemText(problem)}
        </Text>
      ))}
      {entry?.conflicts.map((conflict) => (
        <Text key={conflict.field} size={200} className={styles.conflict}>
          {conflictText(conflict)}
        </Text>
      ))}
      <Text size={200}>{`${legalTexts.full}: ${citeFull(draft)}`}</Text>
      <Text size={200}>{`${legalTexts.short}: ${citeShort(draft)}`}</Text>
      {entry !== null && <Origin entry={entry} />}
      <div className={styles.line}>
        <Button type="submit" size="small" disabled={!named || dateIsWrong || props.readOnly}>
          {legalTexts.save}
        </Button>
        {entry !== null && (
          <Button size="small" disabled={props.readOnly} onClick={props.onRemove}>
            {legalTexts.remove}
          </Button>
        )}
      </div>
    </form>
  );
}

function Origin({ entry }: { readonly entry: LegalEntry }) {
  const styles = useStyles();
  const starter = entry.stored === null ? null : starterSource(entry.stored);
  const kept = entry.stored === null ? legalTexts.citedSource : legalTexts.ownSource;
  const source = starter === null ? kept : legalTexts.sources[starter];
  const plans = [...new Set(entry.mentions.map(({ planName }) => `«${planName}»`))].join(', ');
  return (
    <Text size={200} className={styles.muted}>
      {`${source}. ${legalTexts.citedBy(entry.mentions.length)} ${plans}`}
    </Text>
  );
}

function trimmed(document: LegalDocument): LegalDocument {
  const clean = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const { type, symbol, date, issuer, subject } = document;
  return {
    type: clean(type),
    symbol: clean(symbol),
    date,
    issuer: isLawType(type) ? '' : clean(issuer),
    subject: clean(subject),
  };
}
