import type { IsoDate } from './calendar';

/**
 * The directory of agencies (danh mục cơ quan) belongs to the user; these are lists to start from. An agency is
 * known by its name and aliases as long as it exists: offices were renamed and merged in 2025, and a plan of 2024
 * must still be read with the names of 2024.
 */
export interface Agency {
  /** Stable within a directory; never shown. */
  readonly id: string;
  readonly name: string;
  /** Other ways to write it. Spelling, connectors and known abbreviations need no alias (see agency-name.ts). */
  readonly aliases: readonly string[];
  /** First and last day on which the agency exists under this name; null where it is not bounded. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
}

export interface StarterDirectory {
  readonly id: 'commune' | 'province' | 'former-district' | 'former-commune';
  /** As the user chooses it. */
  readonly name: string;
  readonly agencies: readonly Agency[];
}

type Entry = readonly [id: string, name: string, ...aliases: string[]];

interface Validity {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

function agencies(
  prefix: string,
  { from, to }: Validity,
  entries: readonly Entry[],
): readonly Agency[] {
  return entries.map(([id, name, ...aliases]) => ({
    id: `${prefix}-${id}`,
    name,
    aliases,
    validFrom: from,
    validTo: to,
  }));
}

/** Two levels of local government from this day (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
const twoLevelsFrom: IsoDate = '2025-07-01';
const districtsUntil: IsoDate = '2025-06-30';
/** Provincial departments were merged in the first quarter of 2025 (Nghị định 45/2025/NĐ-CP). */
const departmentsMergedFrom: IsoDate = '2025-03-01';
const departmentsUntil: IsoDate = '2025-02-28';

const always: Validity = { from: null, to: null };

const commune: readonly Agency[] = agencies('commune', { from: twoLevelsFrom, to: null }, [
  ['office', 'Văn phòng HĐND và UBND', 'Văn phòng', 'Văn phòng UBND'],
  ['economy', 'Phòng Kinh tế'],
  ['economy-urban', 'Phòng Kinh tế, Hạ tầng và Đô thị', 'Phòng Kinh tế - Hạ tầng'],
  ['culture-society', 'Phòng Văn hóa - Xã hội'],
  [
    'public-service',
    'Trung tâm Phục vụ hành chính công',
    'Trung tâm Hành chính công',
    'Bộ phận Một cửa',
    'Một cửa',
    'Bộ phận Tiếp nhận và Trả kết quả',
  ],
  ['police', 'Công an'],
  ['military', 'Ban Chỉ huy Quân sự'],
  ['party-office', 'Văn phòng Đảng ủy'],
  ['party-building', 'Ban Xây dựng Đảng'],
  ['party-inspection', 'Ủy ban Kiểm tra Đảng ủy'],
  ['front', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Mặt trận Tổ quốc', 'UBMTTQ'],
]);

/** «tỉnh» is part of names that lower levels have too, so that directories can be used together. */
const province: readonly Agency[] = [
  ...agencies('province', always, [
    ['office', 'Văn phòng UBND tỉnh'],
    ['home-affairs', 'Sở Nội vụ'],
    ['justice', 'Sở Tư pháp'],
    ['finance', 'Sở Tài chính'],
    ['science', 'Sở Khoa học và Công nghệ', 'Sở KHCN'],
    ['construction', 'Sở Xây dựng'],
    ['trade', 'Sở Công Thương'],
    ['culture', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở VHTTDL'],
    ['education', 'Sở Giáo dục và Đào tạo'],
    ['health', 'Sở Y tế'],
    ['inspectorate', 'Thanh tra tỉnh'],
    ['economic-zones', 'Ban Quản lý các khu kinh tế', 'Ban Quản lý Khu kinh tế'],
    ['public-service', 'Trung tâm Phục vụ hành chính công tỉnh', 'Trung tâm Hành chính công tỉnh'],
    ['police', 'Công an tỉnh'],
    ['military', 'Bộ Chỉ huy Quân sự'],
    ['state-bank', 'Ngân hàng Nhà nước'],
    ['social-insurance', 'Bảo hiểm xã hội tỉnh'],
    ['tax', 'Thuế tỉnh', 'Cục Thuế'],
    ['treasury', 'Kho bạc Nhà nước tỉnh'],
  ]),
  ...agencies('province', { from: departmentsMergedFrom, to: null }, [
    ['agriculture-environment', 'Sở Nông nghiệp và Môi trường', 'Sở NNMT'],
    ['ethnic-religion', 'Sở Dân tộc và Tôn giáo'],
  ]),
  ...agencies('province', { from: null, to: departmentsUntil }, [
    ['information', 'Sở Thông tin và Truyền thông', 'Sở TTTT'],
    ['planning', 'Sở Kế hoạch và Đầu tư', 'Sở KHĐT'],
    ['labour', 'Sở Lao động - Thương binh và Xã hội'],
    ['transport', 'Sở Giao thông vận tải', 'Sở GTVT'],
    ['environment', 'Sở Tài nguyên và Môi trường'],
    ['agriculture', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ]),
];

const formerDistrict: readonly Agency[] = agencies('district', { from: null, to: districtsUntil }, [
  ['office', 'Văn phòng HĐND và UBND', 'Văn phòng UBND', 'Văn phòng'],
  ['home-affairs', 'Phòng Nội vụ'],
  ['justice', 'Phòng Tư pháp'],
  ['finance', 'Phòng Tài chính - Kế hoạch', 'Phòng Tài chính'],
  [
    'culture',
    'Phòng Văn hóa và Thông tin',
    'Phòng Văn hóa, Khoa học và Thông tin',
    'Phòng Văn hóa',
  ],
  ['education', 'Phòng Giáo dục và Đào tạo'],
  ['health', 'Phòng Y tế'],
  ['labour', 'Phòng Lao động - Thương binh và Xã hội', 'Phòng Lao động'],
  ['environment', 'Phòng Tài nguyên và Môi trường', 'Phòng Nông nghiệp và Môi trường'],
  ['economy', 'Phòng Kinh tế'],
  ['urban', 'Phòng Quản lý đô thị', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  ['economy-infrastructure', 'Phòng Kinh tế và Hạ tầng'],
  ['agriculture', 'Phòng Nông nghiệp và Phát triển nông thôn'],
  ['ethnic', 'Phòng Dân tộc', 'Phòng Dân tộc và Tôn giáo'],
  ['inspectorate', 'Thanh tra'],
  [
    'public-service',
    'Trung tâm Hành chính công',
    'Bộ phận Một cửa',
    'Một cửa',
    'Bộ phận Tiếp nhận và Trả kết quả',
    'Bộ phận Tiếp nhận',
  ],
  [
    'culture-centre',
    'Trung tâm Văn hóa, Thông tin và Thể thao',
    'Trung tâm Văn hóa - Thể thao',
    'Trung tâm Truyền thông - Văn hóa',
  ],
  ['police', 'Công an'],
  ['military', 'Ban Chỉ huy Quân sự'],
  ['tax', 'Chi cục Thuế'],
  ['treasury', 'Kho bạc Nhà nước'],
  ['social-insurance', 'Bảo hiểm xã hội'],
  ['front', 'Ủy ban Mặt trận Tổ quốc Việt Nam', 'Mặt trận Tổ quốc', 'UBMTTQ'],
]);

/** In communes before July 2025 the rows name officers, not agencies. */
const formerCommune: readonly Agency[] = agencies(
  'former-commune',
  { from: null, to: districtsUntil },
  [
    ['office', 'Công chức Văn phòng - Thống kê', 'Văn phòng - Thống kê', 'Văn phòng'],
    ['justice', 'Công chức Tư pháp - Hộ tịch', 'Tư pháp - Hộ tịch', 'Tư pháp'],
    ['finance', 'Công chức Tài chính - Kế toán', 'Tài chính - Kế toán', 'Tài chính'],
    ['culture', 'Công chức Văn hóa - Xã hội', 'Văn hóa - Xã hội', 'Văn hóa - Thông tin', 'Văn hóa'],
    ['land', 'Công chức Địa chính - Xây dựng', 'Địa chính - Xây dựng', 'Địa chính - Nông nghiệp'],
    ['one-stop', 'Bộ phận Một cửa', 'Một cửa', 'Bộ phận Tiếp nhận và Trả kết quả'],
    ['police', 'Công an'],
    ['military', 'Ban Chỉ huy Quân sự', 'Chỉ huy trưởng Quân sự'],
  ],
);

export const starterDirectories: readonly StarterDirectory[] = [
  { id: 'commune', name: 'Xã, phường, đặc khu (từ 01/7/2025)', agencies: commune },
  { id: 'province', name: 'Tỉnh, thành phố', agencies: province },
  {
    id: 'former-district',
    name: 'Huyện, quận, thành phố (đến 30/6/2025)',
    agencies: formerDistrict,
  },
  { id: 'former-commune', name: 'Xã, phường, thị trấn (đến 30/6/2025)', agencies: formerCommune },
];

/** Whether the agency exists on the day. */
export function isValidOn(agency: Agency, day: IsoDate): boolean {
  return (
    (agency.validFrom === null || agency.validFrom <= day) &&
    (agency.validTo === null || day <= agency.validTo)
  );
}
