import {
  Button,
  Field,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import { DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { PlanId } from '../../shared/ids';
import { builtInLayouts } from '../../shared/plan/built-in-layouts';
import type { Layout } from '../../shared/plan/layout';
import { forgetLayout, ownLayouts } from '../state/layouts';
import { library } from '../state/library';
import { useStore } from '../ui/use-store';
import type { LayoutWork } from './layout-work';
import { layoutTexts } from './texts';

const useStyles = makeStyles({
  choices: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignContent: 'start',
    gap: '2px',
  },
  select: { minWidth: 0, '& select': { minWidth: 0, width: '100%' } },
  group: { marginTop: '8px' },
  own: { display: 'flex', alignItems: 'center' },
  grow: { flexGrow: 1, minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

const current = 'current';
const otherPlan = 'other-plan';

/** Where the layout comes from: the plan's own, one built in, one of the user's, that of another plan. */
export function LayoutChoices({
  work,
  planId,
}: {
  readonly work: LayoutWork;
  readonly planId: PlanId;
}) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(current);
  const own = useStore(ownLayouts);
  const take = (value: string, layout: Layout | null) => {
    setChosen(value);
    work.choose(layout);
  };
  const choose = (value: string) => {
    const all = [...builtInLayouts, ...own.map(({ layout }) => layout)];
    take(value, all.find(({ id }) => id === value) ?? null);
  };
  return (
    <div className={styles.choices}>
      <RadioGroup
        aria-label={layoutTexts.choices}
        value={chosen}
        onChange={(_event, { value }) => choose(value)}
      >
        <Radio value={current} label={layoutTexts.current} />
        <Text weight="semibold" className={styles.group}>
          {layoutTexts.builtIn}
        </Text>
        {builtInLayouts.map(({ id, name }) => (
          <Radio key={id} value={id} label={name} />
        ))}
        <Text weight="semibold" className={styles.group}>
          {layoutTexts.own}
        </Text>
        {own.length === 0 && (
          <Text size={200} className={styles.hint}>
            {layoutTexts.noOwn}
          </Text>
        )}
        {own.map(({ layout }) => (
          <div key={layout.id} className={styles.own}>
            <Radio className={styles.grow} value={layout.id} label={layout.name} />
            <Button
              appearance="subtle"
              size="small"
              icon={<DeleteRegular />}
              aria-label={layoutTexts.removeOwn(layout.name)}
              title={layoutTexts.removeOwn(layout.name)}
              onClick={() => {
                if (chosen === layout.id) take(current, null);
                void forgetLayout(layout.id);
              }}
            />
          </div>
        ))}
      </RadioGroup>
      <OtherPlans
        planId={planId}
        onChoose={(id) => {
          setChosen(otherPlan);
          void work.chooseOfPlan(id);
        }}
      />
    </div>
  );
}

function OtherPlans(props: {
  readonly planId: PlanId;
  readonly onChoose: (planId: PlanId) => void;
}) {
  const styles = useStyles();
  const others = (useStore(library) ?? []).filter(({ planId }) => planId !== props.planId);
  return (
    <Field label={layoutTexts.fromPlan} className={styles.group}>
      <Select
        className={styles.select}
        size="small"
        disabled={others.length === 0}
        value=""
        onChange={(_event, { value }) => value !== '' && props.onChoose(value as PlanId)}
      >
        <option value="">
          {others.length === 0 ? layoutTexts.noPlans : layoutTexts.choosePlan}
        </option>
        {others.map(({ planId, name }) => (
          <option key={planId} value={planId}>
            {name}
          </option>
        ))}
      </Select>
    </Field>
  );
}
