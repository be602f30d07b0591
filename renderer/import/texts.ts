import type { RawRowKind } from '../../shared/recognise/recognition';
import type { ReportItem } from '../../shared/recognise/import-report';
import { formatCount } from '../ui/format';

/** Screen text of opening a file: reading, preview and report. */
export const importTexts = {
  reading: (fileName: string) => `Đang đọc «${fileName}»`,
  preview: (fileName: string) => `Xem trước: ${fileName}`,
  noAppendix: 'Không tìm thấy bảng phụ lục trong tệp này',
  noAppendixHint:
    'Phần mềm cần một bảng có dòng tiêu đề với cột Nhiệm vụ. Báo cáo bên dưới ghi lại những gì đã đọc được; hãy kiểm tra tệp rồi mở lại.',
  source: 'Bảng trong tệp',
  result: 'Kết quả nhận dạng',
  sourceRow: 'Dòng',
  readAs: 'Hiểu là',
  name: 'Tên trong thư viện',
  nameRequired: 'Nhập tên kế hoạch',
  appendix: 'Phụ lục',
  appendixChoice: (index: number, title: string, tasks: number) =>
    `${index + 1}. ${title === '' ? 'Phụ lục' : title} (${formatCount(tasks)} dòng nhiệm vụ)`,
  accept: 'Nhập vào thư viện',
  saveReport: 'Lưu báo cáo…',
  cancel: 'Hủy',
  confidence: (percent: number) => `Độ chắc chắn ${percent} %`,
  lowConfidence: 'Cần xem lại những dòng được tô vàng trước khi nhập.',
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
    continuation: 'Tiếp dòng trên',
    total: 'Dòng tổng',
    blank: 'Dòng trống',
    unplaced: 'Chưa có chỗ',
  } satisfies Record<RawRowKind, string>,
} as const;
