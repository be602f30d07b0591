import type { DocumentRow, PageSetup } from '../../../../shared/document/appendix-document';
import type {
  DocumentBlock,
  DocumentFootnote,
  ParagraphBlock,
  PlanDocument,
  TableBlock,
} from '../../../../shared/document/plan-document';
import type { Page, PagedDocument } from '../../../../shared/document/paginate/paged-document';

/** 10 lines of 10 pt (11.5 pt from line to line) and a little more fit on it. */
export const smallPage: PageSetup = {
  pageNumberSizePt: 10,
  orientation: 'portrait',
  widthMm: 100,
  heightMm: 62,
  marginsMm: { top: 10, right: 10, bottom: 10, left: 10 },
};

export function documentOf(
  blocks: readonly DocumentBlock[],
  footnotes: readonly DocumentFootnote[] = [],
): PlanDocument {
  return {
    fontFamily: 'Times New Roman',
    properties: { title: 'Kế hoạch', subject: '', author: 'UBND' },
    watermark: '',
    sections: [{ part: 'plan', page: smallPage, blocks }],
    footnotes,
  };
}

/** A paragraph with one line per given text. */
export function paragraph(
  lines: readonly string[],
  settings: Partial<ParagraphBlock> = {},
): ParagraphBlock {
  return {
    kind: 'paragraph',
    role: 'bodyText',
    runs: [run(lines.join('\n'))],
    sizePt: 10,
    alignment: 'left',
    firstLineIndentMm: 0,
    leftIndentMm: 0,
    rightIndentMm: 0,
    spaceBeforePt: 0,
    spaceAfterPt: 0,
    lineSpacing: 1,
    keepWithNext: false,
    keepLinesTogether: false,
    ...settings,
  };
}

export function run(text: string) {
  return { text, bold: false, italic: false, underline: false, position: 'normal' as const };
}

export function numbered(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
}

interface RowSettings {
  readonly kind?: DocumentRow['kind'];
  readonly keepWithNext?: boolean;
  /** Rows that the first cell spans; 0 where it is covered. */
  readonly span?: number;
}

/** A row of two cells. */
export function row(first: string, second: string, settings: RowSettings = {}): DocumentRow {
  const { kind = 'task', keepWithNext = false, span = 1 } = settings;
  const cell = (column: number, text: string, rowSpan: number) => ({
    column,
    columnSpan: 1,
    rowSpan,
    text,
    bold: false,
    italic: false,
    alignment: 'left' as const,
    verticalAlignment: 'top' as const,
  });
  return { kind, keepWithNext, cells: [cell(0, first, span), cell(1, second, 1)] };
}

export function table(rows: readonly DocumentRow[]): TableBlock {
  const column = { label: '', widthMm: 40, alignment: 'left' as const };
  return {
    kind: 'table',
    table: { sizePt: 10, cellPaddingMm: 1, columns: [column, column], rows },
  };
}

/** The texts of each page, line by line, without its number. */
export function textsOf({ pages }: PagedDocument): readonly (readonly string[])[] {
  return pages.map((page) => linesOfPage(page));
}

function linesOfPage(page: Page): readonly string[] {
  return page.items.flatMap((item) => {
    return item.kind === 'text' && item.role !== 'artifact' ? [item.text] : [];
  });
}
