import { Button, makeStyles, Spinner } from '@fluentui/react-components';
import { ArrowResetRegular, ArrowUndoRegular } from '@fluentui/react-icons';
import { dropCorrections, undoCorrection } from '../state/import-corrections';
import type { ImportPreviewState } from '../state/import-flow';
import { importTexts } from './texts';

const useStyles = makeStyles({
  group: { display: 'flex', alignItems: 'center', gap: '4px', marginInlineStart: 'auto' },
});

/** Takes corrections back, one by one or all. */
export function StepBack({ flow }: { readonly flow: ImportPreviewState }) {
  const styles = useStyles();
  const last = flow.steps.at(-1);
  const nothingSaid = last === undefined && flow.preview.remembered === null;
  return (
    <div className={styles.group}>
      {flow.correcting && <Spinner size="tiny" aria-label={importTexts.updating} />}
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUndoRegular />}
        disabledFocusable={last === undefined}
        title={last === undefined ? importTexts.nothingToUndo : importTexts.undoStep(last.label)}
        onClick={undoCorrection}
      >
        {importTexts.undo}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowResetRegular />}
        disabledFocusable={nothingSaid}
        onClick={() => dropCorrections(importTexts.steps.reset)}
      >
        {importTexts.reset}
      </Button>
    </div>
  );
}
