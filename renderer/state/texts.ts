/** Words that the state itself needs: messages about work that the user started. */
export const stateTexts = {
  unexpected: (detail: string) =>
    `Ứng dụng gặp lỗi ngoài dự kiến: ${detail}. Dữ liệu đã lưu không bị ảnh hưởng; hãy thử lại hoặc mở lại ứng dụng.`,
  editFailed: 'Chưa lưu được thay đổi; bảng đã trở về như trước',
  undoFailed: 'Chưa hoàn tác được',
  redoFailed: 'Chưa làm lại được',
  numbersRight: 'Số thứ tự đã đúng, không có gì phải sửa',
  mergeDropsText: 'Khi gộp chỉ giữ nội dung của ô trên cùng, nội dung các ô dưới sẽ bỏ',
  mergeAnyway: 'Vẫn gộp',
  mergeWhat: 'Chọn từ hai ô liền nhau theo chiều dọc, không qua dòng lĩnh vực hay nhóm, rồi gộp',
  mergeHiddenBetween:
    'Chưa gộp: giữa các dòng đã chọn có dòng đang ẩn, hoặc bảng đang xem theo thứ tự khác. Bỏ lọc và sắp xếp rồi gộp lại.',
  splitWhat: 'Trong các ô đang chọn không có ô gộp nào để tách',
  hideColumn: 'Ẩn cột',
  showColumn: 'Hiện cột',
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
  correctFailed: 'Chưa áp dụng được chỉnh sửa; bảng đã trở về như trước',
  forgetFailed: 'Chưa bỏ được các chỉnh sửa đã nhớ',
  appendixReplaced: (rows: number) => `Đã thay phụ lục bằng ${rows} dòng của tệp`,
  rowsAdded: (rows: number) => `Đã thêm ${rows} dòng vào kế hoạch`,
  canUndo: 'Nhấn Ctrl+Z để hoàn tác.',
  reportFailed: 'Chưa lưu được báo cáo',
  reportSaved: (fileName: string) => `Đã lưu báo cáo vào «${fileName}»`,
  checkSaveFailed: 'Chưa lưu được bảng kiểm tra',
  checkSaved: (fileName: string) => `Đã lưu bảng kiểm tra vào «${fileName}»`,
  exportFailed: 'Chưa xuất được tệp',
  exportProven: (fileName: string) => `Đã xuất và kiểm tra «${fileName}»`,
  exportProvenBody: (rows: number, departures: number, checked: boolean) =>
    `Tệp đã được đọc lại: ${rows} dòng phụ lục, khớp từng chữ với kế hoạch.${formSentence(departures, checked)}`,
  showCheck: 'Xem kiểm tra thể thức',
  exportDiffers: (fileName: string) => `Đã xuất «${fileName}» nhưng có chỗ không khớp`,
  openFolder: 'Mở thư mục',
  layoutsFailed: 'Chưa đọc được mẫu cột',
  layoutNotKept: 'Chưa lưu được mẫu cột',
  layoutNotRemoved: 'Chưa xóa được mẫu cột',
  layoutNotApplied: 'Chưa áp dụng được mẫu cột; kế hoạch vẫn như trước',
  legalBasesFailed: 'Chưa đọc được thư viện căn cứ',
  legalBasesNotKept: 'Chưa lưu được thay đổi trong thư viện căn cứ',
  printOptionsNotKept: 'Chưa lưu được lựa chọn in',
  printOptionsNotRead: 'Chưa đọc được lựa chọn in',
  printSent: 'Đã gửi các trang đến máy in',
  printFailed: 'Chưa in được',
  revealFailed: 'Chưa mở được thư mục',
  groups: {
    noLead: 'Chưa có cơ quan chủ trì',
    recurring: 'Thường xuyên, định kỳ',
    conditional: 'Theo điều kiện, chưa có ngày',
    undated: 'Chưa rõ thời gian',
    month: (year: number, month: number) => `Tháng ${month < 3 ? '0' : ''}${month}/${year}`,
  },
} as const;

function formSentence(departures: number, checked: boolean): string {
  if (!checked) return '';
  return departures === 0
    ? ' Thể thức đúng Nghị định 30/2020/NĐ-CP.'
    : ` Có ${departures} điểm thể thức cần xem lại.`;
}
