import type { DocumentAlignment } from '../../../../shared/document/appendix-document';
import { cleanXmlText, element, escapeText } from '../ooxml/xml';

/**
 * WordprocessingML elements with their properties as typed records. Word refuses a document whose elements stand in
 * another order than the schema's sequences (ECMA-376 part 1, annex A), so the order lives here and nowhere else: each
 * function writes its fields in the order of the schema type named above it.
 */

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** An element whose whole content is `w:val`; nothing for undefined. */
export function valueElement(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : element(name, { 'w:val': value });
}

/** An on/off element: present for true, explicitly off for false (to undo a style), absent for undefined. */
function toggle(name: string, on: boolean | undefined): string {
  if (on === undefined) return '';
  return on ? element(name) : element(name, { 'w:val': 0 });
}

function group(name: string, children: readonly string[]): string {
  const content = children.join('');
  return content === '' ? '' : element(name, null, content);
}

export interface RunProperties {
  /** A character style. */
  readonly style?: string;
  readonly fontFamily?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly sizeHalfPoints?: number;
  readonly underline?: boolean;
  readonly position?: 'superscript' | 'subscript';
  readonly language?: string;
}

/** CT_RPr (EG_RPrBase). */
export function runProperties(properties: RunProperties): string {
  const { style, fontFamily, bold, italic, strike, sizeHalfPoints, underline, position, language } =
    properties;
  return group('w:rPr', [
    valueElement('w:rStyle', style),
    fontFamily === undefined ? '' : fontsElement(fontFamily),
    toggle('w:b', bold),
    toggle('w:bCs', bold),
    toggle('w:i', italic),
    toggle('w:iCs', italic),
    toggle('w:strike', strike),
    valueElement('w:sz', sizeHalfPoints),
    valueElement('w:szCs', sizeHalfPoints),
    valueElement('w:u', underline === true ? 'single' : undefined),
    valueElement('w:vertAlign', position),
    language === undefined
      ? ''
      : element('w:lang', { 'w:val': language, 'w:eastAsia': language, 'w:bidi': 'ar-SA' }),
  ]);
}

/** All four slots, so that no letter falls back to another font: Word takes «ư» or «₫» from the slot it thinks fit. */
function fontsElement(family: string): string {
  return element('w:rFonts', {
    'w:ascii': family,
    'w:hAnsi': family,
    'w:eastAsia': family,
    'w:cs': family,
  });
}

export interface ParagraphProperties {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly widowControl?: boolean;
  readonly number?: { readonly listId: number; readonly level: number };
  /** A box around the text, or a line where the paragraph begins. */
  readonly border?: 'box' | 'line';
  readonly spacing?: Spacing;
  readonly indent?: Indent;
  readonly alignment?: DocumentAlignment;
  readonly outlineLevel?: number;
  /** `w:sectPr`: the paragraph ends a section. */
  readonly section?: string;
}

export interface Spacing {
  readonly beforeTwips: number;
  readonly afterTwips: number;
  /** Height of a line: in 240ths of single spacing, or exactly in twips. Single where absent. */
  readonly line?: { readonly rule: 'auto' | 'exact'; readonly value: number };
}

export interface Indent {
  readonly leftTwips: number;
  readonly rightTwips: number;
  readonly firstLineTwips: number;
}

/** CT_PPr (CT_PPrBase, then sectPr). */
export function paragraphProperties(properties: ParagraphProperties): string {
  const { style, keepNext, keepLines, widowControl, number, border, spacing } = properties;
  const { indent, alignment, outlineLevel, section = '' } = properties;
  return group('w:pPr', [
    valueElement('w:pStyle', style),
    toggle('w:keepNext', keepNext),
    toggle('w:keepLines', keepLines),
    toggle('w:widowControl', widowControl),
    number === undefined ? '' : numberElement(number),
    border === undefined ? '' : bordersElement(border),
    spacing === undefined ? '' : spacingElement(spacing),
    indent === undefined ? '' : indentElement(indent),
    valueElement('w:jc', alignment === 'justify' ? 'both' : alignment),
    valueElement('w:outlineLvl', outlineLevel),
    section,
  ]);
}

/** CT_NumPr. */
function numberElement({ listId, level }: NonNullable<ParagraphProperties['number']>): string {
  return group('w:numPr', [valueElement('w:ilvl', level), valueElement('w:numId', listId)]);
}

