/** The cheat sheet: keys by what they are for. Keys are written as they stand on a keyboard. */
export interface ShortcutGroup {
  readonly title: string;
  readonly entries: readonly (readonly [keys: string, meaning: string])[];
}

export const cheatSheetTexts = {
  title: 'Phím tắt',
  search: 'Tìm phím hoặc thao tác',
  none: 'Không có phím tắt nào như vậy.',
  close: 'Đóng',
} as const;

export const shortcutGroups: readonly ShortcutGroup[] = [
  {
    title: 'Đi trong bảng',
    entries: [
      ['Mũi tên, Tab, Enter', 'Đi giữa các ô'],
      ['Ctrl + mũi tên', 'Đến cuối vùng có nội dung'],
      ['Home, End', 'Đến ô đầu, ô cuối của dòng'],
      ['Ctrl+Home, Ctrl+End', 'Về ô đầu, đến ô cuối của bảng'],
      ['Page Up, Page Down', 'Lên, xuống một trang màn hình'],
      ['Ctrl+G', 'Đi tới dòng theo số thứ tự'],
      ['F6', 'Đi giữa thanh công cụ, danh sách lĩnh vực và bảng'],
    ],
  },
  {
    title: 'Chọn',
    entries: [
      ['Shift + mũi tên', 'Chọn nhiều ô'],
      ['Ctrl+Shift + mũi tên', 'Chọn đến cuối vùng có nội dung'],
      ['Tab, Enter trong vùng chọn', 'Đi lần lượt qua các ô của vùng; thêm Shift để đi ngược'],
      ['Shift+Home, Ctrl+Shift+End', 'Chọn đến đầu dòng, đến cuối bảng'],
      ['Shift+Space, Ctrl+Space', 'Chọn cả dòng, cả cột'],
      ['Nhấp vào tên cột', 'Chọn cả cột'],
      ['Ctrl+A', 'Chọn cả lĩnh vực; nhấn lần nữa để chọn cả bảng'],
    ],
  },
  {
    title: 'Soạn ô',
    entries: [
      ['Gõ chữ', 'Ghi đè ô'],
      ['F2 hoặc nhấp đúp', 'Sửa ô; nhấn F2 lần nữa để mũi tên rời ô'],
      ['Backspace', 'Mở ô trống để gõ'],
      ['Enter, Shift+Enter', 'Xong, xuống ô dưới hoặc lên ô trên'],
      ['Tab, Shift+Tab', 'Xong, sang ô bên phải hoặc bên trái'],
      ['Ctrl+Enter khi đang gõ', 'Ghi vào mọi ô đang chọn'],
      ['Alt+Enter khi đang gõ', 'Xuống dòng trong ô'],
      ['Esc', 'Bỏ sửa ô'],
      ['Delete', 'Xóa nội dung các ô đang chọn'],
      ['Ctrl+;', 'Ghi ngày hôm nay'],
    ],
  },
  {
    title: 'Sao chép và điền',
    entries: [
      [
        'Ctrl+C, Ctrl+X, Ctrl+V',
        'Sao chép, cắt, dán (cả với Excel, Word, LibreOffice, Google Sheets)',
      ],
      ['Ctrl+X rồi Ctrl+V', 'Chuyển ô; cắt cả dòng (Shift+Space) thì chuyển cả dòng; Esc để thôi'],
      ['Ctrl++ sau khi sao chép cả dòng', 'Chèn các dòng đã sao chép vào phía trên'],
      ['Ctrl+D, Ctrl+R', 'Điền xuống, điền sang phải'],
      ['Kéo ô vuông ở góc vùng chọn', 'Điền tiếp số, quý, tháng, ngày; giữ Ctrl để chép y nguyên'],
      ['Nhấp đúp ô vuông đó', 'Điền xuống đến hết vùng có nội dung bên cạnh'],
    ],
  },
  {
    title: 'Dòng và cấp',
    entries: [
      ['Ctrl+Enter hoặc Insert', 'Thêm nhiệm vụ dưới dòng đang chọn'],
      ['Ctrl++', 'Thêm nhiệm vụ trên dòng đang chọn'],
      ['Ctrl+-', 'Xóa các dòng đang chọn'],
      ['Alt+Shift+↑, Alt+Shift+↓', 'Chuyển dòng lên, xuống'],
      ['Kéo mép trái của dòng', 'Chuyển các dòng đang chọn đến chỗ khác'],
      ['Alt+Shift+←, Alt+Shift+→', 'Thu gọn, mở rộng lĩnh vực hoặc nhóm'],
      ['Alt+←, Alt+→', 'Nâng cấp, hạ cấp (lĩnh vực, nhóm, mục tiêu, nhiệm vụ, hoạt động)'],
      ['Tab, Shift+Tab ở ô TT', 'Hạ cấp, nâng cấp dòng (cả nhiều ô TT đang chọn)'],
      ['Ctrl+M', 'Gộp các ô đang chọn theo cột, như «Merge» của Excel'],
      ['Ctrl+Shift+M', 'Tách ô gộp thành từng ô'],
    ],
  },
  {
    title: 'Tìm, xem, tệp',
    entries: [
      ['Ctrl+F, Ctrl+H', 'Tìm, tìm và thay thế'],
      ['Ctrl+Z, Ctrl+Y', 'Hoàn tác, làm lại'],
      ['Ctrl + lăn chuột, Ctrl+0', 'Đổi cỡ chữ của bảng, về cỡ bình thường'],
      ['Alt+↓ hoặc nhấp chuột phải vào tên cột', 'Sắp xếp và lọc theo cột'],
      ['Ctrl+Shift+L', 'Mở, đóng thanh lọc'],
      ['Shift+F10', 'Mở trình đơn của ô'],
      ['Alt+Enter', 'Xem toàn bộ nội dung của dòng'],
      ['Shift+F2', 'Ghi chú vào ô'],
      ['Ctrl+O', 'Mở tệp Word, Excel'],
      ['Ctrl+Shift+W, Ctrl+Shift+E', 'Xuất Word, Excel'],
      ['Ctrl+P', 'In kế hoạch'],
      ['F1', 'Bảng phím tắt này'],
    ],
  },
];
