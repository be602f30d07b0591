import type { PlanDocument } from '../../../../shared/document/plan-document';
import { cellParagraphPaddingPt } from '../../../../shared/document/keep-together';
import { element, xmlDeclaration } from '../ooxml/xml';
import { styleOfRole, type RoleLook, type RoleLooks } from './paragraph-styles';
import { halfPoints, twipsOfMm, twipsOfPoints } from './units';
import {
  paragraphProperties,
  runProperties,
  valueElement,
  wordNamespace,
  type ParagraphProperties,
  type RunProperties,
} from './word-elements';

/** Styles that no element of the form has; those of the elements are in paragraph-styles.ts. */
export const styleIds = {
  normal: 'Normal',
  header: 'Header',
  columns: 'SideBySide',
  table: 'AppendixTable',
  tableText: 'TableText',
  tableHeader: 'TableHeader',
  tableHeading: 'TableHeading',
  tableClosing: 'TableClosing',
  afterTable: 'AfterTable',
  footnoteText: 'FootnoteText',
  footnoteReference: 'FootnoteReference',
} as const;

const usualTableSizePt = 12;
const usualCellPaddingMm = 1.4;
const footnoteHalfPoints = 20;

export function stylesPart(document: PlanDocument, looks: RoleLooks): string {
  const blocks = document.sections.flatMap((section) => section.blocks);
  const table = blocks.find((block) => block.kind === 'table')?.table;
  const textTable = blocks.find((block) => block.kind === 'text-table');
  const page = document.sections[0]?.page;
  const pageNumberSizePt = page?.pageNumberSizePt ?? 14;
  const styles = [
    documentDefaults(document.fontFamily, pageNumberSizePt),
    paragraphStyle({ id: styleIds.normal, name: 'Normal', isDefault: true }),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
      '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
      '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
      '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    paragraphStyle({
      id: styleIds.header,
      name: 'header',
      paragraph: { alignment: 'center' },
      run: { sizeHalfPoints: halfPoints(pageNumberSizePt) },
    }),
    ...[...looks.values()].map(roleStyle),
    ...tableTextStyles(table?.sizePt ?? textTable?.sizePt ?? usualTableSizePt),
    tableStyle(styleIds.table, 'Bảng phụ lục', table?.cellPaddingMm ?? usualCellPaddingMm, true),
    tableStyle(styleIds.columns, 'Hai bên', 0, false),
    ...(document.footnotes.length > 0 ? footnoteStyles : []),
  ];
  return xmlDeclaration + element('w:styles', { 'xmlns:w': wordNamespace }, styles.join(''));
}

/** 14 pt, single spaced: what unstyled text of the document looks like. */
function documentDefaults(fontFamily: string, sizePt: number): string {
  const run = runProperties({
    fontFamily,
    sizeHalfPoints: halfPoints(sizePt),
    language: 'vi-VN',
  });
  const paragraph = paragraphProperties({ spacing: { beforeTwips: 0, afterTwips: 0 } });
  return element(
    'w:docDefaults',
    null,
    element('w:rPrDefault', null, run) + element('w:pPrDefault', null, paragraph),
  );
}

interface StyleDefinition {
  readonly id: string;
  readonly name: string;
  readonly isDefault?: boolean;
  readonly paragraph?: ParagraphProperties;
  readonly run?: RunProperties;
  readonly basedOn?: string;
}

/** CT_Style: name, basedOn, qFormat, pPr, rPr in this order. */
function paragraphStyle(style: StyleDefinition): string {
  const { id, name, isDefault, paragraph = {}, run = {}, basedOn = styleIds.normal } = style;
  return element(
    'w:style',
    {
      'w:type': 'paragraph',
      'w:default': isDefault ? 1 : undefined,
      'w:customStyle': builtInNames.has(name) ? undefined : 1,
      'w:styleId': id,
    },
    valueElement('w:name', name) +
      (isDefault ? '' : valueElement('w:basedOn', basedOn)) +
      element('w:qFormat') +
      paragraphProperties(paragraph) +
      runProperties(run),
  );
}

const builtInNames: ReadonlySet<string> = new Set(['Normal', 'header', 'footnote text']);

function roleStyle({ role, paragraph, bold, italic, sizePt }: RoleLook): string {
  const { id, name, outlineLevel } = styleOfRole(role);
  return paragraphStyle({
    id,
    name,
    paragraph: { ...paragraph, ...(outlineLevel !== undefined && { outlineLevel }) },
    run: { bold, italic, sizeHalfPoints: halfPoints(sizePt) },
  });
}

const footnoteStyles: readonly string[] = [
  paragraphStyle({
    id: styleIds.footnoteText,
    name: 'footnote text',
    paragraph: { alignment: 'justify' },
    run: { sizeHalfPoints: footnoteHalfPoints },
  }),
  element(
    'w:style',
    { 'w:type': 'character', 'w:styleId': styleIds.footnoteReference },
    valueElement('w:name', 'footnote reference') + runProperties({ position: 'superscript' }),
  ),
];

function tableTextStyles(sizePt: number): readonly string[] {
  const half = twipsOfPoints(cellParagraphPaddingPt / 2);
  const spacing = { beforeTwips: half, afterTwips: half };
  const basedOn = styleIds.tableText;
  const run = { bold: true };
  return [
    paragraphStyle({
      id: styleIds.tableText,
      name: 'Bảng - Chữ',
      paragraph: { spacing },
      run: { sizeHalfPoints: halfPoints(sizePt) },
    }),
    paragraphStyle({
      id: styleIds.tableHeader,
      name: 'Bảng - Tiêu đề cột',
      basedOn,
      paragraph: { alignment: 'center' },
      run,
    }),
    paragraphStyle({
      id: styleIds.tableHeading,
      name: 'Bảng - Lĩnh vực, nhóm',
      basedOn,
      run,
    }),
    paragraphStyle({ id: styleIds.tableClosing, name: 'Bảng - Tổng cộng', basedOn, run }),
    paragraphStyle({
      id: styleIds.afterTable,
      name: 'Bảng - Dòng sau bảng',
      run: { sizeHalfPoints: 2 },
    }),
  ];
}

/** Thin black lines all round or none, and room beside the text. */
function tableStyle(id: string, name: string, cellPaddingMm: number, bordered: boolean): string {
  const edges = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = edges.map((edge) =>
    element(`w:${edge}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' }),
  );
  const padding = { 'w:w': twipsOfMm(cellPaddingMm), 'w:type': 'dxa' };
  const none = { 'w:w': 0, 'w:type': 'dxa' };
  const margins =
    element('w:top', none) +
    element('w:left', padding) +
    element('w:bottom', none) +
    element('w:right', padding);
  return element(
    'w:style',
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': id },
    valueElement('w:name', name) +
      valueElement('w:basedOn', 'TableNormal') +
      element(
        'w:tblPr',
        null,
        (bordered ? element('w:tblBorders', null, borders.join('')) : '') +
          element('w:tblCellMar', null, margins),
      ),
  );
}
