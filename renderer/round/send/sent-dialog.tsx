import { Button, makeStyles, MessageBar, MessageBarBody, Text } from '@fluentui/react-components';
import { FolderOpenRegular } from '@fluentui/react-icons';
import { reveal } from '../../state/import-flow';
import { sentFiles } from '../../state/round';
import { DialogFrame } from '../../ui/dialog-frame';
import { useStore } from '../../ui/use-store';
import { sendTexts } from '../texts';

const useStyles = makeStyles({
  files: { margin: 0, paddingLeft: '20px' },
});

/** The files that sending wrote, until the officer has seen them. */
export function SentDialog() {
  const styles = useStyles();
  const sent = useStore(sentFiles);
  if (sent === null) return null;
  const close = () => sentFiles.set(null);
  return (
    <DialogFrame
      title={sendTexts.resultTitle}
      onClose={close}
      testId="sent-dialog"
      actions={
        <>
          <Button icon={<FolderOpenRegular />} onClick={() => void reveal(sent.folder)}>
            {sendTexts.openFolder}
          </Button>
          <Button appearance="primary" onClick={close}>
            {sendTexts.done}
          </Button>
        </>
      }
    >
      <Text>{sendTexts.result(sent.fileNames.length)}</Text>
      {sent.warnings.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {sent.warnings.map((warning) => (
              <div key={warning}>{warning}</div>
            ))}
          </MessageBarBody>
        </MessageBar>
      )}
      <ul className={styles.files}>
        {sent.fileNames.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </DialogFrame>
  );
}
