import type { CommandOrigin } from '../../shared/commands/change';
import type { ChangeKind } from '../../shared/history/change-entries';
import type { StepKind, VersionKind } from '../../shared/history/versions';
import { formatCount } from '../ui/format';

/** Screen text of the page of history, versions and comparison. */
export const historyTexts = {
  versions: 'Phiên bản',
  newVersion: 'Lưu phiên bản…',
  noVersions:
    'Chưa có phiên bản nào. Lưu phiên bản trước khi trình ký hoặc gửi đi để sau này so sánh và khôi phục được.',
  versionKinds: {
    named: 'Đã đặt tên',
    sent: 'Đã gửi lấy ý kiến',
    automatic: 'Tự động',
  } satisfies Record<VersionKind, string>,
  steps: 'Các lần sửa',
  noSteps: 'Chưa sửa gì từ khi có kế hoạch này.',
  bornFrom: (fileName: string) => `Nhập từ tệp «${fileName}»`,
  bornHere: 'Kế hoạch được tạo mới',
  moreSteps: 'Xem các lần sửa cũ hơn',
  groupCount: (count: number) => `${formatCount(count)} lần sửa`,
  stepLabel: (kind: StepKind, label: string) =>
    kind === 'execute' ? label : kind === 'undo' ? `Hoàn tác: ${label}` : `Làm lại: ${label}`,
  momentName: (time: string) => `Lúc ${time}`,
  beforeMoment: (time: string) => `Ngay trước lúc ${time}`,
  beforeStep: 'So với ngay trước lần sửa này',
  tasks: (count: number) => `${formatCount(count)} nhiệm vụ`,
  actionsOf: (name: string) => `Thao tác với phiên bản «${name}»`,
  compareWithNow: 'So với bản hiện tại',
  compareWithPrevious: 'So với phiên bản ngay trước',
  restore: 'Khôi phục cả phiên bản…',
  rename: 'Đổi tên, ghi chú…',
  remove: 'Xóa phiên bản…',
  removeTitle: 'Xóa phiên bản này?',
  removeBody: (name: string) =>
    `Phiên bản «${name}» sẽ bị xóa hẳn. Kế hoạch hiện tại và lịch sử sửa không bị ảnh hưởng.`,
  restoreTitle: 'Khôi phục cả phiên bản?',
  restoreBody: (name: string) =>
    `Toàn bộ kế hoạch trở về như ở «${name}». Đây là một thao tác, nhấn Ctrl+Z để hoàn tác.`,
  restoreNow: 'Khôi phục',
  delete: 'Xóa',
  cancel: 'Hủy',
  save: 'Lưu',
  nameTitle: 'Lưu phiên bản',
  renameTitle: 'Đổi tên phiên bản',
  name: 'Tên phiên bản',
  namePlaceholder: 'Ví dụ: Bản trình ký lần 1',
  nameRequired: 'Nhập tên phiên bản',
  note: 'Ghi chú',
  choose: 'Chọn hai bản để so sánh',
  before: 'Bản trước',
  after: 'Bản sau',
  now: 'Bản hiện tại',
  otherPlans: 'Kế hoạch khác trong thư viện',
  compare: 'So sánh',
  comparing: 'Đang so sánh…',
  swap: 'Đổi chỗ hai bản',
  start: 'Chọn một phiên bản hoặc một lần sửa ở bên trái để xem đã thay đổi những gì.',
  same: 'Hai bản giống nhau hoàn toàn.',
  noneShown: 'Không có khác biệt nào thuộc loại đang chọn.',
  differences: 'Danh sách khác biệt',
  hint: 'Phím ↑ ↓ để đi từng khác biệt, Enter để mở dòng trong bảng',
  previous: 'Khác biệt trước',
  next: 'Khác biệt sau',
  position: (at: number, total: number) => `${formatCount(at)}/${formatCount(total)}`,
  more: (count: number) => `Hiện thêm ${formatCount(count)} khác biệt`,
  kinds: {
    added: 'Thêm',
    deleted: 'Bỏ',
    changed: 'Sửa',
    moved: 'Chuyển chỗ',
    renumbered: 'Chỉ đổi số',
    text: 'Phần văn bản',
  } satisfies Record<ChangeKind, string>,
  kindCount: (kind: ChangeKind, count: number): string =>
    `${historyTexts.kinds[kind]}: ${formatCount(count)}`,
  alsoMoved: 'Có chuyển chỗ',
  empty: '(trống)',
  notThere: 'Không có',
  restoreCell: 'Khôi phục ô này',
  restoreRow: 'Khôi phục dòng này',
  showInGrid: 'Xem trong bảng',
  exportWord: 'Xuất bảng so sánh Word',
  exportExcel: 'Xuất bảng so sánh Excel',
  exporting: 'Đang xuất bảng so sánh',
  filterGrid: 'Chỉ xem các dòng này trong bảng',
} as const;

/** Where the content of a step came from, in words; "" for what was typed. */
export function originText(origin: CommandOrigin | null): string {
  if (origin === null) return '';
  switch (origin.kind) {
    case 'typed':
      return '';
    case 'pasted':
      return 'dán';
    case 'filled':
      return 'kéo điền';
    case 'replaced':
      return 'tìm và thay';
    case 'imported':
      return `từ tệp «${origin.fileName}»`;
    case 'merged':
      return `góp ý của ${[...new Set(origin.sources.map(({ department, fileName }) => department || fileName))].join(', ')}`;
    case 'restored':
      return `khôi phục từ «${origin.versionName}»`;
  }
}
