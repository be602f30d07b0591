import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
} from '@fluentui/react-components';
import {
  AddRegular,
  ArrowDownRegular,
  ArrowUpRegular,
  DeleteRegular,
  NumberSymbolRegular,
  TargetRegular,
  TaskListAddRegular,
  TextBulletListTreeRegular,
} from '@fluentui/react-icons';
import { levelsOf } from '../../shared/plan/layout';
import type { OpenPlan } from '../state/open-plan';
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
import { appTexts } from './texts';
import { Tool, ToolFace, useToolStyles } from './tool';

/** What can be done to rows of the table. */
export function RowTools({
  open,
  disabled,
}: {
  readonly open: OpenPlan;
  readonly disabled: boolean;
}) {
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
