import type { IsoDate } from '../text/calendar';

/** What a citation says about a document. Unknown facts are "" or null. */
export interface LegalDocument {
  /** Tên loại, as printed: «Luật», «Nghị định»; see document-types.ts. */
  readonly type: string;
  /** Số, ký hiệu: «30/2020/NĐ-CP»; as written where it follows no form. */
  readonly symbol: string;
  readonly date: IsoDate | null;
  /** «Chính phủ», «UBND tỉnh Hà Tĩnh»; "" for laws, which are cited without (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6). */
  readonly issuer: string;
  /**
   * Trích yếu as it follows the issuer: «về công tác văn thư», «quy định chế độ …». Of a law or ordinance its name:
   * «Tổ chức chính quyền địa phương».
   */
  readonly subject: string;
}

/** A document that the user wrote, corrected, merged or took out; what plans cite is read from the plans. */
export interface StoredDocument extends LegalDocument {
  readonly id: string;
  /** Keys (documentKey) of the cited documents that this record stands for. */
  readonly covers: readonly string[];
  readonly removed: boolean;
}

/** The căn cứ of a plan of the library. */
export interface PlanBases {
  readonly planId: string;
  readonly planName: string;
  readonly legalBases: readonly string[];
}
