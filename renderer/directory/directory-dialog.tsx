import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  Text,
} from '@fluentui/react-components';
import { AddRegular, MergeRegular, TableSearchRegular } from '@fluentui/react-icons';
import { useEffect, useState } from 'react';
import { duplicatesIn, newAgency } from '../../shared/directory/directory';
import { starterDirectories, type Agency } from '../../shared/text/agency-directory';
import { changeDirectory, directory, loadDirectory } from '../state/directory';
import { mergeDuplicates } from '../state/directory-actions';
import { notifyError } from '../state/notices';
import { openedPlan } from '../state/open-plan';
import { DialogFrame } from '../ui/dialog-frame';
import { useStore } from '../ui/use-store';
import { AgencyForm } from './agency-form';
import { AgencyList } from './agency-list';
import { FoundNames } from './found-names';
import { directoryTexts } from './texts';

const useStyles = makeStyles({
  content: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    gap: '10px 16px',
    height: 'min(560px, 68vh)',
  },
  wide: { gridColumn: '1 / -1' },
  tools: { gridColumn: '1 / -1', display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

/** The user's agencies: names, other spellings, validity; where they come from and what is the same. */
export function DirectoryDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const agencies = useStore(directory);
  const [chosen, setChosen] = useState<Agency | null>(null);
  const [showsFound, setShowsFound] = useState(false);
  useEffect(() => {
    loadDirectory().catch((error: unknown) => notifyError(directoryTexts.failed, error));
  }, []);
  const shown = chosen === null ? null : (agencies.find(({ id }) => id === chosen.id) ?? chosen);
  return (
    <DialogFrame
      title={directoryTexts.title}
      size="page"
      contentClassName={styles.content}
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {directoryTexts.close}
        </Button>
      }
    >
      <Text className={styles.wide}>{directoryTexts.intro}</Text>
      <div className={styles.tools}>
        <Tools
          onAdd={() => setChosen(newAgency(directoryTexts.newName))}
          onFound={() => setShowsFound(true)}
        />
      </div>
      <AgencyList agencies={agencies} chosenId={shown?.id ?? null} onChoose={setChosen} />
      {shown !== null && (
        <AgencyForm
          key={shown.id}
          agency={shown}
          agencies={agencies}
          onGone={() => setChosen(null)}
        />
      )}
      {showsFound && <FoundNames onClose={() => setShowsFound(false)} />}
    </DialogFrame>
  );
}

function Tools(props: { readonly onAdd: () => void; readonly onFound: () => void }) {
  const agencies = useStore(directory);
  const hasPlan = useStore(openedPlan) !== null;
  const duplicates = duplicatesIn(agencies).length;
  const addStarter = (starterId: string) => {
    changeDirectory('directory.add-starter', { starterId }).catch((error: unknown) =>
      notifyError(directoryTexts.failed, error),
    );
  };
  return (
    <>
      <Button icon={<AddRegular />} onClick={props.onAdd}>
        {directoryTexts.add}
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button>{directoryTexts.starter}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {starterDirectories.map(({ id, name }) => (
              <MenuItem key={id} onClick={() => addStarter(id)}>
                {name}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {hasPlan && (
        <Button icon={<TableSearchRegular />} onClick={props.onFound}>
          {directoryTexts.fromPlan}
        </Button>
      )}
      {duplicates > 0 && (
        <Button
          icon={<MergeRegular />}
          onClick={() => {
            mergeDuplicates().catch((error: unknown) => notifyError(directoryTexts.failed, error));
          }}
        >
          {directoryTexts.duplicates(duplicates)}
        </Button>
      )}
    </>
  );
}
