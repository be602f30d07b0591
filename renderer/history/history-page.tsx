import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import { FilterRegular } from '@fluentui/react-icons';
import { useEffect, useState, type ReactNode } from 'react';
import type { TimelineStep, VersionSummary } from '../../shared/history/versions';
import { findChangedSince } from '../state/changed-since';
import {
  closeComparison,
  compareAgain,
  compareStates,
  comparing,
  loadState,
  nowState,
  shownComparison,
  stopComparing,
  type NamedState,
} from '../state/comparison';
import { openedPlan } from '../state/open-plan';
import {
  createVersion,
  deleteVersion,
  planHistory,
  refreshHistory,
  renameVersion,
} from '../state/plan-history';
import { planMatching } from '../state/plan-match';
import { planPage } from '../state/plan-page';
import { restoreWhole } from '../state/restore';
import { storeStatus } from '../state/store-status';
import { formatMoment } from '../ui/format';
import { ProgressPanel } from '../ui/progress-panel';
import { useLasting } from '../ui/use-lasting';
import { useStore } from '../ui/use-store';
import { ComparisonView } from './comparison-view';
import { ExportTools } from './export-tools';
import { StateChooser } from './state-chooser';
import { historyTexts } from './texts';
import { Timeline } from './timeline';
import { ConfirmDialog, VersionDialog } from './version-dialogs';

const useStyles = makeStyles({
  page: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'minmax(240px, 320px) minmax(0, 1fr)',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  right: { minHeight: 0, display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)' },
  start: { padding: '24px', color: tokens.colorNeutralForeground3 },
  progress: { padding: '24px', maxWidth: '480px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', padding: '8px 16px 0' },
});

type Asking =
  | { readonly kind: 'new' }
  | { readonly kind: 'rename' | 'delete' | 'restore'; readonly version: VersionSummary }
  | null;

/** History of the open plan: versions and steps on the left, two states side by side on the right. */
export function HistoryPage() {
  const styles = useStyles();
  const history = useStore(planHistory);
  const shown = useStore(shownComparison);
  const busy = useStore(comparing);
  const open = useStore(openedPlan);
  const readOnly = useStore(storeStatus).kind === 'read-only';
  const [asking, setAsking] = useState<Asking>(null);
  const planId = open?.plan.id;
  const revision = open?.revision;
  useEffect(() => closeComparison, [planId]);
  useEffect(() => {
    void refreshHistory();
    // What is compared with now follows undo, redo and restoring.
    void compareAgain();
  }, [planId, revision]);
  if (history === null || history.planId !== planId) return <Spinner />;
  const actions = {
    onNew: () => setAsking({ kind: 'new' }),
    onCompare: (before: NamedState) => void compareStates(before, nowState),
    onStep: (step: TimelineStep) => void compareStates(stateBefore(step), stateAfter(step)),
    onPrevious: (version: VersionSummary) => {
      const at = history.versions.indexOf(version);
      const previous = history.versions[at + 1];
      if (previous !== undefined) void compareStates(versionState(previous), versionState(version));
    },
    onRestore: (version: VersionSummary) => setAsking({ kind: 'restore', version }),
    onRename: (version: VersionSummary) => setAsking({ kind: 'rename', version }),
    onDelete: (version: VersionSummary) => setAsking({ kind: 'delete', version }),
  };
  const canRestore =
    !readOnly && shown?.after.state.kind === 'now' && shown.before.state.kind !== 'plan';
  return (
    <div className={styles.page} data-testid="history-page">
      <Timeline history={history} readOnly={readOnly} actions={actions} />
      <div className={styles.right}>
        <StateChooser
          history={history}
          before={(busy ?? shown)?.before ?? nowState}
          after={(busy ?? shown)?.after ?? nowState}
          onChoose={(before, after) => void compareStates(before, after)}
        />
        <div className={styles.actions}>
          {shown !== null && <SinceTool before={shown.before} />}
          {shown !== null && <ExportTools shown={shown} />}
        </div>
        <ComparisonProgress>
          {shown === null ? (
            <Text as="p" className={styles.start}>
              {busy !== null ? historyTexts.comparing : historyTexts.start}
            </Text>
          ) : (
            <ComparisonView shown={shown} canRestore={canRestore} />
          )}
        </ComparisonProgress>
      </div>
      <Dialogs asking={asking} onClose={() => setAsking(null)} />
    </div>
  );
}

/** Takes the place of what is shown while a comparison takes long. */
function ComparisonProgress({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const isComparing = useStore(comparing) !== null;
  const matching = useStore(planMatching);
  const takesLong = useLasting(isComparing || matching !== null);
  if (!takesLong) return children;
  return (
    <div className={styles.progress} data-testid="comparison-progress">
      <ProgressPanel progress={matching?.progress ?? null} onCancel={stopComparing} />
    </div>
  );
}

/** Shows in the grid only what changed since the earlier state. */
function SinceTool({ before }: { readonly before: NamedState }) {
  if (before.state.kind === 'plan' || before.state.kind === 'now') return null;
  const show = async () => {
    if (await findChangedSince(before)) planPage.set('appendix');
  };
  return (
    <Button size="small" icon={<FilterRegular />} onClick={() => void show()}>
      {historyTexts.filterGrid}
    </Button>
  );
}

function Dialogs({ asking, onClose }: { readonly asking: Asking; readonly onClose: () => void }) {
  if (asking === null) return null;
  if (asking.kind === 'new') {
    return (
      <VersionDialog
        title={historyTexts.nameTitle}
        name=""
        note=""
        onSave={createVersion}
        onClose={onClose}
      />
    );
  }
  const { versionId, name, note } = asking.version;
  if (asking.kind === 'rename') {
    return (
      <VersionDialog
        title={historyTexts.renameTitle}
        name={name}
        note={note}
        onSave={(next, nextNote) => renameVersion(versionId, next, nextNote)}
        onClose={onClose}
      />
    );
  }
  const isDeletion = asking.kind === 'delete';
  return (
    <ConfirmDialog
      title={isDeletion ? historyTexts.removeTitle : historyTexts.restoreTitle}
      body={isDeletion ? historyTexts.removeBody(name) : historyTexts.restoreBody(name)}
      action={isDeletion ? historyTexts.delete : historyTexts.restoreNow}
      onConfirm={() =>
        void (isDeletion ? deleteVersion(versionId) : restoreVersion(asking.version))
      }
      onClose={onClose}
    />
  );
}

async function restoreVersion(version: VersionSummary): Promise<void> {
  await restoreWhole(await loadState(versionState(version).state), version.name);
}

function versionState({ versionId, name }: VersionSummary): NamedState {
  return { state: { kind: 'version', versionId }, name };
}

function stateAfter({ revision, happenedAt }: TimelineStep): NamedState {
  const name = historyTexts.momentName(formatMoment(new Date(happenedAt)));
  return { state: { kind: 'moment', revision }, name };
}

function stateBefore({ revision, happenedAt }: TimelineStep): NamedState {
  const name = historyTexts.beforeMoment(formatMoment(new Date(happenedAt)));
  return { state: { kind: 'moment', revision: revision - 1 }, name };
}
