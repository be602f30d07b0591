import { Button, makeStyles, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { ExportResult } from '../../shared/ipc-contract';
import { closeExport, saveCheck } from '../state/export-flow';
import { reveal } from '../state/import-flow';
import { DialogFrame } from '../ui/dialog-frame';
import { CheckTable } from './check-table';
import { checkAsText } from './check-text';
import { exportTexts } from './texts';

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: '20px' },
});

/** What the check of a written file found: differences first, then the form of the decree element by element. */
export function ResultDialog({ result }: { readonly result: ExportResult }) {
  const { fileName, proven, differences, warnings, check } = result;
  const title = proven ? exportTexts.provenTitle(fileName) : exportTexts.differencesTitle(fileName);
  return (
    <DialogFrame
      title={title}
      size="page"
      onClose={closeExport}
      testId="export-result"
      actions={
        <>
          {check !== null && (
            <Button onClick={() => void saveCheck(fileName, checkAsText(fileName, check))}>
              {exportTexts.saveCheck}
            </Button>
          )}
          {check !== null && <CopyButton text={checkAsText(fileName, check)} />}
          <Button onClick={() => void reveal(result)}>{exportTexts.openFolder}</Button>
          <Button appearance="primary" onClick={closeExport}>
            {exportTexts.close}
          </Button>
        </>
      }
    >
      {!proven && <Text>{exportTexts.differencesHint}</Text>}
      <Sentences sentences={differences} />
      {warnings.length > 0 && <Text weight="semibold">{exportTexts.warnings}</Text>}
      <Sentences sentences={warnings} />
      {check !== null && <CheckTable check={check} />}
    </DialogFrame>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly string[] }) {
  const styles = useStyles();
  if (sentences.length === 0) return null;
  return (
    <ol className={styles.list}>
      {sentences.map((sentence, index) => (
        <li key={index}>{sentence}</li>
      ))}
    </ol>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [label, setLabel] = useState<string>(exportTexts.copy);
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setLabel(exportTexts.copied),
      () => setLabel(exportTexts.copyFailed),
    );
  };
  return <Button onClick={copy}>{label}</Button>;
}
