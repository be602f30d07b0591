import { describe, expect, it } from 'vitest';
import type { ColumnRole } from '../../../shared/plan/layout';
import { roleOfLabel } from '../../../shared/recognise/column-roles';

const labels: readonly (readonly [ColumnRole, readonly string[]])[] = [
  ['number', ['TT', 'STT', 'Stt', 'Số TT', 'Số\nTT', 'S TT', 'Số thứ tự', '#']],
  [
    'objective',
    [
      'Mục tiêu',
      '1- Mục tiêu/Chỉ tiêu',
      '1- Mục tiêu/Chỉ tiêu/nội dung',
      'CHỈ TIÊU NĂM 2024',
      'Mục tiêu cụ thể',
    ],
  ],
  [
    'task',
    [
      'Nhiệm vụ',
      '2- Nhiệm vụ',
      'Nhiệm vụ/ Hoạt động',
      'Nội dung công việc',
      'Nội dung',
      'Tên nhiệm vụ',
      'Nhiệm vụ, giải pháp',
      'NHIEM VU',
      'Công việc',
    ],
  ],
  ['activity', ['3- Hoạt động', 'Hoạt động cụ thể', 'Các hoạt động']],
  [
    'output',
    [
      'Kết quả/ Sản phẩm',
      '4- Kết quả,\nsản phẩm',
      'Sản phẩm',
      'Sản phẩm hoàn thành',
      'Kết quả đầu ra',
      'Kết quả dự kiến đạt được',
    ],
  ],
  [
    'lead',
    [
      'Cơ quan chủ trì',
      'Công chức chủ trì',
      '5- Chủ trì',
      'Đơn vị thực hiện',
      'Người phụ trách',
      'Cơ quan, đơn vị chủ trì thực hiện',
      'Trách nhiệm thực hiện',
      'Phân công thực hiện',
      'Đơn vị',
    ],
  ],
  [
    'coordinator',
    ['Cơ quan phối hợp', '6- Phối hợp', 'Cơ quan, đơn vị phối hợp', 'Công chức phối hợp thực hiện'],
  ],
  [
    'timeframe',
    [
      'Thời gian',
      'Thời gian hoàn thành',
      '7- Thời gian\nhoàn thành',
      'Thời hạn',
      'Tiến độ',
      'Tiến độ thực hiện',
      'Thời hạn hoàn thành',
      'THỜI GIAN THỰC HIỆN',
    ],
  ],
  [
    'funding',
    [
      'Kinh phí',
      'Kinh phí (triệu đồng)',
      '8-\nKinh\nphí',
      'Dự toán kinh phí',
      'Kinh phí thực hiện',
      'Nguồn kinh phí',
    ],
  ],
  ['custom', ['Ghi chú', 'GHI CHÚ', 'Căn cứ', 'Đơn vị tính']],
];

describe('roleOfLabel', () => {
  it.each(labels.flatMap(([role, texts]) => texts.map((text) => [text, role] as const)))(
    'takes «%s» for %s',
    (text, role) => {
      expect(roleOfLabel(text)).toMatchObject({ role });
      expect(roleOfLabel(text).confidence).toBeGreaterThanOrEqual(0.5);
    },
  );

  it.each([
    'Phối hợp tham gia thực hiện các chương trình đối thoại để giải quyết khó khăn của doanh nghiệp',
    'Ban hành kế hoạch tuyên truyền cải cách hành chính',
    'Phòng Nội vụ',
    'Năm 2024',
    '1',
    '',
  ])('does not take a cell of the table for a label: «%s»', (text) => {
    expect(roleOfLabel(text).confidence).toBeLessThan(0.5);
  });
});
