import { Menu, type WebContents } from 'electron';

/** The right-click menu of text: Electron brings none. The page keeps its own by preventing the event. */
export function addTextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && selectionText.trim() === '') return;
    const menu = Menu.buildFromTemplate([
      { label: 'Cắt', role: 'cut', enabled: editFlags.canCut, visible: isEditable },
      { label: 'Sao chép', role: 'copy', enabled: editFlags.canCopy },
      { label: 'Dán', role: 'paste', enabled: editFlags.canPaste, visible: isEditable },
      { label: 'Chọn tất cả', role: 'selectAll', visible: isEditable },
    ]);
    menu.popup();
  });
}
