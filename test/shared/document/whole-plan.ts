import { planFromAppendix } from '../../../shared/inspect/plan-from-appendix';
import type { BodyBlock } from '../../../shared/plan/body';
import type { Plan, PlanMetadata } from '../../../shared/plan/plan';
import { goldenPlan } from '../../electron/office/write/golden-plan';

export { planFromAppendix };

const body: readonly BodyBlock[] = [
  { kind: 'heading', level: 1, number: 'I.', text: 'MỤC ĐÍCH, YÊU CẦU' },
  { kind: 'heading', level: 2, number: '1.', text: 'Mục đích' },
  {
    kind: 'paragraph',
    text: 'Nâng cao chất lượng cải cách hành chính, lấy người dân làm trung tâm.',
    marks: [
      { kind: 'bold', from: 0, to: 8 },
      { kind: 'italic', from: 47, to: 56 },
      { kind: 'footnote', at: 68, text: 'Nghị quyết số 76/NQ-CP của Chính phủ.' },
    ],
  },
  { kind: 'heading', level: 2, number: '2.', text: 'Yêu cầu' },
  { kind: 'heading', level: 3, number: '2.1.', text: 'Rõ việc, rõ người.' },
  { kind: 'heading', level: 3, number: 'a)', text: 'Đúng tiến độ;' },
  { kind: 'heading', level: 3, number: 'b)', text: 'Đúng quy định;' },
  { kind: 'heading', level: 3, number: 'c)', text: 'Tiết kiệm;' },
  { kind: 'heading', level: 3, number: 'd)', text: 'Công khai;' },
  { kind: 'heading', level: 3, number: 'đ)', text: 'Dễ kiểm tra.' },
  {
    kind: 'table',
    header: true,
    rows: [
      ['TT', 'Việc'],
      ['1', 'Rà soát'],
    ],
  },
  { kind: 'heading', level: 1, number: 'II.', text: 'TỔ CHỨC THỰC HIỆN' },
  { kind: 'paragraph', text: 'Các cơ quan, đơn vị tổ chức thực hiện Kế hoạch này.' },
];

export const metadata: PlanMetadata = {
  name: 'Kế hoạch cải cách hành chính năm 2026',
  documentType: 'plan',
  year: 2026,
  issuer: 'Ủy ban nhân dân xã Hồng Lộc',
  superior: '',
  number: '5/KH-UBND',
  place: 'Hồng Lộc',
  date: '2026-02-03',
  subject: 'Cải cách hành chính xã Hồng Lộc năm 2026',
  decisionSubject: '',
  issuerLevel: 'commune',
  urgency: '',
  circulation: '',
  legalBases: ['Căn cứ Luật Tổ chức chính quyền địa phương.', 'Căn cứ Nghị quyết số 76/NQ-CP;'],
  signingAuthority: 'TM. ỦY BAN NHÂN DÂN',
  signerPosition: 'CHỦ TỊCH',
  signerName: 'Lê Viết Bình',
  recipients: ['UBND huyện', 'Lưu: VT;'],
};

/** A plan with every kind of text, around the appendix of Từ Sơn. */
export function wholePlan(change: Partial<PlanMetadata> = {}): Plan {
  return { ...goldenPlan('tu-son'), body, metadata: { ...metadata, ...change } };
}

export function issuedPlan(change: Partial<PlanMetadata> = {}): Plan {
  return {
    ...wholePlan({ documentType: 'decision-with-plan', number: '3/QĐ-UBND', ...change }),
    decision: [
      {
        kind: 'heading',
        level: 1,
        number: 'Điều 1.',
        text: 'Ban hành kèm theo Quyết định này Kế hoạch.',
      },
      {
        kind: 'heading',
        level: 1,
        number: 'Điều 2.',
        text: 'Quyết định này có hiệu lực từ ngày ký.',
      },
    ],
  };
}
