import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../shared/ipc-contract';

/**
 * The native menu. Undo and redo are commands to the window, not Electron's roles: only the window knows whether the
 * officer is typing in a field (native undo) or working in the table (the plan's own undo). Their keys are shown but
 * not registered, so that the page sees the key press first.
 */
export function installMenu(onCommand: (command: MenuCommand) => void): void {
  const item = (
    label: string,
    command: MenuCommand,
    options: MenuItemConstructorOptions = {},
  ): MenuItemConstructorOptions => ({ label, click: () => onCommand(command), ...options });
  const menu = Menu.buildFromTemplate([
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } as const] : []),
    { label: '&Tệp', submenu: fileItems(item) },
    { label: '&Sửa', submenu: editItems(item) },
    { label: '&Xem', submenu: viewItems },
    { label: 'Trợ &giúp', submenu: [item('Giới thiệu về Phụ Lục', 'about')] },
  ]);
  Menu.setApplicationMenu(menu);
}

type MakeItem = (
  label: string,
  command: MenuCommand,
  options?: MenuItemConstructorOptions,
) => MenuItemConstructorOptions;

function fileItems(item: MakeItem): MenuItemConstructorOptions[] {
  return [
    item('Trang đầu', 'start-page'),
    item('Mở tệp Word, Excel…', 'open-file', { accelerator: 'CmdOrCtrl+O' }),
    { type: 'separator' },
    item('Xuất…', 'export-as', { accelerator: 'F12', registerAccelerator: false }),
    item('Xuất ra Word…', 'export-docx', { accelerator: 'CmdOrCtrl+Shift+W' }),
    item('Xuất ra Excel…', 'export-xlsx', { accelerator: 'CmdOrCtrl+Shift+E' }),
    item('In…', 'print', { accelerator: 'CmdOrCtrl+P' }),
    { type: 'separator' },
    { label: 'Thoát', role: 'quit' },
  ];
}

function editItems(item: MakeItem): MenuItemConstructorOptions[] {
  return [
    item('Hoàn tác', 'undo', { accelerator: 'CmdOrCtrl+Z', registerAccelerator: false }),
    item('Làm lại', 'redo', { accelerator: 'CmdOrCtrl+Y', registerAccelerator: false }),
    { type: 'separator' },
    { label: 'Cắt', role: 'cut' },
    { label: 'Sao chép', role: 'copy' },
    { label: 'Dán', role: 'paste' },
    { label: 'Chọn tất cả', role: 'selectAll' },
    { type: 'separator' },
    item('Mẫu cột…', 'layouts'),
    item('Căn cứ pháp lý…', 'legal-bases'),
  ];
}

const viewItems: MenuItemConstructorOptions[] = [
  { label: 'Cỡ chữ bình thường', role: 'resetZoom' },
  { label: 'Phóng to', role: 'zoomIn' },
  { label: 'Thu nhỏ', role: 'zoomOut' },
  { type: 'separator' },
  { label: 'Toàn màn hình', role: 'togglefullscreen' },
];
