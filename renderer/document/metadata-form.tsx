import {
  Button,
  Dropdown,
  Field,
  makeStyles,
  Option,
  Subtitle2,
  tokens,
} from '@fluentui/react-components';
import { Library16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import {
  issuerLevels,
  type IssuerLevel,
  type Plan,
  type PlanMetadata,
} from '../../shared/plan/plan';
import { issuerLevelOf } from '../../shared/recognise/issuer-name';
import { parseDocumentSymbol } from '../../shared/text/document-symbol';
import { DateFields } from './date-fields';
import { ListField } from './list-field';
import { MarkFields } from './mark-fields';
import { changeAppendix, changeMetadata } from './metadata-edits';
import type { MetadataProps } from './metadata-props';
import { RecipientFields } from './recipient-fields';
import { SignatureFields } from './signature-fields';
import { TextField } from './text-field';
import { documentTexts as texts } from './texts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '18px', padding: '12px 14px 24px', alignContent: 'start' },
  section: { display: 'grid', gap: '10px' },
  title: { color: tokens.colorNeutralForeground2 },
  dropdown: { minWidth: 0 },
});

export interface FormProps {
  readonly plan: Plan;
  readonly readOnly: boolean;
  /** Opens the library of legal documents beside the list of căn cứ. */
  readonly onLegalBases: () => void;
}

/** All facts that the printed document shows around its text. */
export function MetadataForm({ plan, readOnly, onLegalBases }: FormProps) {
  const styles = useStyles();
  const { metadata } = plan;
  const shared = { metadata, readOnly };
  return (
    <form
      className={styles.form}
      aria-label={texts.form}
      onSubmit={(event) => event.preventDefault()}
      data-testid="metadata-form"
    >
      <Section title={texts.sections.document}>
        <TypeFields {...shared} />
        <IssuerFields {...shared} />
        <NumberField {...shared} />
        <DateFields {...shared} />
        <SubjectFields {...shared} />
      </Section>
      <Section title={texts.sections.signature}>
        <SignatureFields {...shared} />
      </Section>
      <Section title={texts.sections.recipients}>
        <RecipientFields {...shared} />
      </Section>
      <Section title={texts.sections.bases}>
        <ListField
          items={metadata.legalBases}
          onChange={(legalBases) => changeMetadata({ legalBases })}
          itemLabel={texts.basis}
          addLabel={texts.addBasis}
          emptyText={texts.noBases}
          readOnly={readOnly}
          lines={3}
        >
          <Button size="small" icon={<Library16Regular />} onClick={onLegalBases}>
            {texts.basisLibrary}
          </Button>
        </ListField>
      </Section>
      <Section title={texts.sections.marks}>
        <MarkFields {...shared} />
      </Section>
      <Section title={texts.sections.appendix}>
        <AppendixFields plan={plan} readOnly={readOnly} />
      </Section>
    </form>
  );
}

function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-label={title}>
      <Subtitle2 as="h2" className={styles.title}>
        {title}
      </Subtitle2>
      {children}
    </section>
  );
}

function TypeFields({ metadata, readOnly }: MetadataProps) {
  const styles = useStyles();
  const { documentType } = metadata;
  return (
    <Field label={texts.type}>
      <Dropdown
        className={styles.dropdown}
        disabled={readOnly}
        value={texts.types[documentType]}
        selectedOptions={[documentType]}
        onOptionSelect={(_event, { optionValue }) => {
          if (optionValue !== undefined)
            changeMetadata({ documentType: optionValue as PlanMetadata['documentType'] });
        }}
      >
        <Option value="plan">{texts.types.plan}</Option>
        <Option value="decision-with-plan">{texts.types['decision-with-plan']}</Option>
      </Dropdown>
    </Field>
  );
}

function IssuerFields({ metadata, readOnly }: MetadataProps) {
  const styles = useStyles();
  const { issuer, superior, issuerLevel } = metadata;
  const shown = issuerLevel === null ? texts.levelUnknown : texts.levels[issuerLevel];
  return (
    <>
      <TextField
        label={texts.issuer}
        value={issuer}
        readOnly={readOnly}
        onCommit={(value) => {
          const level = issuerLevelOf(value);
          changeMetadata({ issuer: value, ...(level === null ? {} : { issuerLevel: level }) });
        }}
      />
      <TextField
        label={texts.superior}
        value={superior}
        readOnly={readOnly}
        onCommit={(value) => changeMetadata({ superior: value })}
      />
      <Field label={texts.level}>
        <Dropdown
          className={styles.dropdown}
          disabled={readOnly}
          value={shown}
          selectedOptions={[issuerLevel ?? '']}
          onOptionSelect={(_event, { optionValue }) =>
            changeMetadata({
              issuerLevel: optionValue === '' ? null : (optionValue as IssuerLevel),
            })
          }
        >
          <Option value="">{texts.levelUnknown}</Option>
          {issuerLevels.map((level) => (
            <Option key={level} value={level}>
              {texts.levels[level]}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </>
  );
}

function NumberField({ metadata, readOnly }: MetadataProps) {
  const example = metadata.documentType === 'plan' ? '150/KH-UBND' : '55/QĐ-UBND';
  const printed = parseDocumentSymbol(metadata.number)?.printed;
  const hint =
    printed === undefined || printed === metadata.number
      ? texts.numberHint(example)
      : texts.numberPrinted(printed);
  return (
    <TextField
      label={texts.number}
      value={metadata.number}
      readOnly={readOnly}
      hint={hint}
      maxLength={60}
      problemOf={(value) => (isNumber(value) ? null : texts.numberInvalid(example))}
      onCommit={(number) => changeMetadata({ number })}
    />
  );
}

/** Empty, complete, or with room for the number that the clerk's office gives: «…/KH-UBND». */
function isNumber(value: string): boolean {
  const open = /^[\s.…_]*(?=\/)/u.exec(value.trim());
  const whole = open === null ? value : value.trim().replace(open[0], '1');
  return value.trim() === '' || parseDocumentSymbol(whole) !== null;
}

function SubjectFields({ metadata, readOnly }: MetadataProps) {
  return (
    <>
      {metadata.documentType === 'decision-with-plan' && (
        <TextField
          label={texts.decisionSubject}
          value={metadata.decisionSubject}
          lines={2}
          readOnly={readOnly}
          onCommit={(decisionSubject) => changeMetadata({ decisionSubject })}
        />
      )}
      <TextField
        label={texts.subject}
        value={metadata.subject}
        lines={2}
        readOnly={readOnly}
        onCommit={(subject) => changeMetadata({ subject })}
      />
    </>
  );
}

function AppendixFields({ plan, readOnly }: { readonly plan: Plan; readonly readOnly: boolean }) {
  const { label, title, subtitle } = plan.appendix;
  return (
    <>
      <TextField
        label={texts.appendixLabel}
        value={label}
        readOnly={readOnly}
        onCommit={(value) => changeAppendix({ label: value })}
      />
      <TextField
        label={texts.appendixTitle}
        value={title}
        lines={2}
        readOnly={readOnly}
        onCommit={(value) => changeAppendix({ title: value })}
      />
      <TextField
        label={texts.appendixSubtitle}
        value={subtitle}
        lines={2}
        readOnly={readOnly}
        onCommit={(value) => changeAppendix({ subtitle: value })}
      />
    </>
  );
}
