import {
  Button,
  Dropdown,
  Field,
  Input,
  Label,
  makeStyles,
  mergeClasses,
  Option,
  Radio,
  RadioGroup,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { builtInLayouts } from '../../shared/plan/built-in-layouts';
import { ownLayouts, refreshOwnLayouts } from '../state/layouts';
import { issuerLevels, type IssuerLevel, type PlanMetadata } from '../../shared/plan/plan';
import { issuerLevelOf } from '../../shared/recognise/issuer-name';
import { createPlan } from '../state/library';
import { DialogFrame } from '../ui/dialog-frame';
import { useStore } from '../ui/use-store';
import { LayoutSketch } from './layout-sketch';
import { startTexts } from './texts';

const useStyles = makeStyles({
  narrow: { minWidth: 0 },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 120px',
    gap: '12px',
    alignItems: 'start',
  },
  halves: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '12px' },
  layouts: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '8px' },
  layout: {
    display: 'grid',
    gap: '2px',
    padding: '6px 10px 10px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

interface Draft {
  readonly layoutId: string;
  readonly name: string;
  readonly issuer: string;
  readonly year: string;
  /** The last year that could be read: the suggested name says it while another one is being typed. */
  readonly namedYear: number;
  readonly documentType: PlanMetadata['documentType'];
  /** null: as the issuer's name says. */
  readonly issuerLevel: IssuerLevel | null;
}

/** Asks for layout, name, issuer and year of a plan to begin. */
export function NewPlanDialog({ onClose }: { readonly onClose: () => void }) {
  const [draft, setDraft] = useState<Draft>(firstDraft);
  useEffect(() => void refreshOwnLayouts(), []);
  const change = (part: Partial<Draft>) => setDraft((current) => changedDraft(current, part));
  const year = yearOf(draft.year);
  const canCreate = draft.name.trim() !== '' && year !== null;
  const create = async () => {
    if (!canCreate) return;
    const { layoutId, name, issuer, documentType } = draft;
    const issuerLevel = draft.issuerLevel ?? issuerLevelOf(issuer) ?? undefined;
    onClose();
    await createPlan({
      layoutId,
      name: name.trim(),
      issuer: issuer.trim(),
      year,
      documentType,
      issuerLevel,
    });
  };
  return (
    <DialogFrame
      title={startTexts.dialogTitle}
      size="wide"
      onClose={onClose}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onClick={onClose}>{startTexts.cancel}</Button>
          <Button type="submit" appearance="primary" disabled={!canCreate}>
            {startTexts.create}
          </Button>
        </>
      }
    >
      <DraftFields draft={draft} change={change} />
      <LayoutChoice chosen={draft.layoutId} onChoose={(layoutId) => change({ layoutId })} />
    </DialogFrame>
  );
}

function DraftFields(props: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}) {
  const styles = useStyles();
  const { draft, change } = props;
  const nameProblem = draft.name.trim() === '' ? startTexts.nameRequired : undefined;
  const yearProblem = yearOf(draft.year) === null ? startTexts.yearInvalid : undefined;
  return (
    <>
      <div className={styles.pair}>
        <Field
          label={startTexts.name}
          required
          {...(nameProblem === undefined ? {} : { validationMessage: nameProblem })}
        >
          <Input
            value={draft.name}
            maxLength={500}
            onChange={(_event, { value }) => change({ name: value })}
          />
        </Field>
        <Field
          label={startTexts.year}
          required
          {...(yearProblem === undefined ? {} : { validationMessage: yearProblem })}
        >
          <Input
            className={styles.narrow}
            input={{ className: styles.narrow }}
            value={draft.year}
            inputMode="numeric"
            maxLength={4}
            onChange={(_event, { value }) => change({ year: value })}
          />
        </Field>
      </div>
      <Field label={startTexts.issuer}>
        <Input
          value={draft.issuer}
          maxLength={500}
          placeholder={startTexts.issuerHint}
          onChange={(_event, { value }) => change({ issuer: value })}
        />
      </Field>
      <TypeAndLevel draft={draft} change={change} />
    </>
  );
}

/** Which starter text the plan begins with. */
function TypeAndLevel(props: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}) {
  const styles = useStyles();
  const { draft, change } = props;
  const level = draft.issuerLevel ?? issuerLevelOf(draft.issuer);
  return (
    <div className={styles.halves}>
      <Field label={startTexts.documentType}>
        <Dropdown
          className={styles.narrow}
          value={startTexts.documentTypes[draft.documentType]}
          selectedOptions={[draft.documentType]}
          onOptionSelect={(_event, { optionValue }) =>
            change({ documentType: optionValue as Draft['documentType'] })
          }
        >
          <Option value="plan">{startTexts.documentTypes.plan}</Option>
          <Option value="decision-with-plan">
            {startTexts.documentTypes['decision-with-plan']}
          </Option>
        </Dropdown>
      </Field>
      <Field label={startTexts.level}>
        <Dropdown
          className={styles.narrow}
          value={level === null ? '' : startTexts.levels[level]}
          placeholder={startTexts.levelHint}
          selectedOptions={level === null ? [] : [level]}
          onOptionSelect={(_event, { optionValue }) =>
            change({ issuerLevel: optionValue as IssuerLevel })
          }
        >
          {issuerLevels.map((each) => (
            <Option key={each} value={each}>
              {startTexts.levels[each]}
            </Option>
          ))}
        </Dropdown>
      </Field>
    </div>
  );
}

function LayoutChoice(props: {
  readonly chosen: string;
  readonly onChoose: (layoutId: string) => void;
}) {
  const styles = useStyles();
  const own = useStore(ownLayouts);
  const layouts = [...builtInLayouts, ...own.map(({ layout }) => layout)];
  return (
    <div>
      <Label id="new-plan-layout">{startTexts.layout}</Label>
      <RadioGroup
        className={styles.layouts}
        aria-labelledby="new-plan-layout"
        value={props.chosen}
        onChange={(_event, { value }) => props.onChoose(value)}
      >
        {layouts.map((layout) => (
          <div
            key={layout.id}
            className={mergeClasses(styles.layout, layout.id === props.chosen && styles.chosen)}
            onClick={() => props.onChoose(layout.id)}
          >
            <Radio value={layout.id} label={layout.name} />
            <LayoutSketch layout={layout} />
          </div>
        ))}
      </RadioGroup>
    </div>
  );
}

/** From autumn on the plan to write is next year's. */
function firstDraft(): Draft {
  const now = new Date();
  const year = now.getMonth() >= 8 ? now.getFullYear() + 1 : now.getFullYear();
  return {
    layoutId: builtInLayouts[0]?.id ?? '',
    name: startTexts.suggestedName(year),
    issuer: '',
    year: String(year),
    namedYear: year,
    documentType: 'plan',
    issuerLevel: null,
  };
}

/** The suggested name follows the year until the officer gives the plan a name of their own. */
function changedDraft(current: Draft, part: Partial<Draft>): Draft {
  const next = { ...current, ...part };
  const year = yearOf(next.year);
  if (year === null) return next;
  const isSuggested = next.name === startTexts.suggestedName(current.namedYear);
  return {
    ...next,
    namedYear: year,
    name: isSuggested ? startTexts.suggestedName(year) : next.name,
  };
}

function yearOf(text: string): number | null {
  const year = Number(text);
  return /^\d{4}$/.test(text) && year >= 1990 && year <= 2200 ? year : null;
}
