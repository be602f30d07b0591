import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import { cancelExport, exportFlow } from '../state/export-flow';
import { layoutsOpen } from '../state/layouts';
import { legalBasesOpen } from '../state/legal-bases';
import { appInfo } from '../state/store-status';
import { uniteOpen } from '../state/unite-plans';
import { DirectoryDialog } from '../directory/directory-dialog';
import { ExportDialogs } from '../export/export-dialogs';
import { DialogFrame } from '../ui/dialog-frame';
import { ProgressDialog } from '../ui/progress-dialog';
import { useStore } from '../ui/use-store';
import { CheatSheet } from './cheat-sheet';
import { GoToDialog } from './go-to-dialog';
import { appTexts } from './texts';
import { goToOpen, windowDialog } from './window-state';

const useStyles = makeStyles({
  path: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground3 },
});

/** Every dialog that belongs to the window as a whole. */
export function WindowDialogs() {
  const dialog = useStore(windowDialog);
  const goTo = useStore(goToOpen);
  const flow = useStore(exportFlow);
  const close = () => windowDialog.set(null);
  return (
    <>
      {dialog === 'about' && <AboutDialog onClose={close} />}
      {dialog === 'shortcuts' && <CheatSheet onClose={close} />}
      {goTo && <GoToDialog onClose={() => goToOpen.set(false)} />}
      <PlanDialogs />
      {dialog === 'directory' && <DirectoryDialog onClose={close} />}
      {flow.kind === 'running' && flow.progress !== null && (
        <ProgressDialog
          title={appTexts.exporting}
          progress={flow.progress}
          onCancel={() => void cancelExport()}
        />
      )}
      <ExportDialogs />
    </>
  );
}

// Loaded when first asked for, like the pages of a plan.
const LayoutsDialog = lazy(async () => ({
  default: (await import('../layouts/layouts-dialog')).LayoutsDialog,
}));
const LegalBasesDialog = lazy(async () => ({
  default: (await import('../legal-bases/legal-bases-dialog')).LegalBasesDialog,
}));

const UniteDialog = lazy(async () => ({
  default: (await import('../round/unite/unite-dialog')).UniteDialog,
}));

/** Dialogs about the open plan that are reached from any of its pages. */
function PlanDialogs() {
  const layouts = useStore(layoutsOpen);
  const legalBases = useStore(legalBasesOpen);
  const unites = useStore(uniteOpen);
  return (
    <Suspense fallback={null}>
      {layouts && <LayoutsDialog />}
      {unites && <UniteDialog onClose={() => uniteOpen.set(false)} />}
      {legalBases && <LegalBasesDialog onClose={() => legalBasesOpen.set(false)} />}
    </Suspense>
  );
}

function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const info = useStore(appInfo);
  return (
    <DialogFrame
      title={appTexts.aboutTitle}
      onClose={onClose}
      actions={
        <Button appearance="primary" onClick={onClose}>
          {appTexts.close}
        </Button>
      }
    >
      <Text weight="semibold">{appTexts.version(info?.version ?? '')}</Text>
      <Text>{appTexts.aboutText}</Text>
      <div>
        <Text weight="semibold" block>
          {appTexts.libraryAt}
        </Text>
        <Text className={styles.path}>{info?.libraryPath ?? ''}</Text>
      </div>
      <div>
        <Text weight="semibold" block>
          {appTexts.licence}
        </Text>
        <Text>{appTexts.licenceText}</Text>
      </div>
    </DialogFrame>
  );
}
