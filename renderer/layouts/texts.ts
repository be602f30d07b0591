import { assertNever } from '../../shared/assert-never';
import type { SwitchEffect } from '../../shared/layouts/explain-switch';
import type { DraftProblem } from '../../shared/layouts/layout-draft';
import type { NumberingChoice } from '../../shared/layouts/numbering-choice';
import type { Column, ColumnRole, RowLevel } from '../../shared/plan/layout';
import { formatCount } from '../ui/format';

const levelNames: Readonly<Record<RowLevel, string>> = {
  objective: 'mục tiêu',
  task: 'nhiệm vụ',
  activity: 'hoạt động',
};

/** Screen text of the dialog «Mẫu cột». */
export const layoutTexts = {
  title: 'Mẫu cột của phụ lục',
  choices: 'Chọn mẫu',
  current: 'Mẫu đang dùng của kế hoạch này',
  builtIn: 'Mẫu có sẵn',
  own: 'Mẫu của tôi',
  noOwn: 'Chưa có. Sửa các cột bên phải rồi nhấn «Lưu thành mẫu…».',
  removeOwn: (name: string) => `Xóa mẫu «${name}»`,
  fromPlan: 'Lấy từ kế hoạch khác',
  choosePlan: '(chọn kế hoạch)',
  noPlans: 'Thư viện chưa có kế hoạch nào khác',
  columns: 'Các cột, theo thứ tự in',
  order: 'Thứ tự',
  header: 'Chữ ở đầu cột (Enter để xuống dòng)',
  role: 'Nội dung',
  level: 'Mỗi ô của cột ứng với',
  width: 'Rộng (mm)',
  actions: 'Thao tác',
  headerOf: (number: number) => `Chữ ở đầu cột ${number}`,
  roleOf: (label: string) => `Nội dung của cột «${label}»`,
  levelOf: (label: string) => `Mỗi ô của cột «${label}» ứng với`,
  widthOf: (label: string) => `Độ rộng cột «${label}», mm`,
  moveUp: (label: string) => `Chuyển cột «${label}» lên trước (Alt+↑)`,
  moveDown: (label: string) => `Chuyển cột «${label}» ra sau (Alt+↓)`,
  drag: 'Kéo để đổi thứ tự cột',
  hide: 'Ẩn',
  hideOf: (label: string) => `Ẩn cột «${label}», nội dung vẫn giữ`,
  removeOf: (label: string) => `Xóa cột trống «${label}»`,
  hidden: 'Cột đang ẩn (nội dung vẫn giữ trong kế hoạch)',
  show: 'Hiện',
  showOf: (label: string) => `Hiện cột «${label}»`,
  filled: (count: number) => (count === 0 ? 'không có chữ' : `${formatCount(count)} ô có chữ`),
  add: 'Thêm cột',
  newLabel: (number: number) => (number === 1 ? 'Cột mới' : `Cột mới ${number}`),
  roles: {
    number: 'Số thứ tự',
    objective: 'Mục tiêu',
    task: 'Nhiệm vụ',
    activity: 'Hoạt động',
    output: 'Kết quả, sản phẩm',
    lead: 'Chủ trì',
    coordinator: 'Phối hợp',
    timeframe: 'Thời gian',
    funding: 'Kinh phí',
    custom: 'Nội dung khác',
  } satisfies Record<ColumnRole, string>,
  levels: {
    objective: 'mục tiêu (gộp các nhiệm vụ)',
    task: 'nhiệm vụ',
    activity: 'hoạt động',
  } satisfies Record<RowLevel, string>,
  widths: 'Độ rộng khi in',
  strip: 'Thước cột: kéo vạch giữa hai cột, hoặc chọn vạch rồi nhấn ← →',
  border: (left: string, right: string) => `Vạch giữa cột «${left}» và «${right}»`,
  borderValue: (left: number, right: number) => `${mm(left)} và ${mm(right)}`,
  sum: (total: number, text: number) => `Tổng ${mm(total)} / khổ chữ ${mm(text)}`,
  sumFits: 'vừa trang',
  sumOver: (over: number) => `thừa ${mm(over)}; khi in các cột được thu lại theo tỉ lệ`,
  sumUnder: (under: number) => `thiếu ${mm(under)}; khi in các cột được giãn ra theo tỉ lệ`,
  even: 'Chia đều',
  fit: 'Vừa trang',
  numbering: 'Đánh số',
  keepNumbers: 'Giữ nguyên số đang có',
  numberings: {
    'per-area': 'I; A; 1, 2, 3… (đếm lại ở mỗi lĩnh vực)',
    'per-group': 'I; A; 1, 2, 3… (đếm lại ở mỗi nhóm)',
    through: 'I; A; 1, 2, 3… (đếm suốt bảng)',
    dotted: 'I; 1; 1.1, 1.2… (theo số của lĩnh vực, nhóm)',
    'capital-areas': 'A; I; 1, 2, 3… (lĩnh vực bằng chữ cái)',
    'all-arabic': '1; 1.1; 1.1.1… (toàn chữ số)',
  } satisfies Record<NumberingChoice, string>,
  sums: 'Cộng kinh phí',
  sumAreas: 'Dòng cộng kinh phí dưới mỗi lĩnh vực',
  sumClosing: 'Dòng «Tổng cộng» cuối bảng',
  preview: 'Khi áp dụng',
  previewNothing: 'Chưa có gì thay đổi.',
  previewRows: (rows: number) =>
    `Giữ nguyên ${formatCount(rows)} dòng in, thứ tự và mọi nội dung; hoàn tác được bằng Ctrl+Z.`,
  previewNumbers: 'Đánh lại số thứ tự cả bảng theo cách đã chọn.',
  saveAs: 'Lưu thành mẫu…',
  saveTitle: 'Lưu thành mẫu của tôi',
  saveName: 'Tên mẫu',
  saveHint:
    'Mẫu lưu các cột đang hiện, độ rộng, cách đánh số và dòng cộng để dùng cho kế hoạch sau.',
  replaces: 'Ghi đè mẫu cùng tên',
  save: 'Lưu mẫu',
  apply: 'Áp dụng',
  cancel: 'Đóng',
  back: 'Quay lại',
} as const;

