import { assertNever } from '../../shared/assert-never';
import type { BasisProblem } from '../../shared/legal/basis-problems';
import type { DocumentProblem } from '../../shared/legal/check-document';
import { citeShort } from '../../shared/legal/cite';
import type { Conflict } from '../../shared/legal/legal-library';
import type { StarterSource } from '../../shared/legal/starter-documents';
import { formatCount } from '../ui/format';

/** Screen text of the dialog «Căn cứ pháp lý». */
export const legalTexts = {
  title: 'Căn cứ pháp lý',
  search: 'Tìm văn bản, có dấu hoặc không dấu',
  library: 'Thư viện văn bản',
  loading: 'Đang đọc thư viện…',
  none: 'Không có văn bản nào khớp. Xóa bớt chữ trong ô tìm, hoặc nhấn «Thêm văn bản».',
  found: (count: number) => `${formatCount(count)} văn bản`,
  add: 'Thêm văn bản',
  select: (citation: string) => `Chọn để gộp: ${citation}`,
  merge: (count: number) => `Gộp ${count} văn bản đã chọn`,
  conflict: 'Các kế hoạch ghi khác nhau',
  hasProblem: 'Cần xem lại',
  details: 'Văn bản',
  chooseOne: 'Chọn một văn bản trong thư viện để xem, sửa hoặc chèn.',
  type: 'Tên loại',
  symbol: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  dateHint: 'Ví dụ: 05/3/2020',
  dateInvalid: 'Nhập ngày/tháng/năm, ví dụ 05/3/2020',
  issuer: 'Cơ quan ban hành',
  subject: 'Trích yếu',
  lawName: 'Tên luật, bộ luật, pháp lệnh',
  full: 'Viện dẫn lần đầu',
  short: 'Viện dẫn lần sau',
  save: 'Lưu',
  remove: 'Bỏ khỏi thư viện',
  insertFull: 'Chèn đầy đủ',
  insertShort: 'Chèn ngắn',
  insertRight: 'Chèn viện dẫn',
  insertRightHint: 'Đầy đủ nếu văn bản chưa được nhắc đến, ngắn nếu đã nhắc',
  addToPlan: 'Thêm vào căn cứ của kế hoạch',
  alreadyInPlan: 'Kế hoạch đã căn cứ văn bản này',
  citedBy: (count: number) =>
    count === 0 ? 'Chưa kế hoạch nào viện dẫn.' : `Được viện dẫn ${formatCount(count)} lần, trong:`,
  planBases: 'Căn cứ của kế hoạch này',
  noBases: 'Kế hoạch chưa có căn cứ. Chọn văn bản rồi nhấn «Thêm vào căn cứ của kế hoạch».',
  lineOf: (line: number) => `Căn cứ ${line}`,
  lineRemove: (line: number) => `Xóa căn cứ ${line}`,
  lineUp: (line: number) => `Chuyển căn cứ ${line} lên`,
  fixEndings: 'Sửa dấu cuối dòng',
  sound: 'Không có gì cần xem lại.',
  close: 'Đóng',
  sources: {
    law: 'Có sẵn trong ứng dụng: văn bản đang có hiệu lực khi phát hành ứng dụng',
    'tu-son': 'Có sẵn: theo kế hoạch năm 2024 của thành phố Từ Sơn',
    'hong-loc': 'Có sẵn: theo kế hoạch năm 2024 của xã Hồng Lộc',
    'long-khanh': 'Có sẵn: theo kế hoạch năm 2024 của thành phố Long Khánh',
    'tu-son-hong-loc': 'Có sẵn: theo kế hoạch năm 2024 của thành phố Từ Sơn và xã Hồng Lộc',
  } satisfies Record<StarterSource, string>,
  ownSource: 'Do bạn nhập hoặc sửa',
  citedSource: 'Lấy từ căn cứ của các kế hoạch trong thư viện',
} as const;

export function documentProblemText(problem: DocumentProblem): string {
  switch (problem.kind) {
    case 'bad-symbol':
      return `Số, ký hiệu không đúng mẫu; ví dụ đúng: ${problem.example}`;
    case 'write-symbol':
      return `Viết liền, số dưới 10 có số 0 ở trước: ${problem.printed}`;
    case 'other-type':
      return `Ký hiệu không phải của tên loại này; ví dụ đúng: ${problem.example}`;
    case 'other-year':
      return `Năm trong ký hiệu (${problem.year}) khác năm của ngày ban hành`;
    case 'unknown-type':
      return 'Tên loại không có trong danh mục; kiểm tra chính tả';
    case 'no-symbol':
      return 'Chưa có số, ký hiệu';
    case 'no-date':
      return 'Chưa có ngày ban hành';
    case 'no-issuer':
      return 'Chưa có cơ quan ban hành';
    case 'no-subject':
      return 'Chưa có trích yếu hoặc tên văn bản';
    default:
      return assertNever(problem);
  }
}

export function basisProblemText(problem: BasisProblem): string {
  switch (problem.kind) {
    case 'ending':
      return problem.sign === '.'
        ? 'Căn cứ cuối cùng phải kết thúc bằng dấu «.»'
        : 'Căn cứ này phải kết thúc bằng dấu «;»';
    case 'no-document':
      return 'Không nhận ra văn bản nào: cần tên loại, số, ký hiệu hoặc tên luật';
    case 'repeated':
      return `${citeShort(problem.document)} đã có ở căn cứ ${problem.line + 1}`;
    case 'document':
      return `${citeShort(problem.document)}: ${lowerFirst(documentProblemText(problem.problem))}`;
    case 'other-date':
      return `${citeShort(problem.document)}: nơi khác ghi ngày ${formatDay(problem.date)}; hãy kiểm tra lại`;
    default:
      return assertNever(problem);
  }
}

const fieldNames: Readonly<Record<Conflict['field'], string>> = {
  date: 'Ngày ban hành',
  subject: 'Trích yếu',
  type: 'Tên loại',
};

export function conflictText({ field, values }: Conflict): string {
  const shown = values.map(
    ({ value, plans }) =>
      `${field === 'date' ? formatDay(value) : `«${value}»`} (${plans.map((plan) => `«${plan}»`).join(', ')})`,
  );
  return `${fieldNames[field]} được ghi khác nhau: ${shown.join('; ')}.`;
}

/** «05/3/2020»: a day as citations write it in figures. */
export function formatDay(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
}
