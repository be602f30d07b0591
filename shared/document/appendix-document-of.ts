import type { Plan } from '../plan/plan';
import type { AppendixDocument, TextLine, TextLineRole } from './appendix-document';
import { appendixTable } from './appendix-tables';
import { nd30, type DocumentForm, type FormElement, type PageOrientation } from './nd30';
import { pageSetupOf } from './page-setup';
import { defaultPrintOptions, type PrintOptions } from './print-options';

export interface AppendixDocumentOptions {
  /** Landscape unless the officer chooses otherwise: the decree leaves the orientation of an appendix open. */
  readonly orientation?: PageOrientation;
  /** Sizes, margins, sums; the orientation above wins over its. */
  readonly print?: PrintOptions;
  readonly form?: DocumentForm;
}

/**
 * The appendix of a plan in the form of the decree, as one table: what a workbook is made of. Text is the plan's own: nothing is renumbered, capitalised or
 * completed, so a written file reads back as the same plan.
 */
export function appendixDocumentOf(
  plan: Plan,
  options: AppendixDocumentOptions = {},
): AppendixDocument {
  const form = options.form ?? nd30;
  const print = options.print ?? defaultPrintOptions;
  const orientation = options.orientation ?? print.appendixOrientation;
  const page = pageSetupOf(form, orientation, print.marginsMm);
  return {
    page,
    fontFamily: form.fontFamily,
    titleLines: titleLinesOf(plan, form),
    table: appendixTable(plan, page, print),
    closingLines: [],
    properties: {
      title: plan.appendix.title || plan.metadata.subject || plan.metadata.name,
      subject: plan.metadata.subject,
      author: plan.metadata.issuer,
    },
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
