import type { Layout } from '../plan/layout';
import type { Plan } from '../plan/plan';
import { tableViewOf } from '../plan/table-view-of';
import type {
  AppendixDocument,
  DocumentColumn,
  DocumentRow,
  PageSetup,
  TextLine,
  TextLineRole,
} from './appendix-document';
import { documentRowsOf } from './appendix-rows';
import { columnAlignment } from './column-alignment';
import { fitColumnWidths } from './column-widths';
import { marginsOf, nd30, type DocumentForm, type FormElement, type PageOrientation } from './nd30';
import { widestPieceMm } from './text-metrics';

export interface AppendixDocumentOptions {
  /** Landscape unless the officer chooses otherwise: the decree leaves the orientation of an appendix open. */
  readonly orientation?: PageOrientation;
  readonly form?: DocumentForm;
}

/** Room between a cell's side border and its text, as Word gives a table by default (0.19 cm), a little tighter. */
const cellPaddingMm = 1.4;
/** A single word, such as a web address, may claim at most this share of the text width. */
const widestWordShare = 0.25;

/**
 * The appendix of a plan in the form of the decree. Text is the plan's own: nothing is renumbered, capitalised or
 * completed, so a written file reads back as the same plan.
 */
export function appendixDocumentOf(
  plan: Plan,
  options: AppendixDocumentOptions = {},
): AppendixDocument {
  const form = options.form ?? nd30;
  const page = pageSetupOf(form, options.orientation ?? 'landscape');
  const rows = documentRowsOf(plan.layout, tableViewOf(plan), plan.appendix.footer);
  const sizePt = form.table.sizePt.default;
  return {
    page,
    fontFamily: form.fontFamily,
    titleLines: titleLinesOf(plan, form),
    table: {
      sizePt,
      cellPaddingMm,
      columns: documentColumnsOf(plan.layout, rows, sizePt, textWidthOf(page)),
      rows,
    },
    closingLines: [],
    properties: {
      title: plan.appendix.title || plan.metadata.subject || plan.metadata.name,
      subject: plan.metadata.subject,
      author: plan.metadata.issuer,
    },
  };
}

/** Width between the side margins. */
export function textWidthOf(page: PageSetup): number {
  return page.widthMm - page.marginsMm.left - page.marginsMm.right;
}

export function pageSetupOf(form: DocumentForm, orientation: PageOrientation): PageSetup {
  const { shortEdgeMm, longEdgeMm } = form.page;
  const landscape = orientation === 'landscape';
  const margins = marginsOf(form, orientation);
  return {
    orientation,
    widthMm: landscape ? longEdgeMm : shortEdgeMm,
    heightMm: landscape ? shortEdgeMm : longEdgeMm,
    marginsMm: {
      top: margins.top.default,
      right: margins.right.default,
      bottom: margins.bottom.default,
      left: margins.left.default,
    },
    pageNumberSizePt: form.pageNumber.sizePt.default,
  };
}

function titleLinesOf(plan: Plan, form: DocumentForm): readonly TextLine[] {
  const { label, title, subtitle } = plan.appendix;
  const { appendixLabel, appendixTitle, appendixSubtitle } = form.elements;
  const lines = [
    textLine('label', label, appendixLabel),
    textLine('title', title, appendixTitle),
    textLine('subtitle', subtitle, appendixSubtitle),
  ].filter((line) => line.text !== '');
  return lines.map((line, index) =>
    index === lines.length - 1 ? { ...line, spaceAfterPt: spaceBeforeTablePt } : line,
  );
}

const spaceBeforeTablePt = 12;

function textLine(role: TextLineRole, text: string, element: FormElement): TextLine {
  return {
    role,
    text,
    sizePt: element.sizePt.default,
    bold: element.bold,
    italic: element.italic,
    alignment: element.alignment,
    spaceAfterPt: 0,
  };
}

function documentColumnsOf(
  layout: Layout,
  rows: readonly DocumentRow[],
  sizePt: number,
  textWidthMm: number,
): readonly DocumentColumn[] {
  const widest = widestWordsMm(layout.columns.length, rows, sizePt);
  const limit = textWidthMm * widestWordShare;
  const minimums = widest.map((width) => Math.min(width, limit) + 2 * cellPaddingMm + roundingMm);
  const wanted = layout.columns.map((column) => column.widthMm);
  const widths = fitColumnWidths(wanted, minimums, textWidthMm);
  return layout.columns.map((column, index) => ({
    label: column.label,
    widthMm: widths[index] ?? 0,
    alignment: columnAlignment(column),
  }));
}

/** Borders and the rounding of programs take a little of a cell's width. */
const roundingMm = 0.6;

/** Widest word of each column, in cells that stand in one column. */
function widestWordsMm(
  columnCount: number,
  rows: readonly DocumentRow[],
  sizePt: number,
): readonly number[] {
  const widest = Array.from({ length: columnCount }, () => 0);
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.columnSpan !== 1) continue;
      const width = widestPieceMm(cell.text, { sizePt, bold: cell.bold, italic: cell.italic });
      widest[cell.column] = Math.max(widest[cell.column] ?? 0, width);
    }
  }
  return widest;
}
