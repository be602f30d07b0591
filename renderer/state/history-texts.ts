/** Messages about versions and comments, wherever they were asked for. */
export const historyMessages = {
  versionsFailed: 'Chưa đọc được lịch sử của kế hoạch',
  createFailed: 'Chưa tạo được phiên bản',
  created: (name: string) => `Đã lưu phiên bản «${name}»`,
  renameFailed: 'Chưa đổi được tên phiên bản',
  deleteFailed: 'Chưa xóa được phiên bản',
  compareFailed: 'Chưa so sánh được',
  restoreFailed: 'Chưa khôi phục được',
  restored: 'Đã khôi phục',
  nothingToRestore: 'Nội dung đã giống như vậy, không có gì phải khôi phục',
  canUndo: 'Nhấn Ctrl+Z để hoàn tác.',
  commentsFailed: 'Chưa đọc được ghi chú',
  commentFailed: 'Chưa lưu được ghi chú',
  commentRemoved: 'Đã xóa ghi chú',
  undo: 'Hoàn tác',
  nameFailed: 'Chưa lưu được họ tên',
  now: 'Bản hiện tại',
} as const;
