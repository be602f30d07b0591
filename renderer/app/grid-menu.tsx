import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ColumnId } from '../../shared/ids';
import type { RowLevel } from '../../shared/plan/layout';
import { call } from '../api';
import { addTasksBeside, changeSelectedLevel } from '../state/grid-actions';
import { gridKey, gridPosition, requestFocus } from '../state/grid-focus';
import {
  addActivity,
  addArea,
  addGroup,
  addObjective,
  deleteSelectedRows,
  mergeSelectedCells,
  moveSelectedRows,
  splitSelectedCell,
} from '../state/plan-actions';
import { preferences, setFrozen } from '../state/preferences';
import { useStore } from '../ui/use-store';
import { appTexts } from './texts';

/** The right-click menu of the table. */
export function GridMenu(props: {
  readonly at: { readonly x: number; readonly y: number } | null;
  readonly onClose: () => void;
  readonly readOnly: boolean;
  readonly levels: readonly RowLevel[];
  readonly layoutId: string;
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
      positioning={{ target, position: 'below', align: 'start', autoSize: 'height' }}
    >
      <MenuPopover>
        <MenuList aria-label={appTexts.contextMenu}>
          <CellItems />
          <MenuDivider />
          <RowItems levels={props.levels} />
          <MenuDivider />
          <FreezeItem layoutId={props.layoutId} />
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function CellItems() {
  const { cellCount } = useStore(gridPosition);
  return (
    <>
      <MenuItem onClick={editCell} secondaryContent="F2">
        {appTexts.editCell}
      </MenuItem>
      <MenuItem onClick={() => runInTable('cut')} secondaryContent="Ctrl+X">
        {appTexts.cut}
      </MenuItem>
      <MenuItem onClick={() => runInTable('copy')} secondaryContent="Ctrl+C">
        {appTexts.copy}
      </MenuItem>
      <MenuItem onClick={() => runInTable('paste')} secondaryContent="Ctrl+V">
        {appTexts.paste}
      </MenuItem>
      <MenuItem onClick={() => gridKey.set({ command: 'insert-copied' })} secondaryContent="Ctrl++">
        {appTexts.insertCopied}
      </MenuItem>
      <MenuItem onClick={() => gridKey.set({ key: 'Delete' })} secondaryContent="Delete">
        {appTexts.clear}
      </MenuItem>
      <MenuItem
        onClick={() => gridKey.set({ key: 'd', ctrlKey: true })}
        secondaryContent="Ctrl+D"
        disabled={cellCount < 2}
      >
        {appTexts.fillDown}
      </MenuItem>
      <MenuDivider />
      <MenuItem onClick={mergeSelectedCells} secondaryContent="Ctrl+M" disabled={cellCount < 2}>
        {appTexts.mergeCells}
      </MenuItem>
      <MenuItem onClick={splitSelectedCell} secondaryContent="Ctrl+Shift+M">
        {appTexts.splitCell}
      </MenuItem>
    </>
  );
}

function RowItems({ levels }: { readonly levels: readonly RowLevel[] }) {
  return (
    <>
      <MenuItem onClick={() => addTasksBeside('before')} secondaryContent="Ctrl++">
        {appTexts.addAbove}
      </MenuItem>
      <MenuItem onClick={() => addTasksBeside('after')} secondaryContent="Ctrl+Enter">
        {appTexts.addBelow}
      </MenuItem>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuItem>{appTexts.insertMore}</MenuItem>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {levels.includes('objective') && (
              <MenuItem onClick={addObjective}>{appTexts.addObjective}</MenuItem>
            )}
            {levels.includes('activity') && (
              <MenuItem onClick={addActivity}>{appTexts.addActivity}</MenuItem>
            )}
            <MenuItem onClick={addGroup}>{appTexts.addGroup}</MenuItem>
            <MenuItem onClick={addArea}>{appTexts.addArea}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <MenuDivider />
      <MenuItem onClick={() => moveSelectedRows('up')} secondaryContent="Alt+Shift+↑">
        {appTexts.moveUpMenu}
      </MenuItem>
      <MenuItem onClick={() => moveSelectedRows('down')} secondaryContent="Alt+Shift+↓">
        {appTexts.moveDownMenu}
      </MenuItem>
      <MenuItem onClick={() => changeSelectedLevel('promote')} secondaryContent="Alt+←">
        {appTexts.promote}
      </MenuItem>
      <MenuItem onClick={() => changeSelectedLevel('demote')} secondaryContent="Alt+→">
        {appTexts.demote}
      </MenuItem>
      <MenuDivider />
      <MenuItem onClick={deleteSelectedRows} secondaryContent="Ctrl+-">
        {appTexts.removeRows}
      </MenuItem>
    </>
  );
}

/** Keeps the columns up to the cursor's in view; on the last of them it lets them go again. */
export function FreezeItem({ layoutId }: { readonly layoutId: string }) {
  const { columnId } = useStore(gridPosition);
  const { frozen } = useStore(preferences);
  const freeze = (upTo: ColumnId | null) => {
    setFrozen(layoutId, upTo);
    inTable(() => undefined);
  };
  const isLast = frozen[layoutId] !== undefined && frozen[layoutId] === columnId;
  return (
    <>
      {!isLast && (
        <MenuItem disabled={columnId === null} onClick={() => freeze(columnId)}>
          {appTexts.freeze}
        </MenuItem>
      )}
      {frozen[layoutId] !== undefined && (
        <MenuItem onClick={() => freeze(null)}>{appTexts.unfreeze}</MenuItem>
      )}
    </>
  );
}

function editCell(): void {
  const { rowId, columnId } = gridPosition.get();
  if (rowId !== null && columnId !== null) requestFocus({ nodeId: rowId, columnId, edit: true });
}

/**
 * The table's field answers the events of the clipboard; it must have the keyboard when they come. A page may not read
 * the clipboard by itself, so the main process does what Ctrl+V does.
 */
function runInTable(command: 'cut' | 'copy' | 'paste'): void {
  inTable(() => {
    if (command === 'paste') {
      void call('app.paste', undefined);
      return;
    }
    // The only way to reach the clipboard with all its formats from a menu; deprecated without a replacement.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand(command);
  });
}

/** Gives the keyboard back to the table and then does something there. */
function inTable(work: () => void): void {
  requestFocus({ nodeId: null });
  // The menu hands the keyboard back when it has gone.
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>('.table-editor')?.focus({ preventScroll: true });
    work();
  });
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
