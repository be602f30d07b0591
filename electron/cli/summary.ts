import type { ColumnRole } from '../../shared/plan/layout';
import type { Plan, PlanMetadata } from '../../shared/plan/plan';
import { tableViewOf } from '../../shared/plan/table-view-of';
import type { ReportItem } from '../../shared/recognise/import-report';
import type { Recognition } from '../../shared/recognise/recognition';

const roleNames: Readonly<Record<ColumnRole, string>> = {
  number: 'số thứ tự',
  objective: 'mục tiêu',
  task: 'nhiệm vụ',
  activity: 'hoạt động',
  output: 'kết quả',
  lead: 'chủ trì',
  coordinator: 'phối hợp',
  timeframe: 'thời gian',
  funding: 'kinh phí',
  custom: 'cột riêng',
};

/** What a person wants to know about a file at a glance; ends with a line break. */
export function summaryOf({ plans, report }: Recognition): string {
  const [first] = plans;
  const lines = [
    ...(first === undefined ? [] : metadataLines(first.metadata)),
    ...plans.flatMap(appendixLines),
    `Đã dùng ${report.used}/${report.total} ô và đoạn có chữ; bỏ qua ${report.ignored}; chưa có chỗ ${report.unplaced}.`,
    `Độ chắc chắn: ${Math.round(report.confidence * 100)} %.`,
    ...report.items.filter((item) => item.severity !== 'info').map(itemLine),
  ];
  return `${lines.join('\n')}\n`;
}

function metadataLines(metadata: PlanMetadata): readonly string[] {
  const facts: readonly (readonly [string, string])[] = [
    ['Tên', metadata.name],
    ['Cơ quan ban hành', metadata.issuer],
    ['Số, ký hiệu', metadata.number],
    ['Ngày', metadata.date === null ? '' : metadata.date.split('-').reverse().join('/')],
    ['Năm', metadata.year === null ? '' : String(metadata.year)],
    ['Người ký', metadata.signerName],
  ];
  return facts.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`);
}

function appendixLines(plan: Plan, index: number): readonly string[] {
  const { rows } = tableViewOf(plan);
  const count = (kind: 'area' | 'group' | 'task'): number =>
    rows.filter((row) => row.kind === kind).length;
  const title = plan.appendix.title === '' ? '' : `: ${plan.appendix.title}`;
  const columns = plan.layout.columns.map(({ label, role }) => `${label} (${roleNames[role]})`);
  return [
    `Phụ lục ${index + 1}${title}`,
    `  Cột: ${columns.join('; ')}`,
    `  ${count('area')} lĩnh vực, ${count('group')} nhóm, ${count('task')} dòng nhiệm vụ`,
  ];
}

function itemLine({ message, text, where }: ReportItem): string {
  const row = where?.sourceRow === undefined ? '' : `Dòng ${where.sourceRow}: `;
  const quote = text === undefined ? '' : ` «${shortened(text)}»`;
  return `- ${row}${message}${quote}`;
}

function shortened(text: string): string {
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length <= 80 ? oneLine : `${oneLine.slice(0, 79)}…`;
}
