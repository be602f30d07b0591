import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import type { RowLevel } from '../../shared/plan/layout';
import { gridPosition, requestFocus } from '../state/grid-focus';
import {
  addActivity,
  addArea,
  addGroup,
  addObjective,
  addTask,
  deleteSelectedRows,
  mergeSelectedCells,
  moveSelectedRows,
  splitSelectedCell,
} from '../state/plan-actions';
import { useStore } from '../ui/use-store';
import { appTexts } from './texts';

/** The right-click menu of the table. */
export function GridMenu(props: {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
  readonly readOnly: boolean;
  readonly levels: readonly RowLevel[];
}) {
  const { at, onClose } = props;
  const { cellCount } = useStore(gridPosition);
  const target = useMemo(() => (at === null ? null : pointElement(at)), [at]);
  if (target === null || props.readOnly) return null;
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
      positioning={{ target, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList aria-label={appTexts.contextMenu}>
          <MenuItem onClick={editCell} secondaryContent="F2">
            {appTexts.editCell}
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={addTask} secondaryContent="Ctrl+Enter">
            {appTexts.addTask}
          </MenuItem>
          {props.levels.includes('objective') && (
            <MenuItem onClick={addObjective}>{appTexts.addObjective}</MenuItem>
          )}
          {props.levels.includes('activity') && (
            <MenuItem onClick={addActivity}>{appTexts.addActivity}</MenuItem>
          )}
          <MenuItem onClick={addGroup}>{appTexts.addGroup}</MenuItem>
          <MenuItem onClick={addArea}>{appTexts.addArea}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={mergeSelectedCells} disabled={cellCount < 2}>
            {appTexts.mergeCells}
          </MenuItem>
          <MenuItem onClick={splitSelectedCell}>{appTexts.splitCell}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => moveSelectedRows('up')} secondaryContent="Ctrl+Shift+↑">
            {appTexts.moveUpMenu}
          </MenuItem>
          <MenuItem onClick={() => moveSelectedRows('down')} secondaryContent="Ctrl+Shift+↓">
            {appTexts.moveDownMenu}
          </MenuItem>
          <MenuDivider />
          <MenuItem onClick={deleteSelectedRows} secondaryContent="Ctrl+-">
            {appTexts.removeRows}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function editCell(): void {
  const { rowId, columnId } = gridPosition.get();
  if (rowId !== null && columnId !== null) requestFocus({ nodeId: rowId, columnId, edit: true });
}

function pointElement({
  x,
  y,
}: {
  readonly x: number;
  readonly y: number;
}): PositioningVirtualElement {
  return { getBoundingClientRect: () => new DOMRect(x, y, 0, 0) };
}
