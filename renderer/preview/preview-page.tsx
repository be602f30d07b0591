import {
  makeStyles,
  MessageBar,
  MessageBarBody,
  Spinner,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { requestFocus } from '../state/grid-focus';
import { planPage } from '../state/plan-page';
import type { NodeId } from '../../shared/ids';
import { useStore } from '../ui/use-store';
import { OptionsPanel } from './options-panel';
import { loadPageFonts } from './page-fonts';
import { PageList } from './page-list';
import { followPlanPages, shownPages } from './page-source';
import { PreviewToolbar } from './preview-toolbar';
import { previewTexts } from './texts';
import { usePageView } from './use-page-view';

const useStyles = makeStyles({
  preview: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
  },
  middle: { gridRow: 3, display: 'flex', minHeight: 0 },
  message: { margin: 'auto', padding: '24px', color: tokens.colorNeutralForeground3 },
});

/** The real pages of the open plan, as they are printed and as a PDF holds them. */
export function PreviewPage() {
  const styles = useStyles();
  const shown = useStore(shownPages);
  const [optionsOpen, setOptionsOpen] = useState(true);
  const fontsReady = usePageFonts();
  const view = usePageView(shown.pages?.shapes ?? noShapes);
  useEffect(followPlanPages, []);
  const isReady = shown.pages !== null && fontsReady;
  return (
    <div className={styles.preview} data-testid="preview">
      <PreviewToolbar
        view={view}
        isWorking={shown.isWorking}
        optionsOpen={optionsOpen}
        onOptions={() => setOptionsOpen(!optionsOpen)}
      />
      {shown.failure !== null && (
        <MessageBar intent="error">
          <MessageBarBody>{`${previewTexts.failed}: ${shown.failure}`}</MessageBarBody>
        </MessageBar>
      )}
      <div className={styles.middle}>
        {!isReady && <Spinner className={styles.message} label={previewTexts.making} />}
        {isReady && shown.pages.shapes.length === 0 && (
          <Text className={styles.message}>{previewTexts.empty}</Text>
        )}
        {isReady && shown.pages.shapes.length > 0 && (
          <PageList shown={shown} pages={shown.pages} view={view} onRow={goToRow} />
        )}
        {optionsOpen && <OptionsPanel />}
      </div>
    </div>
  );
}

const noShapes = [] as const;

function goToRow(nodeId: NodeId): void {
  planPage.set('appendix');
  requestFocus({ nodeId });
}

/** Letters must not change under the eyes, so nothing is shown before its font is there. */
function usePageFonts(): boolean {
  const [ready, setReady] = useState(false);
  useEffect(() => {
    let mounted = true;
    const done = () => {
      if (mounted) setReady(true);
    };
    // Without the font the pages are still right, in a font that is nearly as wide.
    loadPageFonts().then(done, done);
    return () => {
      mounted = false;
    };
  }, []);
  return ready;
}
