import { parseDocumentSymbol } from '../../text/document-symbol';
import { wrap } from '../fitted-lines';
import { nd30, type DocumentForm, type FormElement, type FormElementId } from '../nd30';
import { textWidthMm } from '../text-metrics';
import { number, within, type FormCheckItem } from './check-values';
import type { MeasuredDocument, MeasuredParagraph } from './measured-document';
import { pageItems, tableItems } from './page-check';
import { checkTexts } from './text-check';

export type { FormCheckItem };

export interface FormCheck {
  /** As cited: «Nghị định số 30/2020/NĐ-CP, Phụ lục I». */
  readonly source: string;
  readonly items: readonly FormCheckItem[];
}

/** The checklist of the decree over a written file: one item per element, with the values measured in the file. */
export function checkForm(measured: MeasuredDocument, form: DocumentForm = nd30): FormCheck {
  const ids = Object.keys(form.elements) as FormElementId[];
  return {
    source: form.source,
    items: [
      ...pageItems(measured, form),
      ...ids.map((id) => elementItem(id, form.elements[id], measured)),
      ...checkTexts(measured, form),
      ...tableItems(measured, form),
    ],
  };
}

function elementItem(
  id: FormElementId,
  element: FormElement,
  { paragraphs }: MeasuredDocument,
): FormCheckItem {
  const found = paragraphs.filter(({ role }) => role === id);
  const base = { id, name: element.name, clause: element.clause, allowed: allowedLook(element) };
  const [first] = found;
  if (first === undefined) return { ...base, status: 'absent', measured: 'không có' };
  const wrong = found.find((each) => !fits(id, element, each));
  return {
    ...base,
    status: wrong === undefined ? 'ok' : 'differs',
    measured: describe(wrong ?? first, element),
  };
}

function fits(id: FormElementId, element: FormElement, paragraph: MeasuredParagraph): boolean {
  const { sizePt, italic, alignment, text } = paragraph;
  // Within its text an office stresses and places words as it likes.
  if (id === 'bodyText') return within(sizePt, element.sizePt);
  return (
    within(sizePt, element.sizePt) &&
    fitsWeight(id, element, paragraph) &&
    italic === element.italic &&
    fitsAlignment(element, alignment) &&
    (!element.capitals || text === text.toLocaleUpperCase('vi')) &&
    lineProblem(element, paragraph) === null &&
    (id !== 'number' || hasRightSymbol(text))
  );
}

/** «Điều 1.» is bold and its sentence is not. */
function fitsWeight(id: FormElementId, element: FormElement, { bold }: MeasuredParagraph): boolean {
  return id === 'article' || id === 'pointHeading' || bold === element.bold;
}

/** Headings may be set like the text that they stand in. */
function fitsAlignment(element: FormElement, alignment: MeasuredParagraph['alignment']): boolean {
  if (alignment === element.alignment) return true;
  return element.alignment === 'left' && alignment === 'justify';
}

/** A number that is not given yet is as right as one of a known form. */
function hasRightSymbol(text: string): boolean {
  const symbol = text.replace(/^Số:\s*/u, '');
  return symbol.startsWith('/') || parseDocumentSymbol(symbol) !== null;
}

const tolerance = 0.03;

/** Share of the line below of the text above it; of a text on several lines, of the longest or the last. */
function lineShares({ text, sizePt, bold, italic, widthMm, lineBelowMm }: MeasuredParagraph) {
  const look = { sizePt, bold, italic };
  const lines = text.split('\n').flatMap((line) => wrap(line, widthMm, look));
  const widths = lines.map((line) => textWidthMm(line, look));
  const line = lineBelowMm ?? 0;
  return [line / Math.max(...widths), line / (widths.at(-1) ?? 1)];
}

function lineProblem(element: FormElement, paragraph: MeasuredParagraph): string | null {
  if (element.lineBelow === undefined || paragraph.text === '') return null;
  // Below the title of a plan behind a decision the line stands under the note that follows.
  if (paragraph.lineBelowMm === undefined)
    return element.name === 'Trích yếu' ? null : 'không có dòng kẻ';
  const { minShare, maxShare } = element.lineBelow;
  const fitting = lineShares(paragraph).some(
    (share) => share >= minShare - tolerance && share <= maxShare + tolerance,
  );
  return fitting ? null : 'dòng kẻ dài ngắn không đúng';
}

const alignments = { left: 'trái', center: 'giữa', right: 'phải', justify: 'đều hai bên' } as const;

function describe(paragraph: MeasuredParagraph, element: FormElement): string {
  const { sizePt, bold, italic, alignment, lineBelowMm, text } = paragraph;
  return [
    `cỡ ${number(sizePt)}`,
    text === text.toLocaleUpperCase('vi') && /\p{L}/u.test(text) ? 'in hoa' : 'in thường',
    italic ? 'nghiêng' : 'đứng',
    ...(bold ? ['đậm'] : []),
    `căn ${alignments[alignment]}`,
    ...(element.lineBelow === undefined ? [] : [describeLine(lineBelowMm, paragraph)]),
    `«${text.length > 60 ? `${text.slice(0, 57)}…` : text.replace(/\n/g, ' / ')}»`,
  ].join(', ');
}

function describeLine(lineBelowMm: number | undefined, paragraph: MeasuredParagraph): string {
  if (lineBelowMm === undefined) return 'không có dòng kẻ';
  const [share = 0] = lineShares(paragraph);
  return `dòng kẻ ${number(Math.round(lineBelowMm))} mm (${Math.round(share * 100)} % dòng chữ)`;
}

function allowedLook(element: FormElement): string {
  const { min, max } = element.sizePt;
  const line = element.lineBelow;
  return [
    min === max ? `cỡ ${number(min)}` : `cỡ ${number(min)}–${number(max)}`,
    element.capitals ? 'in hoa' : 'in thường',
    element.italic ? 'nghiêng' : 'đứng',
    ...(element.bold ? ['đậm'] : []),
    `căn ${alignments[element.alignment]}`,
    ...(line === undefined
      ? []
      : [line.minShare === 1 ? 'dòng kẻ bằng dòng chữ' : 'dòng kẻ bằng 1/3–1/2 dòng chữ']),
  ].join(', ');
}
