import type { Plan } from '../plan/plan';
import { tableViewOf } from '../plan/table-view-of';
import type { AppendixDocument, PageSetup, TextLine, TextLineRole } from './appendix-document';
import { documentRowsOf } from './appendix-rows';
import { documentColumnsOf } from './document-columns';
import { keepRowsTogether } from './keep-together';
import { marginsOf, nd30, type DocumentForm, type FormElement, type PageOrientation } from './nd30';

export interface AppendixDocumentOptions {
  /** Landscape unless the officer chooses otherwise: the decree leaves the orientation of an appendix open. */
  readonly orientation?: PageOrientation;
  readonly form?: DocumentForm;
}

/** Room between a cell's side border and its text, as Word gives a table by default (0.19 cm), a little tighter. */
const cellPaddingMm = 1.4;

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
  const view = tableViewOf(plan);
  const sizePt = form.table.sizePt.default;
  const room = { textWidthMm: textWidthOf(page), sizePt, cellPaddingMm };
  const columns = documentColumnsOf(plan.layout, view, room);
  const rows = documentRowsOf(plan.layout, columns, view, plan.appendix.footer);
  return {
    page,
    fontFamily: form.fontFamily,
    titleLines: titleLinesOf(plan, form),
    table: keepRowsTogether({ sizePt, cellPaddingMm, columns, rows }, page),
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
