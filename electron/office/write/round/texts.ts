import { guidanceMark } from '../../../../shared/round/file-mark';
import type { SentRows } from '../../../../shared/round/round-types';

/** What a department reads in the files that it is sent. */
export const roundFileTexts = {
  mainSheet: 'Nhiệm vụ',
  newTasksSheet: 'Nhiệm vụ mới',
  listsSheet: 'Danh mục',
  markSheet: 'PhuLuc',
  guidance: (department: string, deadline: string, rows: SentRows) =>
    [
      `${department}: đề nghị sửa trực tiếp vào ${rows === 'all-rows' ? 'các dòng tô vàng (nhiệm vụ của đơn vị); dòng khác để tham khảo, có ý kiến thì cũng sửa được' : 'các ô của bảng'}.`,
      'Nhiệm vụ mới ghi ở trang «Nhiệm vụ mới» hoặc chèn thêm dòng; bỏ nhiệm vụ nào thì xóa cả dòng.',
      deadline === '' ? `${guidanceMark}.` : `${guidanceMark} trước hết ngày ${deadline}.`,
    ].join(' '),
  wordGuidance: (department: string, deadline: string, rows: SentRows) =>
    [
      `${department}: đề nghị sửa trực tiếp vào ${rows === 'all-rows' ? 'các dòng tô vàng (nhiệm vụ của đơn vị); dòng khác để tham khảo, có ý kiến thì cũng sửa được' : 'các ô của bảng'}.`,
      'Nhiệm vụ mới thì thêm dòng vào dưới mục có liên quan; bỏ nhiệm vụ nào thì xóa cả dòng.',
      deadline === '' ? `${guidanceMark}.` : `${guidanceMark} trước hết ngày ${deadline}.`,
    ].join(' '),
  newTasksGuidance:
    'Mỗi dòng một nhiệm vụ mới. Cột «Thuộc mục»: chọn mục trong danh sách; để trống thì nhiệm vụ xếp vào cuối bảng.',
  months: (month: number, year: string) => `Tháng ${String(month).padStart(2, '0')}${year}`,
  quarters: (quarter: string, year: string) => `Quý ${quarter}${year}`,
  otherTimes: (year: string) => [`6 tháng đầu năm${year}`, `Cả năm${year}`, 'Thường xuyên'],
} as const;
