import { makeStyles, Title3, tokens } from '@fluentui/react-components';
import { discardImport, importFlow } from '../state/import-flow';
import { ProgressPanel } from '../ui/progress-panel';
import { useStore } from '../ui/use-store';
import { ImportPreviewPage } from './import-preview-page';
import type { PreviewTable } from './preview-panes';
import { importTexts } from './texts';

const useStyles = makeStyles({
  reading: {
    height: '100%',
    display: 'grid',
    placeContent: 'center',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  panel: { width: '440px', maxWidth: '90vw', display: 'grid', gap: '20px' },
  name: { overflowWrap: 'anywhere' },
});

/** Opening a file, from progress to the decision. `TablePane` draws tables; the app hands in the grid's. */
export function ImportScreen({ TablePane }: { readonly TablePane: PreviewTable }) {
  const styles = useStyles();
  const flow = useStore(importFlow);
  switch (flow.kind) {
    case 'idle':
      return null;
    case 'reading':
      return (
        <main className={styles.reading} data-testid="import-reading">
          <div className={styles.panel}>
            <Title3 as="h1" className={styles.name}>
              {importTexts.reading(flow.fileName)}
            </Title3>
            <ProgressPanel progress={flow.progress} onCancel={() => void discardImport()} />
          </div>
        </main>
      );
    case 'preview':
      return <ImportPreviewPage key={flow.preview.taskId} flow={flow} TablePane={TablePane} />;
  }
}
