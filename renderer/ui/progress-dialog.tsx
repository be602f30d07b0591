import type { Progress } from '../../shared/progress';
import { DialogFrame } from './dialog-frame';
import { ProgressPanel } from './progress-panel';

/** Stands before the window while a long job runs; nothing closes it but the job's end. */
export function ProgressDialog(props: {
  readonly title: string;
  readonly progress: Progress;
  readonly onCancel: () => void;
}) {
  return (
    <DialogFrame title={props.title}>
      <ProgressPanel progress={props.progress} onCancel={props.onCancel} />
    </DialogFrame>
  );
}
