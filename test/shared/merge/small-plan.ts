import { planOf, type SheetRow } from './plan-bed';

export const area1: SheetRow = ['I', 'Cải cách thể chế'];
export const plan: SheetRow = [
  '1',
  'Hoàn thiện thể chế',
  'Ban hành kế hoạch rà soát văn bản quy phạm pháp luật',
  'Kế hoạch',
  'Phòng Tư pháp',
  'Các phòng',
  'Quý I/2024',
  '',
];
export const check: SheetRow = [
  '2',
  'Tăng cường kiểm tra',
  'Kiểm tra công tác theo dõi thi hành pháp luật tại các phường',
  'Báo cáo',
  'Phòng Tư pháp',
  'UBND các phường',
  'Quý III/2024',
  '20',
];
export const area2: SheetRow = ['II', 'Cải cách thủ tục hành chính'];
export const publish: SheetRow = [
  '1',
  'Công khai thủ tục',
  'Niêm yết công khai bộ thủ tục hành chính tại bộ phận một cửa',
  'Bảng niêm yết',
  'Văn phòng',
  'Các phòng',
  'Thường xuyên',
  '',
];
export const scan: SheetRow = [
  '2',
  'Số hóa hồ sơ',
  'Số hóa kết quả giải quyết thủ tục hành chính còn hiệu lực',
  'Kho dữ liệu',
  'Văn phòng',
  'Phòng Văn hóa',
  'Tháng 6/2024',
  '150',
];
export const survey: SheetRow = [
  '3',
  '^',
  'Khảo sát mức độ hài lòng của người dân, tổ chức',
  'Báo cáo khảo sát',
  'Phòng Nội vụ',
  'UBND các phường',
  'Quý IV/2024',
  '80',
];
export const sheet: readonly SheetRow[] = [area1, plan, check, area2, publish, scan, survey];
export const base = planOf(sheet);

export function edited(row: SheetRow, column: number, text: string): SheetRow {
  return row.map((cell, place) => (place === column ? text : cell)) as unknown as SheetRow;
}
