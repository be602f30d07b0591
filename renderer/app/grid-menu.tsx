import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import { gridPosition, requestFocus } from '../state/grid-focus';
import {
  addArea,
  addGroup,
  addObjective,
  addTask,
  deleteSelectedRows,
  moveSelectedRows,
} from '../state/plan-actions';
import { appTexts } from './texts';

/** The right-click menu of the table. */
export function GridMenu(props: {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
  readonly readOnly: boolean;
}) {
  const { at, onClose } = props;
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
          <MenuItem onClick={addObjective}>{appTexts.addObjective}</MenuItem>
          <MenuItem onClick={addGroup}>{appTexts.addGroup}</MenuItem>
          <MenuItem onClick={addArea}>{appTexts.addArea}</MenuItem>
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
