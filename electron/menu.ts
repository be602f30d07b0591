import { Menu, webContents, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, MenuState, MenuSwitch } from '../shared/ipc/menu';

/**
 * The native menu. Undo, redo, zoom and whatever else the page has keys for are commands to the window, not Electron's
 * roles: only the window knows whether the officer is typing in a field (native undo) or working in the table (the plan's
 * own undo, Ctrl++ for a new row). Their keys are shown but not registered, so that the page sees the key press first.
 *
 * @returns shows what is on in the window, and what can be used where it stands.
 */
export function installMenu(onCommand: (command: MenuCommand) => void): (state: MenuState) => void {
  const make = makerOf(onCommand);
  const menu = Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: '&Tệp', submenu: fileItems(make) },
    { label: '&Sửa', submenu: editItems(make) },
    { label: '&Xem', submenu: viewItems(make) },
    {
      label: 'Trợ &giúp',
      submenu: [
        make.item('Phím tắt', 'shortcuts', shownKey('F1')),
        make.item('Giới thiệu về Phụ Lục', 'about'),
      ],
    },
  ]);
  const show = (state: MenuState) => showState(menu, state);
  show({ place: 'start', readOnly: false, on: [] });
  Menu.setApplicationMenu(menu);
  return show;
}

interface Maker {
  readonly item: (
    label: string,
    command: MenuCommand,
    options?: MenuItemConstructorOptions,
  ) => MenuItemConstructorOptions;
  readonly check: (
    label: string,
    command: MenuSwitch,
    options?: MenuItemConstructorOptions,
  ) => MenuItemConstructorOptions;
}

function makerOf(onCommand: (command: MenuCommand) => void): Maker {
  const item: Maker['item'] = (label, command, options = {}) => ({
    id: command,
    label,
    click: () => onCommand(command),
    ...options,
  });
  return {
    item,
    check: (label, command, options = {}) => item(label, command, { type: 'checkbox', ...options }),
  };
}

function shownKey(accelerator: string): MenuItemConstructorOptions {
  return { accelerator, registerAccelerator: false };
}

const separator: MenuItemConstructorOptions = { type: 'separator' };

function fileItems({ item }: Maker): MenuItemConstructorOptions[] {
  return [
    item('Trang đầu', 'start-page'),
    item('Mở tệp Word, Excel…', 'open-file', { accelerator: 'CmdOrCtrl+O' }),
    separator,
    item('Xuất…', 'export-as', shownKey('F12')),
    item('Xuất ra Word…', 'export-docx', { accelerator: 'CmdOrCtrl+Shift+W' }),
    item('Xuất ra Excel…', 'export-xlsx', { accelerator: 'CmdOrCtrl+Shift+E' }),
    item('In…', 'print', { accelerator: 'CmdOrCtrl+P' }),
    separator,
    { label: 'Thoát', role: 'quit' },
  ];
}

function editItems({ item, check }: Maker): MenuItemConstructorOptions[] {
  return [
    item('Hoàn tác', 'undo', shownKey('CmdOrCtrl+Z')),
    item('Làm lại', 'redo', shownKey('CmdOrCtrl+Y')),
    separator,
    { label: 'Cắt', role: 'cut' },
    { label: 'Sao chép', role: 'copy' },
    { label: 'Dán', role: 'paste' },
    { label: 'Chọn tất cả', role: 'selectAll' },
    separator,
    item('Tìm…', 'find', shownKey('CmdOrCtrl+F')),
    item('Thay thế…', 'replace', shownKey('CmdOrCtrl+H')),
    item('Đi tới dòng…', 'go-to', shownKey('CmdOrCtrl+G')),
    separator,
    item('Gộp ô', 'merge-cells', shownKey('CmdOrCtrl+M')),
    item('Tách ô', 'split-cell', shownKey('CmdOrCtrl+Shift+M')),
    check('Tự đánh số', 'numbers-follow'),
    separator,
    item('Mẫu cột…', 'layouts'),
    item('Căn cứ pháp lý…', 'legal-bases'),
    item('Danh mục cơ quan…', 'directory'),
  ];
}

function viewItems({ item, check }: Maker): MenuItemConstructorOptions[] {
  return [
    check('Danh sách lĩnh vực', 'sidebar'),
    check('Thanh lọc', 'filter', shownKey('CmdOrCtrl+Shift+L')),
    check('Kiểm tra', 'checks'),
    check('Dấu ở ô nên xem lại', 'marks-checks'),
    check('Tô màu theo đơn vị góp ý', 'marks-proposals'),
    check('Ngăn chi tiết', 'details', shownKey('F4')),
    separator,
    item('Phóng to bảng', 'zoom-in'),
    item('Thu nhỏ bảng', 'zoom-out'),
    item('Cỡ chữ bình thường', 'zoom-normal', shownKey('CmdOrCtrl+0')),
    separator,
    {
      label: 'Giao diện',
      submenu: [
        item('Theo hệ thống', 'theme-system', { type: 'radio' }),
        item('Sáng', 'theme-light', { type: 'radio' }),
        item('Tối', 'theme-dark', { type: 'radio' }),
      ],
    },
    {
      label: 'Cỡ của cả cửa sổ',
      submenu: [
        { label: 'Lớn hơn', click: () => zoomWindow(0.5) },
        { label: 'Nhỏ hơn', click: () => zoomWindow(-0.5) },
        { label: 'Bình thường', click: () => zoomWindow(0) },
      ],
    },
    separator,
    { label: 'Toàn màn hình', role: 'togglefullscreen' },
  ];
}

/** Chromium's zoom of buttons and all, without its keys: Ctrl++ and Ctrl+- are for rows. 0 is back to normal. */
function zoomWindow(step: number): void {
  const contents = webContents.getFocusedWebContents();
  contents?.setZoomLevel(step === 0 ? 0 : contents.getZoomLevel() + step);
}

/** What only a plan has, only its table, and what changes it. */
const ofPlan: readonly MenuCommand[] = [
  'export-as',
  'export-docx',
  'export-xlsx',
  'print',
  'layouts',
  'legal-bases',
];
const ofTable: readonly MenuCommand[] = [
  'find',
  'replace',
  'go-to',
  'merge-cells',
  'split-cell',
  'sidebar',
  'filter',
  'checks',
  'details',
  'zoom-in',
  'zoom-out',
  'zoom-normal',
];
const ofWriting: readonly MenuCommand[] = ['replace', 'merge-cells', 'split-cell'];

function showState(
  menu: Pick<Menu, 'items' | 'getMenuItemById'>,
  { place, readOnly, on }: MenuState,
): void {
  const enable = (command: MenuCommand, enabled: boolean) => {
    const item = menu.getMenuItemById(command);
    if (item !== null) item.enabled = enabled;
  };
  for (const command of ofPlan) enable(command, place !== 'start');
  for (const command of ofTable) {
    enable(command, place === 'table' && !(readOnly && ofWriting.includes(command)));
  }
  const switches = new Set<string>(on);
  const check = (items: readonly Electron.MenuItem[]) => {
    for (const item of items) {
      if (item.type === 'checkbox') item.checked = switches.has(item.id);
      if (item.type === 'radio' && switches.has(item.id)) item.checked = true;
      check(item.submenu?.items ?? []);
    }
  };
  check(menu.items);
}