/** Thickness in eighths of a point. */
const lineEighths = 6;

/** CT_PBdr. */
function bordersElement(border: NonNullable<ParagraphProperties['border']>): string {
  const edge = (name: string, space: number): string =>
    element(`w:${name}`, {
      'w:val': 'single',
      'w:sz': lineEighths,
      'w:space': space,
      'w:color': 'auto',
    });
  if (border === 'line') return group('w:pBdr', [edge('top', 1)]);
  return group('w:pBdr', [edge('top', 2), edge('left', 4), edge('bottom', 2), edge('right', 4)]);
}

function spacingElement({ beforeTwips, afterTwips, line }: Spacing): string {
  return element('w:spacing', {
    'w:before': beforeTwips,
    'w:after': afterTwips,
    'w:line': line?.value ?? 240,
    'w:lineRule': line?.rule ?? 'auto',
  });
}

function indentElement({ leftTwips, rightTwips, firstLineTwips }: Indent): string {
  return element('w:ind', {
    'w:left': leftTwips,
    'w:right': rightTwips,
    'w:firstLine': firstLineTwips,
  });
}

/** CT_P. `content` is runs. */
export function paragraph(properties: ParagraphProperties, content: string): string {
  return `<w:p>${paragraphProperties(properties)}${content}</w:p>`;
}

/**
 * CT_R with text. A tab character becomes `w:tab`, "\n" a line break; characters that XML cannot hold are dropped. Blanks
 * at the ends are kept.
 */
export function textRun(text: string, properties: RunProperties = {}): string {
  const clean = cleanXmlText(text);
  if (clean === '') return '';
  const pieces = clean.split(/([\n\t])/).map((piece) => {
    if (piece === '\n') return '<w:br/>';
    if (piece === '\t') return '<w:tab/>';
    return piece === '' ? '' : `<w:t xml:space="preserve">${escapeText(piece)}</w:t>`;
  });
  return `<w:r>${runProperties(properties)}${pieces.join('')}</w:r>`;
}

/** CT_R with text that Word neither shows nor prints (w:vanish, 17.3.2.41). */
export function hiddenRun(text: string): string {
  const content = escapeText(cleanXmlText(text));
  return `<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve">${content}</w:t></w:r>`;
}

export interface CellProperties {
  readonly widthTwips: number;
  readonly gridSpan: number;
  /** restart: top of a vertical merge; continue: a covered position. */
  readonly verticalMerge?: 'restart' | 'continue';
  readonly verticalAlignment?: 'top' | 'center';
  /** Background as RRGGBB. */
  readonly fill?: string;
}

/** CT_TcPr. */
export function cellProperties(properties: CellProperties): string {
  const { widthTwips, gridSpan, verticalMerge, verticalAlignment, fill } = properties;
  return group('w:tcPr', [
    element('w:tcW', { 'w:w': widthTwips, 'w:type': 'dxa' }),
    valueElement('w:gridSpan', gridSpan === 1 ? undefined : gridSpan),
    valueElement('w:vMerge', verticalMerge),
    fill === undefined
      ? ''
      : element('w:shd', { 'w:val': 'clear', 'w:color': 'auto', 'w:fill': fill }),
    valueElement('w:vAlign', verticalAlignment),
  ]);
}

/** CT_TrPr: a row that stays on one page, and a header row that is repeated on each. */
export function rowProperties(properties: { readonly header: boolean }): string {
  return group('w:trPr', [element('w:cantSplit'), properties.header ? element('w:tblHeader') : '']);
}

/** CT_TblPr of a table with fixed column widths. */
export function tableProperties(style: string, widthTwips: number): string {
  return group('w:tblPr', [
    valueElement('w:tblStyle', style),
    element('w:tblW', { 'w:w': widthTwips, 'w:type': 'dxa' }),
    valueElement('w:jc', 'center'),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', {
      'w:val': '0620',
      'w:firstRow': 1,
      'w:lastRow': 0,
      'w:firstColumn': 0,
      'w:lastColumn': 0,
      'w:noHBand': 1,
      'w:noVBand': 1,
    }),
  ]);
}

/** CT_TblGrid. */
export function tableGrid(columnWidthsTwips: readonly number[]): string {
  const columns = columnWidthsTwips.map((width) => element('w:gridCol', { 'w:w': width }));
  return element('w:tblGrid', null, columns.join(''));
}
