import type { BodyBlock, BodyPart } from '../plan/body';
import type { IssuerLevel } from '../plan/plan';
import { agenciesOfStarter, type StarterAgency } from './starter-agencies';

/** What a starter text is filled in with. */
export interface StarterFacts {
  readonly year: number | null;
  readonly issuer: string;
  readonly issuerLevel: IssuerLevel | null;
}

/**
 * A text to begin with: the sections that plans of administrative reform share, with year, issuer and the agencies of
 * its level. It states duties and aims in words that hold anywhere and no figure, document or fact of the office: those
 * are left as «…» for the officer.
 */
export function starterBody(part: BodyPart, facts: StarterFacts): readonly BodyBlock[] {
  return part === 'decision' ? decisionBody(facts) : planBody(facts);
}

const heading = (level: number, number: string, text: string): BodyBlock => ({
  kind: 'heading',
  level,
  number,
  text,
});
const paragraph = (text: string): BodyBlock => ({ kind: 'paragraph', text });
const items = (...texts: readonly string[]): readonly BodyBlock[] =>
  texts.map((text) => paragraph(`- ${text}`));

/** Words for the issuer's place and offices, by its tier. */
interface Words {
  readonly year: string;
  /** «Ủy ban nhân dân xã Hồng Lộc» */
  readonly issuer: string;
  /** «trên địa bàn xã» */
  readonly area: string;
  /** «Các cơ quan, đơn vị …» */
  readonly offices: string;
  readonly standing: StarterAgency | undefined;
  readonly agencies: readonly StarterAgency[];
  readonly upper: string;
}

function wordsOf({ year, issuer, issuerLevel }: StarterFacts): Words {
  const level = issuerLevel ?? 'commune';
  const agencies = agenciesOfStarter[level];
  const unit = unitWord(issuer, level);
  return {
    year: year === null ? '…' : String(year),
    issuer: issuer === '' ? '…' : issuer,
    area: unit === null ? 'của cơ quan' : `trên địa bàn ${unit}`,
    offices: officesOf[level],
    standing: agencies[0],
    agencies,
    upper: upperOf[level],
  };
}

/** «xã», «phường», «tỉnh»… as the issuer's name has it. */
function unitWord(issuer: string, level: IssuerLevel): string | null {
  if (level === 'department' || level === 'central') return null;
  const named =
    /(?:^|\s)(đặc khu|phường|xã|thị trấn|huyện|quận|thị xã|thành phố|tỉnh)(?=\s|$)/iu.exec(
      issuer,
    )?.[1];
  const usual = { province: 'tỉnh', district: 'huyện', commune: 'xã' } as const;
  return named?.toLocaleLowerCase('vi') ?? usual[level];
}

const officesOf: Readonly<Record<IssuerLevel, string>> = {
  central: 'Các cơ quan, đơn vị thuộc và trực thuộc',
  province: 'Các sở, ban, ngành; Ủy ban nhân dân cấp xã',
  district: 'Các phòng, ban, đơn vị; Ủy ban nhân dân cấp xã',
  commune: 'Các phòng, đơn vị, công chức',
  department: 'Các phòng, đơn vị trực thuộc',
};

const upperOf: Readonly<Record<IssuerLevel, string>> = {
  central: 'Chính phủ',
  province: 'Chính phủ và các bộ, ngành trung ương',
  district: 'Ủy ban nhân dân tỉnh',
  commune: 'Ủy ban nhân dân cấp tỉnh',
  department: 'cơ quan cấp trên',
};

function planBody(facts: StarterFacts): readonly BodyBlock[] {
  const words = wordsOf(facts);
  return [
    paragraph(
      `${words.issuer} ban hành Kế hoạch cải cách hành chính năm ${words.year} với các nội dung sau:`,
    ),
    ...aims(words),
    ...areas(words),
    heading(1, 'III.', 'NHIỆM VỤ CỤ THỂ'),
    paragraph(
      'Nhiệm vụ cụ thể, cơ quan chủ trì, cơ quan phối hợp, sản phẩm và thời gian hoàn thành được quy định tại Phụ lục kèm theo Kế hoạch này.',
    ),
    heading(1, 'IV.', 'KINH PHÍ THỰC HIỆN'),
    paragraph(
      'Kinh phí thực hiện Kế hoạch được bố trí trong dự toán ngân sách nhà nước giao hằng năm và các nguồn kinh phí hợp pháp khác theo quy định của pháp luật.',
    ),
    paragraph(
      `${words.offices} căn cứ nhiệm vụ được giao lập dự toán, quản lý, sử dụng và quyết toán kinh phí theo quy định.`,
    ),
    ...organisation(words),
  ];
}

function aims(words: Words): readonly BodyBlock[] {
  return [
    heading(1, 'I.', 'MỤC TIÊU, YÊU CẦU'),
    heading(2, '1.', 'Mục tiêu'),
    ...items(
      `Triển khai toàn diện, đồng bộ, có hiệu quả các nhiệm vụ cải cách hành chính năm ${words.year} theo chương trình, kế hoạch của ${words.upper}, phù hợp với tình hình thực tế ${words.area}.`,
      'Nâng cao hiệu lực, hiệu quả quản lý nhà nước; lấy sự hài lòng của người dân, doanh nghiệp làm thước đo đánh giá chất lượng phục vụ của cơ quan hành chính.',
      'Nâng cao chất lượng cung cấp dịch vụ công, đẩy mạnh chuyển đổi số trong hoạt động của cơ quan nhà nước.',
    ),
    heading(2, '2.', 'Yêu cầu'),
    ...items(
      'Xác định rõ nhiệm vụ, sản phẩm, thời gian hoàn thành, trách nhiệm của cơ quan chủ trì và cơ quan phối hợp đối với từng nhiệm vụ.',
      'Đề cao trách nhiệm của người đứng đầu cơ quan, đơn vị trong chỉ đạo, tổ chức thực hiện và chịu trách nhiệm về kết quả cải cách hành chính.',
      'Tăng cường kỷ luật, kỷ cương hành chính, đạo đức công vụ; gắn kết quả thực hiện với đánh giá, thi đua, khen thưởng.',
      'Thường xuyên kiểm tra, đôn đốc; bảo đảm chế độ thông tin, báo cáo đúng quy định.',
    ),
  ];
}

