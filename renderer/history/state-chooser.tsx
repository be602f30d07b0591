import { Button, Field, makeStyles, Select } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import { useEffect } from 'react';
import type { PlanState } from '../../shared/history/versions';
import type { PlanId, VersionId } from '../../shared/ids';
import { nowState, type NamedState } from '../state/comparison';
import { library, refreshLibrary } from '../state/library';
import type { PlanHistory } from '../state/plan-history';
import { useStore } from '../ui/use-store';
import { historyTexts } from './texts';

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: '8px', padding: '12px 16px 0' },
  field: {
    minWidth: '180px',
    maxWidth: '360px',
    flexGrow: 1,
    // Else the longest name of a plan decides how wide the list is, over what stands beside it.
    gridTemplateColumns: 'minmax(0, 1fr)',
    '& select': { minWidth: 0, width: '100%' },
  },
});

/** Which two states are compared: now, versions, moments that were chosen on the left, other plans. */
export function StateChooser(props: {
  readonly history: PlanHistory;
  readonly before: NamedState;
  readonly after: NamedState;
  readonly onChoose: (before: NamedState, after: NamedState) => void;
}) {
  const styles = useStyles();
  const { before, after, onChoose } = props;
  const plans = useStore(library);
  useEffect(() => {
    if (plans === null) void refreshLibrary();
  }, [plans]);
  const states: readonly NamedState[] = [
    nowState,
    ...props.history.versions.map(({ versionId, name }) => versionState(versionId, name)),
  ];
  const others = (plans ?? [])
    .filter(({ planId }) => planId !== props.history.planId)
    .map(({ planId, name }) => planState(planId, name));
  const choices = { states, others };
  return (
    <div className={styles.row} role="group" aria-label={historyTexts.choose}>
      <StateSelect
        label={historyTexts.before}
        chosen={before}
        {...choices}
        onChange={(state) => onChoose(state, after)}
      />
      <Button
        icon={<ArrowSwapRegular />}
        aria-label={historyTexts.swap}
        onClick={() => onChoose(after, before)}
      />
      <StateSelect
        label={historyTexts.after}
        chosen={after}
        {...choices}
        onChange={(state) => onChoose(before, state)}
      />
    </div>
  );
}

function StateSelect(props: {
  readonly label: string;
  readonly chosen: NamedState;
  readonly states: readonly NamedState[];
  readonly others: readonly NamedState[];
  readonly onChange: (state: NamedState) => void;
}) {
  const styles = useStyles();
  const chosen = keyOf(props.chosen.state);
  const listed = [...props.states, ...props.others];
  const isListed = listed.some(({ state }) => keyOf(state) === chosen);
  const all = isListed ? listed : [props.chosen, ...listed];
  const option = ({ state, name }: NamedState) => (
    <option key={keyOf(state)} value={keyOf(state)}>
      {name}
    </option>
  );
  return (
    <Field label={props.label} className={styles.field}>
      <Select
        value={chosen}
        onChange={(_event, { value }) => {
          const state = all.find((each) => keyOf(each.state) === value);
          if (state !== undefined) props.onChange(state);
        }}
      >
        {!isListed && option(props.chosen)}
        {props.states.map(option)}
        {props.others.length > 0 && (
          <optgroup label={historyTexts.otherPlans}>{props.others.map(option)}</optgroup>
        )}
      </Select>
    </Field>
  );
}

function versionState(versionId: VersionId, name: string): NamedState {
  return { state: { kind: 'version', versionId }, name };
}

function planState(planId: PlanId, name: string): NamedState {
  return { state: { kind: 'plan', planId }, name };
}

function keyOf(state: PlanState): string {
  return JSON.stringify(state);
}
