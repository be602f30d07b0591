import { Button, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { UnknownAgency } from '../../shared/directory/agencies-in-plan';
import type { Directory } from '../../shared/directory/directory';
import { directory } from '../state/directory';
import { takeFoundName, unknownInOpenPlan, type FoundNameChoice } from '../state/directory-actions';
import { notifyError } from '../state/notices';
import { DialogFrame } from '../ui/dialog-frame';
import { useStore } from '../ui/use-store';
import { directoryTexts } from './texts';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    gap: '12px',
    alignItems: 'center',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingBlockEnd: '6px',
  },
  name: { display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const skip = 'skip';
const asNew = 'new';

/** The plan's own agencies that the directory lacks; each is added, joined to a known one, or left. */
export function FoundNames({ onClose }: { readonly onClose: () => void }) {
  const known = useStore(directory);
  const [found] = useState(unknownInOpenPlan);
  const [choices, setChoices] = useState<readonly string[]>(() =>
    found.map(({ likelyAgencyId }) => likelyAgencyId ?? asNew),
  );
  const taken = choices.filter((choice) => choice !== skip).length;
  const take = async () => {
    for (const [index, each] of found.entries()) await takeOne(each, choices[index] ?? skip);
    onClose();
  };
  return (
    <DialogFrame
      title={directoryTexts.unknownTitle}
      size="wide"
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{directoryTexts.cancel}</Button>
          {found.length > 0 && (
            <Button appearance="primary" disabled={taken === 0} onClick={() => void take()}>
              {directoryTexts.take(taken)}
            </Button>
          )}
        </>
      }
    >
      {found.length === 0 && <Text>{directoryTexts.unknownNone}</Text>}
      {found.map((each, index) => (
        <FoundName
          key={each.written}
          found={each}
          known={known}
          choice={choices[index] ?? skip}
          onChoice={(choice) =>
            setChoices((current) => current.map((one, at) => (at === index ? choice : one)))
          }
        />
      ))}
    </DialogFrame>
  );
}

function FoundName(props: {
  readonly found: UnknownAgency;
  readonly known: Directory;
  readonly choice: string;
  readonly onChoice: (choice: string) => void;
}) {
  const styles = useStyles();
  const { found, known } = props;
  const likely = known.filter(({ id }) => id === found.likelyAgencyId);
  const others = known.filter(({ id }) => id !== found.likelyAgencyId);
  return (
    <div className={styles.row}>
      <div className={styles.name}>
        <Text>{found.written}</Text>
        <Text size={200} className={styles.quiet}>
          {directoryTexts.unknownCount(found.leads, found.coordinates)}
        </Text>
      </div>
      <Select
        aria-label={directoryTexts.choiceFor(found.written)}
        value={props.choice}
        onChange={(_event, { value }) => props.onChoice(value)}
      >
        <option value={asNew}>{directoryTexts.asNew}</option>
        <option value={skip}>{directoryTexts.skip}</option>
        {[...likely, ...others].map(({ id, name }) => (
          <option key={id} value={id}>
            {directoryTexts.asAliasOf(name)}
          </option>
        ))}
      </Select>
    </div>
  );
}

async function takeOne(found: UnknownAgency, chosen: string): Promise<void> {
  if (chosen === skip) return;
  const choice: FoundNameChoice =
    chosen === asNew ? { kind: 'new' } : { kind: 'alias', agencyId: chosen };
  try {
    await takeFoundName(found, choice);
  } catch (error) {
    notifyError(directoryTexts.takeFailed(found.written), error);
  }
}
