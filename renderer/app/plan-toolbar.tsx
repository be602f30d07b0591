import {
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
} from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownRegular,
  ArrowExportRegular,
  ArrowRedoRegular,
  ArrowUndoRegular,
  ArrowUpRegular,
  BookRegular,
  DeleteRegular,
  DocumentRegular,
  HomeRegular,
  NumberSymbolRegular,
  PanelRightRegular,
  PrintRegular,
  CheckmarkStarburstRegular,
  FilterRegular,
  SearchRegular,
  TableColumnTopBottomRegular,
  TableRegular,
  TargetRegular,
  TaskListAddRegular,
  TextBulletListTreeRegular,
} from '@fluentui/react-icons';
import { levelsOf } from '../../shared/plan/layout';
import { toggleDetails } from '../state/detail-pane';
import { chooseExport, exportFlow, exportPlan } from '../state/export-flow';
import { layoutsOpen } from '../state/layouts';
import { legalBasesOpen } from '../state/legal-bases';
import { goToStart } from '../state/navigation';
import { redo, undo, type OpenPlan } from '../state/open-plan';
import { isPrinting, printPlan } from '../state/print-flow';
import {
  addActivity,
  addArea,
  addGroup,
  addObjective,
  addTask,
  deleteSelectedRows,
  moveSelectedRows,
  renumberAll,
} from '../state/plan-actions';
import { useStore } from '../ui/use-store';
import { appTexts } from './texts';
import { Tool, ToolFace, useToolStyles } from './tool';
import { SidebarTool, ViewMenu } from './view-tools';
import { checksOpen, filterOpen, findOpen } from './window-state';

const useStyles = makeStyles({
  toolbar: {
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '2px 6px',
    gap: 0,
    flexWrap: 'wrap',
  },
});

/** Everything that can be done to the plan, with words beside the icons where there is room. */
export function PlanToolbar({
  open,
  readOnly,
}: {
  readonly open: OpenPlan;
  readonly readOnly: boolean;
}) {
  const styles = useStyles();
  const exporting = useStore(exportFlow).kind === 'running';
  const printing = useStore(isPrinting);
  const { undoLabel, redoLabel } = open;
  return (
    <Toolbar
      aria-label={appTexts.toolbar}
      className={styles.toolbar}
      data-region="toolbar"
      size="small"
    >
      <Tool icon={HomeRegular} label={appTexts.start} hint={appTexts.startHint} run={goToStart} />
      <SidebarTool />
      <ToolbarDivider />
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
      <ToolbarDivider />
      <RowTools open={open} disabled={readOnly} />
      <ToolbarDivider />
      <Tool
        icon={TableColumnTopBottomRegular}
        label={appTexts.layouts}
        hint={appTexts.layoutsHint}
        run={() => layoutsOpen.set(true)}
      />
      <Tool
        icon={BookRegular}
        label={appTexts.legalBases}
        hint={appTexts.legalBasesHint}
        run={() => legalBasesOpen.set(true)}
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
        run={() => filterOpen.update((open) => !open)}
      />
      <Tool
        icon={CheckmarkStarburstRegular}
        label={appTexts.checks}
        hint={appTexts.checksHint}
        run={() => checksOpen.update((open) => !open)}
      />
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
      <ToolbarDivider />
      <Tool
        icon={PanelRightRegular}
        label={appTexts.rowDetails}
        hint={appTexts.rowDetailsHint}
        run={toggleDetails}
      />
      <ViewMenu />
    </Toolbar>
  );
}

function RowTools({ open, disabled }: { readonly open: OpenPlan; readonly disabled: boolean }) {
  const levels = levelsOf(open.plan.layout);
  return (
    <>
      <Tool
        icon={TaskListAddRegular}
        label={appTexts.addTask}
        hint={appTexts.addTaskHint}
        disabled={disabled}
        run={addTask}
      />
      {levels.includes('objective') && (
        <Tool
          icon={TargetRegular}
          label={appTexts.addObjective}
          hint={appTexts.addObjectiveHint}
          disabled={disabled}
          run={addObjective}
        />
      )}
      {levels.includes('activity') && (
        <Tool
          icon={AddRegular}
          label={appTexts.addActivity}
          hint={appTexts.addActivityHint}
          disabled={disabled}
          run={addActivity}
        />
      )}
      <HeadingMenu disabled={disabled} />
      <Tool
        icon={DeleteRegular}
        label={appTexts.remove}
        hint={appTexts.removeHint}
        disabled={disabled}
        run={deleteSelectedRows}
      />
      <Tool
        icon={ArrowUpRegular}
        label={appTexts.moveUp}
        hint={appTexts.moveUpHint}
        disabled={disabled}
        run={() => moveSelectedRows('up')}
      />
      <Tool
        icon={ArrowDownRegular}
        label={appTexts.moveDown}
        hint={appTexts.moveDownHint}
        disabled={disabled}
        run={() => moveSelectedRows('down')}
      />
      <Tool
        icon={NumberSymbolRegular}
        label={appTexts.renumber}
        hint={appTexts.renumberHint}
        disabled={disabled}
        run={renumberAll}
      />
    </>
  );
}

function HeadingMenu({ disabled }: { readonly disabled: boolean }) {
  const styles = useToolStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton
          className={styles.button}
          disabled={disabled}
          aria-label={appTexts.addHeading}
          title={appTexts.addHeadingHint}
        >
          <ToolFace icon={TextBulletListTreeRegular} label={appTexts.addHeading} />
        </ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={addArea}>{appTexts.addArea}</MenuItem>
          <MenuItem onClick={addGroup}>{appTexts.addGroup}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
