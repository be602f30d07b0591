import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cancelExport, closeDifferences, exportFlow } from '../state/export-flow';
import { reveal } from '../state/import-flow';
import { appInfo } from '../state/store-status';
import { DirectoryDialog } from '../directory/directory-dialog';
import { ProgressPanel } from '../ui/progress-panel';
import { useStore } from '../ui/use-store';
import { appTexts, shortcuts } from './texts';
import { windowDialog } from './window-state';

const useStyles = makeStyles({
  content: { display: 'grid', gap: '10px' },
  path: { overflowWrap: 'anywhere', color: tokens.colorNeutralForeground3 },
  keys: { fontWeight: tokens.fontWeightSemibold, width: '46%' },
  differences: { margin: 0, paddingInlineStart: '20px', maxHeight: '45vh', overflow: 'auto' },
});

/** Every dialog that belongs to the window as a whole. */
export function WindowDialogs() {
  const dialog = useStore(windowDialog);
  const flow = useStore(exportFlow);
  const close = () => windowDialog.set(null);
  return (
    <>
      {dialog === 'about' && <AboutDialog onClose={close} />}
      {dialog === 'shortcuts' && <ShortcutsDialog onClose={close} />}
      {dialog === 'directory' && <DirectoryDialog onClose={close} />}
      {flow.kind === 'running' && flow.progress !== null && (
        <Dialog open modalType="alert">
          <DialogSurface>
            <DialogBody>
              <DialogTitle>{appTexts.exporting}</DialogTitle>
              <DialogContent>
                <ProgressPanel progress={flow.progress} onCancel={() => void cancelExport()} />
              </DialogContent>
            </DialogBody>
          </DialogSurface>
        </Dialog>
      )}
      {flow.kind === 'differs' && <DifferencesDialog />}
    </>
  );
}

function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const info = useStore(appInfo);
  return (
    <PlainDialog title={appTexts.aboutTitle} onClose={onClose}>
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
    </PlainDialog>
  );
}

function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <PlainDialog title={appTexts.shortcuts} onClose={onClose}>
      <Table size="extra-small" aria-label={appTexts.shortcuts}>
        <TableBody>
          {shortcuts.map(([keys, meaning]) => (
            <TableRow key={keys}>
              <TableCell className={styles.keys}>{keys}</TableCell>
              <TableCell>{meaning}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </PlainDialog>
  );
}

/** The file was written but reads back differently: everything that differs, so that nothing is signed unseen. */
function DifferencesDialog() {
  const styles = useStyles();
  const flow = useStore(exportFlow);
  if (flow.kind !== 'differs') return null;
  const { result } = flow;
  return (
    <PlainDialog
      title={appTexts.differencesTitle(result.fileName)}
      onClose={closeDifferences}
      action={<Button onClick={() => void reveal(result)}>{appTexts.openFolder}</Button>}
    >
      <Text>{appTexts.differencesHint}</Text>
      <ol className={styles.differences}>
        {result.differences.map((difference, index) => (
          <li key={index}>{difference}</li>
        ))}
      </ol>
    </PlainDialog>
  );
}

function PlainDialog(props: {
  readonly title: string;
  readonly onClose: () => void;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent className={styles.content}>{props.children}</DialogContent>
          <DialogActions>
            {props.action}
            <Button appearance="primary" onClick={props.onClose}>
              {appTexts.close}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
