/**
 * The form of an administrative document under Nghị định 30/2020/NĐ-CP, as data: one record per element with the clause
 * it comes from, the range that the decree allows and the value we use. Writers, previews and the checklist of an export
 * read it; nothing else may hold a size or margin of its own. A later decree becomes a second record of this type.
 *
 * Clauses are those of Phụ lục I of the decree («Thể thức, kỹ thuật trình bày văn bản hành chính»). Lengths are
 * millimetres, sizes points.
 */
export interface DocumentForm {
  readonly id: string;
  /** As cited on screen and in checklists. */
  readonly source: string;
  /** ISO date from which documents follow this form. */
  readonly inForceFrom: string;
  readonly fontFamily: string;
  readonly page: PageForm;
  readonly pageNumber: PageNumberForm;
  readonly elements: Readonly<Record<FormElementId, FormElement>>;
  readonly body: BodyForm;
  readonly table: TableForm;
}

/** Allowed values from min to max, both included, and the one used unless the officer chooses another. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly default: number;
}

export interface PageForm {
  readonly clause: string;
  /** A4. */
  readonly shortEdgeMm: number;
  readonly longEdgeMm: number;
  /** Of the upright page; see marginsOf() for the landscape page. */
  readonly marginsMm: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Range>>;
}

/** Arabic, in the middle of the top margin, not shown on a first page; each appendix counts from 1. */
export interface PageNumberForm {
  readonly clause: string;
  readonly sizePt: Range;
  readonly shownOnFirstPage: boolean;
}

export type FormElementId =
  | 'nationalName'
  | 'nationalMotto'
  | 'superiorAgency'
  | 'issuingAgency'
  | 'number'
  | 'placeAndDate'
  | 'documentType'
  | 'subject'
  | 'legalBasis'
  | 'partHeading'
  | 'sectionHeading'
  | 'pointHeading'
  | 'article'
  | 'bodyText'
  | 'recipientsLabel'
  | 'recipients'
  | 'signingAuthority'
  | 'signerName'
  | 'issuedWith'
  | 'appendixLabel'
  | 'appendixTitle'
  | 'appendixSubtitle';

export interface FormElement {
  readonly clause: string;
  /** Vietnamese name, for checklists. */
  readonly name: string;
  readonly sizePt: Range;
  readonly bold: boolean;
  readonly italic: boolean;
  /** Set in capital letters. Text is kept as written; a checklist reports where it differs. */
  readonly capitals: boolean;
  readonly alignment: 'left' | 'center' | 'right' | 'justify';
  /** Solid line below, as a share of the text's length; absent where the decree asks for none. */
  readonly lineBelow?: { readonly minShare: number; readonly maxShare: number };
}

export interface BodyForm {
  readonly clause: string;
  readonly firstLineIndentMm: Range;
  readonly spaceBetweenParagraphsPt: { readonly min: number; readonly default: number };
  /** Multiple of single spacing. */
  readonly lineSpacing: Range;
  readonly end: string;
}

/** The decree leaves tables open; these are the bounds within which offices print them. */
export interface TableForm {
  readonly sizePt: Range;
}

const range = (min: number, max: number, defaultValue: number): Range => ({
  min,
  max,
  default: defaultValue,
});
const size12to13 = range(12, 13, 13);
const size13to14 = range(13, 14, 14);

/** Bold, italic and capitals name what is set; the rest is upright regular lower case. */
function element(
  clause: string,
  name: string,
  sizePt: Range,
  look: string,
  alignment: FormElement['alignment'],
  lineBelow?: FormElement['lineBelow'],
): FormElement {
  return {
    clause,
    name,
    sizePt,
    bold: look.includes('bold'),
    italic: look.includes('italic'),
    capitals: look.includes('capitals'),
    alignment,
    ...(lineBelow && { lineBelow }),
  };
}

const wholeLine = { minShare: 1, maxShare: 1 };
const shortLine = { minShare: 1 / 3, maxShare: 1 / 2 };

