import type {
  AppendixDocument,
  TextLine,
  TextLineRole,
} from '../../../../shared/document/appendix-document';
import { cellParagraphPaddingPt } from '../../../../shared/document/keep-together';
import { element, xmlDeclaration } from '../ooxml/xml';
import { halfPoints, twipsOfMm, twipsOfPoints } from './units';
import {
  paragraphProperties,
  runProperties,
  valueElement,
  wordNamespace,
  type ParagraphProperties,
  type RunProperties,
} from './word-elements';

/**
 * Named styles, so that a secretary changes all title lines or all table text in one place. Names are what Word shows in
 * its style list, hence Vietnamese; ids are ours.
 */
export const styleIds = {
  normal: 'Normal',
  header: 'Header',
  table: 'AppendixTable',
  tableText: 'TableText',
  tableHeader: 'TableHeader',
  tableHeading: 'TableHeading',
  tableClosing: 'TableClosing',
  afterTable: 'AfterTable',
} as const;

const lineStyles: Readonly<Record<TextLineRole, { readonly id: string; readonly name: string }>> = {
  label: { id: 'AppendixLabel', name: 'Phụ lục - Nhãn' },
  title: { id: 'AppendixTitle', name: 'Phụ lục - Tên' },
  subtitle: { id: 'AppendixSubtitle', name: 'Phụ lục - Chú thích' },
  closing: { id: 'AppendixClosing', name: 'Phụ lục - Kết thúc' },
};

export function styleOfLine(role: TextLineRole): string {
  return lineStyles[role].id;
}

export function stylesPart(document: AppendixDocument): string {
  const styles = [
    documentDefaults(document),
    paragraphStyle({ id: styleIds.normal, name: 'Normal', isDefault: true }),
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
      '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>' +
      '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/>' +
      '<w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    paragraphStyle({
      id: styleIds.header,
      name: 'header',
      paragraph: { alignment: 'center' },
      run: { sizeHalfPoints: halfPoints(document.page.pageNumberSizePt) },
    }),
    ...linesByRole(document).map(lineStyle),
    ...tableTextStyles(document.table.sizePt),
    tableStyle(document.table.cellPaddingMm),
  ];
  return xmlDeclaration + element('w:styles', { 'xmlns:w': wordNamespace }, styles.join(''));
}

/** 14 pt, single spaced: what unstyled text of the document looks like. */
function documentDefaults(document: AppendixDocument): string {
  const run = runProperties({
    fontFamily: document.fontFamily,
    sizeHalfPoints: halfPoints(document.page.pageNumberSizePt),
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

const builtInNames: ReadonlySet<string> = new Set(['Normal', 'header']);

/** The first line of each role tells how its style looks. */
function linesByRole(document: AppendixDocument): readonly TextLine[] {
  const lines = new Map<TextLineRole, TextLine>();
  for (const line of [...document.titleLines, ...document.closingLines]) {
    if (!lines.has(line.role)) lines.set(line.role, line);
  }
  return [...lines.values()];
}

function lineStyle(line: TextLine): string {
  return paragraphStyle({
    ...lineStyles[line.role],
    paragraph: {
      keepNext: line.role !== 'closing',
      spacing: { beforeTwips: 0, afterTwips: twipsOfPoints(line.spaceAfterPt) },
      alignment: line.alignment,
      // The title opens the navigation pane's entry for the appendix.
      ...(line.role === 'title' && { outlineLevel: 0 }),
    },
    run: { bold: line.bold, italic: line.italic, sizeHalfPoints: halfPoints(line.sizePt) },
  });
}

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

/** Thin black lines all round, and room beside the text. */
function tableStyle(cellPaddingMm: number): string {
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
    { 'w:type': 'table', 'w:customStyle': 1, 'w:styleId': styleIds.table },
    valueElement('w:name', 'Bảng phụ lục') +
      valueElement('w:basedOn', 'TableNormal') +
      element(
        'w:tblPr',
        null,
        element('w:tblBorders', null, borders.join('')) + element('w:tblCellMar', null, margins),
      ),
  );
}
