import type { IssuerLevel } from '../plan/plan';

/** An agency of a starter text and what it does for the plan. The first of a list gathers the reports. */
export interface StarterAgency {
  readonly name: string;
  readonly duties: readonly string[];
}

const standing =
  'Là cơ quan thường trực về công tác cải cách hành chính; hướng dẫn, theo dõi, đôn đốc, kiểm tra việc thực hiện Kế hoạch.';
const structure =
  'Tham mưu triển khai các nội dung cải cách tổ chức bộ máy và cải cách chế độ công vụ.';
const law = 'Tham mưu triển khai nội dung cải cách thể chế.';
const procedures =
  'Tham mưu triển khai nội dung cải cách thủ tục hành chính; thực hiện cơ chế một cửa, một cửa liên thông.';
const finance =
  'Tham mưu triển khai nội dung cải cách tài chính công; tổng hợp, trình bố trí kinh phí thực hiện Kế hoạch theo quy định.';
const digital =
  'Tham mưu triển khai nội dung xây dựng và phát triển chính quyền điện tử, chính quyền số.';
const publicity = 'Thông tin, tuyên truyền về cải cách hành chính.';

/** Agencies by tier of the issuer, as the law has them since 1 July 2025; of districts, as they were before. */
export const agenciesOfStarter: Readonly<Record<IssuerLevel, readonly StarterAgency[]>> = {
  central: [
    { name: 'Vụ Tổ chức cán bộ', duties: [standing, structure] },
    { name: 'Vụ Pháp chế', duties: [law] },
    { name: 'Văn phòng', duties: [procedures, publicity] },
    { name: 'Vụ Kế hoạch - Tài chính', duties: [finance] },
  ],
  province: [
    { name: 'Sở Nội vụ', duties: [standing, structure] },
    { name: 'Sở Tư pháp', duties: [law] },
    { name: 'Văn phòng Ủy ban nhân dân tỉnh', duties: [procedures] },
    { name: 'Sở Tài chính', duties: [finance] },
    { name: 'Sở Khoa học và Công nghệ', duties: [digital] },
    { name: 'Sở Văn hóa, Thể thao và Du lịch', duties: [publicity] },
  ],
  district: [
    { name: 'Phòng Nội vụ', duties: [standing, structure] },
    { name: 'Phòng Tư pháp', duties: [law] },
    { name: 'Văn phòng HĐND và UBND', duties: [procedures] },
    { name: 'Phòng Tài chính - Kế hoạch', duties: [finance] },
    { name: 'Phòng Văn hóa và Thông tin', duties: [digital, publicity] },
  ],
  commune: [
    { name: 'Phòng Văn hóa - Xã hội', duties: [standing, structure, digital, publicity] },
    { name: 'Văn phòng HĐND và UBND', duties: [law] },
    { name: 'Phòng Kinh tế', duties: [finance] },
    { name: 'Trung tâm Phục vụ hành chính công', duties: [procedures] },
  ],
  department: [
    { name: 'Văn phòng', duties: [standing, structure, procedures] },
    { name: 'Bộ phận kế toán', duties: [finance] },
    { name: 'Các phòng chuyên môn', duties: [law, digital] },
  ],
};
