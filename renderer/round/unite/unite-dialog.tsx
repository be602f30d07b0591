import {
  Button,
  Checkbox,
  Field,
  Input,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { PlanId } from '../../../shared/ids';
import type { PlanSummary } from '../../../shared/ipc-contract';
import { library, refreshLibrary } from '../../state/library';
import { cancelRoundWork, roundWork, watchRoundProgress } from '../../state/round';
import { unitePlans } from '../../state/unite-plans';
import { DialogFrame } from '../../ui/dialog-frame';
import { ProgressPanel } from '../../ui/progress-panel';
import { useStore } from '../../ui/use-store';
import { roundView } from '../round-view';
import { uniteTexts } from '../texts';

const useStyles = makeStyles({
  plans: {
    display: 'grid',
    maxHeight: '40vh',
    overflow: 'auto',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Which plans become one: those of the library, and files that the system's dialog asks for. */
export function UniteDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const plans = useStore(library);
  const work = useStore(roundWork);
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly PlanId[]>([]);
  const [withFiles, setWithFiles] = useState(false);
  useEffect(() => void refreshLibrary(), []);
  useEffect(watchRoundProgress, []);
  const uniting = work.kind === 'running';
  const problem = hindrance(name, chosen, withFiles);
  const unite = async () => {
    if (!(await unitePlans({ name: name.trim(), planIds: [...chosen], withFiles }))) return;
    roundView.set('board');
    onClose();
  };
  const toggle = (planId: PlanId, isChosen: boolean) =>
    setChosen((all) => (isChosen ? [...all, planId] : all.filter((each) => each !== planId)));
  return (
    <DialogFrame
      title={uniteTexts.title}
      onClose={() => !uniting && onClose()}
      testId="unite-dialog"
      actions={
        <>
          <Button disabled={uniting} onClick={onClose}>
            {uniteTexts.cancel}
          </Button>
          <Button
            appearance="primary"
            disabled={uniting || problem !== ''}
            onClick={() => void unite()}
          >
            {withFiles ? uniteTexts.uniteWithFiles : uniteTexts.unite}
          </Button>
        </>
      }
    >
      {uniting ? (
        <ProgressPanel progress={work.progress} onCancel={() => void cancelRoundWork()} />
      ) : (
        <>
          <Text>{uniteTexts.intro}</Text>
          <Field label={uniteTexts.name} required>
            <Input value={name} maxLength={200} onChange={(_event, { value }) => setName(value)} />
          </Field>
          <PlanChoices plans={plans ?? []} chosen={chosen} onToggle={toggle} />
          <Checkbox
            label={uniteTexts.withFiles}
            checked={withFiles}
            onChange={(_event, { checked }) => setWithFiles(checked === true)}
          />
          <Text size={200} className={styles.muted} role="status">
            {problem}
          </Text>
        </>
      )}
    </DialogFrame>
  );
}

function PlanChoices(props: {
  readonly plans: readonly PlanSummary[];
  readonly chosen: readonly PlanId[];
  readonly onToggle: (planId: PlanId, isChosen: boolean) => void;
}) {
  const styles = useStyles();
  const { plans, chosen, onToggle } = props;
  if (plans.length === 0) return null;
  return (
    <div className={styles.plans} role="group" aria-label={uniteTexts.plans}>
      {plans.map(({ planId, name }) => {
        const place = chosen.indexOf(planId);
        return (
          <Checkbox
            key={planId}
            label={place < 0 ? name : uniteTexts.place(name, place + 1)}
            checked={place >= 0}
            onChange={(_event, { checked }) => onToggle(planId, checked === true)}
          />
        );
      })}
    </div>
  );
}

/** Vietnamese: what is missing; "" where nothing is. How many files there are is known after they were chosen. */
function hindrance(name: string, chosen: readonly PlanId[], withFiles: boolean): string {
  if (chosen.length < 2 && !withFiles) return uniteTexts.chooseTwo;
  return name.trim() === '' ? uniteTexts.nameMissing : '';
}
