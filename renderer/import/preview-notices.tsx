import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { forgetShape } from '../state/import-corrections';
import { importTexts } from './texts';

const useStyles = makeStyles({ notices: { display: 'grid', gap: '4px' } });

/** What the user should know before looking at the table: nothing found, doubts, corrections from the last time. */
export function PreviewNotices(props: {
  readonly found: boolean;
  /** Number of places to look at, when recognition is not sure of the whole; null when it is. */
  readonly doubts: number | null;
  readonly remembered: boolean;
  readonly onFirstDoubt: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.notices}>
      {!props.found && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{importTexts.noAppendix}</MessageBarTitle>
            {importTexts.noAppendixHint}
          </MessageBarBody>
        </MessageBar>
      )}
      {props.remembered && (
        <MessageBar intent="info">
          <MessageBarBody>{importTexts.remembered}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => void forgetShape(importTexts.steps.reset)}>
              {importTexts.forget}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {props.doubts !== null && props.doubts > 0 && (
        <MessageBar intent="warning">
          <MessageBarBody>{importTexts.lowConfidence(props.doubts)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={props.onFirstDoubt}>
              {importTexts.reviewFirst}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}
