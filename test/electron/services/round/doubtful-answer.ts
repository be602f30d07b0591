import { editWorkbook, rowSaying } from './edit-workbook';

/** Positions in the sheet of Từ Sơn that is sent. */
const column = { number: 0, passport: 1, task: 3, output: 4, time: 7 } as const;

/**
 * What a department may send in place of the file that it was sent: a table of its own with one task in other words, so
 * that it may or may not be the same task of the plan.
 */
export function doubtfulAnswer(sent: string, to: string): void {
  editWorkbook(sent, to, (sheets) => {
    for (const name of Object.keys(sheets)) {
      if (name !== 'Nhiệm vụ') Reflect.deleteProperty(sheets, name);
    }
    const sheet = sheets['Nhiệm vụ']!;
    const head = [...sheet.rows[rowSaying(sheet, 'Cơ quan chủ trì')]!];
    const row = [...sheet.rows[rowSaying(sheet, 'ban hành Kế hoạch đào tạo')]!];
    row[column.number] = '1';
    const words = row[column.task]!.split(/\s+/);
    const half = words.slice(0, Math.ceil(words.length * 0.55));
    row[column.task] = [...half, 'tại các phường'].join(' ');
    row[column.output] = 'Tờ trình';
    row[column.time] = 'Quý IV/2027';
    for (const cells of [head, row]) cells[column.passport] = '';
    sheet.rows = [head, row];
    sheet.merges = [];
  });
}
