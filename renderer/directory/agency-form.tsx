import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Select,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { problemWithAgency } from '../../shared/directory/directory';
import type { Agency } from '../../shared/text/agency-directory';
import { changeDirectory } from '../state/directory';
import { renameInOpenPlan } from '../state/directory-actions';
import { notify, notifyError } from '../state/notices';
import { openedPlan } from '../state/open-plan';
import { useStore } from '../ui/use-store';
import { directoryTexts } from './texts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: '10px', alignContent: 'start', overflow: 'auto', padding: '2px' },
  pair: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)', gap: '12px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
});

interface Draft {
  readonly name: string;
  readonly aliases: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly renamesInPlan: boolean;
}

/** One agency to change, remove or merge into another. Nothing is stored before «Lưu». */
export function AgencyForm(props: {
  readonly agency: Agency;
  readonly agencies: readonly Agency[];
  readonly onGone: () => void;
}) {
  const styles = useStyles();
  const { agency, agencies } = props;
  const [draft, setDraft] = useState<Draft>(() => draftOf(agency));
  const change = (part: Partial<Draft>) => setDraft((current) => ({ ...current, ...part }));
  const next = agencyOf(agency, draft);
  const problem = problemWithAgency(agencies, next);
  const save = async () => {
    if (problem !== null) return;
    const cells = draft.renamesInPlan ? renameInOpenPlan(agency, next.name) : 0;
    try {
      await changeDirectory('directory.save', { agency: next });
      const title = cells > 0 ? directoryTexts.renamed(cells, next.name) : directoryTexts.changed;
      notify({ intent: 'success', title });
    } catch (error) {
      notifyError(directoryTexts.failed, error);
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Fields draft={draft} change={change} problem={problem} />
      <RenameChoice
        agency={agency}
        draft={draft}
        change={change}
        isKnown={agencies.includes(agency)}
      />
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={problem !== null}>
          {directoryTexts.save}
        </Button>
        {agencies.includes(agency) && (
          <>
            <RemoveButton agency={agency} agencies={agencies} onGone={props.onGone} />
            <MergeChoice agency={agency} agencies={agencies} onGone={props.onGone} />
          </>
        )}
      </div>
    </form>
  );
}

function Fields(props: {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly problem: string | null;
}) {
  const styles = useStyles();
  const { draft, change, problem } = props;
  return (
    <>
      <Field
        label={directoryTexts.name}
        required
        {...(problem === null ? {} : { validationMessage: problem })}
      >
        <Input
          value={draft.name}
          maxLength={500}
          onChange={(_event, { value }) => change({ name: value })}
        />
      </Field>
      <Field label={directoryTexts.aliases} hint={directoryTexts.aliasesHint}>
        <Textarea
          rows={4}
          value={draft.aliases}
          onChange={(_event, { value }) => change({ aliases: value })}
        />
      </Field>
      <div className={styles.pair}>
        <Field label={directoryTexts.validFrom} hint={directoryTexts.noDate}>
          <Input
            type="date"
            value={draft.validFrom}
            onChange={(_event, { value }) => change({ validFrom: value })}
          />
        </Field>
        <Field label={directoryTexts.validTo} hint={directoryTexts.noDate}>
          <Input
            type="date"
            value={draft.validTo}
            onChange={(_event, { value }) => change({ validTo: value })}
          />
        </Field>
      </div>
    </>
  );
}

/** Offered when the name was changed and a plan is open in which the agency may stand. */
function RenameChoice(props: {
  readonly agency: Agency;
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly isKnown: boolean;
}) {
  const hasPlan = useStore(openedPlan) !== null;
  const { agency, draft, change } = props;
  if (!props.isKnown || !hasPlan || draft.name.trim() === agency.name) return null;
  return (
    <Checkbox
      label={directoryTexts.renameInPlan}
      checked={draft.renamesInPlan}
      onChange={(_event, { checked }) => change({ renamesInPlan: checked === true })}
    />
  );
}

interface KnownAgency {
  readonly agency: Agency;
  readonly agencies: readonly Agency[];
  readonly onGone: () => void;
}

function RemoveButton({ agency, agencies, onGone }: KnownAgency) {
  const remove = async () => {
    try {
      await changeDirectory('directory.remove', { agencyId: agency.id });
      onGone();
      notifyUndoable(directoryTexts.removed(agency.name), agencies);
    } catch (error) {
      notifyError(directoryTexts.failed, error);
    }
  };
  return <Button onClick={() => void remove()}>{directoryTexts.remove}</Button>;
}

function MergeChoice({ agency, agencies, onGone }: KnownAgency) {
  const others = agencies.filter(({ id }) => id !== agency.id);
  const merge = async (keptId: string) => {
    const kept = others.find(({ id }) => id === keptId);
    if (kept === undefined) return;
    try {
      await changeDirectory('directory.merge', { keptId, mergedIds: [agency.id] });
      onGone();
      notifyUndoable(directoryTexts.merged(kept.name), agencies);
    } catch (error) {
      notifyError(directoryTexts.failed, error);
    }
  };
  if (others.length === 0) return null;
  return (
    <Select
      aria-label={directoryTexts.mergeTarget}
      value=""
      onChange={(_event, { value }) => void merge(value)}
    >
      <option value="">{directoryTexts.mergeInto}</option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function notifyUndoable(title: string, before: readonly Agency[]): void {
  const run = () => {
    changeDirectory('directory.restore', { agencies: [...before] }).catch((error: unknown) =>
      notifyError(directoryTexts.failed, error),
    );
  };
  notify({ intent: 'success', title, action: { label: directoryTexts.undo, run } });
}

function draftOf({ name, aliases, validFrom, validTo }: Agency): Draft {
  return {
    name,
    aliases: aliases.join('\n'),
    validFrom: validFrom ?? '',
    validTo: validTo ?? '',
    renamesInPlan: true,
  };
}

function agencyOf(agency: Agency, draft: Draft): Agency {
  const day = (text: string) => (text === '' ? null : text);
  return {
    ...agency,
    name: draft.name.trim(),
    aliases: draft.aliases.split('\n').filter((line) => line.trim() !== ''),
    validFrom: day(draft.validFrom),
    validTo: day(draft.validTo),
  };
}
