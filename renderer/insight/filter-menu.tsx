import {
  Menu,
  MenuButton,
  MenuGroup,
  MenuGroupHeader,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { insightTexts } from './texts';

const useStyles = makeStyles({ list: { maxHeight: '60vh', overflow: 'auto', maxWidth: '480px' } });

export interface FilterOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
}

/** Values to tick, in groups; the button says how many are ticked. */
export function FilterMenu(props: {
  readonly name: string;
  readonly options: readonly FilterOption[];
  readonly checked: readonly string[];
  readonly onChecked: (values: readonly string[]) => void;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const groups = [...new Set(props.options.map(({ group }) => group ?? ''))];
  return (
    <Menu
      checkedValues={{ value: [...props.checked] }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        if (name === 'value') props.onChecked(checkedItems);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton size="small" appearance={props.checked.length > 0 ? 'primary' : 'secondary'}>
          {insightTexts.chosen(props.name, props.checked.length)}
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList className={styles.list}>
          {props.children}
          {groups.map((group) => (
            <MenuGroup key={group}>
              {group !== '' && <MenuGroupHeader>{group}</MenuGroupHeader>}
              {props.options
                .filter((option) => (option.group ?? '') === group)
                .map(({ value, label }) => (
                  <MenuItemCheckbox key={value} name="value" value={value} persistOnClick>
                    {label}
                  </MenuItemCheckbox>
                ))}
            </MenuGroup>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
