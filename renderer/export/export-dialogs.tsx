import { exportFlow } from '../state/export-flow';
import { useStore } from '../ui/use-store';
import { ExportDialog } from './export-dialog';
import { ResultDialog } from './result-dialog';

/** The dialogs of exporting, as the flow says; progress is the window's own. */
export function ExportDialogs() {
  const flow = useStore(exportFlow);
  if (flow.kind === 'choosing') return <ExportDialog />;
  if (flow.kind === 'result') return <ResultDialog result={flow.result} />;
  return null;
}
