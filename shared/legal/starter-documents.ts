import type { StoredDocument } from './legal-document';
import { documentKey } from './same-document';

/**
 * Documents that every new library begins with: only such as real plans of the region cite, the decree that this program
 * prints by, and two laws in force. Nobody's opinion of the law: each can be edited or taken out.
 */
const starterPrefix = 'starter-';

export const starterDocuments: readonly StoredDocument[] = [
  starter('luat-tcc-dp-2025', {
    type: 'Luật',
    symbol: '72/2025/QH15',
    date: '2025-06-16',
    issuer: '',
    subject: 'Tổ chức chính quyền địa phương',
  }),
  starter('luat-bhvbqppl-2025', {
    type: 'Luật',
    symbol: '64/2025/QH15',
    date: '2025-02-19',
    issuer: '',
    subject: 'Ban hành văn bản quy phạm pháp luật',
  }),
  starter('nd-30-2020', {
    type: 'Nghị định',
    symbol: '30/2020/NĐ-CP',
    date: '2020-03-05',
    issuer: 'Chính phủ',
    subject: 'về công tác văn thư',
  }),
  // Cited by the plans of thành phố Từ Sơn and xã Hồng Lộc for 2024.
  starter('nq-76-2021', {
    type: 'Nghị quyết',
    symbol: '76/NQ-CP',
    date: '2021-07-15',
    issuer: 'Chính phủ',
    subject: 'về ban hành Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
  }),
  // Cited by the plan of thành phố Long Khánh for 2024.
  starter('nq-131-2022', {
    type: 'Nghị quyết',
    symbol: '131/NQ-CP',
    date: '2022-10-06',
    issuer: 'Chính phủ',
    subject:
      'về đẩy mạnh cải cách thủ tục hành chính và hiện đại hóa phương thức chỉ đạo, điều hành phục vụ người dân, doanh nghiệp',
  }),
  // Cited by the plan of xã Hồng Lộc for 2024.
  starter('ct-23-2021', {
    type: 'Chỉ thị',
    symbol: '23/CT-TTg',
    date: '2021-09-02',
    issuer: 'Thủ tướng Chính phủ',
    subject:
      'về việc đẩy mạnh thực hiện Chương trình tổng thể cải cách hành chính nhà nước giai đoạn 2021-2030',
  }),
  // Cited by the plan of thành phố Từ Sơn for 2024.
  starter('tt-26-2019', {
    type: 'Thông tư',
    symbol: '26/2019/TT-BTC',
    date: '2019-05-10',
    issuer: 'Bộ Tài chính',
    subject:
      'hướng dẫn việc lập dự toán, quản lý, sử dụng, quyết toán kinh phí bảo đảm công tác cải cách hành chính',
  }),
];

/** Where a starter document is known from; null for a record of the user's own, a corrected starter among them. */
export function starterSource(document: StoredDocument): StarterSource | null {
  const starter = starterDocuments.find(({ id }) => id === document.id);
  if (starter === undefined || documentKey(starter) !== documentKey(document)) return null;
  if (starter.subject !== document.subject || starter.type !== document.type) return null;
  return sources[starter.id.slice(starterPrefix.length)] ?? null;
}

export type StarterSource = 'law' | 'tu-son' | 'hong-loc' | 'long-khanh' | 'tu-son-hong-loc';

const sources: Readonly<Record<string, StarterSource>> = {
  'luat-tcc-dp-2025': 'law',
  'luat-bhvbqppl-2025': 'law',
  'nd-30-2020': 'law',
  'nq-76-2021': 'tu-son-hong-loc',
  'nq-131-2022': 'long-khanh',
  'ct-23-2021': 'hong-loc',
  'tt-26-2019': 'tu-son',
};

function starter(
  name: string,
  document: Omit<StoredDocument, 'id' | 'covers' | 'removed'>,
): StoredDocument {
  return { ...document, id: `${starterPrefix}${name}`, covers: [], removed: false };
}
