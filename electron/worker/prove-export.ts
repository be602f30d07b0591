import { planDocumentOf } from '../../shared/document/plan-document-of';
import { defaultPrintOptions, type PrintOptions } from '../../shared/document/print-options';
import { comparePages } from '../../shared/document/proof/compare-pages';
import { compareWritten } from '../../shared/document/proof/compare-written';
import { checkForm, type FormCheck } from '../../shared/document/proof/form-check';
import { comparePlans } from '../../shared/plan/compare-appendix';
import type { Plan } from '../../shared/plan/plan';
import type { RawDocument } from '../../shared/raw/raw-document';
import { recognise } from '../../shared/recognise/recognise';
import { readDocument } from '../office/read-document';
import type { WritableFormat } from '../office/write-document';

export interface ExportProof {
  /** Vietnamese sentences; empty when the file says what the plan says. */
  readonly differences: readonly string[];
  /** The checklist of the form; null for formats that it is not about. */
  readonly check: FormCheck | null;
}

export interface ExportedAs {
  readonly plan: Plan;
  readonly format: WritableFormat;
  readonly print?: PrintOptions | undefined;
}

/**
 * Opens a written file with our readers and compares it with the plan. A text document: every paragraph, mark, footnote,
 * cell and span as it was to be written, and the appendix as it is recognised. Throws AppError of the readers.
 */
export async function proveExport(
  path: string,
  { plan, format, print = defaultPrintOptions }: ExportedAs,
  signal?: AbortSignal,
): Promise<ExportProof> {
  const raw = await readDocument(path, { signal });
  const document = planDocumentOf(plan, print);
  switch (format) {
    case 'xlsx':
      return { differences: appendixDifferences(plan, raw, print), check: null };
    case 'pdf': {
      const { measurePdf } = await import('../office/measure/measure-pdf');
      return {
        differences: comparePages(document, raw),
        check: checkForm(await measurePdf(path, document)),
      };
    }
    case 'docx': {
      const { measureDocx } = await import('../office/measure/measure-docx');
      const hasAppendix = document.sections.some(({ part }) => part === 'appendix');
      return {
        differences: [
          ...(hasAppendix ? appendixDifferences(plan, raw, print) : []),
          ...compareWritten(document, raw),
        ],
        check: checkForm(await measureDocx(path, signal)),
      };
    }
  }
}

/** The appendix as recognition finds it. Rows of sums that the options add are no part of the plan. */
function appendixDifferences(plan: Plan, raw: RawDocument, print: PrintOptions): readonly string[] {
  const { plans } = recognise(raw);
  const [again, ...others] = plans;
  if (again === undefined) return ['Đọc lại tệp thì không thấy phụ lục nào.'];
  if (others.length > 0) return [`Đọc lại tệp thì thấy ${plans.length} phụ lục thay vì một.`];
  if (!print.areaSums && !print.closingTotal) return comparePlans(plan, again);
  const { footer } = plan.appendix;
  return comparePlans(plan, { ...again, appendix: { ...again.appendix, footer } });
}
