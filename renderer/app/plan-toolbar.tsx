import { makeStyles, tokens, Toolbar, ToolbarDivider } from '@fluentui/react-components';
import {
  ArrowExportRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  BookRegular,
  CheckmarkStarburstRegular,
  DocumentRegular,
  FilterRegular,
  HomeRegular,
  PanelRightRegular,
  PrintRegular,
  SearchRegular,
  TableColumnTopBottomRegular,
  TableRegular,
} from '@fluentui/react-icons';
import { toggleDetails } from '../state/detail-pane';
import { chooseExport, exportFlow, exportPlan } from '../state/export-flow';
import { layoutsOpen } from '../state/layouts';
import { legalBasesOpen } from '../state/legal-bases';
import { goToStart } from '../state/navigation';
import { redo, undo, type OpenPlan } from '../state/open-plan';
import { planPage } from '../state/plan-page';
import { isPrinting, printPlan } from '../state/print-flow';
import { useStore } from '../ui/use-store';
import { RowTools } from './row-tools';
import { appTexts } from './texts';
import { Tool } from './tool';
import { SidebarTool, ViewMenu } from './view-tools';
import { checksOpen, findOpen, toggleFilterBar } from './window-state';

const useStyles = makeStyles({
  toolbar: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '2px 6px',
    gap: 0,
    flexWrap: 'wrap',
  },
  divider: { paddingInline: '2px' },
});

interface ToolsProps {
  readonly open: OpenPlan;
  readonly readOnly: boolean;
}

/** What can be done on the side of the plan that is shown, with words beside the icons where there is room. */
export function PlanToolbar({ open, readOnly }: ToolsProps) {
  const styles = useStyles();
  const isTable = useStore(planPage) === 'appendix';
  return (
    <Toolbar
      aria-label={appTexts.toolbar}
      className={styles.toolbar}
      data-region="toolbar"
      size="small"
    >
      <Tool icon={HomeRegular} label={appTexts.start} hint={appTexts.startHint} run={goToStart} />
      {isTable && <SidebarTool />}
      <ToolbarDivider className={styles.divider} />
      <HistoryTools open={open} readOnly={readOnly} />
      <ToolbarDivider className={styles.divider} />
      {isTable && (
        <>
          <RowTools open={open} disabled={readOnly} />
          <ToolbarDivider className={styles.divider} />
          <TableTools />
          <ToolbarDivider className={styles.divider} />
        </>
      )}
      {!isTable && (
        <Tool
          icon={BookRegular}
          label={appTexts.legalBases}
          hint={appTexts.legalBasesHint}
          run={() => legalBasesOpen.set(true)}
        />
      )}
      <FileTools />
      <ToolbarDivider className={styles.divider} />
      <ViewMenu />
    </Toolbar>
  );
}

function HistoryTools({ open, readOnly }: ToolsProps) {
  const { undoLabel, redoLabel } = open;
  return (
    <>
      <Tool
        icon={ArrowUndoRegular}
        label={appTexts.undo}
        hint={appTexts.undoHint(undoLabel)}
        disabled={readOnly || undoLabel === null}
        run={() => void undo()}
      />
      <Tool
        icon={ArrowRedoRegular}
        label={appTexts.redo}
        hint={appTexts.redoHint(redoLabel)}
        disabled={readOnly || redoLabel === null}
        run={() => void redo()}
      />
    </>
  );
}

/** Columns of the table, and ways to find and check what stands in it. */
function TableTools() {
  return (
    <>
      <Tool
        icon={TableColumnTopBottomRegular}
        label={appTexts.layouts}
        hint={appTexts.layoutsHint}
        run={() => layoutsOpen.set(true)}
      />
      <Tool
        icon={SearchRegular}
        label={appTexts.find}
        hint={appTexts.findHint}
        run={() => findOpen.set(true)}
      />
      <Tool
        icon={FilterRegular}
        label={appTexts.filter}
        hint={appTexts.filterHint}
        run={toggleFilterBar}
      />
      <Tool
        icon={CheckmarkStarburstRegular}
        label={appTexts.checks}
        hint={appTexts.checksHint}
        run={() => checksOpen.update((isOpen) => !isOpen)}
      />
      <Tool
        icon={PanelRightRegular}
        label={appTexts.rowDetails}
        hint={appTexts.rowDetailsHint}
        run={toggleDetails}
      />
    </>
  );
}

/** The plan as a file or on paper. */
function FileTools() {
  const exporting = useStore(exportFlow).kind === 'running';
  const printing = useStore(isPrinting);
  return (
    <>
      <Tool
        icon={ArrowExportRegular}
        label={appTexts.exportAs}
        hint={appTexts.exportAsHint}
        disabled={exporting}
        run={chooseExport}
      />
      <Tool
        icon={DocumentRegular}
        label={appTexts.exportWord}
        hint={appTexts.exportWordHint}
        disabled={exporting}
        run={() => void exportPlan('docx')}
      />
      <Tool
        icon={TableRegular}
        label={appTexts.exportExcel}
        hint={appTexts.exportExcelHint}
        disabled={exporting}
        run={() => void exportPlan('xlsx')}
      />
      <Tool
        icon={PrintRegular}
        label={appTexts.print}
        hint={appTexts.printHint}
        disabled={printing}
        run={() => void printPlan()}
      />
    </>
  );
}
