import type { Plan, PlanMetadata } from '../plan/plan';
import type { FieldDifference } from './plan-comparison';

/** Facts and texts around the table that differ, with their Vietnamese names. */
export function compareFields(before: Plan, after: Plan): readonly FieldDifference[] {
  const [left, right] = [fieldsOf(before), fieldsOf(after)];
  return left.flatMap(([name, text], index) => {
    const other = right[index]?.[1] ?? '';
    return text === other ? [] : [{ name, before: text, after: other }];
  });
}

type Field = readonly [string, string];

function fieldsOf({ metadata, appendix }: Plan): readonly Field[] {
  return [
    ['Tên trong thư viện', metadata.name],
    ['Loại văn bản', documentTypes[metadata.documentType]],
    ['Năm', metadata.year === null ? '' : String(metadata.year)],
    ['Cơ quan cấp trên', metadata.superior],
    ['Cơ quan ban hành', metadata.issuer],
    ['Cấp của cơ quan', metadata.issuerLevel === null ? '' : levels[metadata.issuerLevel]],
    ['Số, ký hiệu', metadata.number],
    ['Địa danh', metadata.place],
    ['Ngày ban hành', dateText(metadata.date)],
    ['Mức độ khẩn', metadata.urgency],
    ['Chỉ dẫn lưu hành', metadata.circulation],
    ['Trích yếu', metadata.subject],
    ['Trích yếu quyết định', metadata.decisionSubject],
    ['Căn cứ', metadata.legalBases.join('\n')],
    ['Thẩm quyền ký', metadata.signingAuthority],
    ['Chức vụ người ký', metadata.signerPosition],
    ['Họ tên người ký', metadata.signerName],
    ['Nơi nhận', metadata.recipients.join('\n')],
    ['Dòng «Phụ lục»', appendix.label],
    ['Tên phụ lục', appendix.title],
    ['Dòng «Kèm theo…»', appendix.subtitle],
    ['Phần dưới bảng', appendix.footer],
  ];
}

const documentTypes: Readonly<Record<PlanMetadata['documentType'], string>> = {
  plan: 'Kế hoạch',
  'decision-with-plan': 'Quyết định ban hành kèm theo kế hoạch',
};

const levels: Readonly<Record<NonNullable<PlanMetadata['issuerLevel']>, string>> = {
  central: 'Trung ương',
  province: 'Tỉnh, thành phố',
  district: 'Huyện',
  commune: 'Xã, phường, đặc khu',
  department: 'Cơ quan chuyên môn',
};

/** «05/01/2024» from an ISO date; an open date is "". */
function dateText(date: string | null): string {
  return date === null ? '' : date.split('-').reverse().join('/');
}
