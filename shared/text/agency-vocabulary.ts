import { foldText } from './normalise';

/** First words of agencies, groups and officers. «Ban» alone is too common a syllable to be one. */
export const agencyHeads: ReadonlySet<string> = new Set([
  ...['phòng', 'sở', 'ubnd', 'hđnd', 'các', 'những', 'mọi', 'trường', 'trạm', 'hội', 'tổ', 'đài'],
  ...[
    'văn phòng',
    'trung tâm',
    'công an',
    'công chức',
    'công ty',
    'chi cục',
    'tổng cục',
    'cục thuế',
  ],
  ...[
    'kho bạc',
    'bảo hiểm',
    'thanh tra',
    'tòa án',
    'viện kiểm',
    'viện nghiên',
    'liên đoàn',
    'đoàn thanh',
  ],
  ...[
    'mặt trận',
    'đảng ủy',
    'huyện ủy',
    'thành ủy',
    'tỉnh ủy',
    'thị ủy',
    'ủy ban',
    'bộ phận',
    'bộ chỉ',
  ],
  ...[
    'bộ nội',
    'bộ tài',
    'bộ tư',
    'cơ quan',
    'đơn vị',
    'ngân hàng',
    'bưu điện',
    'chủ tịch',
    'lãnh đạo',
  ],
  ...[
    'người dân',
    'doanh nghiệp',
    'cá nhân',
    'ban chỉ',
    'ban quản',
    'ban dân',
    'ban tổ',
    'ban ngành',
  ],
  ...['ban xây', 'ban biên', 'cán bộ', 'kiểm toán', 'quân sự', 'toàn thể'],
]);

/** The second of «cơ quan, đơn vị», «người dân, doanh nghiệp»: what follows a comma without ending the group. */
export const groupContinuations: ReadonlySet<string> = new Set([
  'đơn vị',
  'cơ quan',
  'doanh nghiệp',
  'người dân',
  'ban ngành',
]);

/** Agencies whose names are lists of fields: a comma inside is likelier than a new agency without a head. */
export const compoundHeads = /^(?:phòng|sở|bộ|trung tâm|ban|trường) /;

/** Words after a name that say where it is or what it does, not which it is. */
export const nameQualifiers: ReadonlySet<string> = new Set([
  ...['thành', 'tp', 'thị', 'huyện', 'quận', 'tỉnh', 'xã', 'phường', 'đặc', 'cấp', 'thuộc', 'của'],
  ...['các', 'trung', 'chủ', 'phối', 'tham', 'theo', 'tại', 'nơi', 'có', 'khu', 'trên'],
]);

const groupStart =
  /^(?:các|những|mọi|toàn thể|tất cả|phòng,? ban|cơ quan(?=$|,| đơn vị| liên quan| có| chuyên môn| chủ trì| hành chính)|đơn vị|địa phương|ban,? ngành|người dân|doanh nghiệp|cá nhân|tổ chức|cán bộ|cbcc|công chức chuyên môn)(?= |,|$)/;
const unnamedCommittees =
  /^(?:ubnd|ủy ban nhân dân|hđnd)(?: liên quan)?(?: (?:các|cac|cấp))?(?:[ ,]*(?:và )?(?:phường|xã|thị trấn|huyện|cấp xã|đặc khu))*(?: liên quan| có liên quan)?(?: (?:các|cac) (?:phường|xã))?$/;

/** Whether the words mean several unnamed agencies. */
export function isGroup(written: string): boolean {
  const folded = foldText(written);
  return (
    groupStart.test(folded) || /(?:có )?liên quan$/.test(folded) || unnamedCommittees.test(folded)
  );
}