export function mm(value: number): string {
  return `${value.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} mm`;
}

/** A header text on one line. */
export function shownLabel({ label }: Column): string {
  return label.replace(/\s+/g, ' ').trim();
}

export function effectText(effect: SwitchEffect): string {
  switch (effect.kind) {
    case 'hides':
      return `Cột «${shownLabel(effect.column)}» (${layoutTexts.filled(effect.filled)}) được ẩn, không in; nội dung vẫn giữ và trở lại khi hiện cột.`;
    case 'shows':
      return `Cột «${shownLabel(effect.column)}» hiện lại với ${layoutTexts.filled(effect.filled)}.`;
    case 'adds':
      return `Thêm cột trống «${shownLabel(effect.column)}».`;
    case 'drops':
      return `Bỏ cột trống «${shownLabel(effect.column)}».`;
    case 'renames':
      return `Cột «${shownLabel(effect.from)}» đổi tên thành «${shownLabel(effect.to)}».`;
    case 'loses-level':
      return `Bảng không còn cấp ${levelNames[effect.level]}: mỗi dòng in vẫn là một dòng, giữ phần ${levelNames[effect.level]} của nó để khi cần thì gộp lại như cũ.`;
    case 'gains-level':
      return `Bảng có thêm cấp ${levelNames[effect.level]}: các dòng liền nhau chung ô ${levelNames[effect.level]} được gộp vào một ${levelNames[effect.level]}.`;
    default:
      return assertNever(effect);
  }
}

export function problemText(problem: DraftProblem): string {
  switch (problem.kind) {
    case 'blank-label':
      return 'Có cột chưa có chữ ở đầu cột. Hãy nhập tên cột.';
    case 'bad-width':
      return `Độ rộng cột «${shownLabel(problem.column)}» phải từ 6 đến 400 mm.`;
    case 'same-label':
      return `Hai cột cùng tên «${shownLabel(problem.column)}». Hãy đổi tên một cột.`;
    case 'same-role':
      return `Cột «${shownLabel(problem.other)}» và «${shownLabel(problem.column)}» cùng là «${layoutTexts.roles[problem.column.role]}». Hãy đổi một cột thành «${layoutTexts.roles.custom}».`;
    default:
      return assertNever(problem);
  }
}