/** The areas of Nghị quyết 76/NQ-CP, with direction first, as the plans have them. */
const areaTasks: readonly (readonly [string, readonly string[]])[] = [
  [
    'Công tác chỉ đạo điều hành',
    [
      'Ban hành và tổ chức thực hiện đầy đủ, kịp thời các văn bản chỉ đạo, điều hành về cải cách hành chính.',
      'Kiểm tra, đánh giá việc thực hiện nhiệm vụ cải cách hành chính; khắc phục các tồn tại, hạn chế sau kiểm tra.',
      'Đổi mới nội dung, hình thức thông tin, tuyên truyền về cải cách hành chính.',
    ],
  ],
  [
    'Cải cách thể chế',
    [
      'Nâng cao chất lượng xây dựng, ban hành văn bản theo thẩm quyền; kiểm tra, rà soát và xử lý kịp thời văn bản không còn phù hợp.',
      'Tổ chức thi hành, theo dõi thi hành pháp luật và phổ biến, giáo dục pháp luật.',
    ],
  ],
  [
    'Cải cách thủ tục hành chính',
    [
      'Rà soát, kiến nghị đơn giản hóa thủ tục hành chính; công khai đầy đủ, kịp thời thủ tục hành chính theo quy định.',
      'Nâng cao hiệu quả thực hiện cơ chế một cửa, một cửa liên thông; số hóa hồ sơ, kết quả giải quyết thủ tục hành chính.',
      'Tiếp nhận, xử lý kịp thời phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính.',
    ],
  ],
  [
    'Cải cách tổ chức bộ máy hành chính',
    [
      'Rà soát chức năng, nhiệm vụ, quyền hạn; sắp xếp tổ chức bộ máy tinh gọn, hoạt động hiệu lực, hiệu quả.',
      'Thực hiện phân cấp, phân quyền gắn với kiểm tra, giám sát.',
    ],
  ],
  [
    'Cải cách chế độ công vụ',
    [
      'Quản lý, sử dụng cán bộ, công chức, viên chức theo vị trí việc làm và biên chế được giao.',
      'Đào tạo, bồi dưỡng nâng cao chất lượng đội ngũ cán bộ, công chức, viên chức; siết chặt kỷ luật, kỷ cương hành chính.',
    ],
  ],
  [
    'Cải cách tài chính công',
    [
      'Quản lý, sử dụng kinh phí, tài sản công đúng quy định, tiết kiệm, hiệu quả; công khai ngân sách.',
      'Thực hiện cơ chế tự chủ đối với cơ quan, đơn vị theo quy định.',
    ],
  ],
  [
    'Xây dựng và phát triển chính quyền điện tử, chính quyền số',
    [
      'Ứng dụng công nghệ thông tin, chuyển đổi số trong hoạt động chỉ đạo, điều hành và giải quyết công việc.',
      'Nâng cao tỷ lệ hồ sơ trực tuyến, thanh toán trực tuyến; bảo đảm an toàn thông tin mạng.',
    ],
  ],
];

function areas(words: Words): readonly BodyBlock[] {
  return [
    heading(1, 'II.', 'NHIỆM VỤ THEO LĨNH VỰC'),
    ...areaTasks.flatMap(([title, tasks], index) => [
      heading(2, `${index + 1}.`, title),
      ...items(...tasks),
    ]),
    paragraph(
      `${words.offices} cụ thể hóa các nhiệm vụ trên trong kế hoạch công tác năm ${words.year}.`,
    ),
  ];
}

function organisation(words: Words): readonly BodyBlock[] {
  const reportTo = words.standing?.name ?? 'cơ quan thường trực cải cách hành chính';
  const common: readonly BodyBlock[] = [
    heading(1, 'V.', 'TỔ CHỨC THỰC HIỆN'),
    heading(2, '1.', words.offices),
    ...items(
      'Tổ chức thực hiện nghiêm túc, đúng thời hạn các nhiệm vụ được giao chủ trì hoặc phối hợp tại Kế hoạch này.',
      `Định kỳ hằng quý, 6 tháng, năm báo cáo kết quả thực hiện về ${reportTo} để tổng hợp, báo cáo theo quy định.`,
    ),
  ];
  const own = words.agencies.flatMap(({ name, duties }, index) => [
    heading(2, `${index + 2}.`, name),
    ...items(...duties),
  ]);
  return [
    ...common,
    ...own,
    paragraph(
      `Trên đây là Kế hoạch cải cách hành chính năm ${words.year}. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về ${reportTo} để tổng hợp, báo cáo ${words.issuer} xem xét, giải quyết./.`,
    ),
  ];
}

/** The three articles that a decision issuing a plan has. */
function decisionBody(facts: StarterFacts): readonly BodyBlock[] {
  const { year, issuer, offices } = wordsOf(facts);
  return [
    heading(
      1,
      'Điều 1.',
      `Ban hành kèm theo Quyết định này Kế hoạch cải cách hành chính năm ${year} của ${issuer}.`,
    ),
    heading(1, 'Điều 2.', 'Quyết định này có hiệu lực kể từ ngày ký.'),
    heading(
      1,
      'Điều 3.',
      `${offices} và các tổ chức, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.`,
    ),
  ];
}
