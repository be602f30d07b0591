import { formatCount } from '../ui/format';

/** Screen text of finding, replacing and going to a row. */
export const findTexts = {
  label: 'Tìm trong bảng',
  placeholder: 'Từ cần tìm, có dấu hoặc không dấu',
  replacePlaceholder: 'Thay bằng',
  next: 'Tìm tiếp (Enter)',
  previous: 'Tìm ngược (Shift+Enter)',
  none: 'Không thấy',
  count: (current: number, total: number) => `${formatCount(current)}/${formatCount(total)}`,
  replace: 'Thay',
  replaceAll: 'Thay tất cả',
  replaced: (places: number, cells: number) =>
    places === 0
      ? 'Không có chỗ nào để thay'
      : `Đã thay ${formatCount(places)} chỗ trong ${formatCount(cells)} ô. Nhấn Ctrl+Z để hoàn tác.`,
  matchCase: 'Phân biệt chữ hoa, chữ thường',
  exactDiacritics: 'Phân biệt dấu tiếng Việt',
  wholeCell: 'Khớp toàn bộ nội dung ô',
  inSelection: 'Chỉ tìm trong vùng đang chọn',
  options: 'Cách tìm',
  goToTitle: 'Đi tới dòng',
  goToLabel: 'Số thứ tự như in trong bảng (ví dụ II, 2.1), hoặc dòng thứ mấy của bảng (ví dụ #15)',
  goToButton: 'Đi tới',
  goToNone: (text: string) => `Không có dòng nào mang số «${text}».`,
  cancel: 'Hủy',
} as const;
