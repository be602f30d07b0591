import { marginsOf, type DocumentForm, type PageOrientation } from '../nd30';
import { number, within, type FormCheckItem } from './check-values';
import type { MeasuredDocument, MeasuredSection } from './measured-document';

const sides = [
  ['top', 'trên'],
  ['bottom', 'dưới'],
  ['left', 'trái'],
  ['right', 'phải'],
] as const;

/** Paper, margins, font and page number, of every section. */
export function pageItems(
  measured: MeasuredDocument,
  form: DocumentForm,
): readonly FormCheckItem[] {
  const { page } = form;
  return [
    {
      id: 'font',
      name: 'Phông chữ',
      clause: 'I.3',
      status: isFamily(measured.fontFamily, form) ? 'ok' : 'differs',
      measured: measured.fontFamily,
      allowed: form.fontFamily,
    },
    {
      id: 'paper',
      name: 'Khổ giấy',
      clause: page.clause,
      status: measured.sections.every((section) => isA4(section, form)) ? 'ok' : 'differs',
      measured: measured.sections
        .map(({ widthMm, heightMm }) => `${Math.round(widthMm)} × ${Math.round(heightMm)} mm`)
        .join('; '),
      allowed: 'A4 (210 × 297 mm)',
    },
    {
      id: 'margins',
      name: 'Lề trang',
      clause: page.clause,
      status: measured.sections.every((section) => hasMargins(section, form)) ? 'ok' : 'differs',
      measured: measured.sections.map(describeMargins).join('; '),
      allowed: 'trên, dưới 20–25 mm, trái 30–35 mm, phải 15–20 mm (trang ngang: xoay theo gáy)',
    },
    {
      id: 'pageNumber',
      name: 'Số trang',
      clause: form.pageNumber.clause,
      status: measured.sections.every((section) => isNumbered(section, form)) ? 'ok' : 'differs',
      measured: measured.sections.map(describeNumber).join('; '),
      allowed: 'chữ số Ả Rập cỡ 13–14, giữa lề trên, không hiện ở trang đầu, phụ lục đánh riêng',
    },
  ];
}

/** Free fonts with the widths and shapes of Times New Roman, which a PDF may embed in its place. */
const likeTimes: ReadonlySet<string> = new Set(['Tinos', 'LiberationSerif', 'Liberation Serif']);

function isFamily(family: string, form: DocumentForm): boolean {
  return family === form.fontFamily || likeTimes.has(family);
}

function orientationOf({ widthMm, heightMm }: MeasuredSection): PageOrientation {
  return widthMm > heightMm ? 'landscape' : 'portrait';
}

function isA4({ widthMm, heightMm }: MeasuredSection, { page }: DocumentForm): boolean {
  const [short, long] = [Math.min(widthMm, heightMm), Math.max(widthMm, heightMm)];
  return Math.abs(short - page.shortEdgeMm) < 0.5 && Math.abs(long - page.longEdgeMm) < 0.5;
}

function hasMargins(section: MeasuredSection, form: DocumentForm): boolean {
  const ranges = marginsOf(form, orientationOf(section));
  return sides.every(([side]) => {
    const value = Math.round(section.marginsMm[side] * 10) / 10;
    return within(value, ranges[side]);
  });
}

function describeMargins({ marginsMm }: MeasuredSection): string {
  return sides.map(([side, name]) => `${name} ${number(marginsMm[side])}`).join(', ') + ' mm';
}

function isNumbered({ pageNumber }: MeasuredSection, form: DocumentForm): boolean {
  return (
    pageNumber !== null &&
    within(pageNumber.sizePt, form.pageNumber.sizePt) &&
    pageNumber.alignment === 'center' &&
    pageNumber.startsAt === 1 &&
    pageNumber.onFirstPage === form.pageNumber.shownOnFirstPage
  );
}

function describeNumber({ pageNumber }: MeasuredSection): string {
  if (pageNumber === null) return 'không có số trang';
  const { sizePt, startsAt, onFirstPage } = pageNumber;
  const first = onFirstPage ? 'hiện ở trang đầu' : 'không hiện ở trang đầu';
  return `cỡ ${number(sizePt)}, từ ${startsAt ?? 'phần trước tiếp sang'}, ${first}`;
}

/** The table of the appendix. */
export function tableItems(
  { table }: MeasuredDocument,
  form: DocumentForm,
): readonly FormCheckItem[] {
  const allowed = `cỡ ${number(form.table.sizePt.min)}–${number(form.table.sizePt.max)}, tiêu đề lặp lại mỗi trang, dòng không bị cắt`;
  const base = { id: 'table', name: 'Bảng phụ lục', clause: 'III.1', allowed };
  if (table === null) return [{ ...base, status: 'absent', measured: 'không có' }];
  const right =
    table.headerRepeats && table.rowsStayWhole && within(table.sizePt, form.table.sizePt);
  return [
    {
      ...base,
      status: right ? 'ok' : 'differs',
      measured: [
        `cỡ ${number(table.sizePt)}`,
        table.headerRepeats ? 'tiêu đề lặp lại mỗi trang' : 'tiêu đề không lặp lại',
        table.rowsStayWhole ? 'dòng không bị cắt' : 'dòng có thể bị cắt giữa trang',
      ].join(', '),
    },
  ];
}
