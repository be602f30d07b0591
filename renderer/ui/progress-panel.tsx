import { Button, Field, ProgressBar } from '@fluentui/react-components';
import type { Progress } from '../../shared/progress';
import { uiTexts } from './texts';

/** How far a long job is, and the way out of it. */
export function ProgressPanel(props: {
  readonly progress: Progress | null;
  readonly onCancel: () => void;
}) {
  const { progress } = props;
  const known = progress !== null && progress.total > 0;
  const share = known ? Math.min(1, progress.done / progress.total) : undefined;
  const stage = progress === null ? uiTexts.starting : uiTexts.stages[progress.stage];
  const percent = share === undefined ? '' : ` ${Math.floor(share * 100)} %`;
  return (
    <div
      style={{
        display: 'grid',
        gap: 16,
        width: '100%',
        // As wide as the dialog it waits in, and no higher than it needs.
        gridColumn: '1 / -1',
        alignSelf: 'start',
      }}
    >
      <Field validationMessage={`${stage}…${percent}`} validationState="none">
        <ProgressBar {...(share === undefined ? {} : { value: share })} aria-label={stage} />
      </Field>
      <div>
        <Button onClick={props.onCancel}>{uiTexts.cancel}</Button>
      </div>
    </div>
  );
}
