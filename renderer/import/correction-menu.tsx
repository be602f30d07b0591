import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { chosenKinds } from '../../shared/recognise/recognition-corrections';
import {
  setBlanks,
  setHeaderRows,
  setRole,
  setRowKind,
  type SelectedColumn,
  type SelectedRow,
} from './preview-selection';
import { blankChoices, roleChoices } from './role-choices';
import { importTexts } from './texts';

export interface MenuPoint {
  readonly x: number;
  readonly y: number;
}

/** The right-click menu of the source: the same choices as the bar above it. */
export function CorrectionMenu(props: {
  readonly at: MenuPoint | null;
  readonly row: SelectedRow | null;
  readonly column: SelectedColumn | null;
  readonly header: readonly number[] | null;
  readonly onClose: () => void;
}) {
  const { at, row, column } = props;
  const target = useMemo(
    () => (at === null ? null : { getBoundingClientRect: () => new DOMRect(at.x, at.y, 0, 0) }),
    [at],
  );
  if (target === null || (row === null && column === null)) return null;
  return (
    <Menu
      open
      onOpenChange={(_event, { open }) => {
        if (!open) props.onClose();
      }}
      positioning={{ target, position: 'below', align: 'start' }}
      checkedValues={{ kind: row === null ? [] : [row.kind] }}
    >
      <MenuPopover>
        <MenuList aria-label={importTexts.menu}>
          {row !== null && <RowItems row={row} header={props.header} />}
          {row !== null && column !== null && <MenuDivider />}
          {column !== null && <ColumnItems column={column} />}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function RowItems({
  row,
  header,
}: {
  readonly row: SelectedRow;
  readonly header: readonly number[] | null;
}) {
  return (
    <>
      {chosenKinds.map((kind) => (
        <MenuItemRadio key={kind} name="kind" value={kind} onClick={() => setRowKind(row, kind)}>
          {importTexts.chosenKinds[kind]}
        </MenuItemRadio>
      ))}
      <MenuDivider />
      <MenuItem
        onClick={() => setRowKind(row, row.kind === 'continuation' ? 'task' : 'continuation')}
      >
        {row.kind === 'continuation' ? importTexts.split : importTexts.join}
      </MenuItem>
      <MenuItem onClick={() => setHeaderRows(row, [row.row])}>{importTexts.setHeader}</MenuItem>
      {header !== null && (
        <MenuItem onClick={() => setHeaderRows(row, header)}>{importTexts.addHeader}</MenuItem>
      )}
    </>
  );
}

function ColumnItems({ column }: { readonly column: SelectedColumn }) {
  return (
    <>
      <SubMenu
        label={`${importTexts.columnLabel(column.letter)}: ${importTexts.roleOf(column.role)}`}
        name="role"
        value={column.role ?? ''}
      >
        {roleChoices.map(({ key, role, label }) => (
          <MenuItemRadio key={key} name="role" value={key} onClick={() => setRole(column, role)}>
            {label}
          </MenuItemRadio>
        ))}
      </SubMenu>
      {column.role !== null && (
        <SubMenu label={importTexts.blanks} name="blanks" value={column.blanks ?? 'auto'}>
          {blankChoices.map(({ key, meaning, label }) => (
            <MenuItemRadio
              key={key}
              name="blanks"
              value={key}
              onClick={() => setBlanks(column, meaning)}
            >
              {label}
            </MenuItemRadio>
          ))}
        </SubMenu>
      )}
    </>
  );
}

function SubMenu(props: {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly children: ReactNode;
}) {
  return (
    <Menu checkedValues={{ [props.name]: [props.value] }}>
      <MenuTrigger disableButtonEnhancement>
        <MenuItem>{props.label}</MenuItem>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>{props.children}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
