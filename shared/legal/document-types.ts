/**
 * Types of documents that căn cứ name, with what their symbols look like. Longer names come before their beginnings,
 * so that «Thông tư liên tịch» is not read as «Thông tư».
 */
export interface DocumentType {
  readonly name: string;
  /** Cited by its name, without number and issuer. Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6. */
  readonly isLaw?: true;
  /** A symbol of this type, as far as the type shows in it. */
  readonly symbol: RegExp;
  /** For a hint: what a right symbol of this type looks like. */
  readonly example: string;
}

export const documentTypes: readonly DocumentType[] = [
  law('Hiến pháp', '18/2013/L-CTN', /QH|L-CTN/),
  law('Bộ luật', '45/2019/QH14', /\/QH\d/),
  law('Luật', '72/2025/QH15', /\/QH\d/),
  law('Pháp lệnh', '04/2021/UBTVQH15', /UBTVQH\d/),
  type('Thông tư liên tịch', '01/2015/TTLT-BNV-BTC', /\/TTLT-/),
  type('Thông tư', '26/2019/TT-BTC', /\/TT-/),
  type('Nghị quyết', '76/NQ-CP', /NQ|\/QH\d|UBTVQH\d/),
  type('Nghị định', '30/2020/NĐ-CP', /\/NĐ-CP$/),
  type('Quyết định', '3433/QĐ-UBND', /QĐ/),
  type('Chỉ thị', '23/CT-TTg', /CT/),
  type('Kế hoạch', '150/KH-UBND', /KH/),
  type('Chương trình hành động', '05/CTr-UBND', /CTr/),
  type('Chương trình', '05/CTr-UBND', /CTr/),
  type('Kết luận', '85-KL/TW', /KL/),
  type('Quy định', '22-QĐ/TW', /QĐ|QyĐ/),
  type('Quy chế', '10/QC-UBND', /QC/),
  type('Hướng dẫn', '36-HD/VPTW', /HD/),
  type('Thông báo', '12/TB-UBND', /TB/),
  type('Công điện', '03/CĐ-TTg', /CĐ/),
  type('Công văn', '123/UBND-NV', /./),
  type('Báo cáo', '15/BC-UBND', /BC/),
  type('Tờ trình', '20/TTr-SNV', /TTr/),
  type('Đề án', '02/ĐA-UBND', /ĐA/),
];

function type(name: string, example: string, symbol: RegExp): DocumentType {
  return { name, example, symbol };
}

function law(name: string, example: string, symbol: RegExp): DocumentType {
  return { name, example, symbol, isLaw: true };
}

export function documentTypeOf(name: string): DocumentType | undefined {
  const wanted = name.normalize('NFC').toLocaleLowerCase('vi');
  return documentTypes.find((each) => each.name.toLocaleLowerCase('vi') === wanted);
}

export function isLawType(name: string): boolean {
  return documentTypeOf(name)?.isLaw === true;
}
