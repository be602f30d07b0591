import type { PageItem, TextItem } from '../../../../shared/document/paginate/paged-document';
import { underlineOf } from '../../../../shared/document/paginate/underline';
import type { PdfFonts } from './pdf-fonts';

/**
 * Content stream operators (ISO 32000-1, 9.4 and 8.5) for the items of a page. pdfkit turns each page upside down so that
 * y grows downwards; a text matrix with -1 turns the letters back.
 */
export function operatorsOf(item: PageItem, fonts: PdfFonts): string {
  switch (item.kind) {
    case 'text':
      return textOperators(item, fonts);
    case 'rule':
      return `${number(item.thicknessPt)} w ${number(item.x1)} ${number(item.y1)} m ${number(item.x2)} ${number(item.y2)} l S`;
    case 'box':
      return `${number(item.thicknessPt)} w ${number(item.x)} ${number(item.y)} ${number(item.width)} ${number(item.height)} re S`;
  }
}

function textOperators(item: TextItem, fonts: PdfFonts): string {
  const face = fonts.use(item);
  const matrix = `1 0 0 -1 ${number(item.x)} ${number(item.y)} Tm`;
  const font = `/${face.id} ${number(item.sizePt)} Tf`;
  const text = `BT ${font} ${matrix} [${glyphsOf(item, fonts)}] TJ ET`;
  if (!item.underline) return text;
  return `${text}\n${operatorsOf(underlineOf(item), fonts)}`;
}

/**
 * The blanks stay in the text, so that it can be searched and copied; justifying moves what stands behind them. One ends
 * each line that was wrapped between words: only so a reader can tell it from a word broken at a hyphen.
 */
function glyphsOf(item: TextItem, fonts: PdfFonts): string {
  const face = fonts.use(item);
  const shown = item.blankAfter === true ? `${item.text} ` : item.text;
  if (item.wordSpacing === 0) return `<${face.hexOf(shown)}>`;
  const move = number((-item.wordSpacing * 1000) / item.sizePt);
  return shown
    .split(/(?<= )/)
    .map((word, index, words) => `<${face.hexOf(word)}>${index < words.length - 1 ? move : ''}`)
    .join('');
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}
