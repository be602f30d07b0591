import type { ColumnId } from '../ids';
import type { Column, ColumnRole, Layout, RowLevel } from './layout';

/**
 * Layouts that a new plan can start from: the four forms that real plans of provinces, districts and communes use,
 * with the labels as those print them. Widths are for 12 pt text on a landscape A4 page with the margins of Nghị định
 * 30/2020/NĐ-CP turned to the binding edge on top: 297 − 20 − 20 = 257 mm.
 */
export const landscapeTextWidthMm = 257;

export const builtInLayouts: readonly Layout[] = [
  {
    id: 'objective-task-funding',
    name: '8 cột: mục tiêu, nhiệm vụ, kết quả, chủ trì, phối hợp, thời gian, kinh phí',
    columns: [
      column('number', 'objective', 'TT', 10),
      column('objective', 'objective', 'Mục tiêu', 45),
      column('task', 'task', 'Nhiệm vụ', 66),
      column('output', 'task', 'Kết quả/ Sản phẩm', 32),
      column('lead', 'task', 'Cơ quan chủ trì', 30),
      column('coordinator', 'task', 'Cơ quan phối hợp', 32),
      column('timeframe', 'task', 'Thời gian', 20),
      column('funding', 'task', 'Kinh phí (triệu đồng)', 22),
    ],
  },
  {
    id: 'objective-task',
    name: '7 cột: mục tiêu, nhiệm vụ/hoạt động, kết quả, chủ trì, phối hợp, thời gian hoàn thành',
    columns: [
      column('number', 'objective', 'STT', 12),
      column('objective', 'objective', 'Mục tiêu', 50),
      column('task', 'task', 'Nhiệm vụ/ Hoạt động', 75),
      column('output', 'task', 'Kết quả/ Sản phẩm', 35),
      column('lead', 'task', 'Cơ quan chủ trì', 30),
      column('coordinator', 'task', 'Cơ quan phối hợp', 32),
      column('timeframe', 'task', 'Thời gian hoàn thành', 23),
    ],
  },
  {
    id: 'task-officers',
    name: '6 cột: nhiệm vụ, công chức chủ trì, công chức phối hợp, sản phẩm, thời gian hoàn thành',
    columns: [
      column('number', 'task', 'Stt', 12),
      column('task', 'task', 'Nhiệm vụ', 100),
      column('lead', 'task', 'Công chức chủ trì', 38),
      column('coordinator', 'task', 'Công chức phối hợp', 40),
      column('output', 'task', 'Sản phẩm', 40),
      column('timeframe', 'task', 'Thời gian hoàn thành', 27),
    ],
  },
  {
    id: 'objective-task-activity-funding',
    name: '9 cột: mục tiêu/chỉ tiêu, nhiệm vụ, hoạt động, kết quả, chủ trì, phối hợp, thời gian, kinh phí',
    columns: [
      column('number', 'objective', 'TT', 10),
      column('objective', 'objective', '1- Mục tiêu/Chỉ tiêu/nội dung', 40),
      column('task', 'task', '2- Nhiệm vụ', 42),
      column('activity', 'activity', '3- Hoạt động', 46),
      column('output', 'activity', '4- Kết quả, sản phẩm', 26),
      column('lead', 'activity', '5- Chủ trì', 24),
      column('coordinator', 'activity', '6- Phối hợp', 26),
      column('timeframe', 'activity', '7- Thời gian hoàn thành', 22),
      column('funding', 'activity', '8- Kinh phí', 21),
    ],
  },
];

/** Column ids need to be unique within a layout only; here each role occurs once. */
function column(role: ColumnRole, level: RowLevel, label: string, widthMm: number): Column {
  return { id: role as string as ColumnId, role, label, level, widthMm };
}

export function builtInLayout(id: string): Layout | undefined {
  return builtInLayouts.find((layout) => layout.id === id);
}
