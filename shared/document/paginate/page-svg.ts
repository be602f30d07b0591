import { assertNever } from '../../assert-never';
import type { Page, PageItem, TextItem } from './paged-document';
import { underlineOf } from './underline';
import { watermarkOf } from './watermark';

/** Name under which the page that shows the drawing knows the font Tinos, in its four faces. */
export const pageFontFamily = 'Phu Luc Times';

/**
 * A page as an SVG element, one unit per point: for the preview and for printing. Every text stands at its own place and
 * is set without kerning and ligatures, as it was measured.
 */
export function pageSvg(page: Page, watermark: string): string {
  const { widthPt, heightPt } = page;
  const head =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${number(widthPt)} ${number(heightPt)}" ` +
    `font-family="'${pageFontFamily}','Times New Roman','Liberation Serif',serif" fill="#000" stroke="none" ` +
    `style="font-kerning:none;font-variant-ligatures:none;text-rendering:geometricPrecision;white-space:pre">`;
  const items = page.items.map(itemSvg).join('');
  return `${head}${watermarkSvg(page, watermark)}${items}</svg>`;
}

function itemSvg(item: PageItem): string {
  switch (item.kind) {
    case 'text':
      return textSvg(item) + (item.underline ? itemSvg(underlineOf(item)) : '');
    case 'rule':
      return `<path d="M${number(item.x1)} ${number(item.y1)}L${number(item.x2)} ${number(item.y2)}" ${strokeOf(item)}/>`;
    case 'box':
      return `<rect x="${number(item.x)}" y="${number(item.y)}" width="${number(item.width)}" height="${number(item.height)}" fill="none" ${strokeOf(item)}/>`;
    default:
      return assertNever(item);
  }
}

function strokeOf({ thicknessPt }: { readonly thicknessPt: number }): string {
  return `stroke="#000" stroke-width="${number(thicknessPt)}"`;
}

function textSvg(item: TextItem): string {
  const attributes = [
    `x="${number(item.x)}" y="${number(item.y)}" font-size="${number(item.sizePt)}"`,
    item.bold ? 'font-weight="700"' : '',
    item.italic ? 'font-style="italic"' : '',
    item.wordSpacing === 0 ? '' : `word-spacing="${number(item.wordSpacing)}"`,
  ];
  const shown = attributes.filter((attribute) => attribute !== '').join(' ');
  return `<text ${shown}>${escapeText(item.text)}</text>`;
}

function watermarkSvg(page: Page, words: string): string {
  const mark = watermarkOf(page, words);
  if (mark === null) return '';
  const { text, angle } = mark;
  const degrees = number((-angle * 180) / Math.PI);
  const turn = `rotate(${degrees} ${number(text.x)} ${number(text.y)})`;
  return `<g fill="#ccc" transform="${turn}">${textSvg(text)}</g>`;
}

function number(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
