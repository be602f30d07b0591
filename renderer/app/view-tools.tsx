import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemCheckbox,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  ToolbarButton,
} from '@fluentui/react-components';
import {
  PanelLeftRegular,
  SettingsRegular,
  WeatherMoonRegular,
  WeatherSunnyRegular,
  ZoomInRegular,
  ZoomOutRegular,
} from '@fluentui/react-icons';
import { appendixView } from '../state/appendix-view';
import {
  preferences,
  setNumbersFollow,
  setProposalsShown,
  setTheme,
  stepZoom,
  toggleSidebar,
  type ThemeChoice,
} from '../state/preferences';
import { useStore } from '../ui/use-store';
import { FreezeItem } from './grid-menu';
import { appTexts } from './texts';
import { Tool, ToolFace, useToolStyles } from './tool';
import { windowDialog } from './window-state';

export function SidebarTool() {
  const { sidebarOpen } = useStore(preferences);
  return (
    <Tool
      icon={PanelLeftRegular}
      label={appTexts.sidebarShort}
      hint={sidebarOpen ? appTexts.hideSidebar : appTexts.showSidebar}
      run={toggleSidebar}
    />
  );
}

/** Theme, size of the table's text, and help. */
export function ViewMenu() {
  const styles = useToolStyles();
  const { theme, zoom, numbersFollow, proposalsShown } = useStore(preferences);
  const view = useStore(appendixView);
  const percent = Math.round(zoom * 100);
  return (
    <Menu
      positioning={{ autoSize: true }}
      checkedValues={{
        theme: [theme],
        table: [...(numbersFollow ? ['numbers'] : []), ...(proposalsShown ? ['proposals'] : [])],
      }}
      onCheckedValueChange={(_event, { name, checkedItems }) => {
        if (name === 'theme') setTheme(checkedItems[0] as ThemeChoice);
        else {
          setNumbersFollow(checkedItems.includes('numbers'));
          setProposalsShown(checkedItems.includes('proposals'));
        }
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton
          className={styles.button}
          aria-label={appTexts.view}
          title={appTexts.viewHint}
        >
          <ToolFace icon={SettingsRegular} label={appTexts.view} />
        </ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{appTexts.theme}</MenuGroupHeader>
            <MenuItemRadio name="theme" value="system">
              {appTexts.themes.system}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="light" icon={<WeatherSunnyRegular />}>
              {appTexts.themes.light}
            </MenuItemRadio>
            <MenuItemRadio name="theme" value="dark" icon={<WeatherMoonRegular />}>
              {appTexts.themes.dark}
            </MenuItemRadio>
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{`${appTexts.zoom}: ${appTexts.percent(percent)}`}</MenuGroupHeader>
            <MenuItem icon={<ZoomInRegular />} persistOnClick onClick={() => stepZoom(1)}>
              {appTexts.zoomIn}
            </MenuItem>
            <MenuItem icon={<ZoomOutRegular />} persistOnClick onClick={() => stepZoom(-1)}>
              {appTexts.zoomOut}
            </MenuItem>
            <MenuItem persistOnClick onClick={() => stepZoom(0)}>
              {appTexts.zoomNormal}
            </MenuItem>
          </MenuGroup>
          <MenuDivider />
          {view !== null && <FreezeItem layoutId={view.plan.layout.id} />}
          <MenuDivider />
          <MenuItemCheckbox name="table" value="numbers" title={appTexts.numbersFollowHint}>
            {appTexts.numbersFollow}
          </MenuItemCheckbox>
          <MenuItemCheckbox name="table" value="proposals" title={appTexts.proposalColoursHint}>
            {appTexts.proposalColours}
          </MenuItemCheckbox>
          <MenuItem onClick={() => windowDialog.set('directory')}>{appTexts.directory}</MenuItem>
          <MenuDivider />
          <MenuItem onClick={() => windowDialog.set('shortcuts')}>{appTexts.shortcuts}</MenuItem>
          <MenuItem onClick={() => windowDialog.set('about')}>{appTexts.about}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
