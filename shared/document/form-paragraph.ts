import type { DocumentAlignment } from './appendix-document';
import type { DocumentForm, FormElementId } from './nd30';
import type { DocumentFootnote, ParagraphBlock, ParagraphRole, TextRun } from './plan-document';
import type { PrintOptions } from './print-options';

/** What every part of a document is made with. */
export interface FormContext {
  readonly form: DocumentForm;
  readonly options: PrintOptions;
  /** Between the side margins of the upright page. */
  readonly textWidthMm: number;
  /** Gathers footnotes in the order of their references. */
  readonly footnotes: DocumentFootnote[];
}

export type ParagraphSettings = Partial<Omit<ParagraphBlock, 'kind' | 'role' | 'runs'>> & {
  readonly bold?: boolean;
  readonly italic?: boolean;
};

/** Sizes go together: with a text one point smaller, every element is one smaller as far as its range allows. */
export function sizeOf(context: FormContext, id: FormElementId): number {
  const { min, max, default: usual } = context.form.elements[id].sizePt;
  const smaller = context.form.elements.bodyText.sizePt.max - context.options.textSizePt;
  return Math.min(max, Math.max(min, usual - smaller));
}

/** A paragraph that looks as the form says for its element; text is a string in that look, or runs of their own. */
export function formParagraph(
  context: FormContext,
  id: FormElementId,
  content: string | readonly TextRun[],
  settings: ParagraphSettings = {},
): ParagraphBlock {
  const { bold, italic, alignment } = context.form.elements[id];
  return plainParagraph(id, content, {
    sizePt: sizeOf(context, id),
    alignment,
    bold,
    italic,
    ...settings,
  });
}

/** A paragraph of a role that the form does not name. */
export function plainParagraph(
  role: ParagraphRole,
  content: string | readonly TextRun[],
  settings: ParagraphSettings & {
    readonly sizePt: number;
    readonly alignment: DocumentAlignment;
  },
): ParagraphBlock {
  const { bold = false, italic = false, ...rest } = settings;
  return {
    kind: 'paragraph',
    role,
    runs: typeof content === 'string' ? [textRun(content, { bold, italic })] : content,
    firstLineIndentMm: 0,
    leftIndentMm: 0,
    rightIndentMm: 0,
    spaceBeforePt: 0,
    spaceAfterPt: 0,
    lineSpacing: 1,
    keepWithNext: false,
    keepLinesTogether: false,
    ...rest,
  };
}

export function textRun(text: string, look: Partial<Omit<TextRun, 'text'>> = {}): TextRun {
  return { text, bold: false, italic: false, underline: false, position: 'normal', ...look };
}

/** The words of a paragraph, without its number. */
export function textOfRuns(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}