export const nd30: DocumentForm = {
  id: 'nd30-2020',
  source: 'Nghị định số 30/2020/NĐ-CP, Phụ lục I',
  inForceFrom: '2020-03-05',
  fontFamily: 'Times New Roman',
  page: {
    clause: 'I.1, I.2, I.3',
    shortEdgeMm: 210,
    longEdgeMm: 297,
    marginsMm: {
      top: range(20, 25, 20),
      bottom: range(20, 25, 20),
      left: range(30, 35, 30),
      right: range(15, 20, 15),
    },
  },
  pageNumber: { clause: 'I.7', sizePt: size13to14, shownOnFirstPage: false },
  elements: {
    nationalName: element('II.1.a', 'Quốc hiệu', size12to13, 'capitals bold', 'center'),
    nationalMotto: element('II.1.b', 'Tiêu ngữ', size13to14, 'bold', 'center', wholeLine),
    superiorAgency: element('II.2', 'Cơ quan chủ quản', size12to13, 'capitals', 'center'),
    issuingAgency: element(
      'II.2',
      'Cơ quan ban hành',
      size12to13,
      'capitals bold',
      'center',
      shortLine,
    ),
    number: element('II.3', 'Số, ký hiệu', range(13, 13, 13), '', 'center'),
    placeAndDate: element('II.4', 'Địa danh và thời gian', size13to14, 'italic', 'center'),
    documentType: element('II.5', 'Tên loại', size13to14, 'capitals bold', 'center'),
    subject: element('II.5', 'Trích yếu', size13to14, 'bold', 'center', shortLine),
    legalBasis: element('II.6.b', 'Căn cứ ban hành', size13to14, 'italic', 'justify'),
    partHeading: element('II.6.d', 'Phần, chương, mục lớn', size13to14, 'capitals bold', 'left'),
    sectionHeading: element('II.6.d', 'Mục, khoản có tiêu đề', size13to14, 'bold', 'justify'),
    pointHeading: element('II.6.d', 'Điểm', size13to14, '', 'justify'),
    article: element('II.6.d', 'Điều', size13to14, 'bold', 'justify'),
    bodyText: element('II.6.đ', 'Nội dung văn bản', size13to14, '', 'justify'),
    recipientsLabel: element('II.9', 'Từ «Nơi nhận»', range(12, 12, 12), 'bold italic', 'left'),
    recipients: element('II.9', 'Nơi nhận', range(11, 11, 11), '', 'left'),
    signingAuthority: element('II.7', 'Quyền hạn, chức vụ', size13to14, 'capitals bold', 'center'),
    signerName: element('II.7', 'Họ tên người ký', size13to14, 'bold', 'center'),
    issuedWith: element('III.1', 'Chú thích ban hành kèm theo', size13to14, 'italic', 'center'),
    appendixLabel: element('III.1.a', 'Từ «Phụ lục»', range(14, 14, 14), 'bold', 'center'),
    appendixTitle: element('III.1.a', 'Tên phụ lục', size13to14, 'capitals bold', 'center'),
    appendixSubtitle: element('III.1.b', 'Chú thích kèm theo', size13to14, 'italic', 'center'),
  },
  body: {
    clause: 'II.6.đ',
    firstLineIndentMm: range(10, 12.7, 12.7),
    spaceBetweenParagraphsPt: { min: 6, default: 6 },
    lineSpacing: range(1, 1.5, 1),
    end: './.',
  },
  table: { sizePt: range(11, 13, 12) },
};

export type PageOrientation = 'portrait' | 'landscape';

/**
 * Margin ranges of a page in the given orientation. A landscape page is the upright one turned, so that its binding edge
 * (left of the upright page) is the top, and all pages of a bound document keep the same margins.
 */
export function marginsOf(form: DocumentForm, orientation: PageOrientation): PageForm['marginsMm'] {
  const { top, right, bottom, left } = form.page.marginsMm;
  if (orientation === 'portrait') return { top, right, bottom, left };
  return { top: left, right: top, bottom: right, left: bottom };
}
