/** Words that the state itself needs: messages about work that the user started. */
export const stateTexts = {
  unexpected: (detail: string) =>
    `Ứng dụng gặp lỗi ngoài dự kiến: ${detail}. Dữ liệu đã lưu không bị ảnh hưởng; hãy thử lại hoặc mở lại ứng dụng.`,
  editFailed: 'Chưa lưu được thay đổi; bảng đã trở về như trước',
  undoFailed: 'Chưa hoàn tác được',
  redoFailed: 'Chưa làm lại được',
  openFailed: 'Chưa mở được kế hoạch',
  listFailed: 'Chưa đọc được danh sách kế hoạch',
  createFailed: 'Chưa tạo được kế hoạch mới',
  renameFailed: 'Chưa đổi được tên kế hoạch',
  removeFailed: 'Chưa bỏ được kế hoạch',
  removed: (name: string) => `Đã bỏ «${name}» khỏi thư viện`,
  restore: 'Hoàn tác',
  restoreFailed: 'Chưa khôi phục được kế hoạch',
  importFailed: 'Chưa đọc được tệp',
  acceptFailed: 'Chưa nhập được kế hoạch vào thư viện',
  reportFailed: 'Chưa lưu được báo cáo',
  reportSaved: (fileName: string) => `Đã lưu báo cáo vào «${fileName}»`,
  exportFailed: 'Chưa xuất được tệp',
  exportProven: (fileName: string) => `Đã xuất và kiểm tra «${fileName}»`,
  exportProvenBody: (rows: number) =>
    `Tệp đã được đọc lại: ${rows} dòng, khớp từng ô với kế hoạch.`,
  exportDiffers: (fileName: string) => `Đã xuất «${fileName}» nhưng có chỗ không khớp`,
  openFolder: 'Mở thư mục',
  revealFailed: 'Chưa mở được thư mục',
} as const;
