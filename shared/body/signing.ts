import type { IssuerLevel } from '../plan/plan';

/** How someone signs (Nghị định 30/2020/NĐ-CP, Điều 13 and Phụ lục I, II.7); "" for the head of an agency. */
export const signingModes = ['', 'TM', 'KT', 'Q', 'TL', 'TUQ'] as const;

export type SigningMode = (typeof signingModes)[number];

/** The mode that the lines above the position say; the last line decides («TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH»). */
export function signingModeOf(signingAuthority: string): SigningMode {
  const last = signingAuthority.split('\n').at(-1)?.trim() ?? '';
  const short = /^(TM|T\/M|KT|K\/T|Q|TL|T\/L|TUQ)\s*\./u.exec(last)?.[1]?.replace('/', '');
  return signingModes.find((mode) => mode === short) ?? '';
}

export interface SigningLines {
  readonly signingAuthority: string;
  readonly signerPosition: string;
}

/** The lines that a mode implies for the issuer: «KT. CHỦ TỊCH» is signed by a «PHÓ CHỦ TỊCH». */
export function signingLinesFor(
  mode: SigningMode,
  issuer: string,
  level: IssuerLevel | null,
): SigningLines {
  const council = /^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)/iu.test(issuer.normalize('NFC'));
  const body = council ? 'ỦY BAN NHÂN DÂN' : issuer.normalize('NFC').toLocaleUpperCase('vi');
  const head = council ? 'CHỦ TỊCH' : headOf(issuer, level);
  const onBehalf = council ? `TM. ${body}` : '';
  switch (mode) {
    case '':
      return { signingAuthority: '', signerPosition: head };
    case 'TM':
      return { signingAuthority: `TM. ${body}`, signerPosition: head };
    case 'KT':
      return {
        signingAuthority: [onBehalf, `KT. ${head}`].filter((line) => line !== '').join('\n'),
        signerPosition: `PHÓ ${head}`,
      };
    case 'Q':
      return {
        signingAuthority: [onBehalf, `Q. ${head}`].filter((line) => line !== '').join('\n'),
        signerPosition: '',
      };
    case 'TL':
      return { signingAuthority: `TL. ${head}`, signerPosition: 'CHÁNH VĂN PHÒNG' };
    case 'TUQ':
      return { signingAuthority: `TUQ. ${head}`, signerPosition: 'CHÁNH VĂN PHÒNG' };
  }
}

function headOf(issuer: string, level: IssuerLevel | null): string {
  const name = issuer.normalize('NFC').toLocaleLowerCase('vi');
  if (/^(?:sở|trung tâm)(?: |$)/u.test(name)) return 'GIÁM ĐỐC';
  if (/^phòng(?: |$)/u.test(name)) return 'TRƯỞNG PHÒNG';
  if (/^ban(?: |$)/u.test(name)) return 'TRƯỞNG BAN';
  if (/^văn phòng(?: |$)/u.test(name)) return 'CHÁNH VĂN PHÒNG';
  if (/^chi cục(?: |$)/u.test(name)) return 'CHI CỤC TRƯỞNG';
  if (/^cục(?: |$)/u.test(name)) return 'CỤC TRƯỞNG';
  if (/^bộ(?: |$)/u.test(name)) return 'BỘ TRƯỞNG';
  return level === 'department' ? 'THỦ TRƯỞNG ĐƠN VỊ' : 'CHỦ TỊCH';
}

/** Whether a name starts with a title of learning, which official documents leave out (Phụ lục I, II.7.d). */
export function hasAcademicTitle(name: string): boolean {
  return /^\s*(?:GS|PGS|TS|ThS|Th\.S|CN|BS|KS|DS|LS|Tiến sĩ|Thạc sĩ|Giáo sư|Cử nhân|Kỹ sư|Bác sĩ)\s*[.\s]/iu.test(
    name,
  );
}

/** A mark of secrecy typed where marks of urgency or circulation go. */
export function isSecrecyWord(text: string): boolean {
  return /^\s*(?:độ\s+mật\s*:?\s*)?(?:tối\s+|tuyệt\s+)?mật\s*$/iu.test(text.normalize('NFC'));
}

/** «Lưu: VT, X.» stands last (Phụ lục I, II.9). */
export function withArchiveLast(recipients: readonly string[]): readonly string[] {
  const isArchive = (item: string): boolean => /^\s*-?\s*lưu\s*:/iu.test(item);
  return [...recipients.filter((item) => !isArchive(item)), ...recipients.filter(isArchive)];
}

/** Entries that such plans have, by tier. */
export function commonRecipients(level: IssuerLevel | null, decision: boolean): readonly string[] {
  const own = recipientsOf[level ?? 'commune'];
  return [...(decision ? ['Như Điều 3;'] : []), ...own, 'Lưu: VT.'];
}

const recipientsOf: Readonly<Record<IssuerLevel, readonly string[]>> = {
  central: [
    'Thủ tướng Chính phủ (để b/c);',
    'Bộ Nội vụ;',
    'Lãnh đạo Bộ;',
    'Các đơn vị thuộc, trực thuộc Bộ;',
  ],
  province: [
    'Bộ Nội vụ (để b/c);',
    'TT. Tỉnh ủy, TT. HĐND tỉnh (để b/c);',
    'Chủ tịch, các PCT UBND tỉnh;',
    'Các sở, ban, ngành;',
    'UBND các xã, phường, đặc khu;',
  ],
  district: [
    'UBND tỉnh (để b/c);',
    'Sở Nội vụ (để b/c);',
    'TT. Huyện ủy, TT. HĐND huyện (để b/c);',
    'Chủ tịch, các PCT UBND huyện;',
    'Các phòng, ban, đơn vị;',
    'UBND các xã, thị trấn;',
  ],
  commune: [
    'UBND tỉnh (để b/c);',
    'Sở Nội vụ (để b/c);',
    'TT. Đảng ủy, TT. HĐND (để b/c);',
    'Chủ tịch, các PCT UBND;',
    'Các phòng, đơn vị;',
  ],
  department: ['UBND tỉnh (để b/c);', 'Lãnh đạo cơ quan;', 'Các phòng, đơn vị trực thuộc;'],
};
