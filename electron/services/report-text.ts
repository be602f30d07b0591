import type { ImportReport, ReportItem } from '../../shared/recognise/import-report';

const severities = { info: 'Thông tin', warning: 'Cần xem', loss: 'Chưa đưa vào' } as const;

/** The report in plain words, one line per item; lines end as Windows expects. */
export function reportText(fileName: string, report: ImportReport): string {
  const summary = [
    `Báo cáo nhập tệp: ${fileName}`,
    '',
    `Tổng số ô và đoạn có nội dung: ${report.total}`,
    `Đã đưa vào kế hoạch: ${report.used}`,
    `Bỏ qua vì không phải nội dung: ${report.ignored}`,
    `Chưa xếp được vào đâu: ${report.unplaced}`,
    `Độ tin cậy: ${Math.round(report.confidence * 100)} %`,
    '',
  ];
  return [...summary, ...report.items.map(itemLine), ''].join('\r\n');
}

function itemLine({ severity, message, text, where }: ReportItem): string {
  const sheet = where?.place.sheet === undefined ? [] : [`trang tính «${where.place.sheet}»`];
  const row = where?.sourceRow === undefined ? [] : [`dòng ${where.sourceRow}`];
  const column = where?.column === undefined ? [] : [`cột ${where.column + 1}`];
  const places = [...sheet, ...row, ...column];
  const place = places.length === 0 ? '' : ` (${places.join(', ')})`;
  const quote = text === undefined || text === '' ? '' : ` — «${text.replace(/\s+/g, ' ')}»`;
  return `[${severities[severity]}] ${message}${place}${quote}`;
}
