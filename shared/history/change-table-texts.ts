import type { ChangeEntry } from './change-entries';

/** What the table of changes (bảng so sánh) says. */
export const changeTableTexts = {
  sheetName: 'Bảng so sánh',
  title: 'BẢNG SO SÁNH',
  about: (subject: string) =>
    subject === ''
      ? 'Thuyết minh các nội dung sửa đổi'
      : `Thuyết minh các nội dung sửa đổi: ${subject}`,
  earlier: (name: string, moment: string) => `Bản trước: «${name}»${timed(moment)}.`,
  later: (name: string, moment: string) => `Bản sau: «${name}»${timed(moment)}.`,
  legend: 'Chữ gạch ngang là nội dung bỏ; chữ đậm là nội dung mới.',
  renumbered: (count: number) =>
    `Ngoài ra có ${count} dòng chỉ đổi số thứ tự do thêm, bỏ hoặc chuyển dòng khác, không liệt kê.`,
  number: 'STT',
  contentAt: (name: string) => `Nội dung tại «${name}»`,
  note: 'Ghi chú',
  notThere: 'Không có',
  removed: 'Bỏ',
  empty: '(để trống)',
  label: (label: string) => `${label}: `,
  moved: 'chuyển vị trí',
  day: (day: string) => `Ngày ${day}`,
  lastDay: (day: string) => `Nhiều lần, lần cuối ngày ${day}`,
  imported: (fileName: string) => `Theo tệp «${fileName}»`,
  merged: (departments: string) => `Tiếp thu ý kiến của ${departments}`,
  restored: (name: string) => `Khôi phục từ «${name}»`,
} as const;

/** «Số nội dung thay đổi: 12, gồm 3 dòng bổ sung, 9 dòng sửa.» */
export function countsLine(entries: readonly ChangeEntry[]): string {
  const named: readonly (readonly [(entry: ChangeEntry) => boolean, string])[] = [
    [({ kind }) => kind === 'added', 'dòng bổ sung'],
    [({ kind }) => kind === 'deleted', 'dòng bỏ'],
    [({ kind }) => kind === 'changed', 'dòng sửa'],
    [({ kind }) => kind === 'moved', 'dòng chỉ chuyển vị trí'],
    [({ kind }) => kind === 'text', 'chỗ trong phần văn bản'],
  ];
  const counts = named.flatMap(([belongs, name]) => {
    const count = entries.filter(belongs).length;
    return count === 0 ? [] : [`${count} ${name}`];
  });
  return `Số nội dung thay đổi: ${entries.length}, gồm ${counts.join(', ')}.`;
}

function timed(moment: string): string {
  return moment === '' ? '' : `, ${moment}`;
}
