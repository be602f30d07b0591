import type { RawRowKind } from '../../shared/recognise/recognition';
import type { ChosenKind } from '../../shared/recognise/recognition-corrections';
import type { ReportItem } from '../../shared/recognise/import-report';
import type { ColumnRole } from '../../shared/plan/layout';
import { formatCount } from '../ui/format';

/** Screen text of opening a file: reading, preview and report. */
export const importTexts = {
  reading: (fileName: string) => `Đang đọc «${fileName}»`,
  preview: (fileName: string) => `Xem trước: ${fileName}`,
  noAppendix: 'Không tìm thấy bảng phụ lục trong tệp này',
  noAppendixHint:
    'Phần mềm cần một bảng có dòng tiêu đề với cột Nhiệm vụ. Hãy chọn bảng phụ lục ở ô «Bảng» nếu tệp có bảng đó; báo cáo bên dưới ghi lại những gì đã đọc được.',
  source: 'Bảng trong tệp',
  result: 'Kết quả nhận dạng',
  sourceRow: 'Dòng',
  readAs: 'Hiểu là',
  name: 'Tên trong thư viện',
  nameRequired: 'Nhập tên kế hoạch',
  appendix: 'Phụ lục',
  appendixChoice: (index: number, title: string, tasks: number) =>
    `${index + 1}. ${title === '' ? 'Phụ lục' : title} (${formatCount(tasks)} dòng nhiệm vụ)`,
  accept: { new: 'Nhập vào thư viện', replace: 'Thay phụ lục', append: 'Thêm các dòng' },
  target: 'Cách nhập',
  targets: {
    new: 'Thêm kế hoạch mới',
    replace: 'Thay phụ lục của kế hoạch…',
    append: 'Thêm các dòng vào cuối kế hoạch…',
  },
  targetPlan: 'Kế hoạch',
  targetHint: {
    replace: 'Chỉ thay bảng; thông tin và nội dung kế hoạch giữ nguyên. Có thể hoàn tác.',
    append: 'Lĩnh vực cùng tên được gộp, cột còn thiếu được thêm. Có thể hoàn tác.',
  },
  saveReport: 'Lưu báo cáo…',
  cancel: 'Hủy',
  confidence: (percent: number) => `Độ chắc chắn ${percent} %`,
  comments: (placed: number, left: number) =>
    left === 0
      ? `Ghi chú trong tệp: ${formatCount(placed)} ở ô`
      : `Ghi chú trong tệp: ${formatCount(placed)} ở ô · ${formatCount(left)} ngoài các ô`,
  commentsHint:
    'Ghi chú ở ô được nhập cùng bảng và hiện ở «Ghi chú» của ô; ghi chú ngoài các ô của kế hoạch được liệt kê trong báo cáo nhập.',
  lowConfidence: (doubts: number) =>
    `Có ${formatCount(doubts)} chỗ phần mềm chưa chắc chắn (được tô màu). Vui lòng xem qua trước khi nhập.`,
  remembered: 'Đã áp dụng các chỉnh sửa cho mẫu này, theo lần nhập trước.',
  forget: 'Bỏ các chỉnh sửa đã nhớ',
  table: 'Bảng',
  tableChoice: (index: number, sheet: string | null, rows: number, excerpt: string) =>
    `${index + 1}. ${sheet === null ? excerpt : `Trang tính «${sheet}»: ${excerpt}`} (${formatCount(rows)} dòng)`,
  tableNone: 'Chọn bảng phụ lục…',
  tableChosenByUser: 'Bảng này do bạn chọn.',
  corrections: 'Chỉnh cách đọc',
  rowLabel: (number: number) => `Dòng ${formatCount(number)}`,
  rowNone: 'Chọn một dòng hoặc cột để chỉnh',
  rowKind: 'Dòng này là',
  setHeader: 'Đặt làm tiêu đề cột',
  addHeader: 'Thêm vào tiêu đề cột',
  join: 'Nối vào dòng trên',
  split: 'Tách thành dòng riêng',
  columnLabel: (letter: string) => `Cột ${letter}`,
  columnRole: 'Vai trò của cột',
  blanks: 'Ô trống',
  blankMeanings: { auto: 'Tự nhận biết', continues: 'Như ô trên', empty: 'Để trống' },
  undo: 'Hoàn tác sửa',
  undoStep: (label: string) => `Hoàn tác sửa: ${label}`,
  reset: 'Bỏ mọi chỉnh sửa',
  nothingToUndo: 'Chưa có chỉnh sửa nào',
  review: (count: number) => `Cần xem: ${formatCount(count)}`,
  reviewAt: (position: number, count: number) =>
    `Cần xem: ${formatCount(position)}/${formatCount(count)}`,
  reviewNone: 'Không còn chỗ cần xem',
  reviewNext: 'Chỗ cần xem tiếp theo (F8)',
  reviewPrevious: 'Chỗ cần xem trước đó (Shift+F8)',
  reviewFirst: 'Xem chỗ đầu tiên',
  doubtfulRow: (kind: string) =>
    `Dòng này được hiểu là «${kind}» nhưng chưa chắc chắn. Vui lòng xem lại.`,
  updating: 'Đang cập nhật…',
  menu: 'Chỉnh cách đọc dòng và cột',
  paneHelp:
    'Dùng phím mũi tên để chọn dòng và cột, Enter hoặc phím menu để chỉnh, F8 để đến chỗ cần xem tiếp theo, Ctrl+Z để hoàn tác sửa.',
  steps: {
    table: 'chọn bảng',
    header: (row: number) => `tiêu đề cột ở dòng ${formatCount(row)}`,
    role: (letter: string, role: string) => `cột ${letter} là ${role}`,
    kind: (row: number, kind: string) => `dòng ${formatCount(row)} là ${kind}`,
    blanks: (letter: string) => `ô trống của cột ${letter}`,
    reset: 'bỏ mọi chỉnh sửa',
  },
  roles: {
    number: 'Số TT',
    objective: 'Mục tiêu',
    task: 'Nhiệm vụ',
    activity: 'Hoạt động',
    output: 'Kết quả',
    lead: 'Chủ trì',
    coordinator: 'Phối hợp',
    timeframe: 'Thời gian',
    funding: 'Kinh phí',
    custom: 'Cột khác',
  } satisfies Record<ColumnRole, string>,
  customRole: 'Cột khác (giữ nguyên)',
  noRole: 'Không nhập',
  roleOf: (role: ColumnRole | null): string =>
    role === null ? 'Không nhập' : importTexts.roles[role],
  chosenKinds: {
    area: 'Lĩnh vực',
    group: 'Nhóm',
    task: 'Nhiệm vụ',
    continuation: 'Nối vào dòng trên',
    'repeated-header': 'Tiêu đề lặp lại',
    total: 'Dòng tổng',
    unplaced: 'Bỏ qua (được liệt kê)',
  } satisfies Record<ChosenKind, string>,
  account: (used: number, ignored: number, unplaced: number) =>
    `${formatCount(used)} mục đã dùng · ${formatCount(ignored)} mục lặp lại, không phải nội dung · ${formatCount(unplaced)} mục chưa có chỗ`,
  report: 'Báo cáo nhập',
  filters: {
    all: (count: number) => `Tất cả (${formatCount(count)})`,
    loss: (count: number) => `Chưa có chỗ (${formatCount(count)})`,
    warning: (count: number) => `Cần xem (${formatCount(count)})`,
    info: (count: number) => `Ghi chú (${formatCount(count)})`,
  },
  severities: {
    loss: 'Chưa có chỗ',
    warning: 'Cần xem',
    info: 'Ghi chú',
  } satisfies Record<ReportItem['severity'], string>,
  noItems: 'Không có mục nào: mọi nội dung của tệp đều đã vào kế hoạch.',
  quoted: (text: string) => `«${text}»`,
  kinds: {
    title: 'Tên bảng',
    header: 'Tiêu đề cột',
    'repeated-header': 'Tiêu đề lặp lại',
    area: 'Lĩnh vực',
    group: 'Nhóm',
    task: 'Nhiệm vụ',
    continuation: 'Nối dòng trên',
    total: 'Dòng tổng',
    blank: 'Dòng trống',
    unplaced: 'Bỏ qua',
  } satisfies Record<RawRowKind, string>,
} as const;
