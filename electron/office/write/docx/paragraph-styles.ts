import type {
  DocumentBlock,
  ParagraphBlock,
  ParagraphRole,
  PlanDocument,
} from '../../../../shared/document/plan-document';
import type { Indent, ParagraphProperties, Spacing } from './word-elements';
import { twipsOfMm, twipsOfPoints } from './units';

/**
 * Named styles, so that a secretary changes all headings or all căn cứ in one place. Names are what Word shows in its
 * style list, hence Vietnamese; ids are the ids of the elements of the form.
 */
export interface RoleStyle {
  readonly id: string;
  readonly name: string;
  /** Place in the navigation pane, from 0. */
  readonly outlineLevel?: number;
}

const names: Readonly<Record<ParagraphRole, readonly [name: string, outlineLevel?: number]>> = {
  nationalName: ['Quốc hiệu'],
  nationalMotto: ['Tiêu ngữ'],
  superiorAgency: ['Cơ quan chủ quản'],
  issuingAgency: ['Cơ quan ban hành'],
  number: ['Số, ký hiệu'],
  placeAndDate: ['Địa danh, ngày tháng'],
  documentType: ['Tên loại văn bản'],
  subject: ['Trích yếu'],
  legalBasis: ['Căn cứ'],
  partHeading: ['Mục I', 0],
  sectionHeading: ['Mục 1', 1],
  pointHeading: ['Điểm a'],
  article: ['Điều', 0],
  bodyText: ['Nội dung'],
  recipientsLabel: ['Nơi nhận - Nhãn'],
  recipients: ['Nơi nhận'],
  signingAuthority: ['Quyền hạn, chức vụ'],
  signerName: ['Họ tên người ký'],
  issuedWith: ['Ban hành kèm theo'],
  appendixLabel: ['Phụ lục - Nhãn'],
  appendixTitle: ['Phụ lục - Tên', 0],
  appendixSubtitle: ['Phụ lục - Chú thích'],
  appendixNote: ['Phụ lục - Ghi chú'],
  closing: ['Phụ lục - Kết thúc'],
  signatureRoom: ['Chỗ ký'],
  mark: ['Dấu chỉ mức độ'],
  lineBelow: ['Dòng kẻ'],
};

export function styleOfRole(role: ParagraphRole): RoleStyle {
  const [name, outlineLevel] = names[role];
  const id = role.charAt(0).toUpperCase() + role.slice(1);
  return { id, name, ...(outlineLevel !== undefined && { outlineLevel }) };
}

/** How paragraphs of a role look unless they say otherwise: as the first of them does. */
export interface RoleLook {
  readonly role: ParagraphRole;
  readonly paragraph: ParagraphProperties;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly sizePt: number;
}

export type RoleLooks = ReadonlyMap<ParagraphRole, RoleLook>;

export function roleLooksOf(document: PlanDocument): RoleLooks {
  const looks = new Map<ParagraphRole, RoleLook>();
  for (const { blocks } of document.sections) {
    for (const block of blocks.flatMap(paragraphsOf)) {
      if (!looks.has(block.role)) looks.set(block.role, lookOf(block));
      if (block.lineBelowMm !== undefined) looks.set('lineBelow', lineBelowLook);
    }
  }
  return looks;
}

/** Paragraphs that only hold a line say the rest themselves. */
const lineBelowLook: RoleLook = {
  role: 'lineBelow',
  paragraph: { alignment: 'center' },
  bold: false,
  italic: false,
  sizePt: 2,
};

export function paragraphsOf(block: DocumentBlock): readonly ParagraphBlock[] {
  if (block.kind === 'paragraph') return [block];
  return block.kind === 'columns' ? block.columns.flatMap(({ paragraphs }) => paragraphs) : [];
}

function lookOf(block: ParagraphBlock): RoleLook {
  const { bold = false, italic = false } = block.runs.at(-1) ?? {};
  return {
    role: block.role,
    paragraph: propertiesOf(block),
    bold,
    italic,
    sizePt: block.sizePt,
  };
}

/** What a paragraph says about itself; indents of titles that are balanced by hand stay out of styles. */
export function propertiesOf(
  block: ParagraphBlock,
): Required<
  Pick<ParagraphProperties, 'keepNext' | 'keepLines' | 'spacing' | 'indent' | 'alignment'>
> {
  return {
    keepNext: block.keepWithNext,
    keepLines: block.keepLinesTogether,
    spacing: spacingOf(block),
    indent: indentOf(block),
    alignment: block.alignment,
  };
}

/** A line below takes the room below the text with it (see paragraph-markup.ts). */
function spacingOf(block: ParagraphBlock): Spacing {
  return {
    beforeTwips: twipsOfPoints(block.spaceBeforePt),
    afterTwips: block.lineBelowMm === undefined ? twipsOfPoints(block.spaceAfterPt) : 0,
    line: { rule: 'auto', value: Math.round(block.lineSpacing * 240) },
  };
}

function indentOf(block: ParagraphBlock): Indent {
  return {
    leftTwips: twipsOfMm(block.leftIndentMm),
    rightTwips: twipsOfMm(block.rightIndentMm),
    firstLineTwips: twipsOfMm(block.firstLineIndentMm),
  };
}
